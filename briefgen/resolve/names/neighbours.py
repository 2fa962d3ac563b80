"""What stands directly before and after words of a text, and what that says of them.

A capitalised word next to a name is a title, an ordinary word that its place capitalised (a sentence's or a
headline's), or part of a longer name. The last is what these functions are there to tell.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.headlines import is_common_there, is_headline_verb, is_inflected, stands_there_only
from briefgen.resolve.names.honorifics import (
    ABBREVIATED,
    AFTER_TITLES,
    BEFORE_TITLES,
    COLLECTIVE,
    NAME_TAILS,
    PARTICLES,
    RELATIVE,
    SUFFIXES,
    TITLES,
    foreign_particles,
)
from briefgen.resolve.names.name_forms import is_initials
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import (
    COMPOUND_HEADS,
    COMPOUND_TAILS,
    COUNTRIES,
    FINITE_VERBS,
    FUNCTION_WORDS,
    HEADLINE_WORDS,
    HEADS,
    MONTH_NAMES,
    MONTHS,
    NOT_ADVERBS,
    OF_HEADS,
    ORDINARY,
    THINGS,
    WEEKDAYS,
)

Kind = Literal[
    "free", "title", "initial", "joined", "other", "relative", "thing", "institution", "suffix", "head", "collective"
]
"""What stands next to a name.

`free`: nothing that concerns it. `title`: an office or form of address. `initial`: a given name's initial. `joined`:
tied by a hyphen to what `Side.at` points at, which may be a name or not. `other`: a capitalised word that makes both
a longer name. `relative`, `collective`: one of several bearers of the name, or all of them. `thing`: what makes it a
ship's or a storm's name (`USS …`). `institution`: `University of …`. `suffix`: `Jr.`. `head`: the last word of the name
of a place, a firm or a work.
"""


class Side(NamedTuple):
    """What stands on one side: the kind, the word, and where that word begins (before) or begins too (after)."""

    kind: Kind
    word: str = ""
    at: int = -1


FREE = Side("free")

_HYPHENS = "-\u2010\u2011\u2013"
_OPENING = "“\"‘'«‹„‚([{¿¡—–*"
_CLOSING = ',;:!?)]}”"»›…—–|'
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

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*\.?")
_CAPITALS_RUN = re.compile(r"(?: (?:of|for|and|the|&|de|du|des) )?(?: ?[A-ZÀ-ÞŠŽŁ][^\W_]*(?:[-'’][^\W_]+)*)")
_MIN_ABBREVIATED = 3
"""How many initials are an organisation's rather than somebody's: `F.B.I. Director`."""

_SENTENCE_END = ".!?:…—–\x00"
_MAX_CHUNK = 80
"""How far a word reaches at most: what has no space for longer is no prose."""

_MAX_RUN = 12
"""How many capitalised words after a name are read as one proper name."""

_MAX_SYLLABLE = 4
"""How long a syllable of a given name may be that is a verb too: `Park Won-sang`, where `Vale-spent` has a dash."""

_MAX_PROPER = 3
"""How many words of a headline after a name are read to see whether they make it a place's or a firm's."""

_OFFICE_WORDS = 8
"""How many words an office may have between its title and the name: `Minister of Trade, Industry and Energy`."""


def _chunk_start(text: str, end: int) -> int:
    """Where the run of characters without a space that ends at `end` begins, or as far back as is looked."""
    floor = max(end - _MAX_CHUNK, 0)
    found = text.rfind(" ", floor, end)
    return found + 1 if found >= 0 else floor


def chunk_before(text: str, at: int) -> str:
    """The chunk between spaces that ends one space before `at`; empty at a block's start."""
    chunk = text[text.rfind(" ", 0 if at <= _MAX_CHUNK else at - 1 - _MAX_CHUNK, at - 1) + 1 : at - 1]
    return "" if chunk == "\x00" else chunk


def word_before(page: Page, at: int) -> tuple[str, int]:
    """The chunk between spaces that ends one space before `at`, and where it begins; empty at a block's start."""
    text = page.text
    if at < 2 or text[at - 1] != " ":
        return "", at
    start = _chunk_start(text, at - 1)
    chunk = text[start : at - 1]
    return ("", at) if chunk == "\x00" else (chunk, start)


def before(page: Page, start: int) -> Side:
    """What stands directly before `page.text[start:]`."""
    text = page.text
    previous = text[start - 1] if start else " "
    if previous == " ":
        chunk, at = word_before(page, start)
        return FREE if is_plain_before(chunk) else _chunk_before(page, chunk, at)
    last = text[start - 2] if start > 1 else " "
    if previous in _HYPHENS:
        return _tied_before(page, start) if last.isalnum() or last == "." else FREE
    if previous in "'’" and last.isalpha():
        piece = text[_chunk_start(text, start) : start - 1].lstrip(_OPENING)
        return FREE if piece in _ELISIONS else Side("other", piece, start - 1 - len(piece))
    if previous in "@#_\\" or (previous == "." and last.isalnum()) or (previous == "/" and _is_address(page, start)):
        return Side("other", previous, start - 1)
    return FREE


@lru_cache(maxsize=20_000)
def is_plain_before(chunk: str) -> bool:
    """Whether a word before a name is one of no concern in any language: in small letters, no title, no particle.

    A capital changes nothing of a word that only a sentence's beginning can have given it.
    """
    if not chunk.isalpha():
        return not chunk or chunk[-1] in _CLOSING
    return chunk not in _TELLING if chunk.islower() else chunk[0].isupper() and chunk.lower() in _NEVER_CAPITAL


@lru_cache(maxsize=20_000)
def is_plain_after(word: str) -> bool:
    """Whether a word after a name, with the marks after it, is one of no concern."""
    bare = word.rstrip(".,;:!?”’)")
    return bare.isalpha() and bare.islower() and bare not in COLLECTIVE and bare != "you"


def _is_address(page: Page, at: int) -> bool:
    begin = _chunk_start(page.text, at)
    end = page.text.find(" ", at, at + _MAX_CHUNK)
    chunk = page.text[begin : end if end >= 0 else at + _MAX_CHUNK].rstrip(".,;:!?)")
    return "." in chunk or "://" in chunk


def _tied_before(page: Page, start: int) -> Side:
    """What is tied by a hyphen to the name that begins at `start`."""
    begin = _chunk_start(page.text, start)
    chunk = page.text[begin : start - 1].lstrip(_OPENING)
    piece = re.split(rf"[{_HYPHENS}/“\"(]", chunk)[-1]
    low = piece.lower().rstrip(".")
    if low in COMPOUND_HEADS or low in COUNTRIES or low.isdigit():
        return FREE
    if low in TITLES or low in BEFORE_TITLES:
        return Side("title", piece, begin)
    return Side("joined", chunk, start - 1)


def _chunk_before(page: Page, chunk: str, at: int) -> Side:
    bare = chunk.lstrip(_OPENING)
    if not bare or bare[-1] in _CLOSING:
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
    named = page.text[name : name + _MAX_CHUNK].partition(" ")[0]
    return not opens_sentence(page, at) and stands_there_only(page, low, named)


def opens_sentence(page: Page, at: int) -> bool:
    """Whether a sentence may begin at `at`, so that a capital there says nothing."""
    text = page.text
    if at < 2:
        return True
    end = at - 1
    while end > 0 and text[end - 1] in "”\"'’»)] ":
        end -= 1
    return end == 0 or text[end - 1] in _SENTENCE_END or text[end - 2 : end] in ("--", " -") or text[at - 1] in _OPENING


def is_ordinary(page: Page, low: str) -> bool:
    """Whether the word `low` (in lower case) is one that only its place has capitalised."""
    plain = low.replace("’", "'")
    if plain in ORDINARY or plain in COMMON or plain.partition("'")[0] in ORDINARY:
        return True
    adverb = plain.endswith("ly") and len(plain) > 4 and plain not in NOT_ADVERBS
    return adverb or page.has_lower(low)


def _office_or_other(page: Page, bare: str, at: int) -> Side:
    """`Secretary of State` is a title though its last word is none; all else is part of a longer name."""
    begin = at
    for _ in range(_OFFICE_WORDS):
        chunk, begin = word_before(page, begin)
        word = chunk.strip(',“"‘(')
        if word in ("of", "for"):
            title, start = word_before(page, begin)
            if title.lstrip(_OPENING).rsplit("-", 1)[-1].lower() in TITLES:
                return Side("title", page.text[start : at + len(bare)], start)
            break
        if not word or not (word[0].isupper() or word in ("and", "the", "&")):
            break
    return Side("other", bare, at)


def after(page: Page, end: int) -> Side:
    """What stands directly after `page.text[:end]`."""
    text = page.text
    following = text[end : end + 1]
    beyond = text[end + 1 : end + 2]
    if following == " ":
        stop = text.find(" ", end + 1, end + _MAX_CHUNK)
        plain = is_plain_after(text[end + 1 : stop if stop >= 0 else end + _MAX_CHUNK])
        return FREE if plain else _word_after(page, end + 1)
    if following == "," and _is_suffix(text, end + 2):
        return Side("suffix", text[end + 2 : end + 5], end + 2)
    if following and following in _HYPHENS and beyond.isalnum():
        return _tied_after(text, end + 1)
    if following and following in "'’" and beyond.isalpha():
        return FREE
    if following in ("@", "_", "\\") and beyond.isalnum():
        return Side("other", following, end)
    if following == "." and beyond.isalnum() and not beyond.isupper():
        return Side("other", ".", end)
    if following == "/" and _is_address(page, end):
        return Side("other", "/", end)
    return FREE


def _is_suffix(text: str, at: int) -> bool:
    match = _WORD.match(text, at)
    return match is not None and match.group()[0].isupper() and match.group().rstrip(".").lower() in SUFFIXES


def _tied_after(text: str, at: int) -> Side:
    """What is tied by a hyphen to the name before it."""
    match = re.compile(r"[^\W_]+").match(text, at)
    piece = match.group() if match else ""
    low = piece.lower()
    verb = piece.islower() and (low.endswith("ed") or (low in FINITE_VERBS and len(low) > _MAX_SYLLABLE))
    tail = verb or low in COMPOUND_TAILS or low in NAME_TAILS or low in COUNTRIES
    return FREE if tail or not piece or piece.isdigit() else Side("joined", piece, at)


def _word_after(page: Page, at: int) -> Side:
    text = page.text
    if text[at : at + 2] == "& ":
        return Side("other", "&", at)
    match = _WORD.match(text, at)
    if match is None:
        return FREE
    word = match.group()
    low = word.rstrip(".").lower()
    if not word[0].isupper():
        return Side("collective", word, at) if low in COLLECTIVE else FREE
    return _capital_after(page, word, low, at)


def _capital_after(page: Page, word: str, low: str, at: int) -> Side:
    if low in SUFFIXES:
        return Side("suffix", word, at)
    if low in WEEKDAYS or low in ("i", "i'm", "i’m", "i'd", "i’d", "i've", "i’ve", "i'll", "i’ll"):
        return FREE
    if low in MONTHS and page.text[at + len(word) + 1 : at + len(word) + 2].isdigit():
        return FREE
    if page.style(page.block_at(at)) != "sentence":
        return _headline_word_after(page, word, low, at)
    return Side("head" if last_of_run(page, at) in HEADS else "other", word, at)


def _headline_word_after(page: Page, word: str, low: str, at: int) -> Side:
    """In a headline every word has a capital: those that headlines are made of end the name, heads of places do not."""
    if low in COLLECTIVE:
        return Side("collective", word, at)
    for further in page.text[at:].split(" ", _MAX_PROPER)[:_MAX_PROPER]:
        plain = further.strip(_OPENING + _CLOSING + ".").lower()
        if plain in HEADS:
            return Side("head", word, at)
        if plain in HEADLINE_WORDS or further[-1:] in _CLOSING or not further[:1].isupper():
            break
    ordinary = is_inflected(low) or is_common_there(page, low)
    raised = ordinary or stands_there_only(page, low, word_before(page, at)[0])
    return FREE if raised else Side("other", word, at)


def last_of_run(page: Page, at: int) -> str:
    """The last of the capitalised words that follow each other from `at`, in lower case."""
    last = ""
    for _ in range(_MAX_RUN):
        match = _CAPITALS_RUN.match(page.text, at)
        if match is None:
            break
        last, at = match.group().split()[-1], match.end()
    return last.lower()
