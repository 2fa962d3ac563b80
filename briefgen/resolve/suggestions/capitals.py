"""Where a text's sentences have capitals that their place does not explain: runs of capitalised words.

A run is a stretch of words that follow each other with one space between, each capitalised, or a small word between
two of them (`Institute for …`, `van`). Days, months, `I` and words that only a sentence's beginning has capitalised end
a run. What is on file already, code and links are left out; headlines with capitals throughout tell nothing.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefgen.resolve.names.honorifics import ABBREVIATED, foreign_particles
from briefgen.resolve.names.name_forms import is_initials
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import COMPOUND_TAILS, CREDIT_OPENINGS, MONTH_NAMES, MONTHS, WEEKDAYS
from briefgen.resolve.names.word_places import is_ordinary, opens_sentence
from briefgen.resolve.suggestions.word_classes import BEFORE_OF

_TOKEN = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’.&][^\W_]+)*\.?")
_GENITIVE = re.compile(r"['’]s$")
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,}(?:, [A-Z][\w. ]{1,20})?(?: \([^()]{1,40}\))? ?[—–-]{1,2} ")
_TAIL = re.compile("[-\u2010\u2011]([^-\u2010\u2011]+)$")
_JOINS = re.compile(r" (?:(?P<of>of(?: the)?|for(?: the)?|on) |(?P<amp>& )|(?P<and>and )|(?P<particle>[a-zà-ÿ]{1,5}) )")
_OWNERS = frozenset(("people", "people's", "workers", "women", "women's", "men's", "children's", "king's", "queen's"))
"""Words whose genitive does not end an institution's name: `Workers’ Party`, `People’s Army`."""

_NO_NAMES = frozenset(("i", "i'm", "i’m", "i'll", "i’ll", "i'd", "i’d", "i've", "i’ve", "mr", "mrs", "ms", "a", "the"))


class Word(NamedTuple):
    """A word of a page's text, its genitive's `’s` left out; `ends` says that no run goes on behind it."""

    start: int
    end: int
    text: str
    ends: bool = False

    @property
    def low(self) -> str:
        """The word as word lists have it."""
        return self.text.rstrip(".").lower().replace("’", "'")


class Run(NamedTuple):
    """Words that belong together. `firm`: a capital says something. `beside`: a mention stands beside them."""

    words: tuple[Word, ...]
    firm: bool
    beside: bool = False


Taken = Callable[[int, int], bool]
"""Whether any of the characters from one position of a page's text to another are on file, code or a link."""


def runs(page: Page, start: int, end: int, taken: Taken) -> Iterator[Run]:
    """The runs in the block that is `page.text[start:end]`, without what is taken, in order."""
    text = page.text
    is_plain = page.style(page.block_at(start)) == "sentence"
    if not is_plain or text[start : start + 40].lower().startswith(CREDIT_OPENINGS):
        return
    dateline = _DATELINE.match(text, start, end)
    tokens = _TOKEN.finditer(text, dateline.end() if dateline else start, end)
    for run in _joined(page, [word for match in tokens if (word := _word(match))]):
        yield from _apart(page, run, taken)


def _word(match: re.Match[str]) -> Word | None:
    """A capitalised word; a full stop stays with initials and with titles alone."""
    text = match[0]
    if not text[0].isupper():
        return None
    dotted = text.endswith(".")
    kept = is_initials(text) or "." in text[:-1] or text[:-1].lower() in ABBREVIATED or text == "St."
    if dotted and not kept:
        text = text[:-1]
    is_owner = text.lower().replace("’", "'") in _OWNERS
    ends = (dotted and not kept) or (_GENITIVE.search(text) is not None and not is_owner)
    text = text if is_owner else _GENITIVE.sub("", text)
    tail = _TAIL.search(text)
    if tail is not None and (tail[1].lower() in COMPOUND_TAILS or (tail[1].islower() and tail[1].endswith("ed"))):
        text, ends = text[: tail.start()], True
    return Word(match.start(), match.start() + len(text), text, ends)


def _joined(page: Page, words: list[Word]) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(page, run, word):
            yield tuple(run)
            run = []
        if _parts(page, word):
            if run:
                yield tuple(run)
            run = []
        else:
            run.append(word)
    if run:
        yield tuple(run)


def _goes_on(page: Page, run: list[Word], word: Word) -> bool:
    """Whether `word` belongs to the words before it."""
    last = run[-1]
    if last.ends:
        return False
    between = page.text[last.end : word.start]
    if between in ("’ ", "' "):
        return last.low in _OWNERS
    if between == " ":
        return not opens_sentence(page, word.start) or is_initials(last.text) or last.low in ABBREVIATED
    match = _JOINS.fullmatch(between)
    if match is None:
        return False
    if match["of"]:
        return last.low in BEFORE_OF
    if match["and"]:
        return any(other.low in BEFORE_OF for other in run) and _has_of(page, run)
    return bool(match["amp"]) or match["particle"] in foreign_particles(page.reading.language)


def _has_of(page: Page, run: list[Word]) -> bool:
    return any(joint in page.text[run[0].start : run[-1].start] for joint in (" of ", " for ", " on "))


def _parts(page: Page, word: Word) -> bool:
    """Whether the word is part of no name: a day, a month, `I`."""
    if word.low in MONTH_NAMES:
        return page.text[word.end + 1 : word.end + 2].isdigit() or page.text[word.start - 3 : word.start] == "in "
    return word.low in WEEKDAYS or word.low in MONTHS or word.low in _NO_NAMES


def _apart(page: Page, words: tuple[Word, ...], taken: Taken) -> Iterator[Run]:
    """The run without what is on file, and without a first word that only its place has capitalised."""
    pieces: list[list[Word]] = [[]]
    beside = False
    for word in words:
        if taken(word.start, word.end):
            beside = True
            pieces.append([])
        else:
            pieces[-1].append(word)
    for piece in pieces:
        opens = bool(piece) and opens_sentence(page, piece[0].start)
        while piece and opens and is_ordinary(page, piece[0].low):
            piece, opens = piece[1:], False
        if piece:
            yield Run(tuple(piece), firm=not opens or len(piece) > 1 or piece[0].text.isupper(), beside=beside)
