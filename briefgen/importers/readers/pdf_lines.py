"""A page's words with their places → lines; lines → paragraphs, headings, and what stands on every page."""

import itertools
import re
from collections import Counter
from statistics import median
from typing import Any

import msgspec

from briefgen.importers.drafts import Piece, Run

_SAME_LINE = 0.5
"""Of a letter's size: words whose baselines differ by less stand on one line."""

_NEW_PARAGRAPH = 1.4
"""Times the usual distance of lines: a larger one parts paragraphs."""

_LARGER = 1.15
"""Times the usual size of letters: larger ones make a heading."""

_EDGE_LINES = 2
"""How many lines at a page's top and foot may be furniture."""

_ENDS = re.compile(r"[.!?:”’\")]$")


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a page (from 0): its words, where it begins and its baseline in points, the size of its letters."""

    text: str
    page: int
    x: float
    y: float
    size: float


def lines_of_page(page: Any, number: int) -> list[Line]:
    """The lines of one of pypdf's pages, in the order of the file."""
    found: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text and text != "\n":
            scale = abs(tm[3] or tm[1] or 1) * abs(cm[3] or 1)
            found.append((text, tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5], (size or 10) * scale))

    page.extract_text(visitor_text=visit)
    return _joined(found, number)


def _joined(found: list[tuple[str, float, float, float]], page: int) -> list[Line]:
    lines: list[Line] = []
    for text, x, y, size in found:
        for part in text.split("\n"):
            last = lines[-1] if lines else None
            if last is not None and abs(last.y - y) < _SAME_LINE * size:
                lines[-1] = msgspec.structs.replace(last, text=last.text + part, size=max(last.size, size))
            elif part.strip():
                lines.append(Line(text=part, page=page, x=x, y=y, size=size))
    even = (msgspec.structs.replace(line, text=" ".join(line.text.split())) for line in lines)
    return [line for line in even if line.text]


def paragraphs_of(pages: list[list[Line]]) -> tuple[list[Piece], tuple[str, ...]]:
    """The paragraphs and headings of a text, and the lines that stand on its pages but not in it."""
    furniture = _furniture(pages)
    lines = [line for page in pages for line in page if not _is_furniture(line, page, furniture)]
    left_out = tuple(
        dict.fromkeys(line.text for page in pages for line in page if _is_furniture(line, page, furniture))
    )
    if not lines:
        return [], left_out
    usual = _usual_size(lines)
    leading = _usual_leading(lines)
    width = max(len(line.text) for line in lines)
    words = _whole_words(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _begins(line, groups[-1][-1], leading, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_piece(group, usual, words) for group in groups], left_out


def _furniture(pages: list[list[Line]]) -> frozenset[str]:
    """Lines at the top or foot that come back on most pages, their numbers aside."""
    if len(pages) < 2:
        return frozenset()
    edges = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    return frozenset(key for key, count in edges.items() if count > 1 and count >= len(pages) / 2)


def _edges(page: list[Line]) -> list[Line]:
    return page[:_EDGE_LINES] + page[max(len(page) - _EDGE_LINES, _EDGE_LINES) :]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _is_furniture(line: Line, page: list[Line], furniture: frozenset[str]) -> bool:
    return _key(line) in furniture and line in _edges(page)


def _usual_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _usual_leading(lines: list[Line]) -> float:
    gaps = [before.y - line.y for before, line in itertools.pairwise(lines) if before.page == line.page]
    return median([gap for gap in gaps if gap > 0] or [12.0])


def _whole_words(lines: list[Line]) -> frozenset[str]:
    """The words of the text, in lower case, without those that a line's end broke."""
    words: set[str] = set()
    broken = False
    for line in lines:
        found = re.findall(r"\w+", line.text.lower())
        begin, broken = int(broken), line.text.endswith(("-", "\u00ad", "\u2010"))
        words.update(found[begin : len(found) - broken])
    return frozenset(words)


def _begins(line: Line, before: Line, leading: float, width: int) -> bool:
    """Whether a line begins a paragraph."""
    if round(line.size, 1) != round(before.size, 1):
        return True
    ended = len(before.text) < width * 0.75 and _ENDS.search(before.text) is not None
    if line.page != before.page or line.y > before.y:
        return ended or (_ENDS.search(before.text) is not None and line.x > before.x + line.size * 0.8)
    return before.y - line.y > leading * _NEW_PARAGRAPH or ended or line.x > before.x + line.size * 0.8


def _piece(group: list[Line], usual: float, words: frozenset[str]) -> Piece:
    text = group[0].text
    for line in group[1:]:
        text = _together(text, line.text, words)
    is_heading = group[0].size > usual * _LARGER and len(text.split()) <= 30
    return Piece(kind="heading" if is_heading else "paragraph", runs=(Run(text=text),))


def _together(before: str, after: str, words: frozenset[str]) -> str:
    """Two lines as one. A hyphen between them stays where both halves are words of the text by themselves."""
    broken = re.search(r"(\w+)[-\u00ad\u2010]$", before)
    following = re.match(r"[^\W\d_]+", after)
    if broken is None or following is None or not following[0][0].islower():
        return f"{before} {after}"
    halves = (broken[1].lower(), following[0].lower())
    is_compound = "".join(halves) not in words and all(len(half) > 3 and half in words for half in halves)
    return before + after if is_compound and not before.endswith("\u00ad") else before[:-1] + after
