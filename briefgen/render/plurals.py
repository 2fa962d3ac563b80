"""Which form of a word a number takes, from Unicode's Common Locale Data Repository (CLDR 46, `plurals`).

A catalogue writes the forms of a language in CLDR's order (zero, one, two, few, many, other), those that it has. Only
whole numbers are counted here, so forms for fractions, and for round millions, are left out.
"""

from collections.abc import Callable
from typing import NamedTuple


class Plural(NamedTuple):
    """How many forms a language has, and which of them (from 0) a number takes."""

    forms: int
    form: Callable[[int], int]


def _one_or_more(n: int) -> int:
    return 0 if n == 1 else 1


def _up_to_one_or_more(n: int) -> int:
    return 0 if n <= 1 else 1


def _eastern_slavic(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2


def _polish(n: int) -> int:
    return 0 if n == 1 else 2 if n % 10 == 1 else _eastern_slavic(n)


def _czech(n: int) -> int:
    return 0 if n == 1 else 1 if n in (2, 3, 4) else 2


def _hebrew(n: int) -> int:
    return 0 if n == 1 else 1 if n == 2 else 2


def _arabic(n: int) -> int:
    if n <= 2:
        return n
    return 3 if 3 <= n % 100 <= 10 else 4 if n % 100 >= 11 else 5


_TWO = Plural(2, _one_or_more)
_UNCHANGED = Plural(1, lambda _n: 0)
_BY_LANGUAGE: dict[str, Plural] = {
    **dict.fromkeys(("id", "ja", "ko", "lo", "ms", "my", "th", "vi", "zh"), _UNCHANGED),
    **dict.fromkeys(("fa", "fr", "hi", "hy", "pt"), Plural(2, _up_to_one_or_more)),
    **dict.fromkeys(("be", "bs", "hr", "ru", "sr", "uk"), Plural(3, _eastern_slavic)),
    **dict.fromkeys(("cs", "sk"), Plural(3, _czech)),
    "pl": Plural(3, _polish),
    "he": Plural(3, _hebrew),
    "ar": Plural(6, _arabic),
}


def plural_of(language: str) -> Plural:
    """The forms of `language`; one and more, where it is not on the table."""
    return _BY_LANGUAGE.get(language.split("-")[0].lower(), _TWO)
