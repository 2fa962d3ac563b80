"""The site, ready to look things up in: built once, so that no page has to go through all the others.

Everything here is a table from a thing to what concerns it, in the order in which pages show it.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from briefgen.model.bylines import Bylines
from briefgen.model.dates import Date
from briefgen.model.elements import block_elements
from briefgen.model.flow import SourceLine
from briefgen.model.ids import ArticleId, Ref
from briefgen.model.news import people_with_feeds
from briefgen.model.site import (
    Article,
    Backlink,
    Briefing,
    Note,
    Page,
    Person,
    Site,
    Speech,
    Term,
)
from briefgen.model.view_parts import KindLabel
from briefgen.pages import tables
from briefgen.pages.alphabet import sort_key
from briefgen.pages.chronology import Axis, axis_over, newest_first, oldest_first
from briefgen.pages.shown import shows_passage
from briefgen.pages.tables import EditorsText, Entity, Occurrence, SpokenPlace
from briefgen.text.sentences import sentences

Thing = Article | Person | Term | Briefing | Page | Note

_SENTENCES_KEPT = 1 << 15
_TEXTS_KEPT = 1 << 8

LONGEST_SEARCHED = 50_000
"""Code points of an article that is searched for repeated words; beyond, a thousand notes would take minutes."""


class SiteIndex:
    """All look-ups that pages need, over one site."""

    def __init__(self, site: Site) -> None:
        """Build the tables, each in one pass."""
        self.site, self.config = site, site.config
        self.articles = {article.id: article for article in site.articles}
        self.people = {person.id: person for person in site.people}
        self.terms = {term.id: term for term in site.terms}
        self.pages = {page.id: page for page in site.pages}
        self.notes = {note.id: note for note in site.notes}
        self.people_with_feeds = people_with_feeds(site)
        self.cited = {thing.ref: thing for thing in site.citations}
        own: tuple[Thing, ...] = (*site.people, *site.terms, *site.briefings, *site.pages)
        self._things: dict[Ref, Thing] = {thing.ref: thing for thing in (*site.articles, *site.notes, *own)}
        self.by_date = oldest_first(site.articles, lambda article: (article.date, article.id))
        self.newest = newest_first(site.articles, lambda article: (article.date, article.id))
        self.by_publisher = tuple(sorted(self.by_date, key=lambda article: tables.publisher_key(article.publisher)))
        self.bylines = Bylines(site)
        self.place_in_time = {article.id: place for place, article in enumerate(self.by_date)}
        self.newest_briefings = newest_first(site.briefings, lambda briefing: (briefing.date, briefing.id))
        self.axis: Axis | None = axis_over(article.date for article in site.articles if article.date)
        self.sentences = lru_cache(maxsize=_SENTENCES_KEPT)(sentences)
        self.order_key = cache(self._order_key)
        self.source_lines: dict[tuple[ArticleId, str], SourceLine] = {}
        self._elements = lru_cache(maxsize=_TEXTS_KEPT)(lambda ref: block_elements(self.thing(ref).prose.blocks))
        self._notes_of = tables.notes_by_article(site.notes)
        self._occurrences = tables.occurrences(self.by_date)
        self._counts = {
            entity: sum(len(occurrence.mentions) for occurrence in found) for entity, found in self._occurrences.items()
        }
        self._speeches = tables.speeches(self.by_date)
        self._editors = tables.editors_mentions(self.editors_texts())
        self._backlinks = tables.backlinks_by_target(site.backlinks)
        self._concerned = tables.concerned_notes(self.by_date, self.notes_of)
        self.group_of: dict[str, int] = {
            article: n for n, group in enumerate(site.groups, 1) for article in group.articles
        }
        self.disputed = tables.disputed_notes(site.notes)
        self.searchable = lru_cache(maxsize=_TEXTS_KEPT)(self._searchable)
        self.happenings = tables.happenings(site)
        self.notes_by_kind = self._by_kind()

    def thing(self, ref: Ref) -> Thing:
        """The thing of that address."""
        return self._things[ref]

    def article(self, slug: str) -> Article:
        """The article of that slug."""
        return self.articles[ArticleId(slug)]

    def title(self, ref: Ref) -> str:
        """What readers call the thing; a note is called by its article."""
        thing = self.thing(ref)
        match thing:
            case Person():
                return thing.name
            case Term():
                return thing.term
            case Note():
                return self.articles[thing.article].title
            case _:
                return thing.title

    def _order_key(self, ref: Ref) -> tuple[int, str, str, str]:
        """What to sort things by where nothing else decides: a person's sort name, the title of anything else."""
        thing = self.thing(ref)
        return sort_key(thing.sort_name if isinstance(thing, Person) else self.title(ref), ref.id)

    def kind_label(self, key: str) -> KindLabel:
        """A kind of note as site.yml has it; one that it does not know goes by its key."""
        kind = self.config.kind(key)
        return KindLabel(key=key, label=kind.label if kind else key, glyph=kind.glyph if kind else "")

    def block_element(self, ref: Ref, block: int) -> str:
        """The element id of block `block` (from 1) of a thing's text, or empty where it has none."""
        thing = self.thing(ref)
        if isinstance(thing, Article):
            return f"p{block}" if shows_passage(thing, block) else ""
        return "" if isinstance(thing, Note) else self._elements(ref)[block - 1]

    def notes_of(self, article: ArticleId) -> tuple[Note, ...]:
        """The article's notes in the order of their anchors."""
        return self._notes_of.get(article, ())

    def occurrences(self, entity: Entity) -> tuple[Occurrence, ...]:
        """Where articles mention the thing, oldest article first."""
        return self._occurrences.get(entity, ())

    def mention_count(self, entity: Entity) -> int:
        """How often articles mention the thing."""
        return self._counts.get(entity, 0)

    def speeches(self, person: str) -> tuple[tuple[Article, Speech], ...]:
        """What articles quote the person as saying, oldest article first."""
        return self._speeches.get(person, ())

    def spoken_of(self, entity: Entity) -> tuple[SpokenPlace, ...]:
        """Where texts of the editors' mention the thing: briefings first, newest first; then the rest by address."""
        return self._editors.get(entity, ())

    def concerned_notes(self, entity: Entity) -> tuple[Note, ...]:
        """The notes that name the thing, are filed under it, or stand on words that name it; oldest article first."""
        return self._concerned.get(entity, ())

    def independent_texts(self, articles: Iterable[ArticleId]) -> int:
        """How many independent texts there are among `articles`: those of a group of shared text are one."""
        return len({self.group_of.get(slug, slug) for slug in articles})

    def backlinks(self, ref: Ref) -> tuple[Backlink, ...]:
        """What points at the thing, in the site's order."""
        return self._backlinks.get(ref, ())

    def _searchable(self, article: ArticleId) -> str | None:
        """The article's text to look for repetitions in; None where it is so long that this would take too long."""
        texts = [block.text for block in self.articles[article].prose.blocks]
        return "\n".join(texts) if sum(map(len, texts)) <= LONGEST_SEARCHED else None

    def _by_kind(self) -> dict[str, tuple[Note, ...]]:
        """The notes of each kind in use, oldest article first; kinds in the order of site.yml, unknown ones last."""
        found: dict[str, list[Note]] = {kind.key: [] for kind in self.config.kinds}
        for article in self.by_date:
            for note in self.notes_of(article.id):
                found.setdefault(note.kind, []).append(note)
        return {kind: tuple(notes) for kind, notes in found.items() if notes}

    def editors_texts(self) -> Iterator[EditorsText]:
        """All texts of the editors': briefings, pages, biographies, definitions, headnotes, notes."""
        for briefing in self.newest_briefings:
            yield EditorsText(briefing.ref, briefing.prose)
        yield from (EditorsText(page.ref, page.prose) for page in self.site.pages)
        yield from (EditorsText(person.ref, person.prose) for person in self.site.people)
        yield from (EditorsText(term.ref, term.prose) for term in self.site.terms)
        for article in self.by_date:
            yield EditorsText(article.ref, article.headnote, is_headnote=True)
            for note in self.notes_of(article.id):
                yield EditorsText(note.ref, note.prose)

    def date_of(self, ref: Ref) -> Date | None:
        """The date that the thing bears; of a note, its own or else its article's."""
        thing = self.thing(ref)
        match thing:
            case Note():
                return thing.date or self.articles[thing.article].date
            case Article() | Briefing():
                return thing.date
            case _:
                return None
