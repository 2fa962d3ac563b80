"""Findings for people: where, what, the line of the file with a caret under the words, and the mend.

    content/people/kim.md:3:1 error BG103 There is no key “aliasses”.
      3 | aliasses: [Kim]
        | ^^^^^^^^
        mend: aliases

Everything is made of segments with roles; colours are the terminal's affair. Lines of prose are long, so a line is
cut to the words around its fault. Columns of a terminal are counted as Unicode's East Asian Width (UAX #11) has them,
and nothing of the content can command the terminal: control characters and those that turn the direction of writing
are shown as U+FFFD.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from briefgen.diagnostics.model import Place
from briefgen.diagnostics.policy import Finding

Role = Literal["path", "error", "warning", "code", "message", "gutter", "line", "caret", "detail", "mend"]

_TAB = "    "
_UNSEEN = "\N{REPLACEMENT CHARACTER}"
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BEFORE = 3
"""One part in so many of a line that is cut stands before its fault; the rest from it on."""


class Segment(NamedTuple):
    """A piece of a line and what it is; it holds no line feed."""

    text: str
    role: Role


Line = tuple[Segment, ...]


def frames(findings: Iterable[Finding], *, width: int, prefix: str = "") -> Iterator[Line]:
    """The lines of all findings. `width` is the terminal’s, in columns; `prefix` leads to the project."""
    for finding in findings:
        yield from _frame(finding, width, prefix)


def plain(line: Line) -> str:
    """The line without its roles."""
    return "".join(segment.text for segment in line)


def _frame(finding: Finding, width: int, prefix: str) -> Iterator[Line]:
    diagnostic, place = finding.diagnostic, finding.place
    position = f":{place.line}:{place.column}" if place else ""
    yield (
        Segment(_seen(f"{prefix}{diagnostic.path}{position}"), "path"),
        Segment(f" {finding.severity}", finding.severity),
        Segment(f" {diagnostic.code}", "code"),
        Segment(f" {_seen(diagnostic.message)}", "message"),
    )
    gutter = f"  {place.line} | " if place else "    "
    if place:
        yield from _source(place, gutter, width - len(gutter))
    indent = " " * max(4, len(gutter) - 2)
    for text in diagnostic.detail:
        yield (Segment(indent + _seen(text), "detail"),)
    if diagnostic.hint:
        yield (Segment(f"{indent}mend: {_seen(diagnostic.hint)}", "mend"),)


def _source(place: Place, gutter: str, width: int) -> Iterator[Line]:
    start = place.column - 1
    first, last = _window(place, max(width, 20))
    before = ("…" if first else "") + _seen(place.text[first:start])
    words = _seen(place.text[start : min(start + place.width, last)])
    after = _seen(place.text[start + place.width : last]) + ("…" if last < len(place.text) else "")
    yield (Segment(gutter, "gutter"), Segment(before + words + after, "line"))
    under = " " * (len(gutter) - 2) + "| "
    yield (Segment(under, "gutter"), Segment(" " * columns(before) + "^" * max(1, columns(words)), "caret"))


def _window(place: Place, width: int) -> tuple[int, int]:
    """The characters of the line that fit: from where to where, the end exclusive."""
    text, start = place.text, place.column - 1
    if columns(_seen(text)) <= width:
        return 0, len(text)
    room = width - 2
    first, used = start, 0
    while first > 0 and used + _width(text[first - 1]) <= room // _BEFORE:
        first -= 1
        used += _width(text[first])
    last = start
    while last < len(text) and used + _width(text[last]) <= room:
        used += _width(text[last])
        last += 1
    return first, last


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(_width(sign) for sign in text)


def _width(sign: str) -> int:
    if sign == "\t":
        return len(_TAB)
    if unicodedata.category(sign) in ("Mn", "Me") or sign in ("\u200b", "\u200c", "\u200d", "\ufeff"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def _seen(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(_seen_sign(sign) for sign in text)


def _seen_sign(sign: str) -> str:
    if sign == "\t":
        return _TAB
    return _UNSEEN if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") or sign in _TURNING else sign
