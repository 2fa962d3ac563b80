"""A–Z without a locale: the same order and the same letters on every machine.

Names are compared by their letters alone: case, diacritics and punctuation aside (NFKD, Unicode's casefold), Latin
script first, then the others in the order of their code points, digits and signs last. A Hangul name stands under its
first consonant, a Japanese one under its row of the syllabary, a Han one under 漢.
"""

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from briefgen.model.view_parts import Letter

ThingT = TypeVar("ThingT")

_WHOLE_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n"}
)
"""Latin letters whose stroke or joining is no combining mark, so that NFKD leaves them as they are."""

_CONSONANTS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _SYLLABLES_EACH = 0xAC00, 588
_KATAKANA_TO_HIRAGANA = 0x60
_KANA_ROWS = "あかさたなはまやらわ"
_KANA_ROW_STARTS = "ぁかさたなはまゃらゎ"
_SIGNS = "#"


def sort_key(name: str, slug: str = "") -> tuple[int, str, str, str]:
    """What to sort names by; `slug` decides between equal ones."""
    folded = fold(name)
    return _rank(folded), folded, name, slug


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """The letters and digits of `name`, folded; every run of anything else is one space."""
    plain = "".join(_folded(character) for character in unicodedata.normalize("NFC", name))
    letters = "".join(character if character.isalnum() else " " for character in plain)
    return " ".join(unicodedata.normalize("NFC", letters).split())


@lru_cache(maxsize=1 << 12)
def _folded(character: str) -> str:
    if "가" <= character <= "힣":
        return character
    small = unicodedata.normalize("NFKD", character).casefold().translate(_WHOLE_LETTERS)
    parts = unicodedata.normalize("NFKD", small)
    return "".join(_hiragana(part) for part in parts if unicodedata.category(part) != "Mn")


def _hiragana(character: str) -> str:
    return chr(ord(character) - _KATAKANA_TO_HIRAGANA) if "ァ" <= character <= "ヶ" else character


def _rank(folded: str) -> int:
    if not folded or not folded[0].isalpha():
        return 2
    return 0 if "a" <= folded[0] <= "z" else 1


def letter_of(name: str) -> str:
    """The heading under which `name` stands: `K`, `Ж`, `ㄱ`, `か`, `漢`; `#` for digits and signs."""
    folded = fold(name)
    if not folded or not folded[0].isalpha():
        return _SIGNS
    first = folded[0]
    if "가" <= first <= "힣":
        return _CONSONANTS[(ord(first) - _FIRST_SYLLABLE) // _SYLLABLES_EACH]
    if "ぁ" <= first <= "ヿ":
        return _kana_row(first)
    is_han = "一" <= first <= "鿿" or "㐀" <= first <= "䶿" or "\U00020000" <= first <= "\U0003ffff"
    return "漢" if is_han else first.upper()


def _kana_row(kana: str) -> str:
    row = sum(start <= kana for start in _KANA_ROW_STARTS) - 1
    return _KANA_ROWS[max(row, 0)]


def by_letter(
    things: Iterable[ThingT], name: Callable[[ThingT], tuple[str, str]]
) -> tuple[tuple[Letter, tuple[ThingT, ...]], ...]:
    """`things` in order, under their letters. `name` gives a thing's sort name and slug."""
    groups: dict[str, list[ThingT]] = {}
    for thing in sorted(things, key=lambda thing: sort_key(*name(thing))):
        groups.setdefault(letter_of(name(thing)[0]), []).append(thing)
    return tuple((_letter(letter), tuple(members)) for letter, members in groups.items())


def _letter(letter: str) -> Letter:
    element = "letter-" + ("0" if letter == _SIGNS else letter.lower())
    return Letter(letter=letter, id=element, href=f"#{element}")
