"""How near words differ from a quotation: word by word, and what kind of change each difference is.

The kind says how grave a change is; it never makes words near enough. Only differences that are spelling alone may be
taken over without being asked for (product contract, "Anchoring").
"""

from collections import Counter
from itertools import groupby
from typing import Literal, get_args

import msgspec
from rapidfuzz.distance import Levenshtein

from briefgen.resolve.wording.spelling import same_spelled_otherwise
from briefgen.resolve.wording.word_classes import (
    DATE_WORDS,
    MONTHS,
    NEGATING_PREFIXES,
    NEGATING_SUFFIXES,
    NO_NAMES,
    UNITS,
    is_negation,
    is_number,
)
from briefgen.resolve.wording.words import Words

ChangeKind = Literal[
    "negation",
    "number",
    "date",
    "unit",
    "name",
    "other words",
    "part of a word",
    "order",
    "punctuation",
    "spelling",
]
GRAVITY: tuple[ChangeKind, ...] = get_args(ChangeKind)
"""The kinds, gravest first."""

_SENTENCE_MARKS = frozenset(".!?\"':")
_SHORTEST_STEM = 3


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """A run of words as quoted and as found; `kind` is None where they are the same. One side may be empty."""

    quoted: str
    found: str
    kind: ChangeKind | None = None


def compare(quoted: Words, text: Words, first: int, end: int) -> tuple[Segment, ...]:
    """The quotation beside the tokens `first` to `end` (from 0, end exclusive) of `text`, in order, run by run."""
    codes = Levenshtein.opcodes(quoted.tokens, text.tokens[first:end])
    segments = []
    for same, run in groupby(codes, key=lambda code: code.tag == "equal"):
        begun, *rest = run
        ended = rest[-1] if rest else begun
        ours = _Run(words=quoted, first=begun.src_start, end=ended.src_end)
        theirs = _Run(words=text, first=first + begun.dest_start, end=first + ended.dest_end)
        kind = None if same else _kind_of_change(ours, theirs)
        segments.append(Segment(quoted=ours.text, found=theirs.text, kind=kind))
    return (*segments[:-1], *(_without_last_space(segment) for segment in segments[-1:]))


def _without_last_space(segment: Segment) -> Segment:
    return Segment(quoted=segment.quoted.rstrip(), found=segment.found.rstrip(), kind=segment.kind)


def kinds_of(segments: tuple[Segment, ...]) -> tuple[ChangeKind, ...]:
    """The kinds of change among the segments, gravest first, each once."""
    found = {segment.kind for segment in segments}
    return tuple(kind for kind in GRAVITY if kind in found)


class _Run:
    """Neighbouring tokens of a text, with a look at those around them."""

    def __init__(self, *, words: Words, first: int, end: int) -> None:
        self.words, self.first, self.end = words, first, end
        self.tokens = words.tokens[first:end]
        self.keys = words.keys[first:end]
        self.is_mark = words.is_mark[first:end]

    @property
    def text(self) -> str:
        """The run's characters with the space after it."""
        if self.first == self.end:
            return ""
        following = self.words.spans[self.end].start if self.end < len(self.words) else None
        return self.words.text[self.words.spans[self.first].start : following].rstrip(" ") + (
            " " if following and self.words.text[following - 1] == " " else ""
        )

    def is_beside_month(self) -> bool:
        nearby = self.words.keys[max(0, self.first - 2) : self.end + 2]
        return any(key in MONTHS for key in nearby)

    def names(self) -> Counter[str]:
        """The words with a capital that no sentence gave them."""
        return Counter(
            token
            for number, token in enumerate(self.tokens)
            if token[:1].isupper() and not (self._begins_sentence(self.first + number) and token.casefold() in NO_NAMES)
        )

    def _begins_sentence(self, number: int) -> bool:
        return number == 0 or self.words.tokens[number - 1] in _SENTENCE_MARKS


def _kind_of_change(quoted: _Run, found: _Run) -> ChangeKind:
    """What kind of change it is that `found` stands where `quoted` was."""
    if _negations(quoted) != _negations(found) or _negates(quoted.keys, found.keys):
        return "negation"
    if same_spelled_otherwise(quoted.tokens, found.tokens):
        return "spelling"
    numbers = _numbers(quoted), _numbers(found)
    if numbers[0] != numbers[1]:
        return _kind_of_number(*numbers, quoted, found)
    if _of(quoted, DATE_WORDS) != _of(found, DATE_WORDS):
        return "date"
    if _of(quoted, UNITS) != _of(found, UNITS):
        return "unit"
    if all(quoted.is_mark) and all(found.is_mark):
        return "punctuation"
    return "name" if quoted.names() != found.names() else "other words"


def _kind_of_number(quoted: list[str], found: list[str], quoted_run: _Run, found_run: _Run) -> ChangeKind:
    if [_digits(number) for number in quoted] == [_digits(number) for number in found]:
        return "unit"
    years = all(len(number) == 4 and number[:2] in ("17", "18", "19", "20") for number in (*quoted, *found))
    return "date" if years or quoted_run.is_beside_month() or found_run.is_beside_month() else "number"


def _numbers(run: _Run) -> list[str]:
    return [key for key in run.keys if is_number(key)]


def _digits(number: str) -> str:
    bare = "".join(character for character in number if character.isdigit() or character in ".,:/-+")
    return bare.strip(",.:/") or number


def _of(run: _Run, words: frozenset[str]) -> list[str]:
    """The run's words that are of a class; months only with their capital (`may`, `march`)."""
    return [
        key
        for key, token in zip(run.keys, run.tokens, strict=True)
        if key in words and (key not in MONTHS or token[:1].isupper())
    ]


def _negations(run: _Run) -> int:
    return sum(map(is_negation, run.keys))


def _negates(quoted: list[str], found: list[str]) -> bool:
    """Whether a word of one side is a word of the other with a prefix or an ending that negates it."""
    return any(_is_contrary(one, other) or _is_contrary(other, one) for one in quoted for other in found) or (
        _with_prefix(quoted, found) or _with_prefix(found, quoted)
    )


def _is_contrary(word: str, other: str) -> bool:
    if len(word) < _SHORTEST_STEM:
        return False
    prefixed = any(other == prefix + word for prefix in NEGATING_PREFIXES)
    return prefixed or any(other in (word + suffix, word.removesuffix("ful") + suffix) for suffix in NEGATING_SUFFIXES)


def _with_prefix(longer: list[str], shorter: list[str]) -> bool:
    """Whether `longer` has a hyphenated `non-`, `anti-`, … that `shorter` has not."""
    added = Counter(longer) - Counter(shorter)
    return "-" in added and any(prefix in added for prefix in NEGATING_PREFIXES if len(prefix) > 1)
