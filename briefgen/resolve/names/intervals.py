"""Stretches of one text that do not overlap each other, and whether another one overlaps any of them."""


class Intervals:
    """A growing set of stretches: a byte for each character, so that looking takes no time to speak of."""

    def __init__(self, length: int) -> None:
        """Start empty, for a text of `length` characters."""
        self._taken = bytearray(length)

    def add(self, start: int, end: int) -> None:
        """Take in `start` to `end` (exclusive)."""
        self._taken[start:end] = b"\x01" * (end - start)

    def overlap(self, start: int, end: int) -> bool:
        """Whether `start` to `end` (exclusive) shares a character with any stretch."""
        return self._taken.find(1, start, end) >= 0
