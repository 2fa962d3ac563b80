"""The words nearest to a quotation that does not stand in a text, piece by piece, and how they differ from it."""

import bisect
from collections.abc import Sequence

import msgspec

from briefgen.resolve.wording.differences import ChangeKind, Segment, compare, kinds_of
from briefgen.resolve.wording.nearest import MIN_LETTERS_ALIKE, nearest
from briefgen.resolve.wording.passages import Passages
from briefgen.resolve.wording.pieces import MAX_PIECES
from briefgen.resolve.wording.word_classes import is_negation
from briefgen.resolve.wording.words import Words
from briefgen.text.spans import Span


class NearPieces(msgspec.Struct, frozen=True, kw_only=True):
    """Near words for every piece of a quotation: folded spans in the quotation's order, and how they differ."""

    spans: tuple[Span, ...]
    kinds: tuple[ChangeKind, ...]
    similarity: float
    segments: tuple[Segment, ...]


class _Piece(msgspec.Struct, frozen=True, kw_only=True):
    span: Span
    similarity: float
    segments: tuple[Segment, ...]


def find_near_pieces(text: Passages, pieces: Sequence[str]) -> NearPieces | None:
    """What is nearest to the folded `pieces`, or None where one of them is near nothing."""
    found: list[_Piece] = []
    if len(pieces) > MAX_PIECES:
        return None
    for piece in pieces:
        near = _find(text, piece, after=found[-1].span.end if found else 0)
        if near is None:
            return None
        found.append(near)
    kinds = kinds_of(tuple(segment for near in found for segment in near.segments))
    return NearPieces(
        spans=tuple(near.span for near in found),
        kinds=kinds or ("order",),
        similarity=min(near.similarity for near in found),
        segments=_with_ellipses(found),
    )


def _find(text: Passages, piece: str, *, after: int) -> _Piece | None:
    whole = text.places(piece)
    if whole:
        at = bisect.bisect_left(whole, Span(start=after, end=0))
        return _Piece(span=whole[min(at, len(whole) - 1)], similarity=1.0, segments=(_same(piece),))
    for cut in text.cut_places(piece)[:1]:
        in_mid_word = _in_mid_word(text, piece, cut)
        if in_mid_word.similarity >= MIN_LETTERS_ALIKE:
            return in_mid_word
    words = Words(piece)
    near = nearest(text.words, words)
    if near is None:
        return None
    span = text.whole_words(near.span)
    return _Piece(
        span=span,
        similarity=near.similarity,
        segments=compare(words, text.words, *text.words.covering(span)),
    )


def _same(words: str) -> Segment:
    return Segment(quoted=words, found=words)


def _in_mid_word(text: Passages, piece: str, cut: Span) -> _Piece:
    """The words that the piece is a part of."""
    span = text.whole_words(cut)
    found = text.text[span.start : span.end]
    negated = sum(map(is_negation, Words(found).tokens)) > sum(map(is_negation, Words(piece).tokens))
    kind: ChangeKind = "negation" if negated else "part of a word"
    segments = (Segment(quoted=piece, found=found, kind=kind),)
    return _Piece(span=span, similarity=len(piece) / len(found), segments=segments)


def _with_ellipses(found: Sequence[_Piece]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    for number, near in enumerate(found):
        segments += (*((_same(" … "),) if number else ()), *near.segments)
    return tuple(segments)
