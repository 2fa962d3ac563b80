"""Where the time of a build went: its stages, its slowest pages, its slowest functions."""

import cProfile
import json
import pstats
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from briefgen.build.stopwatch import Stage, Stopwatch

_PAGES, _FUNCTIONS = 50, 100
"""So many of the slowest are listed."""


class Profile(Stopwatch):
    """A stopwatch that knows functions, too. All work has to be done in this process (`jobs=1`)."""

    def __init__(self) -> None:
        super().__init__()
        self._profiler = cProfile.Profile()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count the functions that are called meanwhile."""
        self._profiler.enable()
        try:
            yield
        finally:
            self._profiler.disable()
            self(self._stage, 0, 0)

    def report(self) -> str:
        """All of it as JSON, the slowest first; functions with and without those that they called."""
        found: dict[str, Any] = {
            "seconds": round(self.seconds, 3),
            "stages": [_rounded(stage) for stage in _slowest_first(self.stages.values())],
            "pages": [
                {"page": page, "seconds": round(seconds, 4)}
                for page, seconds in sorted(self.items.items(), key=lambda each: -each[1])[:_PAGES]
            ],
            "functions": self._functions(),
        }
        return json.dumps(found, indent=1, ensure_ascii=False) + "\n"

    def _functions(self) -> list[dict[str, Any]]:
        stats: dict[tuple[str, int, str], tuple[int, int, float, float, Any]] = pstats.Stats(self._profiler).stats  # type: ignore[attr-defined]  # typeshed leaves it out
        slowest = sorted(stats.items(), key=lambda each: -each[1][2])[:_FUNCTIONS]
        return [
            {
                "function": name,
                "file": file,
                "line": line,
                "calls": calls,
                "own_seconds": round(own, 4),
                "seconds": round(whole, 4),
            }
            for (file, line, name), (_, calls, own, whole, _) in slowest
        ]


def _slowest_first(stages: Iterable[Stage]) -> list[Stage]:
    return sorted(stages, key=lambda stage: -stage.seconds)


def _rounded(stage: Stage) -> dict[str, Any]:
    return {"stage": stage.stage, "seconds": round(stage.seconds, 3), "items": stage.items}
