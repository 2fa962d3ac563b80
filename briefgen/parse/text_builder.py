"""A passage's plain text in the making, with its marks and its way back to the file."""

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager

from briefgen.model.rich_text import Mark
from briefgen.parse.source_lines import Trace, follow, later
from briefgen.text.spans import SourceMap, Span


class TextBuilder:
    """Takes in plain text piece by piece; `trace` leads from the content being read to the file."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.length = 0
        self._parts: list[str] = []
        self._steps: list[tuple[int, int]] = []
        self._shift: int | None = None
        self._marks: list[Mark | None] = []

    def add(self, text: str, content: int) -> None:
        """Take in text that runs beside the content from the offset `content` on."""
        trace = self.trace
        plain = self.length
        self._step(plain, follow(trace, content))
        if len(trace) > 1:
            end = content + len(text)
            index = bisect_right(trace, (content, 1 << 60))
            while index < len(trace) and trace[index][0] < end:
                offset, file = trace[index]
                self._step(plain + offset - content, file)
                index += 1
        self._parts.append(text)
        self.length = plain + len(text)

    def make(self, text: str, content: int) -> None:
        """Take in characters that the markup at the offset `content` stands for."""
        file = follow(self.trace, content)
        for character in text:
            self._step(self.length, file)
            self._parts.append(character)
            self.length += 1

    def _step(self, plain: int, file: int) -> None:
        if file - plain != self._shift:
            self._shift = file - plain
            self._steps.append((plain, file))

    def file_span(self, start: int, end: int) -> Span:
        """The file's stretch from the content's character `start` to the one before `end`."""
        last = follow(self.trace, end - 1) + 1 if end > start else follow(self.trace, start)
        return Span(start=follow(self.trace, start), end=last)

    def reserve(self) -> int:
        """Keep a mark's place in the order of the text until its end is known; gives the place."""
        self._marks.append(None)
        return len(self._marks) - 1

    def fill(self, place: int, mark: Mark) -> None:
        """Put a mark in its place. A place that is never filled leaves nothing behind."""
        self._marks[place] = mark

    def mark(self, mark: Mark) -> None:
        """Take in a mark that ends where the text does now."""
        self._marks.append(mark)

    @contextmanager
    def within(self, content: int) -> Iterator[None]:
        """Read a content of its own that begins at the offset `content` of this one; its marks are not kept."""
        trace, kept = self.trace, len(self._marks)
        self.trace = later(trace, content)
        yield
        self.trace = trace
        del self._marks[kept:]

    def trim(self, start: int) -> None:
        """Take away spaces at the end, down to the offset `start` of the text and to what a mark covers."""
        least = max([start, *(mark.end for mark in self._marks if mark is not None)])
        while self.length > least and self._parts[-1].endswith(" "):
            self._parts[-1] = self._parts[-1][:-1]
            self.length -= 1
            if not self._parts[-1]:
                self._parts.pop()

    def cut_back(self, start: int, sign: str) -> None:
        """Take away what was taken in from the last `sign` on, which stands at or behind the offset `start`."""
        text = "".join(self._parts)
        at = text.rfind(sign, start)
        if at >= 0:
            self._parts, self.length = [text[:at]], at

    @property
    def text(self) -> str:
        """The plain text so far."""
        return "".join(self._parts)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks so far, in the order in which they begin, outer ones first."""
        return tuple(mark for mark in self._marks if mark is not None)

    def source(self) -> SourceMap:
        """The way back to the file."""
        return SourceMap(steps=tuple(self._steps) or ((0, self.trace[0][1]),))
