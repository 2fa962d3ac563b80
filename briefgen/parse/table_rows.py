r"""A table row's cells, with the place of every character.

markdown-it-py splits a row at its bars and takes away the backslash of `\|`; the split is done again here with the
same outcome, because the original keeps no positions.
"""

import re

import msgspec
from markdown_it.common.utils import MD_TRIM_CHARS

from briefgen.parse.source_lines import Trace

_ESCAPED_BAR = re.compile(r"\\\|")


class RowCell(msgspec.Struct, frozen=True, kw_only=True):
    """A cell's content, its trace, and the file offset `before` of what parts it from the cell before."""

    content: str
    trace: Trace
    before: int


def split_row(row: str, offset: int) -> tuple[RowCell, ...]:
    """The cells of a row whose first character stands at the file's `offset`."""
    start = len(row) - len(row.lstrip(MD_TRIM_CHARS))
    end = len(row.rstrip(MD_TRIM_CHARS))
    cuts = _between_bars(row, start, max(start, end))
    if cuts and cuts[0][0] == cuts[0][1]:
        cuts.pop(0)
    if cuts and cuts[-1][0] == cuts[-1][1]:
        cuts.pop()
    return tuple(_cell(row, first, last, offset) for first, last in cuts)


def _between_bars(row: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = []
    begin = start
    escaped = False
    for at in range(start, end):
        if row[at] == "|" and not escaped:
            cuts.append((begin, at))
            begin = at + 1
        escaped = row[at] == "\\"
    cuts.append((begin, end))
    return cuts


def _cell(row: str, first: int, last: int, offset: int) -> RowCell:
    written = row[first:last]
    lead = len(written) - len(written.lstrip(MD_TRIM_CHARS))
    words = written.strip(MD_TRIM_CHARS)
    parts, trace = [], [(0, offset + first + lead)]
    at = length = 0
    for bar in _ESCAPED_BAR.finditer(words):
        parts.append(words[at : bar.start()])
        length += bar.start() - at
        at = bar.start() + 1
        trace.append((length, offset + first + lead + at))
    parts.append(words[at:])
    return RowCell(content="".join(parts), trace=trace, before=max(offset + first - 1, offset))
