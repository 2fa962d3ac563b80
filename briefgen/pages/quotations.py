"""Quotations in texts of the editors': which were checked, and how many of how many."""

from typing import NamedTuple

from briefgen.model.site import CheckedQuotation, Prose
from briefgen.text.quotes import find_quoted
from briefgen.text.spans import Span

FEWEST_WORDS = 3
"""Fewer words in quotation marks are a name or a wry word as often as a quotation: they count only where checked."""


class Tally(NamedTuple):
    """`checked` of `total` quotations stand word for word in the source they cite."""

    checked: int
    total: int


def tally(prose: Prose) -> Tally:
    """Count the quotations of a text: block quotations, and words in quotation marks outside of them."""
    checked = {(quotation.block, quotation.start) for quotation in prose.quotations}
    unchecked = 0
    for number, block in enumerate(prose.blocks, 1):
        spans = tuple(Span(start=q.start, end=q.end) for q in prose.quotations if q.block == number)
        if block.kind == "quotation":
            unchecked += not spans
        elif block.kind != "code":
            unchecked += sum(not any(span.overlaps(said) for span in spans) for said in _said(block.text))
    return Tally(checked=len(checked), total=len(checked) + unchecked)


def _said(text: str) -> list[Span]:
    """The outermost quotations of a text that are long enough to be taken for one."""
    found = (quoted for quoted in find_quoted(text) if quoted.level == 0 and quoted.closed)
    words = (Span(start=quoted.inner_start, end=quoted.inner_end) for quoted in found)
    return [span for span in words if len(text[span.start : span.end].split()) >= FEWEST_WORDS]


def quotation_before(prose: Prose, block: int, at: int, article: str) -> CheckedQuotation | None:
    """The checked quotation from `article` that stands directly before the place `at` of block `block`, if any.

    It stands in the same block with no word between, or ends the block before where `at` begins its block.
    """
    for quotation in reversed(prose.quotations):
        if quotation.article == article and _stands_before(prose, quotation, block, at):
            return quotation
    return None


def _stands_before(prose: Prose, quotation: CheckedQuotation, block: int, at: int) -> bool:
    text = prose.blocks[block - 1].text
    if quotation.block == block:
        return quotation.end <= at and not _has_word(text[quotation.end : at])
    before = quotation.block == block - 1 and not _has_word(text[:at])
    return before and not _has_word(prose.blocks[block - 2].text[quotation.end :])


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)
