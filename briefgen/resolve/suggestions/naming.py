"""A run of capitalised words → the name in it: titles and offices off its front, and None for what is no name.

No name are words of the language that a capital made look like one (`Congress`, `State`), peoples, countries and great
cities, and titles without anybody.
"""

import re
from typing import NamedTuple

from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.honorifics import BEFORE_TITLES, TITLES
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import HEADLINE_WORDS, ORDINARY, THINGS
from briefgen.resolve.speech.name_words import ADJECTIVES
from briefgen.resolve.suggestions.capitals import Run, Word
from briefgen.resolve.suggestions.word_classes import ALL_HEADS, JOINING, KNOWN_PLACES, OFFICES, PEOPLES, SMALL_ACRONYMS

_LONGEST_PERSON = 5
"""Words; a title before more than these is part of what the whole names (`President’s Council of …`)."""

_OFFICE_OF = re.compile(r"([\w-]+) (?:of|for)(?: the)? $")
_FAR = 40

_SHORTEST = 3
"""Letters of a single word in small letters: `Al`, `Mr` and the like name nobody."""


class Named(NamedTuple):
    """Words of a run that are a name; `title` is the last word of what was taken off before them, in lower case."""

    words: tuple[Word, ...]
    title: str = ""


def named(page: Page, run: Run) -> Named | None:
    """The name in `run`, or None."""
    words, title = _untitled(page, run.words)
    if not words or (not title and _is_place_of(words)):
        return None
    if not title and len(words) > 2 and words[0].low in PEOPLES and words[-1].low not in ALL_HEADS:
        words = words[1:]
    if _is_noise(page, words, run, titled=bool(title)):
        return None
    return Named(words, title)


def _untitled(page: Page, words: tuple[Word, ...]) -> tuple[tuple[Word, ...], str]:
    """The words behind the last title, and that title: `Secretary of State Mike Pompeo`."""
    if words[-1].low in ALL_HEADS or words[0].low in THINGS:
        return words, ""
    office = _OFFICE_OF.search(page.text, max(0, words[0].start - _FAR), words[0].start)
    if office is not None and office[1].lower() in TITLES and words[0].low in OFFICES:
        rest = _without_office(words)
        return (rest, office[1].lower()) if rest[0].low not in OFFICES else ((), "")
    for at in range(len(words) - 2, -1, -1):
        if words[at].low in TITLES:
            rest = _without_office(words[at + 1 :])
            return (rest, words[at].low) if len(rest) <= _LONGEST_PERSON else (words, "")
    return words, ""


def _without_office(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while len(words) > 1 and (words[0].low in OFFICES or words[0].low in JOINING):
        words = words[1:]
    return words


def _is_place_of(words: tuple[Word, ...]) -> bool:
    """Whether all is a well-known place or people: `South Korea`, `North Korean`."""
    text = " ".join(word.low for word in words).removeprefix("the ")
    return text in KNOWN_PLACES or text in PEOPLES


def _is_noise(page: Page, words: tuple[Word, ...], run: Run, *, titled: bool) -> bool:
    if all(_is_ordinary(word) for word in words):
        return True
    if len(words) > 1:
        return False
    word = words[0]
    if word.text.isupper() and len(word.text.rstrip(".")) > 1:
        return run.beside or word.low in SMALL_ACRONYMS
    if run.beside and not titled:
        return True
    common = word.low in COMMON or word.low in HEADLINE_WORDS or page.has_lower(word.low)
    return len(word.text) < _SHORTEST or common or word.low.endswith(("ism", "ist", "ists"))


def _is_ordinary(word: Word) -> bool:
    """Whether the word, capitalised or not, is an office's, a people's, a country's, or one that opens sentences."""
    low = word.low
    known = (TITLES, BEFORE_TITLES, ADJECTIVES, OFFICES, ORDINARY, PEOPLES, KNOWN_PLACES)
    return any(low in words for words in known) or (low.endswith("s") and low[:-1] in TITLES)
