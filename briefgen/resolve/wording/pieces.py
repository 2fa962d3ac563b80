"""Quotations with words left out: `destruction of Kim's Yongbyon … in exchange for sanctions relief`.

An ellipsis (`…`, `...`, `[…]`) stands for any words, or none, in the same or in the following passages. The shortest
match counts; what it may leap over is bounded, and a short piece must stand nearer, because it could stand anywhere.
"""

import bisect
import re
from collections.abc import Sequence
from itertools import pairwise

from briefgen.resolve.wording.passages import Passages
from briefgen.text.spans import Span

MAX_GAP = 1_500
"""The most characters that an ellipsis may leap over: some 250 words, or three or four passages of news."""

MAX_GAP_BEFORE_SHORT = 300
"""The same where the words on either side of it are short, and so stand elsewhere by chance: some 50 words."""

MAX_PIECES = 40
"""A quotation of more pieces is found nowhere: nobody quotes so, and hostile ones must cost no time."""

SHORT_WORDS = 3
SHORT_LETTERS = 12
"""Words are short with fewer words, or fewer letters and digits, than these (product contract, "Anchoring")."""

_GAP = re.compile(r"\s*(?:\[\s*\.{3,}\s*\]|\.{3,})\s*")
_WORD = re.compile(r"\w+(?:['-]\w+)*")
_DENSE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def split_at_ellipses(quotation: str) -> tuple[str, ...]:
    """The pieces of a folded quotation that hold words, in order."""
    return tuple(piece for piece in _GAP.split(quotation) if _WORD.search(piece))


def is_short(words: str) -> bool:
    """Whether `words` are too few to be told from others like them.

    Where a script writes a syllable or a word in one character, two letters count for it, and two make a word.
    """
    dense = len(_DENSE.findall(words))
    letters = sum(character.isalnum() for character in words) + dense
    parted = len(_WORD.findall(_DENSE.sub(" ", words)))
    return parted + dense // 2 < SHORT_WORDS or letters < SHORT_LETTERS


def gap_limit(before: str, after: str) -> int:
    """How many characters an ellipsis between these two pieces may leap over."""
    return MAX_GAP_BEFORE_SHORT if is_short(before) or is_short(after) else MAX_GAP


def match_pieces(text: Passages, pieces: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    """Every way in which the pieces stand one after the other, as folded spans, in order of the text.

    For each place of the first piece the nearest places of the others; of two matches that share these only the
    shorter one is given.
    """
    if len(pieces) > MAX_PIECES:
        return ()
    places = [text.places(piece) for piece in pieces]
    limits = [gap_limit(before, after) for before, after in pairwise(pieces)]
    chains = [chain for first in places[0] if (chain := _chain(first, places[1:], limits))]
    shortest = {chain[1:] or chain: chain for chain in chains}
    return tuple(sorted(shortest.values()))


def _chain(first: Span, later: Sequence[tuple[Span, ...]], limits: Sequence[int]) -> tuple[Span, ...]:
    chain = [first]
    for places, limit in zip(later, limits, strict=True):
        at = bisect.bisect_left(places, Span(start=chain[-1].end, end=0))
        if at == len(places) or places[at].start - chain[-1].end > limit:
            return ()
        chain.append(places[at])
    return tuple(chain)
