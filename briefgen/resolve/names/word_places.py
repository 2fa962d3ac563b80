"""Where words stand in a text, and what their place says of their capital letter."""

import re

from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import NOT_ADVERBS, ORDINARY

HYPHENS = "-\u2010\u2011\u2013"
OPENING = "“\"‘'«‹„‚([{¿¡—–*"
CLOSING = ',;:!?)]}”"»›…—–|'
_SENTENCE_END = ".!?:…—–\x00"
MAX_CHUNK = 80
"""How far a word reaches at most: what has no space for longer is no prose."""

_MAX_RUN = 12
"""How many capitalised words after a name are read as one proper name."""

_CAPITALS_RUN = re.compile(r"(?: (?:of|for|and|the|&|de|du|des) )?(?: ?[A-ZÀ-ÞŠŽŁ][^\W_]*(?:[-'’][^\W_]+)*)")


def chunk_start(text: str, end: int) -> int:
    """Where the run of characters without a space that ends at `end` begins, or as far back as is looked."""
    floor = max(end - MAX_CHUNK, 0)
    found = text.rfind(" ", floor, end)
    return found + 1 if found >= 0 else floor


def chunk_before(text: str, at: int) -> str:
    """The chunk between spaces that ends one space before `at`; empty at a block's start."""
    chunk = text[text.rfind(" ", 0 if at <= MAX_CHUNK else at - 1 - MAX_CHUNK, at - 1) + 1 : at - 1]
    return "" if chunk == "\x00" else chunk


def word_before(page: Page, at: int) -> tuple[str, int]:
    """The chunk between spaces that ends one space before `at`, and where it begins; empty at a block's start."""
    text = page.text
    if at < 2 or text[at - 1] != " ":
        return "", at
    start = chunk_start(text, at - 1)
    chunk = text[start : at - 1]
    return ("", at) if chunk == "\x00" else (chunk, start)


def is_address(page: Page, at: int) -> bool:
    """Whether what stands around `at` without a space is a web address or a file's."""
    begin = chunk_start(page.text, at)
    end = page.text.find(" ", at, at + MAX_CHUNK)
    chunk = page.text[begin : end if end >= 0 else at + MAX_CHUNK].rstrip(".,;:!?)")
    return "." in chunk or "://" in chunk


def opens_sentence(page: Page, at: int) -> bool:
    """Whether a sentence may begin at `at`, so that a capital there says nothing."""
    text = page.text
    if at < 2:
        return True
    end = at - 1
    while end > 0 and text[end - 1] in "”\"'’»)] ":
        end -= 1
    return end == 0 or text[end - 1] in _SENTENCE_END or text[end - 2 : end] in ("--", " -") or text[at - 1] in OPENING


def in_heading(page: Page, at: int) -> bool:
    """Whether `at` stands in a block that capitalises more than names."""
    return page.style(page.block_at(at)) != "sentence"


def is_ordinary(page: Page, low: str) -> bool:
    """Whether the word `low` (in lower case) is one that only its place has capitalised."""
    plain = low.replace("’", "'")
    if plain in ORDINARY or plain in COMMON or plain.partition("'")[0] in ORDINARY:
        return True
    adverb = plain.endswith("ly") and len(plain) > 4 and plain not in NOT_ADVERBS
    return adverb or page.has_lower(low)


def last_of_run(page: Page, at: int) -> str:
    """The last of the capitalised words that follow each other from `at`, in lower case."""
    last = ""
    for _ in range(_MAX_RUN):
        match = _CAPITALS_RUN.match(page.text, at)
        if match is None:
            break
        last, at = match.group().split()[-1], match.end()
    return last.lower()
