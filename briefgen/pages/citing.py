"""Citations in a text: their numbers, where each leads, and whether what they cite is contradicted."""

from briefgen.model.flow import CitationNode, CitedNode
from briefgen.model.ids import Ref
from briefgen.model.rich_text import Cited, SiteCitation
from briefgen.model.site import Article, Note, Prose
from briefgen.pages.index import SiteIndex
from briefgen.pages.sheet import CitationMade, Sheet


def citation_node(sheet: Sheet, mark: SiteCitation, prose: Prose, block: int) -> CitationNode:
    """The node of a citation that stands in block `block` (from 1) of `prose`; the sheet takes note of it."""
    made = sheet.cite(mark, prose, block)
    items = tuple(_cited(sheet, made, item, place) for place, item in enumerate(mark.items, 1))
    return CitationNode(id=f"cite-{made.ordinal}", items=items)


def trace_id(made: CitationMade, place: int) -> str:
    """The element id of the trace behind number `place` (from 1) of a citation."""
    return f"trace-{made.ordinal}-{place}"


def _cited(sheet: Sheet, made: CitationMade, item: Cited, place: int) -> CitedNode:
    article = sheet.index.article(item.article)
    number = sheet.number(item.article)
    return CitedNode(
        number=number,
        href=f"#source-{number}",
        card=trace_id(made, place) if sheet.traced else sheet.card(Ref(kind="article", id=item.article)),
        label=f"{article.publisher}: {article.title}" if article.publisher else article.title,
        passage=_passage(sheet.index, item),
        contradicted=bool(disputed_notes(sheet.index, article, item)),
    )


def _passage(index: SiteIndex, item: Cited) -> int:
    """The passage cited, or the one on which the note cited begins; 0 where all of an article is."""
    anchor = index.note(f"{item.article}#{item.note}").anchor if item.note else ()
    return item.passage or (anchor[0].block if anchor else 0)


def disputed_notes(index: SiteIndex, article: Article, item: Cited) -> tuple[Note, ...]:
    """The notes that a contradiction concerns and that are what is cited, or stand on the passage cited."""
    notes = index.disputed_on(article.id)
    if item.note:
        return tuple(note for note in notes if note.slug == item.note)
    return tuple(note for note in notes if any(place.block == item.passage for place in note.anchor))
