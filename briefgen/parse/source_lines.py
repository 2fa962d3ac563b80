"""The lines of a Markdown text, and where each stands in the file.

markdown-it-py reads text whose lines end in a line feed, and strips containers' prefixes, indents and white space from
what it hands to the inline parser. What it leaves of a line is always that line's end, so its place is found from the
right; only indents made of half a tab have no character of their own in the file.

A trace is a list of steps (offset in the stripped content, offset in the file), rising, the first at 0; between two
steps both run side by side.
"""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from markdown_it.common.utils import MD_TRIM_CHARS

from briefgen.text.spans import Span

Trace = list[tuple[int, int]]

_SPACE = " \t"
_LINE_END = re.compile(r"\r\n?")
_FILE_LINE = re.compile(r"\r\n?|\n")


class SourceLines:
    """The text of a file from the character `base` on, in lines as markdown-it-py numbers them (from 0)."""

    def __init__(self, text: str, base: int = 0) -> None:
        body = text[base:] if base else text
        self.has_returns = "\r" in body
        self.text = _LINE_END.sub("\n", body) if self.has_returns else body
        self.text = self.text.replace("\0", "\ufffd")
        self.lines = self.text.split("\n")
        self.starts = self._starts_in_file(body, base)

    @cached_property
    def _starts_in_text(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.lines)]

    def _starts_in_file(self, body: str, base: int) -> list[int]:
        if self.has_returns:
            return [base, *(base + end.end() for end in _FILE_LINE.finditer(body))]
        return list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=base))

    def line_feed(self, line: int) -> int:
        """The file offset of the character that ends a line: its line feed, or a lone carriage return."""
        return self.starts[line + 1] - 1 if line + 1 < len(self.starts) else self.starts[line] + len(self.lines[line])

    def span(self, first: int, end: int) -> Span:
        """The lines `first` to `end` (exclusive) in the file, without white space and blank lines around them."""
        while end - 1 > first and not self.lines[end - 1].strip(_SPACE):
            end -= 1
        last = self.lines[end - 1].rstrip(_SPACE)
        lead = len(self.lines[first]) - len(self.lines[first].lstrip(_SPACE))
        return Span(
            start=self.starts[first] + lead, end=max(self.starts[end - 1] + len(last), self.starts[first] + lead)
        )

    def place(self, offset: int) -> int:
        """The file offset of the character `offset` of `text`."""
        if not self.has_returns:
            return self.starts[0] + offset
        line = bisect_right(self._starts_in_text, offset) - 1
        return self.starts[line] + offset - self._starts_in_text[line]

    def trace(self, cut: str, content: str, first: int) -> Trace:
        """The trace of `content`, which is `cut` without white space around it.

        `cut` is what is left of the lines from `first` on, one for each line.
        """
        lead = len(cut) - len(cut.lstrip(MD_TRIM_CHARS)) if content != cut else 0
        if "\n" not in cut and first < len(self.lines):
            line = self.lines[first]
            if line.endswith(cut):
                return [(0, self.starts[first] + len(line) - len(cut) + lead)]
        return later(self._trace_lines(cut, first), lead)

    def _trace_lines(self, cut: str, first: int) -> Trace:
        steps: Trace = []
        at = 0
        for number, left in enumerate(cut.split("\n"), first):
            if number > first and self.has_returns:
                steps.append((at - 1, self.line_feed(number - 1)))
            line = self.lines[number] if number < len(self.lines) else ""
            start = self.starts[number] if number < len(self.starts) else self.line_feed(number - 1) + 1
            if line.endswith(left):
                steps.append((at, start + len(line) - len(left)))
            else:
                shown = left.lstrip(" ")
                column = len(line) - len(shown)
                steps.append((at, start + max(column - 1, 0)))
                steps.append((at + len(left) - len(shown), start + column))
            at += len(left) + 1
        return steps


def later(steps: Trace, lead: int) -> Trace:
    """The same trace for a content that begins `lead` characters later."""
    if not lead:
        return steps
    index = bisect_right(steps, (lead, 1 << 60)) - 1
    content, file = steps[index]
    return [(0, file + lead - content), *((later - lead, place) for later, place in steps[index + 1 :])]


def follow(trace: Trace, offset: int) -> int:
    """The file offset of the content's character `offset`."""
    content, file = trace[0] if len(trace) == 1 else trace[bisect_right(trace, (offset, 1 << 60)) - 1]
    return file + offset - content
