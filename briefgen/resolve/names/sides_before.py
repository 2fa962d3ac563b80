"""What stands directly before words of a text, and what that says of them.

A capitalised word next to a name is a title, an ordinary word that its place capitalised (a sentence's or a
headline's), or part of a longer name. The last is what these functions are there to tell.
"""

import re
from functools import lru_cache

from briefgen.resolve.names.headlines import is_common_there, is_headline_verb, stands_there_only
from briefgen.resolve.names.honorifics import (
    ABBREVIATED,
    AFTER_TITLES,
    BEFORE_TITLES,
    PARTICLES,
    RELATIVE,
    TITLES,
    foreign_particles,
)
from briefgen.resolve.names.name_forms import is_initials
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.sides import FREE, Side
from briefgen.resolve.names.word_lists import (
    COMPOUND_HEADS,
    COUNTRIES,
    FUNCTION_WORDS,
    HEADLINE_WORDS,
    MONTH_NAMES,
    MONTHS,
    OF_HEADS,
    THINGS,
    WEEKDAYS,
)
from briefgen.resolve.names.word_places import (
    CLOSING,
    HYPHENS,
    MAX_CHUNK,
    OPENING,
    chunk_start,
    is_address,
    is_ordinary,
    opens_sentence,
    word_before,
)

_ELISIONS = frozenset(
    ("l", "d", "qu", "s", "n", "c", "j", "m", "t", "jusqu", "lorsqu", "puisqu", "all", "dell", "nell")
)
_COUNTRY_INITIALS = frozenset(("us", "uk", "un", "eu", "dc", "am", "pm", "uae", "ussr", "prc", "roc", "dprk"))
_OFFICE_INITIALS = frozenset(
    ("us", "uk", "eu", "un", "tv", "pm", "mp", "ap", "ag", "da", "vp", "fm", "id", "it", "uae")
)
_TELLING = TITLES | AFTER_TITLES | RELATIVE | THINGS | PARTICLES | {"of", "the"}
"""Words in small letters that, before a name, may make it another's or part of a longer one."""

_NEVER_CAPITAL = (FUNCTION_WORDS | WEEKDAYS) - TITLES - THINGS
"""Words, in lower case, whose capital says nothing of the name after them."""

_MIN_ABBREVIATED = 3
"""How many initials are an organisation's rather than somebody's: `F.B.I. Director`."""

_OFFICE_WORDS = 8
"""How many words an office may have between its title and the name: `Minister of Trade, Industry and Energy`."""


def before(page: Page, start: int) -> Side:
    """What stands directly before `page.text[start:]`."""
    text = page.text
    previous = text[start - 1] if start else " "
    if previous == " ":
        chunk, at = word_before(page, start)
        return FREE if is_plain_before(chunk) else _chunk_before(page, chunk, at)
    last = text[start - 2] if start > 1 else " "
    if previous in HYPHENS:
        return _tied_before(page, start) if last.isalnum() or last == "." else FREE
    if previous in "'’" and last.isalpha():
        piece = text[chunk_start(text, start) : start - 1].lstrip(OPENING)
        return FREE if piece in _ELISIONS else Side("other", piece, start - 1 - len(piece))
    if previous in "@#_\\" or (previous == "." and last.isalnum()) or (previous == "/" and is_address(page, start)):
        return Side("other", previous, start - 1)
    return FREE


@lru_cache(maxsize=20_000)
def is_plain_before(chunk: str) -> bool:
    """Whether a word before a name is one of no concern in any language: in small letters, no title, no particle.

    A capital changes nothing of a word that only a sentence's beginning can have given it.
    """
    if not chunk.isalpha():
        return not chunk or chunk[-1] in CLOSING
    return chunk not in _TELLING if chunk.islower() else chunk[0].isupper() and chunk.lower() in _NEVER_CAPITAL


def _tied_before(page: Page, start: int) -> Side:
    """What is tied by a hyphen to the name that begins at `start`."""
    begin = chunk_start(page.text, start)
    chunk = page.text[begin : start - 1].lstrip(OPENING)
    piece = re.split(rf"[{HYPHENS}/“\"(]", chunk)[-1]
    low = piece.lower().rstrip(".")
    if low in COMPOUND_HEADS or low in COUNTRIES or low.isdigit():
        return FREE
    if low in TITLES or low in BEFORE_TITLES:
        return Side("title", piece, begin)
    return Side("joined", chunk, start - 1)


def _chunk_before(page: Page, chunk: str, at: int) -> Side:
    bare = chunk.lstrip(OPENING)
    if not bare or bare[-1] in CLOSING:
        return FREE
    if bare == "&":
        return Side("other", "&", at)
    if bare[-1] in "'’":
        return FREE
    if bare[-1] == ".":
        return _dotted_before(page, bare, at)
    if bare.endswith(("'s", "’s")):
        return FREE
    word = bare.rsplit("-", 1)[-1]
    low = word.lower()
    if low in THINGS:
        return Side("thing", bare, at)
    if low in TITLES or (low in AFTER_TITLES and _tied_title(bare)):
        outer = word_before(page, at)[0] if bare[0].isupper() else ""
        return Side("thing", outer, at) if outer.lower() in THINGS else Side("title", bare, at)
    if not word[:1].isupper():
        return _lower_before(page, bare, low, at)
    return _capital_before(page, bare, chunk, at)


def _tied_title(chunk: str) -> bool:
    return any(piece.lower() in TITLES for piece in chunk.split("-")[:-1])


def _dotted_before(page: Page, bare: str, at: int) -> Side:
    """A word with a full stop: a title's abbreviation, an initial, or the end of a sentence."""
    low = bare.rstrip(".").rsplit("-", 1)[-1].lower()
    if low in ABBREVIATED or (low == "m" and page.reading.language[:2] == "fr"):
        return Side("title", bare, at)
    if low == "st" and bare[0] == "S":
        return Side("other", bare, at)
    letters = low.replace(".", "")
    if letters in TITLES and len(letters) > 1:
        return Side("title", bare, at)
    if is_initials(bare) and letters not in _COUNTRY_INITIALS and len(letters) < _MIN_ABBREVIATED:
        return Side("initial", bare, at)
    return FREE


def _lower_before(page: Page, bare: str, low: str, at: int) -> Side:
    if low in RELATIVE:
        return Side("relative", bare, at)
    if low in ("of", "the"):
        return _institution_before(page, low, at)
    if low in foreign_particles(page.reading.language) and bare.isalpha():
        return Side("other", bare, at)
    return FREE


def _institution_before(page: Page, word: str, at: int) -> Side:
    """Whether `of`, or `of the`, follows the first word of an institution's name."""
    if word == "the":
        word, at = word_before(page, at)
    head = word_before(page, at)[0] if word == "of" else ""
    return Side("institution", head, at) if head[:1].isupper() and head.lower() in OF_HEADS else FREE


def _capital_before(page: Page, bare: str, chunk: str, at: int) -> Side:
    low = bare.lower()
    if low in WEEKDAYS or low in FUNCTION_WORDS or (low in MONTHS and low not in MONTH_NAMES):
        return FREE
    if low in RELATIVE:
        return Side("relative", bare, at)
    if page.style(page.block_at(at)) != "sentence":
        return FREE if _is_raised_before(page, low, at, at + len(bare) + 1) else _office_or_other(page, bare, at)
    if page.text[at - 2 : at] == "; " and (low in HEADLINE_WORDS or is_headline_verb(low)):
        return FREE
    if bare.isupper() and len(bare) > 1:
        return Side("initial", bare, at) if len(bare) == 2 and low not in _OFFICE_INITIALS else FREE
    if is_initials(bare) and low not in ("i", "a"):
        return Side("initial", bare, at)
    if (chunk != bare or opens_sentence(page, at)) and is_ordinary(page, low):
        return FREE
    return _office_or_other(page, bare, at)


def _is_raised_before(page: Page, low: str, at: int, name: int) -> bool:
    """Whether only a headline has capitalised the word at `at`; one that opens it may be anybody's given name."""
    if is_headline_verb(low) or is_common_there(page, low):
        return True
    named = page.text[name : name + MAX_CHUNK].partition(" ")[0]
    return not opens_sentence(page, at) and stands_there_only(page, low, named)


def _office_or_other(page: Page, bare: str, at: int) -> Side:
    """`Secretary of State` is a title though its last word is none; all else is part of a longer name."""
    begin = at
    for _ in range(_OFFICE_WORDS):
        chunk, begin = word_before(page, begin)
        word = chunk.strip(',“"‘(')
        if word in ("of", "for"):
            title, start = word_before(page, begin)
            if title.lstrip(OPENING).rsplit("-", 1)[-1].lower() in TITLES:
                return Side("title", page.text[start : at + len(bare)], start)
            break
        if not word or not (word[0].isupper() or word in ("and", "the", "&")):
            break
    return Side("other", bare, at)
