"""Words in a role's faces: which face each character is from, how wide they are, and what cannot be set at all."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.cards.face import Face, face

_PLAIN = {"\N{NON-BREAKING HYPHEN}": "\N{HYPHEN-MINUS}", "\N{HYPHEN}": "\N{HYPHEN-MINUS}"}
"""What any face has in place of what few have."""

_TO_JOIN = ("R", "AL", "AN")
"""Unicode's classes of letters that run from right to left: they must be joined and turned, which is not done here."""


class Glyph(NamedTuple):
    """A character, the number of its face, and where it begins, in ems from the start of the line."""

    char: str
    face: int
    x: float


class Setting:
    """Sets words in faces, each for what those before it lack."""

    def __init__(self, files: tuple[bytes, ...]) -> None:
        self._faces = tuple(face(file) for file in files)

    def lacking(self, words: str) -> str:
        """The characters of `words` (normal form C) that cannot be set, each once: no face has them, or they join."""
        return "".join(char for char in dict.fromkeys(words) if not char.isspace() and not self._can_set(char))

    def width(self, words: str) -> float:
        """The width of a line, in ems."""
        return self._ends(words)[-1]

    def glyphs(self, words: str) -> Iterator[Glyph]:
        """Every character that leaves ink, with its place."""
        for char, x in zip(map(_plain, words), self._ends(words), strict=False):
            if not char.isspace():
                yield Glyph(char, self._face_of(char), x)

    def _ends(self, words: str) -> list[float]:
        """Where each character begins, and at last where the line ends."""
        ends, x, before = [], 0.0, ""
        for char in map(_plain, words):
            number = self._face_of(char)
            own: Face = self._faces[number]
            if before and self._face_of(before) == number:
                x += own.kerning(before, char)
            ends.append(x)
            x += own.width(char)
            before = char
        return [*ends, x]

    def _face_of(self, char: str) -> int:
        return next((number for number, each in enumerate(self._faces) if each.has(char)), 0)

    def _can_set(self, char: str) -> bool:
        if unicodedata.bidirectional(char) in _TO_JOIN or unicodedata.category(char) in ("Mn", "Mc", "Me"):
            return False
        return any(each.has(_plain(char)) for each in self._faces)


def tidy(words: str) -> str:
    """Words as they are set: composed, white space as one space each, without signs that leave no mark."""
    composed = unicodedata.normalize("NFC", words)
    spaced = " ".join(composed.replace("\N{NO-BREAK SPACE}", "\0").split()).replace("\0", "\N{NO-BREAK SPACE}")
    return "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cf"))


def _plain(char: str) -> str:
    return " " if char.isspace() else _PLAIN.get(char, char)
