"""Whether two words are one word spelled in two ways, so that no reader could take them for two.

Only what is sure counts: British and American endings, a few pairs, accents in names, a hyphen within a compound, the
capital of a first letter. A single letter is not sure: `martial` and `marital`, `prescribe` and `proscribe`, `unable`
and `able` are words, and so are `re-sign` and `resign`.
"""

import re
import unicodedata
from collections.abc import Sequence

_OTHER_WITHOUT_CAPITAL = frozenset(
    (
        "march",
        "may",
        "august",
        "polish",
        "china",
        "turkey",
        "bill",
        "will",
        "mark",
        "us",
        "it",
        "who",
        "nice",
        "reading",
    )
)
"""Words that mean something else with a capital."""

_BRITISH = re.compile("(centre|theatre|fibre|calibre|sombre|spectre|metre|kilometre|litre|defence|offence|pretence)s?")
_PAIRS = {
    "grey": "gray",
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "judgement": "judgment",
    "judgements": "judgments",
    "sceptic": "skeptic",
    "sceptics": "skeptics",
    "sceptical": "skeptical",
    "scepticism": "skepticism",
    "aluminium": "aluminum",
    "programme": "program",
    "programmes": "programs",
    "catalogue": "catalog",
    "catalogues": "catalogs",
    "instalment": "installment",
    "instalments": "installments",
    "fulfil": "fulfill",
    "enrol": "enroll",
}
_ISE = re.compile(r"(?<=\w{3})is(?=(?:e[drs]?|ing|ers|ation|ations)$)")
_YSE = re.compile(r"(?<=l)ys(?=(?:e[drs]?|ing)$)")
_OUR = re.compile(r"(?<=\w{3})our(?!s?t)")
_DOUBLED = re.compile(
    r"(?<=[aeiou][^aeiou][aeiou])ll(?=(?:ed|ing|er|ers)$)|(?<=[aeiou][^aeiou]{2}[aeiou])ll(?=(?:ed|ing)$)"
)
_UNSURE_DOUBLED = re.compile("un|re")
_SHORTEST_PART = 3


def same_spelled_otherwise(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two runs of tokens differ in spelling alone; hyphens are tokens of their own."""
    if len(one) == len(other):
        return all(_same_word(a, b) for a, b in zip(one, other, strict=True))
    return _is_hyphenated(one, other) or _is_hyphenated(other, one)


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if one[1:] == other[1:] and one[:1].casefold() == other[:1].casefold():
        return len(one) > 1 and one.casefold() not in _OTHER_WITHOUT_CAPITAL
    if one[:1].isupper() and other[:1].isupper() and _without_accents(one) == _without_accents(other):
        return True
    return one.isalpha() and other.isalpha() and _american(one) == _american(other)


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _american(word: str) -> str:
    """The word with its British endings made American; the first letter's case stays."""
    lower = word[:1] + word[1:].lower() if word[1:] != word[1:].upper() or len(word) == 1 else word
    paired = _PAIRS.get(lower.lower())
    if paired is not None:
        return paired if lower[:1].islower() else paired.capitalize()
    if _BRITISH.fullmatch(lower.lower()):
        plain, plural = (lower[:-1], "s") if lower.endswith("s") else (lower, "")
        return (plain[:-2] + "er" if plain.endswith("re") else plain[:-2] + "se") + plural
    if not _UNSURE_DOUBLED.match(lower):
        lower = _DOUBLED.sub("l", lower)
    return _OUR.sub("or", _YSE.sub("yz", _ISE.sub("iz", lower)))


def _is_hyphenated(parts: Sequence[str], joined: Sequence[str]) -> bool:
    """Whether `parts` are one word of `joined` with hyphens in it (`cease-fire`, `ceasefire`)."""
    words = [part for part in parts if part != "-"]
    tied = len(joined) == 1 and len(parts) == 2 * len(words) - 1 and len(words) > 1
    return tied and "".join(words) == joined[0] and all(len(word) >= _SHORTEST_PART for word in words)
