"""The words of a text that are nearest to words that do not stand in it.

The rarest words of the quotation vote for the places where it could begin; the few best places are then aligned word
by word (Sellers' algorithm: the window may begin and end anywhere). So the cost grows with the quotation and with how
often its rarest words stand in the text, not with the text's length.
"""

from collections import Counter

import msgspec
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, Opcode

from briefgen.resolve.wording.words import Words
from briefgen.text.spans import Span

MIN_WORDS_SHARED = 0.5
"""At least this share of the quotation's words must stand, in order, in the near words..."""

MIN_LETTERS_ALIKE = 0.5
"""...and at least this share of its characters; two English sentences on different things have about 0.45."""

ALIKE_BY_LETTERS = 0.8
"""With this share of characters alike, words may all be other (inflected, respelled)."""

VOTERS = 24
"""How many of the quotation's rarest words vote."""

MAX_VOTES = 200
"""How many places of one word count: one that stands in more says nothing about where."""

CANDIDATES = 3
"""How many places are aligned."""

LONGEST_ALIGNED = 120
"""Quotations of more tokens are aligned by their first and their last half as many, so that time stays bounded."""

MAX_DRIFT = 0.125
"""By what share of its length such a quotation may have grown or shrunk."""

_WORD, _MARK = 10, 3
"""What a missing word or mark costs in the alignment. One in another's place costs one less, so that a changed last
word is shown; an added one costs half, so that words which are alike are found on both sides of an insertion."""


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a text near to a quotation: their span in the folded text, and how near from 0 to 1 (equal).

    `first` and `end` are the numbers of its tokens, from 0, end exclusive.
    """

    span: Span
    first: int
    end: int
    similarity: float


def nearest(text: Words, quoted: Words) -> Near | None:
    """The words of `text` nearest to `quoted`, or None where nothing is near."""
    reach = max(16, min(len(quoted), LONGEST_ALIGNED))
    starts = _likely_starts(text, quoted, reach)
    windows = [window for start in starts if (window := _window(text, quoted, start, reach))]
    if not windows:
        return None
    _, first, end = min(windows)
    span = text.span(first, end)
    similarity = fuzz.ratio(quoted.text, text.text[span.start : span.end]) / 100
    shared = _shared_words(text, quoted, first, end)
    if similarity < ALIKE_BY_LETTERS and (shared < MIN_WORDS_SHARED or similarity < MIN_LETTERS_ALIKE):
        return None
    return Near(span=span, first=first, end=end, similarity=similarity)


def _shared_words(text: Words, quoted: Words, first: int, end: int) -> float:
    """The share of the quotation's words that stand in order in the window, each by its length."""
    ours = [key for key, mark in zip(quoted.keys, quoted.is_mark, strict=True) if not mark]
    theirs = [text.keys[number] for number in range(first, end) if not text.is_mark[number]]
    same = (key for code in LCSseq.opcodes(ours, theirs) if code.tag == "equal" for key in _slice(ours, code))
    return sum(map(len, same)) / max(1, sum(map(len, ours)))


def _slice(keys: list[str], code: Opcode) -> list[str]:
    return keys[code.src_start : code.src_end]


def _likely_starts(text: Words, quoted: Words, reach: int) -> list[int]:
    """Tokens of `text` from which on, for twice `reach` tokens, the quotation may begin; the likeliest first."""
    votes: Counter[int] = Counter()
    for number in _voters(text, quoted):
        places = text.places(quoted.keys[number])
        for place in places[:MAX_VOTES]:
            bucket = (place - number) // reach
            votes[bucket] += _weight(places)
            votes[bucket - 1] += _weight(places)
    best = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:CANDIDATES]
    return [bucket * reach for bucket in best]


def _weight(places: list[int]) -> int:
    return max(1, 1_000 // len(places))


def _voters(text: Words, quoted: Words) -> list[int]:
    """The numbers of the quotation's tokens that are rarest in the text, and do stand in it."""
    standing = [
        (len(text.places(key)), number)
        for number, (key, mark) in enumerate(zip(quoted.keys, quoted.is_mark, strict=True))
        if not mark and text.places(key)
    ]
    return [number for _, number in sorted(standing)[:VOTERS]]


def _window(text: Words, quoted: Words, start: int, reach: int) -> tuple[int, int, int] | None:
    """Cost, first and end token of the best window that begins within twice `reach` of `start`."""
    keys, size = quoted.keys, len(quoted)
    slack = reach // 3 + 4
    if size <= LONGEST_ALIGNED:
        cost, first, end = _align(keys, text, start - slack, start + 2 * reach + size + slack)
        return (cost, first, end) if first < end else None
    half = LONGEST_ALIGNED // 2
    drift = slack + int(size * MAX_DRIFT)
    head_cost, first, _ = _align(keys[:half], text, start - slack, start + 2 * reach + half + slack)
    tail_cost, _, end = _align(keys[-half:], text, start + size - half - drift, start + 2 * reach + size + drift)
    return (head_cost + tail_cost, first, end) if first < end else None


def _align(words: list[str], text: Words, low: int, high: int) -> tuple[int, int, int]:
    """The cheapest alignment of all of `words` with a run of tokens between `low` and `high`: cost, start and end."""
    low = max(0, low)
    there = text.keys[low : max(low, high)]
    costs = [0] * (len(there) + 1)
    starts = list(range(len(there) + 1))
    prices = [_price(word) for word in there]
    for word in words:
        costs, starts = _next_row(word, there, prices, costs, starts)
    end = min(range(len(costs)), key=lambda column: (costs[column], -starts[column]))
    return costs[end], low + starts[end], low + end


def _next_row(
    word: str, there: list[str], prices: list[int], costs: list[int], starts: list[int]
) -> tuple[list[int], list[int]]:
    missing = _price(word)
    cost, start = costs[0] + missing, starts[0]
    row, row_starts = [cost], [start]
    for column, other in enumerate(there):
        price = prices[column]
        cost += price // 2
        met = costs[column] + (0 if word == other else max(missing, price) - 1)
        if met <= cost:
            cost, start = met, starts[column]
        if costs[column + 1] + missing < cost:
            cost, start = costs[column + 1] + missing, starts[column + 1]
        row.append(cost)
        row_starts.append(start)
    return row, row_starts


def _price(token: str) -> int:
    return _WORD if len(token) > 1 or token.isalnum() else _MARK
