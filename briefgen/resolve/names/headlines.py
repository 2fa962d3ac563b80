"""Words beside a name in a headline that capitalises every word: those that only the headline has raised.

There a capital says nothing, so that a word is part of the name only where something else says so: that it is a given
name, a place, a firm or the like, or that the sentences of the same text capitalise it too.
"""

import re

from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.given_names import GIVEN_NAMES
from briefgen.resolve.names.honorifics import PARTICLES, TITLES
from briefgen.resolve.names.place_names import PLACES_AND_FIRMS, TOWNS
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import COUNTRIES, HEADLINE_WORDS, HEADS, OF_HEADS, PEOPLES, THINGS

_TELLING = GIVEN_NAMES | PLACES_AND_FIRMS | TOWNS | COUNTRIES | PEOPLES | HEADS | OF_HEADS | THINGS | PARTICLES | TITLES
"""Words that make a longer name with a name beside them, whatever the text below the headline says."""

_GENITIVE = re.compile(r"['’]s?$")
_MIN_WORD = 3
"""How many letters a word has that is no abbreviation, initial or part of a foreign name."""


def is_common_there(page: Page, low: str) -> bool:
    """Whether the word `low` (in lower case) is of headlines, of the language, or of the text in small letters."""
    return low in HEADLINE_WORDS or low in COMMON or page.has_lower(low)


def stands_there_only(page: Page, low: str, name: str) -> bool:
    """Whether a word that no list knows stands in no sentence of the text, though `name`, which it is beside, does."""
    plain = _GENITIVE.sub("", low)
    if len(plain) < _MIN_WORD or not plain.isalpha() or plain in _TELLING:
        return False
    return page.has_word(name.strip("“”\"‘’'([)],;:!?.…").lower()) and not page.has_word(plain)


def is_headline_verb(low: str) -> bool:
    """Whether the word is a common one's form and no given name: `Compares Vogt’s plan`, not `James Vogt`."""
    return is_inflected(low) and low not in GIVEN_NAMES


def is_inflected(low: str) -> bool:
    """Whether the word is a form of a common one: `breaks`, `crushes`, `attacking`."""
    stems = {"s": (low[:-1], low[:-2]), "d": (low[:-1], low[:-2]), "g": (low[:-3], low[:-3] + "e")}
    ending = low.endswith(("s", "ed", "ing")) and len(low) > 4
    return ending and any(stem in COMMON or stem in HEADLINE_WORDS or stem in HEADS for stem in stems[low[-1]])
