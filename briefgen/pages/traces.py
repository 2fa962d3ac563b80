"""Traces: all that stands behind each number of a citation, on one card.

The claim, the note if one is cited, the passage with the sentences around the words, the publisher's page at these
words, the archived copy; and what speaks against taking it as settled: contradictions, and sources of the same text.
"""

from collections.abc import Iterator, Sequence

from briefgen.model.flow import GapNode, Node
from briefgen.model.rich_text import Cited
from briefgen.model.rights import text_of
from briefgen.model.site import Article, CheckedQuotation, Note, Stretch
from briefgen.model.view_parts import Excerpt, RelationView, Trace
from briefgen.pages import routes
from briefgen.pages.citing import disputed_notes, trace_id
from briefgen.pages.excerpts import own_nodes, sentence_around, sentences_around, source_nodes
from briefgen.pages.marks import Nodes
from briefgen.pages.notes import note_line, relation_views
from briefgen.pages.prose import note_of
from briefgen.pages.publishers import publisher_href
from briefgen.pages.quotations import quotation_before
from briefgen.pages.sheet import CitationMade, Sheet
from briefgen.text.spans import Span


def traces(sheet: Sheet) -> tuple[Trace, ...]:
    """A trace for each number of each citation that was drawn on the sheet, in order."""
    return tuple(
        _trace(sheet, made, place, item) for made in sheet.citations for place, item in enumerate(made.mark.items, 1)
    )


def _trace(sheet: Sheet, made: CitationMade, place: int, item: Cited) -> Trace:
    article = sheet.index.article(item.article)
    quotation = quotation_before(made.prose, made.block, made.mark.start, item.article)
    cited_note = note_of(sheet, item.article, item.note) if item.note else None
    places = _places(article, item, quotation, cited_note)
    note = cited_note or next(notes_on(sheet, article, places), None)
    return Trace(
        id=trace_id(made, place),
        number=sheet.number(item.article),
        citation_id=f"cite-{made.ordinal}",
        claim=_claim(sheet, made),
        checked=quotation is not None,
        source=sheet.source_line(article),
        note=note_line(sheet, note, nested=True) if note else None,
        passage=_passage(sheet, article, places, whole=quotation is None and cited_note is None) if places else None,
        publisher_href=publisher_href(sheet.index, article, places),
        archive_url=routes.elsewhere(article.archive_url),
        same_text=tuple(sheet.source_line(other) for other in sheet.index.same_text(article.id)),
        contradictions=tuple(_contradictions(sheet, article, item)),
    )


def cited_places(sheet: Sheet, made: CitationMade, item: Cited) -> tuple[Stretch, ...]:
    """Where the words stand that `item` of a citation cites; nowhere for a whole article."""
    quotation = quotation_before(made.prose, made.block, made.mark.start, item.article)
    note = note_of(sheet, item.article, item.note) if item.note else None
    return _places(sheet.index.article(item.article), item, quotation, note)


def _places(
    article: Article, item: Cited, quotation: CheckedQuotation | None, note: Note | None
) -> tuple[Stretch, ...]:
    """Where the words stand that are cited: the quotation's, the note's, the passage; nowhere for a whole article."""
    if quotation is not None:
        return quotation.found
    if note is not None:
        return note.anchor
    if item.passage is None:
        return ()
    return (Stretch(block=item.passage, start=0, end=len(text_of(article, item.passage))),)


def notes_on(sheet: Sheet, article: Article, places: Sequence[Stretch]) -> Iterator[Note]:
    """The notes that stand on any of the words at `places`."""
    for note in sheet.index.notes_of(article.id):
        if any(_overlap(anchor, place) for anchor in note.anchor for place in places):
            yield note


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _passage(sheet: Sheet, article: Article, places: Sequence[Stretch], *, whole: bool) -> Excerpt:
    """The words at `places` marked, with the sentences around them; a `whole` passage as it is."""
    nodes: tuple[Node, ...] = ()
    for block in dict.fromkeys(place.block for place in places):
        held = [Span(start=place.start, end=place.end) for place in places if place.block == block]
        around = sentences_around(sheet.index, text_of(article, block), held[0].start, held[-1].end)
        place = Stretch(block=block, start=around.start, end=around.end)
        found = source_nodes(article, places[0] if whole else place, () if whole else held)
        nodes = (*nodes, GapNode(), *found) if nodes and found else (*nodes, *found)
    return Excerpt(
        nodes=nodes,
        href=sheet.passage(article, places[0].block),
        language=article.language or sheet.index.config.language,
        passage=places[0].block,
    )


def _claim(sheet: Sheet, made: CitationMade) -> Nodes:
    """The sentence that the citation closes; where it opens its block, the last one of the block before."""
    number, blocks = made.block, made.prose.blocks
    before = len(blocks[number - 1].text[: made.mark.start].rstrip())
    if not before and number > 1:
        number -= 1
        before = len(blocks[number - 1].text.rstrip())
    block = blocks[number - 1]
    sentence = sentence_around(sheet.index, block.text, max(before - 1, 0), before)
    quoted = [Span(start=q.start, end=q.end) for q in made.prose.quotations if q.block == number]
    start = min((span.start for span in quoted if span.overlaps(sentence)), default=sentence.start)
    whole = Span(start=min(start, sentence.start), end=sentence.end)
    return own_nodes(block, whole.start, whole.end, [span for span in quoted if whole.contains(span)])


def _contradictions(sheet: Sheet, article: Article, item: Cited) -> Iterator[RelationView]:
    for note in disputed_notes(sheet.index, article, item):
        yield from (view for view in relation_views(sheet, note) if view.kind == "contradicts")
