"""Where the lines of a title end: whole words, in as few lines as hold them, and these as even as they can be."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

Width = Callable[[str], float]

_WORDS = re.compile(r"[^ ]+ ?")
_AFTER_SIGN = re.compile(r"(?<=\w\w[-–—/])(?=\w\w)|(?<=[—])(?=\w)")
_CLOSING = "、。，．：；！？）」』】》〉…ー々"
_OPENING = "（「『【《〈"
_STEPS = 12
"""Halvings in the search for the narrowest column: a twelfth of a thousandth of its width is as even as eyes see."""


def broken(words: str, width: Width, most: float) -> list[str] | None:
    """The lines of `words`, none wider than `most`, as even as they can be; None where a word is wider than that."""
    pieces = _measured(words, width)
    if any(piece.ink > most for piece in pieces):
        return None
    lines = _filled(pieces, most)
    narrow, wide = max([most / len(lines), *(piece.ink for piece in pieces)]), most
    for _ in range(_STEPS if len(lines) > 1 else 0):
        middle = (narrow + wide) / 2
        if len(_filled(pieces, middle)) == len(lines):
            wide = middle
        else:
            narrow = middle
    return ["".join(piece.words for piece in line).rstrip(" ") for line in _filled(pieces, wide)]


def shortened(words: str, fits: Callable[[str], bool]) -> str:
    """As many of the first words as fit, with an ellipsis for the others; empty where not even one does."""
    pieces = list(_pieces(words))
    few, many = 0, len(pieces)
    while few + 1 < many:
        middle = (few + many) // 2
        few, many = (middle, many) if fits(_cut(pieces, middle)) else (few, middle)
    return _cut(pieces, few) if few else ""


def _cut(pieces: list[str], count: int) -> str:
    return "".join(pieces[:count]).rstrip(" ,;:–—-/") + " …"


class _Piece(NamedTuple):
    """Words between which a line may end: their width with the space after them, and without."""

    words: str
    whole: float
    ink: float


def _measured(words: str, width: Width) -> list[_Piece]:
    return [_Piece(piece, width(piece), width(piece.rstrip(" "))) for piece in _pieces(words)]


def _filled(pieces: list[_Piece], most: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = [[]]
    used = 0.0
    for piece in pieces:
        if lines[-1] and used + piece.ink > most:
            lines.append([])
            used = 0.0
        lines[-1].append(piece)
        used += piece.whole
    return lines


def _pieces(words: str) -> Iterator[str]:
    """What a line may begin with, each with the space after it: words, parts of joined words, signs of Chinese."""
    for word in _WORDS.findall(words):
        for part in _AFTER_SIGN.split(word):
            yield from _signs(part)


def _signs(word: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(word)):
        before, after = word[at - 1], word[at]
        if (_is_sign(before) or _is_sign(after)) and before not in _OPENING and after not in _CLOSING + " ":
            yield word[start:at]
            start = at
    yield word[start:]


def _is_sign(char: str) -> bool:
    """Whether a line may end before and after the character: Han and Kana, but no Hangul, which has spaces."""
    is_wide = unicodedata.east_asian_width(char) in "WF"
    return is_wide and not unicodedata.name(char, "").startswith("HANGUL")
