"""Precision and recall of what was found against what was marked, and how they are shown."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

Item = TypeVar("Item")


class Score(NamedTuple):
    """How many were found rightly, how many wrongly, how many not."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def plus(self, other: "Score") -> "Score":
        """Both together."""
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The part of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The part of what was marked that was found; 1 where nothing was marked."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def line(self, what: str, precision: float, recall: float) -> str:
        """One line for people: the figures, their targets, and whether they are met."""
        met = "ok" if self.meets(precision, recall) else "BELOW TARGET"
        counts = f"{self.right} right, {self.wrong} wrong, {self.missed} missed"
        figures = f"precision {self.precision:.4f} (≥ {precision}), recall {self.recall:.4f} (≥ {recall})"
        return f"{what}: {figures}: {counts}: {met}"

    def meets(self, precision: float, recall: float) -> bool:
        """Whether both targets are met."""
        return self.precision >= precision and self.recall >= recall


def score(found: Iterable[Item], marked: Iterable[Item]) -> Score:
    """The score of `found` against `marked`; items are compared whole."""
    found, marked = set(found), set(marked)
    return Score(len(found & marked), len(found - marked), len(marked - found))
