"""How long each stage of a build takes, by what it tells of its progress."""

import time

import msgspec


class Stage(msgspec.Struct, kw_only=True):
    """Something that a build does: how long it took, and of how many things it was done."""

    stage: str
    seconds: float = 0.0
    items: int = 0


class Stopwatch:
    """Told of a build's progress, it knows how long each stage took, and each thing of a stage that names them."""

    def __init__(self) -> None:
        self.stages: dict[str, Stage] = {}
        self.items: dict[str, float] = {}
        self._now = self._begun = time.perf_counter()
        self._stage = ""

    @property
    def seconds(self) -> float:
        """From the beginning to what was told last."""
        return self._now - self._begun

    @property
    def slowest(self) -> Stage | None:
        """The stage that took longest so far."""
        return max(self.stages.values(), key=lambda stage: stage.seconds, default=None)

    def __call__(self, what: str, done: int, total: int, item: str = "") -> None:
        """As `Advance`: time that went by belongs to the stage that was told before, or to its item."""
        before, self._now = self._now, time.perf_counter()
        if self._stage:
            self.stages[self._stage].seconds += self._now - before
        stage = self.stages.setdefault(what, Stage(stage=what))
        stage.items = max(stage.items, done)
        if item and what == self._stage:
            self.items[item] = self._now - before
        self._stage = what
