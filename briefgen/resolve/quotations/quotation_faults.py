"""What is told of a printed quotation that its source does not bear out: with the words that do stand there."""

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.ids import ContentPath
from briefgen.resolve.notes.anchor_faults import CHANGE_PHRASES
from briefgen.resolve.quotations.quote_check import QuotationFound, QuotationMissing
from briefgen.resolve.wording.display import diff_lines
from briefgen.text.spans import Span

LONGEST_WORDING = 200
"""How many characters of the source's words the mend shows."""


class PrintedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where a quotation is printed: its words' span in the file `path`; `source` is the slug it cites.

    `passage` is the passage that was cited (from 1), or None. Where several sources are cited, the nearest one is told.
    """

    path: ContentPath
    span: Span
    source: str
    passage: int | None = None


def quotation_faults(found: QuotationFound | QuotationMissing, place: PrintedPlace) -> tuple[Diagnostic, ...]:
    """What is to be told of a checked quotation: nothing where it stands in its source, where it says."""
    if isinstance(found, QuotationFound):
        return () if found.in_passage else (_in_another_passage(found, place),)
    if not found.wording:
        message = f"These words are not in {place.source}, nor any near them."
        return (_fault("BG512", place, message, "Copy the words from the source, or cite the source they stand in."),)
    return (_hiding(found, place) if found.hides else _changed(found, place),)


def _fault(code: str, place: PrintedPlace, message: str, hint: str, *detail: str) -> Diagnostic:
    return Diagnostic(
        code=code, path=place.path, span=place.span, message=message, hint=hint, subject=place.source, detail=detail
    )


def _changed(found: QuotationMissing, place: PrintedPlace) -> Diagnostic:
    told = "; ".join(CHANGE_PHRASES[kind] for kind in found.kinds)
    message = f"These are not the words of {place.source}: {told}. Nearest: p{found.nearest[0].block}."
    own = _own_capital(found) or "mark what is yours with … and [brackets]"
    hint = f"Quote it as it stands: “{_shortened(found.wording)}”, or {own}."
    return _fault("BG511", place, message, hint, *_diff(found))


def _own_capital(found: QuotationMissing) -> str:
    """How to mark a first letter that was fitted into a sentence of ours, where nothing else differs."""
    printed = "".join(segment.quoted for segment in found.segments)
    source = "".join(segment.found for segment in found.segments)
    if printed[1:] != source[1:] or printed[:1].casefold() != source[:1].casefold():
        return ""
    return f"mark the letter that is yours: “[{printed[:1]}]{printed[1:].split(' ')[0]} …”"


def _hiding(found: QuotationMissing, place: PrintedPlace) -> Diagnostic:
    message = f"What is left out or put in brackets hides a “{found.hides}” of {place.source}."
    hint = f"Quote it in full: “{_shortened(found.wording)}”."
    return _fault("BG513", place, message, hint, *_diff(found))


def _in_another_passage(found: QuotationFound, place: PrintedPlace) -> Diagnostic:
    stands = found.stretches[0].block
    message = f"These words stand in p{stands} of {place.source}, not in p{place.passage}."
    return _fault("BG514", place, message, f"Cite the passage they stand in: [@{place.source}, p{stands}]")


def _diff(found: QuotationMissing) -> tuple[str, ...]:
    return diff_lines(found.segments, "printed", "the source has")


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_WORDING else f"{line[: LONGEST_WORDING // 2].rstrip()} … {line[-60:].lstrip()}"
