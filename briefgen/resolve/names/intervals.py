"""Stretches of one text that do not overlap each other, and whether another one overlaps any of them."""

import bisect


class Intervals:
    """A growing set of disjoint stretches."""

    def __init__(self) -> None:
        """Start empty."""
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        """Take in `start` to `end` (exclusive), which overlaps none that is there."""
        at = bisect.bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self._ends.insert(at, end)

    def overlap(self, start: int, end: int) -> bool:
        """Whether `start` to `end` (exclusive) shares a character with any stretch."""
        at = bisect.bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start
