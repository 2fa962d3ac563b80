"""Stretches of one text, counted in Unicode code points from 0, end exclusive."""

import bisect

import msgspec


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """The characters `start` to `end` (exclusive) of one text; empty where both are equal."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of code points covered."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether every character of `other` is one of ours."""
        return self.start <= other.start and other.end <= self.end


class SourceMap(msgspec.Struct, frozen=True, kw_only=True):
    """Leads from a plain text back to the file it was written in.

    `steps` are pairs (offset in the plain text, offset in the file), rising; between two steps both texts run
    side by side, character for character. A character that markup made (an entity, say) maps to the start of
    that markup.
    """

    steps: tuple[tuple[int, int], ...]

    def to_file(self, offset: int) -> int:
        """The file offset of the plain text's character `offset`; the last step's line goes on beyond the end."""
        if not self.steps:
            return 0
        at = bisect.bisect_right(self.steps, (offset, 1 << 60)) - 1
        plain, file = self.steps[max(at, 0)]
        return file + max(offset - plain, 0)

    def span_to_file(self, span: Span) -> Span:
        """The file's stretch from the first character of `span` to its last, whatever markup stands between."""
        start = self.to_file(span.start)
        last = self.to_file(max(span.end - 1, span.start))
        return Span(start=start, end=last + (1 if span.end > span.start else 0))
