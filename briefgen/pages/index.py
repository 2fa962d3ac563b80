"""The site, ready to look things up in: built once, so that no page has to go through all the others.

Everything here is a table from a thing to what concerns it, in the order in which pages show it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from briefgen.model.bylines import Bylines
from briefgen.model.dates import Date, DateRange
from briefgen.model.ids import ArticleId, NoteId, Ref
from briefgen.model.site import (
    Article,
    Backlink,
    Briefing,
    Mention,
    Note,
    Page,
    Person,
    Prose,
    Site,
    Speech,
    Term,
)
from briefgen.model.view_parts import KindLabel
from briefgen.pages.alphabet import sort_key
from briefgen.pages.chronology import Axis, axis_over, newest_first, oldest_first
from briefgen.pages.elements import block_elements
from briefgen.pages.shown import shows_passage
from briefgen.text.sentences import sentences

Entity = tuple[Literal["person", "term"], str]
"""A person or a term: its kind and slug."""

Thing = Article | Person | Term | Briefing | Page | Note

_SENTENCES_KEPT = 1 << 15
_TEXTS_KEPT = 1 << 8

LONGEST_SEARCHED = 50_000
"""Code points of an article that is searched for repeated words; beyond, a thousand notes would take minutes."""


class Occurrence(NamedTuple):
    """The mentions of one thing in one article, in the order of its text."""

    article: Article
    mentions: tuple[Mention, ...]


class EditorsText(NamedTuple):
    """A text of the editors'. Of a headnote, `owner` is the article."""

    owner: Ref
    prose: Prose
    is_headnote: bool = False


class SpokenPlace(NamedTuple):
    """The mentions of one thing in one text of the editors'."""

    text: EditorsText
    mentions: tuple[Mention, ...]


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
        own: tuple[Thing, ...] = (*site.people, *site.terms, *site.briefings, *site.pages)
        self._things: dict[Ref, Thing] = {thing.ref: thing for thing in (*site.articles, *site.notes, *own)}
        self.by_date = oldest_first(site.articles, lambda article: (article.date, article.id))
        self.newest = newest_first(site.articles, lambda article: (article.date, article.id))
        self.by_publisher = tuple(sorted(self.by_date, key=lambda article: _publisher_key(article.publisher)))
        self.bylines = Bylines(site)
        self.place_in_time = {article.id: place for place, article in enumerate(self.by_date)}
        self.newest_briefings = newest_first(site.briefings, lambda briefing: (briefing.date, briefing.id))
        self.axis: Axis | None = axis_over(article.date for article in site.articles if article.date)
        self.sentences = lru_cache(maxsize=_SENTENCES_KEPT)(sentences)
        self._elements = lru_cache(maxsize=_TEXTS_KEPT)(lambda ref: block_elements(self.thing(ref).prose.blocks))
        self._notes_of = _notes_by_article(site.notes)
        self._occurrences = _occurrences(self.by_date)
        self._counts = {
            entity: sum(len(occurrence.mentions) for occurrence in found) for entity, found in self._occurrences.items()
        }
        self._speeches = _speeches(self.by_date)
        self._editors = _editors_mentions(self.editors_texts())
        self._backlinks = _backlinks(site.backlinks)
        self._concerned = _concerned_notes(self)
        self.group_of: dict[str, int] = {
            article: n for n, group in enumerate(site.groups, 1) for article in group.articles
        }
        self.disputed = _disputed(site.notes)
        self.searchable = lru_cache(maxsize=_TEXTS_KEPT)(self._searchable)
        self.happenings = _happenings(site)
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

    def order_key(self, ref: Ref) -> tuple[int, str, str, str]:
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


def entities_by_block(prose: Prose) -> dict[int, dict[Entity, None]]:
    """The people and terms that each block names, each once, in order of first mention."""
    found: dict[int, dict[Entity, None]] = defaultdict(dict)
    for mention in prose.mentions:
        if mention.entity:
            found[mention.block][mention.kind, mention.entity] = None
    return found


def _notes_by_article(notes: Iterable[Note]) -> dict[str, tuple[Note, ...]]:
    found: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        found[note.article].append(note)
    return {article: tuple(sorted(of, key=lambda note: (note.anchor, note.slug))) for article, of in found.items()}


def _occurrences(articles: Iterable[Article]) -> dict[Entity, tuple[Occurrence, ...]]:
    found: dict[Entity, list[Occurrence]] = defaultdict(list)
    for article in articles:
        for entity, mentions in _by_entity(article.prose).items():
            found[entity].append(Occurrence(article, mentions))
    return {entity: tuple(occurrences) for entity, occurrences in found.items()}


def _by_entity(prose: Prose) -> dict[Entity, tuple[Mention, ...]]:
    found: dict[Entity, list[Mention]] = defaultdict(list)
    for mention in prose.mentions:
        if mention.entity:
            found[mention.kind, mention.entity].append(mention)
    return {entity: tuple(mentions) for entity, mentions in found.items()}


def _speeches(articles: Iterable[Article]) -> dict[str, tuple[tuple[Article, Speech], ...]]:
    found: dict[str, list[tuple[Article, Speech]]] = defaultdict(list)
    for article in articles:
        for speech in article.prose.speeches:
            found[speech.speaker].append((article, speech))
    return {speaker: tuple(speeches) for speaker, speeches in found.items()}


def _editors_mentions(texts: Iterable[EditorsText]) -> dict[Entity, tuple[SpokenPlace, ...]]:
    found: dict[Entity, list[SpokenPlace]] = defaultdict(list)
    for text in texts:
        for entity, mentions in _by_entity(text.prose).items():
            found[entity].append(SpokenPlace(text, mentions))
    return {entity: tuple(places) for entity, places in found.items()}


def _backlinks(backlinks: Iterable[Backlink]) -> dict[Ref, tuple[Backlink, ...]]:
    found: dict[Ref, list[Backlink]] = defaultdict(list)
    for backlink in backlinks:
        if backlink.target != backlink.source:
            found[backlink.target].append(backlink)
    return {ref: tuple(of) for ref, of in found.items()}


def _concerned_notes(index: SiteIndex) -> dict[Entity, tuple[Note, ...]]:
    found: dict[Entity, dict[NoteId, Note]] = defaultdict(dict)
    for article in index.by_date:
        notes = index.notes_of(article.id)
        mentions = _mentions_by_block(article) if notes else {}
        for note in notes:
            for entity in _concerns(note, mentions):
                found[entity][note.id] = note
    return {entity: tuple(notes.values()) for entity, notes in found.items()}


def _mentions_by_block(article: Article) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in article.prose.mentions:
        found[mention.block].append(mention)
    return found


def _concerns(note: Note, mentions: dict[int, list[Mention]]) -> Iterator[Entity]:
    yield from (("person", person) for person in note.people)
    yield from (("term", term) for term in note.terms)
    yield from ((mention.kind, mention.entity) for mention in note.prose.mentions if mention.entity)
    for place in note.anchor:
        for mention in mentions.get(place.block, ()):
            if mention.entity and mention.start < place.end and place.start < mention.end:
                yield mention.kind, mention.entity


def _disputed(notes: Iterable[Note]) -> dict[str, tuple[Note, ...]]:
    """The notes that contradict others, by the article that they stand on."""
    found: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if any(relation.kind == "contradicts" for relation in note.relations):
            found[note.article].append(note)
    return {article: tuple(of) for article, of in found.items()}


def _happenings(site: Site) -> tuple[Article | Briefing | Term, ...]:
    """All that has a date, oldest first."""
    things: tuple[Article | Briefing | Term, ...] = (*site.terms, *site.articles, *site.briefings)
    return oldest_first((thing for thing in things if thing.date), lambda thing: (_begun(thing), thing.id))


def _begun(thing: Article | Briefing | Term) -> Date | None:
    return thing.date.start if isinstance(thing.date, DateRange) else thing.date


def _publisher_key(name: str) -> tuple[bool, tuple[int, str, str, str]]:
    """Publishers by name; articles without one at the end."""
    return not name, sort_key(name)
