"""Which of several places is meant: `at`, `prefix` and `suffix`, and what would choose where they do not."""

from collections.abc import Sequence

import msgspec

from briefgen.resolve.wording.passages import Passages
from briefgen.resolve.wording.words import Words
from briefgen.text.normalize import fold_text
from briefgen.text.spans import Span

MAX_WORDS_ADDED = 10
"""How many words are added at most to make a quotation the only one of its kind."""

Chain = tuple[Span, ...]
"""The folded spans of a quotation's pieces, in order."""


class Pointer(msgspec.Struct, frozen=True, kw_only=True):
    """Where a quotation is said to stand: in passage `at` (from 1), after `prefix`, before `suffix`, as far as said."""

    at: int | None = None
    prefix: str = ""
    suffix: str = ""


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """The one place meant (`moved`: not where the pointer says), or None and the places that nothing chooses of."""

    chain: Chain | None = None
    moved: bool = False
    places: tuple[Chain, ...] = ()


def choose(text: Passages, chains: Sequence[Chain], pointer: Pointer, *, may_choose: bool) -> Choice:
    """The place that `pointer` chooses of `chains` (at least one), all that it says being true of one place alone.

    Without `may_choose` the pointer chooses nothing: the words must stand once.
    """
    agreeing = tuple(chain for chain in chains if _agrees(text, chain, pointer))
    if len(chains) == 1:
        return Choice(chain=chains[0], moved=not agreeing)
    if len(agreeing) == 1 and may_choose:
        return Choice(chain=agreeing[0])
    return Choice(places=agreeing if len(agreeing) > 1 and may_choose else tuple(chains))


def mended(text: Passages, chain: Chain, pointer: Pointer) -> Pointer:
    """A pointer to `chain` that says as much as `pointer` does, and is true."""
    right = pointer.at is None or pointer.at == text.block_at(chain[0].start)
    return Pointer(
        at=pointer.at if right else text.block_at(chain[0].start),
        prefix=pointer.prefix if _follows(text, chain, pointer.prefix) else _before(text, chain, pointer.prefix),
        suffix=pointer.suffix if _precedes(text, chain, pointer.suffix) else _after(text, chain, pointer.suffix),
    )


def longer_quotation(text: Passages, chain: Chain) -> str:
    """The shortest run of words around a quotation in one piece that stands only here, as the source has it.

    Empty where more than `MAX_WORDS_ADDED` words, or words of another passage, would be needed.
    """
    if len(chain) > 1:
        return ""
    for added in range(1, MAX_WORDS_ADDED + 1):
        for left in range(added + 1):
            span = _widened(text, chain[0], left, added - left)
            if span and not text.cuts(span) and len(text.places(text.text[span.start : span.end])) == 1:
                return text.wording(span)
    return ""


def _widened(text: Passages, span: Span, left: int, right: int) -> Span | None:
    """`span` with so many tokens more; None where they end in a mark, or are not there, or in another passage."""
    first, end = text.words.covering(span)
    first, end = first - left, end + right
    if first < 0 or end > len(text.words):
        return None
    if (left and text.words.is_mark[first]) or (right and text.words.is_mark[end - 1]):
        return None
    wider = text.words.span(first, end)
    return wider if text.block_at(wider.start) == text.block_at(wider.end - 1) else None


def _agrees(text: Passages, chain: Chain, pointer: Pointer) -> bool:
    return (
        (pointer.at is None or text.block_at(chain[0].start) == pointer.at)
        and _follows(text, chain, pointer.prefix)
        and _precedes(text, chain, pointer.suffix)
    )


def _follows(text: Passages, chain: Chain, prefix: str) -> bool:
    words = fold_text(prefix)
    before = text.text[: chain[0].start].rstrip()[-len(words) - 1 :]
    return not words or (before.endswith(words) and not (before[: -len(words)].isalnum() and words[0].isalnum()))


def _precedes(text: Passages, chain: Chain, suffix: str) -> bool:
    words = fold_text(suffix)
    after = text.text[chain[-1].end : chain[-1].end + len(words) + 2].lstrip()[: len(words) + 1]
    return not words or (after.startswith(words) and not (after[len(words) :].isalnum() and words[-1].isalnum()))


def _before(text: Passages, chain: Chain, prefix: str) -> str:
    """As many words before the quotation as `prefix` has."""
    first, _ = text.words.covering(chain[0])
    start = max(0, first - len(Words(fold_text(prefix))))
    return text.wording(text.words.span(start, first)).replace("\n\n", " ") if start < first else ""


def _after(text: Passages, chain: Chain, suffix: str) -> str:
    _, end = text.words.covering(chain[-1])
    last = min(len(text.words), end + len(Words(fold_text(suffix))))
    return text.wording(text.words.span(end, last)).replace("\n\n", " ") if end < last else ""
