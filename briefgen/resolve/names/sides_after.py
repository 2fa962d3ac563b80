"""What stands directly after words of a text, and what that says of them: see `sides_before`."""

import re
from functools import lru_cache

from briefgen.resolve.names.headlines import is_common_there, is_inflected, stands_there_only
from briefgen.resolve.names.honorifics import COLLECTIVE, NAME_TAILS, SUFFIXES
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.sides import FREE, Side
from briefgen.resolve.names.word_lists import (
    COMPOUND_TAILS,
    COUNTRIES,
    FINITE_VERBS,
    HEADLINE_WORDS,
    HEADS,
    MONTHS,
    WEEKDAYS,
)
from briefgen.resolve.names.word_places import (
    CLOSING,
    HYPHENS,
    MAX_CHUNK,
    OPENING,
    is_address,
    last_of_run,
    word_before,
)

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*\.?")
_MAX_SYLLABLE = 4
"""How long a syllable of a given name may be that is a verb too: `Park Won-sang`, where `Vale-spent` has a dash."""

_MAX_PROPER = 3
"""How many words of a headline after a name are read to see whether they make it a place's or a firm's."""


def after(page: Page, end: int) -> Side:
    """What stands directly after `page.text[:end]`."""
    text = page.text
    following = text[end : end + 1]
    beyond = text[end + 1 : end + 2]
    if following == " ":
        stop = text.find(" ", end + 1, end + MAX_CHUNK)
        plain = is_plain_after(text[end + 1 : stop if stop >= 0 else end + MAX_CHUNK])
        return FREE if plain else _word_after(page, end + 1)
    if following == "," and _is_suffix(text, end + 2):
        return Side("suffix", text[end + 2 : end + 5], end + 2)
    if following and following in HYPHENS and beyond.isalnum():
        return _tied_after(text, end + 1)
    if following and following in "'’" and beyond.isalpha():
        return FREE
    if following in ("@", "_", "\\") and beyond.isalnum():
        return Side("other", following, end)
    if following == "." and beyond.isalnum() and not beyond.isupper():
        return Side("other", ".", end)
    if following == "/" and is_address(page, end):
        return Side("other", "/", end)
    return FREE


@lru_cache(maxsize=20_000)
def is_plain_after(word: str) -> bool:
    """Whether a word after a name, with the marks after it, is one of no concern."""
    bare = word.rstrip(".,;:!?”’)")
    return bare.isalpha() and bare.islower() and bare not in COLLECTIVE and bare != "you"


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
        plain = further.strip(OPENING + CLOSING + ".").lower()
        if plain in HEADS:
            return Side("head", word, at)
        if plain in HEADLINE_WORDS or further[-1:] in CLOSING or not further[:1].isupper():
            break
    ordinary = is_inflected(low) or is_common_there(page, low)
    raised = ordinary or stands_there_only(page, low, word_before(page, at)[0])
    return FREE if raised else Side("other", word, at)
