"""Checked quotations: whether printed words stand in the source they cite, word for word (product contract, section 2).

What editors may do to a quotation is in `wording.editors_marks`. Two things they may not do, whatever the marks: leave
out a “not” with an ellipsis that leaves out little else, or put words in brackets for a “not” or another number.
"""

import bisect
import re
from collections.abc import Sequence

import msgspec

from briefgen.model.site import Stretch
from briefgen.resolve.wording.differences import ChangeKind, Segment
from briefgen.resolve.wording.editors_marks import PrintedPiece, read_printed, without_final_marks
from briefgen.resolve.wording.near_pieces import find_near_pieces
from briefgen.resolve.wording.passages import MAX_PLACES, Passages
from briefgen.resolve.wording.pieces import MAX_PIECES
from briefgen.resolve.wording.word_classes import is_negation, is_number
from briefgen.resolve.wording.words import Words
from briefgen.text.normalize import fold_text
from briefgen.text.spans import Span

FEW_WORDS = 5
"""So few words left out, a negation among them, were left out for its sake."""

_SENTENCE_END = re.compile(r"[.!?]['\")]*\s")

Chain = tuple[Span, ...]


class QuotationFound(msgspec.Struct, frozen=True, kw_only=True):
    """The printed words stand in the source: `stretches` of its text, in order, several where words were left out.

    `in_passage` is False where a passage was cited and they stand in another one only.
    """

    stretches: tuple[Stretch, ...]
    in_passage: bool = True


class QuotationMissing(msgspec.Struct, frozen=True, kw_only=True):
    """They do not. `wording` is what stands there instead, nearest first of all, or empty where nothing is near.

    `nearest` are its stretches, `kinds` the kinds of difference (gravest first), `segments` the difference itself,
    `similarity` the share of characters alike, from 0 to 1. `hides` is the negation, or the number, that an ellipsis or
    brackets hide.
    """

    wording: str = ""
    nearest: tuple[Stretch, ...] = ()
    kinds: tuple[ChangeKind, ...] = ()
    segments: tuple[Segment, ...] = ()
    similarity: float = 0.0
    hides: str = ""


def check_quotation(words: str, text: Passages, passage: int | None = None) -> QuotationFound | QuotationMissing:
    """Whether `words`, as printed between quotation marks, stand in `text`; first looked for in `passage` (from 1)."""
    printed = fold_text(words)
    hiding = None
    for attempt in dict.fromkeys((printed, without_final_marks(printed))):
        chains = tuple((span,) for span in text.places(attempt)) or _chains(text, read_printed(attempt))
        honest = [chain for chain in chains if not _hidden(text, attempt, chain)]
        if honest:
            return _found(text, honest, passage)
        hiding = hiding or next(((attempt, chain) for chain in chains), None)
    if hiding is not None:
        return _hides(text, *hiding)
    return _missing(text, read_printed(without_final_marks(printed)))


def _found(text: Passages, chains: Sequence[Chain], passage: int | None) -> QuotationFound:
    in_passage = [chain for chain in chains if passage is None or text.block_at(chain[0].start) == passage]
    chain = (in_passage or chains)[0]
    stretches = tuple(stretch for span in chain for stretch in text.stretches(span))
    return QuotationFound(stretches=stretches, in_passage=bool(in_passage))


def _chains(text: Passages, pieces: Sequence[PrintedPiece]) -> tuple[Chain, ...]:
    """Every way in which the pieces stand one after the other: for each place of the first the nearest of the next."""
    if not pieces or len(pieces) > MAX_PIECES:
        return ()
    places = [_places(text, piece) for piece in pieces]
    return tuple(chain for first in places[0] if (chain := _chain(text, first, pieces[1:], places[1:])))


def _places(text: Passages, piece: PrintedPiece) -> tuple[Span, ...]:
    found = []
    for match in re.finditer(piece.pattern, text.text):
        span = Span(start=match.start(), end=match.end())
        if not text.cuts(span):
            found.append(span)
        if len(found) == MAX_PLACES:
            break
    return tuple(found)


def _chain(text: Passages, first: Span, pieces: Sequence[PrintedPiece], places: Sequence[tuple[Span, ...]]) -> Chain:
    chain = [first]
    for piece, spans in zip(pieces, places, strict=True):
        end = chain[-1].end
        at = bisect.bisect_left(spans, Span(start=end, end=0))
        if at == len(spans) or spans[at].start - end > piece.limit:
            return ()
        following = spans[at]
        if piece.gap == "bracket" and _SENTENCE_END.search(text.text[end : following.start] + " "):
            return ()
        chain.append(following)
    return tuple(chain)


def _hidden(text: Passages, printed: str, chain: Chain) -> str:
    """The negation or number that stands between two pieces of `chain` on one side alone; empty where none does."""
    if len(chain) == 1:
        return ""
    for piece, before, after in zip(read_printed(printed)[1:], chain, chain[1:], strict=False):
        left_out = Words(text.text[before.end : after.start]).tokens
        if piece.gap == "bracket":
            hidden = _disagreement(Words(piece.inserted).tokens, left_out)
        else:
            hidden = next(filter(is_negation, left_out), "") if len(left_out) <= FEW_WORDS else ""
        if hidden:
            return hidden
    return ""


def _disagreement(inserted: list[str], left_out: list[str]) -> str:
    """The negation, or the number, that only one side has: words in brackets for “not”, `[20]` for `60`."""
    said, meant = list(filter(is_negation, inserted)), list(filter(is_negation, left_out))
    if len(said) != len(meant):
        return (meant or said)[0]
    numbers = [token for token in left_out if is_number(token)]
    others = [token for token in inserted if is_number(token) and token not in numbers]
    return numbers[0] if numbers and others else ""


def _hides(text: Passages, printed: str, chain: Chain) -> QuotationMissing:
    """What stands there in full, with the gaps as what was changed."""
    whole = Span(start=chain[0].start, end=chain[-1].end)
    segments: list[Segment] = []
    hides = _hidden(text, printed, chain)
    kind: ChangeKind = "negation" if is_negation(hides) else "number"
    for number, (piece, span) in enumerate(zip(read_printed(printed), chain, strict=True)):
        if number:
            gap = f" [{piece.inserted}] " if piece.gap == "bracket" else " … "
            segments.append(Segment(quoted=gap, found=text.text[chain[number - 1].end : span.start], kind=kind))
        segments.append(Segment(quoted=piece.plain, found=text.text[span.start : span.end]))
    return QuotationMissing(
        wording=text.wording(whole),
        nearest=text.stretches(whole),
        kinds=(kind,),
        segments=tuple(segments),
        similarity=sum(span.length for span in chain) / max(1, whole.length),
        hides=hides,
    )


def _missing(text: Passages, pieces: Sequence[PrintedPiece]) -> QuotationMissing:
    near = find_near_pieces(text, _between_ellipses(pieces)) if pieces else None
    if near is None:
        return QuotationMissing()
    return QuotationMissing(
        wording=" … ".join(text.wording(span) for span in sorted(set(near.spans))),
        nearest=tuple(stretch for span in near.spans for stretch in text.stretches(span)),
        kinds=near.kinds,
        segments=near.segments,
        similarity=near.similarity,
    )


def _between_ellipses(pieces: Sequence[PrintedPiece]) -> list[str]:
    """The printed words with those in brackets, cut at the ellipses alone."""
    runs: list[str] = []
    for piece in pieces:
        if runs and piece.gap == "bracket":
            runs[-1] = f"{runs[-1].strip()} {piece.inserted} {piece.plain.strip()}"
        else:
            runs.append(piece.plain.strip())
    return runs
