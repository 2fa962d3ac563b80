"""What speaks for a person, and what for a term: each sign with its weight and its words for a reader."""

import itertools
import re
from typing import Literal

from briefgen.resolve.names.given_names import GIVEN_NAMES
from briefgen.resolve.names.honorifics import TITLES
from briefgen.resolve.names.name_forms import is_initials
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import THINGS
from briefgen.resolve.speech.name_words import ROLES
from briefgen.resolve.speech.speech_words import VERBS
from briefgen.resolve.suggestions.capitals import Word
from briefgen.resolve.suggestions.naming import Named
from briefgen.resolve.suggestions.word_classes import ALL_HEADS, FIRST_FAMILY_NAMES, SITUATED

Sign = Literal[
    "title", "age", "office", "speech", "who", "given", "family", "initial", "alone",
    "acronym", "head", "number", "of", "thing", "capitals", "the", "place", "phrase",
]  # fmt: skip

PERSON: dict[Sign, tuple[int, str]] = {
    "title": (3, "a title before it"),
    "age": (3, "an age behind it"),
    "office": (3, "an office behind it"),
    "speech": (2, "a verb of saying beside it"),
    "who": (2, "“who” behind it"),
    "given": (2, "a given name first"),
    "family": (2, "a family name first, as Korean, Chinese and Vietnamese names have it"),
    "initial": (2, "an initial"),
    "alone": (2, "its last word stands alone, as a family name does"),
}
"""Signs of a person, the strongest first; a weight of `ENOUGH` alone is enough."""

TERM: dict[Sign, tuple[int, str]] = {
    "acronym": (4, "an acronym with its expansion"),
    "head": (4, "its last word says what it is"),
    "number": (3, "a name with a number"),
    "of": (3, "“of”, “for” or “and” inside it"),
    "thing": (3, "the word before it says what it is"),
    "capitals": (3, "written in capitals"),
    "the": (2, "“the” before it"),
    "place": (1, "“in”, “at” or “near” before it"),
    "phrase": (1, "words that recur together"),
}
"""Signs of a term, the strongest first."""

ENOUGH, ENOUGH_FOR_A_WORD = 2, 3
"""Weights: a name of a single word needs more, for a firm or a government says things, too."""

_LONGEST_SYLLABLE = 6

_WEAK_SPEAKERS = re.compile(r"[A-Z.&-]{2,}")
_AGE = re.compile(r", \d{2}(?:,| |$)")
_WHO = re.compile(r",? (?:who|whose)\b")
_BEHIND = re.compile(r", (?P<words>[^,.;:“”\"()]{3,80})")
_NEXT = re.compile(r" (?:(?:also|later|then|has|have|had) )?(?P<verb>[a-z]+)")
_PLACED = frozenset(("in", "at", "near", "across"))


def signs_of(page: Page, name: Named, *, raised: bool) -> tuple[Sign, ...]:
    """The signs in a name and around it; `raised` says that a sentence's beginning explains its capital."""
    words = name.words
    name_text = " ".join(word.text for word in words)
    found = {
        "title": bool(name.title),
        "given": len(words) > 1 and words[0].low in GIVEN_NAMES and not leads_with_family(name_text),
        "family": leads_with_family(name_text),
        "initial": len(words) > 2 and any(is_initials(word.text) for word in words[1:-1]),
        "head": len(words) > 1 and words[-1].low in ALL_HEADS,
        "number": any(_is_designation(word) for word in words),
        "of": _has_joint(page, words),
        "thing": len(words) > 1 and _says_what_follows(words[0].low),
        "capitals": all(_WEAK_SPEAKERS.fullmatch(word.text) for word in words) and not raised,
    }
    return (*(sign for sign, holds in found.items() if holds), *_around(page, words))  # type: ignore[arg-type]


def _says_what_follows(word: str) -> bool:
    return word in THINGS or word in SITUATED or word in ("fc", "port")


def leads_with_family(name: str) -> bool:
    """Whether the name has the shape of a Korean, Chinese or Vietnamese one: a family name, one or two syllables."""
    words = re.split("[ -]", name.lower())
    given = words[1:]
    return (
        words[0] in FIRST_FAMILY_NAMES
        and 1 <= len(given) <= 2
        and all(len(word) <= _LONGEST_SYLLABLE * (3 - len(given)) and word not in GIVEN_NAMES for word in given)
    )


def _is_designation(word: Word) -> bool:
    return any(sign.isdigit() for sign in word.text) and any(sign.isalpha() for sign in word.text)


def _has_joint(page: Page, words: tuple[Word, ...]) -> bool:
    between = (page.text[one.end : other.start].split() for one, other in itertools.pairwise(words))
    return any(word in ("of", "for", "on", "and", "&") for joint in between for word in joint)


def _around(page: Page, words: tuple[Word, ...]) -> tuple[Sign, ...]:
    start, end = words[0].start, words[-1].end
    before = page.text[max(0, start - 24) : start].rpartition("\x00")[2].split()
    last = before[-1].lower() if before else ""
    found: list[Sign] = []
    if _AGE.match(page.text, end):
        found.append("age")
    if _has_office_behind(page, end):
        found.append("office")
    following = _NEXT.match(page.text, end)
    if last in VERBS or (following is not None and following["verb"] in VERBS):
        found.append("speech")
    if _WHO.match(page.text, end):
        found.append("who")
    if last in TITLES:
        found.append("title")
    if last == "the":
        found.append("the")
    if last in _PLACED:
        found.append("place")
    return tuple(found)


def _has_office_behind(page: Page, end: int) -> bool:
    """Whether what stands behind, between commas, says what somebody does: `, a professor at …`."""
    match = _BEHIND.match(page.text, end)
    if match is None:
        return False
    words = match["words"].lower().split()
    return words[0] in ("a", "an", "the", "his", "her", "its", "former") and any(
        word.strip("’'s") in ROLES for word in words[1:7]
    )
