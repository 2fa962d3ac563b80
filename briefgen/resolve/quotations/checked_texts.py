"""Quotations of ours against the sources they cite, in every text: what stands directly before each citation.

A quotation that is found gives its citation the passage in which it stands, where the writer named none.
"""

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.ids import ArticleId
from briefgen.model.rich_text import Block, Cited, Mark, SiteCitation
from briefgen.model.site import Backlink, CheckedQuotation, Stretch
from briefgen.resolve.quotations.quotation_faults import PrintedPlace, quotation_faults
from briefgen.resolve.quotations.quote_check import QuotationFound, QuotationMissing, check_quotation
from briefgen.resolve.quotations.quoted_claims import QuotedClaim, quoted_claims
from briefgen.resolve.references.links import LinkedBody
from briefgen.resolve.source_texts import SourceTexts
from briefgen.resolve.texts import TextKey, Texts
from briefgen.text.spans import Span


class CheckedTexts(msgspec.Struct, frozen=True, kw_only=True):
    """The texts with every citation's passage filled in, the quotations that were found, and those that were not."""

    texts: Texts
    quotations: dict[TextKey, tuple[CheckedQuotation, ...]]
    diagnostics: tuple[Diagnostic, ...]


def check_texts(texts: Texts, sources: SourceTexts) -> CheckedTexts:
    """Check the quotations of every text."""
    checked: Texts = {}
    found: dict[TextKey, tuple[CheckedQuotation, ...]] = {}
    faults: list[Diagnostic] = []
    for key, linked in texts.items():
        if linked.sources:
            work = _Checking(linked, sources)
            checked[key], found[key] = work.check()
            faults += work.faults
        else:
            checked[key], found[key] = linked, ()
    return CheckedTexts(texts=checked, quotations=found, diagnostics=tuple(faults))


class _Checking:
    """The running state of one text."""

    def __init__(self, linked: LinkedBody, sources: SourceTexts) -> None:
        self.linked, self.sources = linked, sources
        self.found: list[CheckedQuotation] = []
        self.faults: list[Diagnostic] = []

    def check(self) -> tuple[LinkedBody, tuple[CheckedQuotation, ...]]:
        body = self.linked.body
        claims = {
            claim.citation.ordinal: claim
            for claim in quoted_claims(body.blocks)
            if isinstance(claim.citation, SiteCitation)
        }
        blocks = tuple(self._block(block, claims) for block in body.blocks)
        checked = msgspec.structs.replace(
            self.linked,
            body=msgspec.structs.replace(body, blocks=blocks),
            backlinks=tuple(_with_passage(backlink, blocks) for backlink in self.linked.backlinks),
        )
        return checked, tuple(self.found)

    def _block(self, block: Block, claims: dict[int, QuotedClaim]) -> Block:
        marks = (self._mark(mark, claims) for mark in block.marks)
        return msgspec.structs.replace(block, marks=tuple(marks))

    def _mark(self, mark: Mark, claims: dict[int, QuotedClaim]) -> Mark:
        if not isinstance(mark, SiteCitation) or mark.ordinal not in claims:
            return mark
        items = mark.items
        for words in claims[mark.ordinal].words:
            items = self._quotation(words, items)
        return msgspec.structs.replace(mark, items=items)

    def _quotation(self, where: Stretch, items: tuple[Cited, ...]) -> tuple[Cited, ...]:
        """Look for one quotation in each source cited; the first that has it is the one it is from."""
        words = self.linked.body.blocks[where.block - 1].text[where.start : where.end]
        missing: list[tuple[Cited, QuotationMissing]] = []
        for at, item in enumerate(items):
            article = ArticleId(item.article)
            outcome = check_quotation(words, self.sources.passages(article), item.passage)
            if isinstance(outcome, QuotationFound):
                self._take(where, article, outcome)
                self._tell(where, item, outcome)
                passage = item.passage or outcome.stretches[0].block
                return (*items[:at], msgspec.structs.replace(item, passage=passage), *items[at + 1 :])
            missing.append((item, outcome))
        nearest = max(missing, key=lambda pair: pair[1].similarity)
        self._tell(where, *nearest)
        return items

    def _take(self, where: Stretch, article: ArticleId, outcome: QuotationFound) -> None:
        self.found.append(
            CheckedQuotation(
                block=where.block, start=where.start, end=where.end, article=article, found=outcome.stretches
            )
        )

    def _tell(self, where: Stretch, item: Cited, outcome: QuotationFound | QuotationMissing) -> None:
        block = self.linked.body.blocks[where.block - 1]
        span = block.source.span_to_file(Span(start=where.start, end=where.end))
        place = PrintedPlace(path=self.linked.body.path, span=span, source=item.article, passage=item.passage)
        self.faults += quotation_faults(outcome, place)


def _with_passage(backlink: Backlink, blocks: tuple[Block, ...]) -> Backlink:
    """A citation's way back, with the passage that its quotation was found in."""
    if backlink.how != "citation" or backlink.passage is not None or backlink.target.kind != "article":
        return backlink
    for mark in blocks[backlink.where.block - 1].marks:
        if isinstance(mark, SiteCitation) and mark.start == backlink.where.start:
            cited = next((item for item in mark.items if item.article == backlink.target.id), None)
            return msgspec.structs.replace(backlink, passage=cited.passage if cited else None)
    return backlink
