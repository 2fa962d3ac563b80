"""`Comprehensive Test Ban Treaty (CTBT)`: an acronym in brackets behind what it stands for, or the other way round."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PAIR = re.compile(r"\((?P<acronym>[A-Z][A-Z&.-]{1,8}[A-Z])\)")
_REVERSED = re.compile(r"\b(?P<acronym>[A-Z]{2,8}) \((?P<words>[^()\d]{6,90})\)")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = frozenset(("of", "for", "on", "and", "the", "in", "to", "de", "des", "du", "la", "von", "und", "a", "an"))
_MOST_SMALL = 4
_FARTHEST = 160
"""Characters before the brackets in which the words are looked for."""


class Pair(NamedTuple):
    """An acronym with what it stands for, and where each stands in the text."""

    acronym: str
    acronym_start: int
    words: str
    start: int


def pairs(text: str) -> Iterator[Pair]:
    """The acronyms that `text` explains, in order of the text."""
    for match in _PAIR.finditer(text):
        floor = max(0, match.start() - _FARTHEST)
        start = _expansion_before(text[floor : match.start()], match["acronym"])
        if start is not None:
            words = text[floor + start : match.start()].rstrip()
            yield Pair(match["acronym"], match.start("acronym"), words, floor + start)
    for match in _REVERSED.finditer(text):
        start = _expansion_before(match["words"], match["acronym"])
        if start is not None and not match["words"][:start].strip(" the"):
            words = match["words"][start:]
            yield Pair(match["acronym"], match.start("acronym"), words, match.start("words") + start)


def _expansion_before(text: str, acronym: str) -> int | None:
    """Where the words begin, at the end of `text`, whose first letters are the acronym's; small words may go along."""
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    words = list(_WORDS.finditer(text))
    if not words or text[words[-1].end() :].strip():
        return None
    for matched in (_matched(words, letters, skip) for skip in (True, False)):
        if matched is not None:
            return matched
    return None


def _matched(words: list[re.Match[str]], letters: list[str], skip: bool) -> int | None:
    at, small = len(words) - 1, 0
    for number in reversed(range(len(letters))):
        letter = letters[number]
        while skip and at >= 0 and words[at][0].lower() in _SMALL and words[at][0][0].lower() != letter:
            at, small = at - 1, small + 1
        if at < 0 or small > _MOST_SMALL:
            return None
        if words[at][0][0].lower() != letter:
            within = number == 1 and at < len(words) - 1 and _has_both(words[at][0].lower(), letters[0], letter)
            return words[at].start() if within else None
        at -= 1
    return words[at + 1].start()


def _has_both(word: str, first: str, second: str) -> bool:
    """Whether a word has two letters of the acronym, as `intercontinental` has the first two of `ICBM`."""
    return word.startswith(first) and second in word[1:]
