"""A briefing to be printed whole: its text, each source with the passages cited, then whom and what it speaks of."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from briefgen.model.ids import NoteId
from briefgen.model.rights import text_of
from briefgen.model.site import Article, Briefing, Note, Person, Stretch, Term
from briefgen.model.view_parts import Card, RelationView, SourceEntry
from briefgen.model.views import PrintedPassage, PrintedSource, PrintView
from briefgen.pages.briefing import briefing_view
from briefgen.pages.cards import card_id
from briefgen.pages.excerpts import source_excerpt
from briefgen.pages.notes import note_line, relation_views
from briefgen.pages.sheet import Sheet
from briefgen.pages.traces import cited_places, notes_on
from briefgen.text.spans import Span


def print_view(sheet: Sheet, briefing: Briefing, permalink: str = "") -> PrintView:
    """All that the printed briefing shows. `permalink` is the absolute address of the briefing's page, or empty."""
    view = briefing_view(sheet, briefing, permalink)
    return PrintView(
        href=sheet.link(briefing.ref),
        briefing=msgspec.structs.replace(view, sources=(), traces=()),
        sources=_sources(sheet, view.sources),
        people=_used(sheet, sheet.index.people),
        terms=_used(sheet, sheet.index.terms),
    )


def _sources(sheet: Sheet, entries: Sequence[SourceEntry]) -> tuple[PrintedSource, ...]:
    cited: dict[str, list[Stretch]] = defaultdict(list)
    for made in sheet.citations:
        for item in made.mark.items:
            cited[item.article] += cited_places(sheet, made, item)
    told: set[NoteId] = set()
    articles = (sheet.index.article(entry.source.slug) for entry in entries)
    return tuple(
        PrintedSource(entry=entry, passages=tuple(_passages(sheet, article, cited[article.id], told)))
        for entry, article in zip(entries, articles, strict=True)
    )


def _passages(sheet: Sheet, article: Article, places: Sequence[Stretch], told: set[NoteId]) -> Iterator[PrintedPassage]:
    """The passages that hold `places`, each once, with the notes on them that are not `told` yet."""
    for number in sorted({place.block for place in places}):
        here = [place for place in places if place.block == number]
        whole = Stretch(block=number, start=0, end=len(text_of(article, number)))
        notes = tuple(note for note in notes_on(sheet, article, here) if note.id not in told)
        yield PrintedPassage(
            passage=source_excerpt(sheet, article, whole, _marked(here, whole), at_publisher=True),
            notes=tuple(note_line(sheet, note, nested=True) for note in notes),
            contradictions=tuple(view for note in notes for view in _contradictions(sheet, note, told)),
        )


def _contradictions(sheet: Sheet, note: Note, told: set[NoteId]) -> Iterator[RelationView]:
    """What the note contradicts, but for notes `told` before: there both sides were set side by side already."""
    told.add(note.id)
    for relation, view in zip(note.relations, relation_views(sheet, note), strict=True):
        if relation.kind == "contradicts" and relation.note not in told:
            yield view


def _marked(places: Sequence[Stretch], whole: Stretch) -> tuple[Span, ...]:
    """The words to mark: those of single places, in order, for a passage cited as a whole needs no mark."""
    spans = {(place.start, place.end) for place in places if place != whole}
    return tuple(Span(start=start, end=end) for start, end in sorted(spans))


def _used(sheet: Sheet, things: Sequence[Person] | Sequence[Term]) -> tuple[Card, ...]:
    """The cards that the page has used of people, or of terms, by the alphabet."""
    refs = [thing.ref for thing in things if card_id(thing.ref) in sheet.cards]
    return tuple(sheet.cards[card_id(ref)] for ref in sorted(refs, key=sheet.index.order_key))
