"""A word diff in plain lines: what was quoted above what is found, one caret line below both."""

import unicodedata
from collections.abc import Sequence

from briefgen.resolve.wording.differences import Segment

CONTEXT = 24
"""How many characters of unchanged words are shown on either side of a change."""

LONGEST = 60
"""How many characters of one changed run are shown."""

MAX_CHANGES = 4
"""How many changes are shown."""


def diff_lines(segments: Sequence[Segment], quoted: str, found: str) -> tuple[str, ...]:
    """Three lines for each change: the words as quoted, as found, and carets under where they differ.

    `quoted` and `found` are the labels that the lines begin with. Wide characters count two columns.
    """
    shown = [number for number, segment in enumerate(segments) if segment.kind is not None]
    lines: list[str] = []
    for number in shown[:MAX_CHANGES]:
        lines += _change(segments, number, quoted, found)
    if len(shown) > MAX_CHANGES:
        lines.append(f"and {len(shown) - MAX_CHANGES} more")
    return tuple(lines)


def _change(segments: Sequence[Segment], number: int, quoted: str, found: str) -> list[str]:
    label = max(_width(quoted), _width(found)) + 2
    before = _tail("".join(segment.found for segment in segments[:number]))
    after = _head("".join(segment.found for segment in segments[number + 1 :]))
    ours, theirs = _shortened(segments[number].quoted), _shortened(segments[number].found)
    width = max(_width(ours.rstrip()), _width(theirs.rstrip()), 1)
    gap = " " if after and (ours.endswith(" ") or theirs.endswith(" ")) else ""
    return [
        _padded(quoted, label) + (before + _padded(ours.rstrip(), width) + gap + after).rstrip(),
        _padded(found, label) + (before + _padded(theirs.rstrip(), width) + gap + after).rstrip(),
        " " * (label + _width(before)) + "^" * width,
    ]


def _tail(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[-CONTEXT:]
    return "… " + (cut.partition(" ")[2] or cut)


def _head(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[:CONTEXT]
    return (cut.rpartition(" ")[0] or cut) + " …"


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    half = LONGEST // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
