"""Notes: beside their passage, told on other pages, and their relations to each other."""

from briefgen.model.ids import Ref
from briefgen.model.rights import text_of
from briefgen.model.site import Note, NoteRelation, Stretch
from briefgen.model.view_parts import NoteLine, NoteView, QuotedPassage, RelationView, ThingLink
from briefgen.pages import routes
from briefgen.pages.backlinks import backlink_lines
from briefgen.pages.excerpts import quoted_excerpt, sentence_around, source_excerpt
from briefgen.pages.prose import note_text
from briefgen.pages.publishers import publisher_href
from briefgen.pages.sheet import Sheet
from briefgen.pages.shown import shows_passage, visible_words
from briefgen.text.spans import Span


def note_view(sheet: Sheet, note: Note, number: int) -> NoteView:
    """The note, `number` of its page, as it stands beside its passage."""
    article = sheet.index.article(note.article)
    first = note.anchor[0].block
    words = visible_words(article, note.anchor)
    return NoteView(
        id=routes.note_element(note.slug),
        number=number,
        slug=note.slug,
        kind=sheet.index.kind_label(note.kind),
        anchor_href=f"#{routes.anchor_element(note.slug)}" if shows_passage(article, first) else "",
        passage=first,
        last_passage=note.anchor[-1].block,
        words=words,
        publisher_href=publisher_href(sheet.index, article, note.anchor),
        text=note_text(sheet, note),
        author=note.author,
        date=note.date,
        confidence=note.confidence,
        people=tuple(thing_link(sheet, Ref(kind="person", id=person)) for person in note.people),
        terms=tuple(thing_link(sheet, Ref(kind="term", id=term)) for term in note.terms),
        tags=note.tags,
        relations=relation_views(sheet, note),
        backlinks=backlink_lines(sheet, note.ref),
        reworded=note.reworded,
        was=note.was if words else "",
    )


def note_line(sheet: Sheet, note: Note, *, nested: bool = False) -> NoteLine:
    """The note as another page tells it; `nested`: without its citations' numbers."""
    article = sheet.index.article(note.article)
    return NoteLine(
        href=sheet.link(note.ref),
        kind=sheet.index.kind_label(note.kind),
        words=quoted_excerpt(sheet, article, note.anchor),
        text=note_text(sheet, note, nested=nested),
        author=note.author,
        date=note.date,
        confidence=note.confidence,
        source=sheet.source_line(article),
    )


def thing_link(sheet: Sheet, ref: Ref, count: int = 0) -> ThingLink:
    """A link to a thing by its title, with its card."""
    title, href, card = sheet.index.title(ref), sheet.link(ref), sheet.card(ref)
    return ThingLink(kind=ref.kind, slug=ref.id, title=title, href=href, card=card, count=count)


def relation_views(sheet: Sheet, note: Note) -> tuple[RelationView, ...]:
    """The note's relations, both sides side by side."""
    return tuple(_relation(sheet, note, relation) for relation in note.relations)


def _relation(sheet: Sheet, note: Note, relation: NoteRelation) -> RelationView:
    return RelationView(
        kind=relation.kind,
        inverse=relation.inverse and relation.kind != "contradicts",
        here=quoted_passage(sheet, note),
        there=quoted_passage(sheet, sheet.index.note(relation.note)),
    )


def quoted_passage(sheet: Sheet, note: Note) -> QuotedPassage:
    """The words that a note stands on, marked in their sentence, with their source."""
    article = sheet.index.article(note.article)
    first = note.anchor[0]
    marked = tuple(Span(start=place.start, end=place.end) for place in note.anchor if place.block == first.block)
    sentence = sentence_around(sheet.index, text_of(article, first.block), first.start, marked[-1].end)
    place = Stretch(block=first.block, start=sentence.start, end=sentence.end)
    return QuotedPassage(
        words=source_excerpt(sheet, article, place, marked, at_publisher=True),
        source=sheet.source_line(article),
        note_href=sheet.link(note.ref),
        note_kind=sheet.index.kind_label(note.kind),
    )
