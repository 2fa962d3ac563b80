"""The site, ready to look things up in: built once, so that no page has to go through all the others.

Everything here is a table from a thing to what concerns it, in the order in which pages show it. What pages know of the
site they know from here, and whatever they ask can be noted (`briefgen.pages.noting`): a page has to be made again only
where an answer is another.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from briefgen.model.bylines import Bylines
from briefgen.model.cards import Card
from briefgen.model.citations import CitedThing
from briefgen.model.dates import Date
from briefgen.model.elements import block_elements
from briefgen.model.flow import SourceLine
from briefgen.model.ids import ArticleId, PersonId, Ref, TermId
from briefgen.model.news import people_with_feeds
from briefgen.model.site import (
    Article,
    Backlink,
    Briefing,
    Note,
    Page,
    Person,
    SharedPassage,
    Site,
    Speech,
    Term,
)
from briefgen.model.view_parts import KindLabel
from briefgen.pages import tables
from briefgen.pages.alphabet import sort_key
from briefgen.pages.chronology import Axis, axis_over, newest_first, oldest_first
from briefgen.pages.lines import article_line
from briefgen.pages.shown import shows_passage
from briefgen.pages.tables import EditorsText, Entity, Occurrence, SpokenPlace
from briefgen.text.personal_names import PersonalName
from briefgen.text.sentences import sentences

OrderKey = tuple[int, str, str, str]
Thing = Article | Person | Term | Briefing | Page | Note

_SENTENCES_KEPT = 1 << 15
_TEXTS_KEPT = 1 << 8

LONGEST_SEARCHED = 50_000
"""Code points of an article that is searched for repeated words; beyond, a thousand notes would take minutes."""


class Totals(NamedTuple):
    """How many there are on the site. `texts` are independent ones, `happenings` all with a date, `events` terms."""

    articles: int
    notes: int
    people: int
    terms: int
    briefings: int
    publishers: int
    texts: int
    happenings: int
    events: int


class SiteIndex:
    """All look-ups that pages need, over one site."""

    def __init__(self, site: Site) -> None:
        """Build the tables, each in one pass."""
        self.config = site.config
        self.people, self.terms, self.pages, self.groups = site.people, site.terms, site.pages, site.groups
        self.by_date = oldest_first(site.articles, lambda article: (article.date, article.id))
        self.newest_briefings = newest_first(site.briefings, lambda briefing: (briefing.date, briefing.id))
        self.axis: Axis | None = axis_over(article.date for article in site.articles if article.date)
        self.disputed = tables.disputed_notes(site.notes)
        self.sentences = lru_cache(maxsize=_SENTENCES_KEPT)(sentences)
        self._newest = newest_first(site.articles, lambda article: (article.date, article.id))
        self._by_publisher = tuple(sorted(self.by_date, key=lambda article: tables.publisher_key(article.publisher)))
        self._happenings = tables.happenings(site)
        self._place_in_time = {article.id: place for place, article in enumerate(self.by_date)}
        own: tuple[Thing, ...] = (*site.people, *site.terms, *site.briefings, *site.pages)
        self._things: dict[Ref, Thing] = {thing.ref: thing for thing in (*site.articles, *site.notes, *own)}
        self._articles = {article.id: article for article in site.articles}
        self._people = {person.id: person for person in site.people}
        self._terms = {term.id: term for term in site.terms}
        self._cited = {thing.ref: thing for thing in site.citations}
        self._cards = {card.ref: card for card in site.cards}
        self._with_feeds = people_with_feeds(site)
        self._bylines = Bylines(site)
        self._group_of: dict[str, int] = {
            article: number for number, group in enumerate(site.groups, 1) for article in group.articles
        }
        self._notes_of = tables.notes_by_article(site.notes)
        self._occurrences = tables.occurrences(self.by_date)
        self._counts = {
            entity: sum(len(occurrence.mentions) for occurrence in found) for entity, found in self._occurrences.items()
        }
        self._speeches = tables.speeches(self.by_date)
        self._editors = tables.editors_mentions(self._editors_texts())
        self._backlinks = tables.backlinks_by_target(site.backlinks)
        self._concerned = tables.concerned_notes(self.by_date, self.notes_of)
        self.notes_by_kind = self._by_kind()
        self.totals = self._totals(site)
        self._remember()

    def _remember(self) -> None:
        """Begin the memories of what is worked out of the tables again and again."""
        self._order_keys = cache(self._order_key)
        self._source_lines = cache(self._source_line)
        self._elements = lru_cache(maxsize=_TEXTS_KEPT)(lambda ref: block_elements(self._things[ref].prose.blocks))
        self._texts = lru_cache(maxsize=_TEXTS_KEPT)(self._text)

    def thing(self, ref: Ref) -> Thing:
        """The thing of that address."""
        return self._things[ref]

    def article(self, slug: str) -> Article:
        """The article of that slug."""
        return self._articles[ArticleId(slug)]

    def person(self, slug: str) -> Person:
        """The person of that slug."""
        return self._people[PersonId(slug)]

    def term(self, slug: str) -> Term | None:
        """The term of that slug, if there is one."""
        return self._terms.get(TermId(slug))

    def note(self, identity: str) -> Note:
        """The note of that id: its article's slug, `#`, and its own."""
        note = self._things[Ref(kind="note", id=identity)]
        assert isinstance(note, Note), "no other thing has an address of that kind"
        return note

    def title(self, ref: Ref) -> str:
        """What readers call the thing; a note is called by its article."""
        thing = self._things[ref]
        match thing:
            case Person():
                return thing.name
            case Term():
                return thing.term
            case Note():
                return self._articles[thing.article].title
            case _:
                return thing.title

    def order_key(self, ref: Ref) -> OrderKey:
        """What to sort things by where nothing else decides: a person's sort name, the title of anything else."""
        return self._order_keys(ref)

    def _order_key(self, ref: Ref) -> OrderKey:
        thing = self._things[ref]
        return sort_key(thing.sort_name if isinstance(thing, Person) else self.title(ref), ref.id)

    def source_line(self, slug: str, root: str) -> SourceLine:
        """An article in one line, for a page whose way to the root is `root`."""
        return self._source_lines(slug, root)

    def _source_line(self, slug: str, root: str) -> SourceLine:
        article = self.article(slug)
        return article_line(article, root, language=self.config.language, notes=len(self.notes_of(article.id)))

    def kind_label(self, key: str) -> KindLabel:
        """A kind of note as site.yml has it; one that it does not know goes by its key."""
        kind = self.config.kind(key)
        return KindLabel(key=key, label=kind.label if kind else key, glyph=kind.glyph if kind else "")

    def block_element(self, ref: Ref, block: int) -> str:
        """The element id of block `block` (from 1) of a thing's text, or empty where it has none."""
        thing = self._things[ref]
        if isinstance(thing, Article):
            return f"p{block}" if shows_passage(thing, block) else ""
        return "" if isinstance(thing, Note) else self._elements(ref)[block - 1]

    def neighbours(self, slug: ArticleId) -> tuple[Article | None, Article | None]:
        """The articles before and after this one in time; those without a date come last."""
        place = self._place_in_time[slug]
        older = self.by_date[place - 1] if place else None
        newer = self.by_date[place + 1] if place + 1 < len(self.by_date) else None
        return older, newer

    def newest_between(self, start: int, end: int) -> tuple[Article, ...]:
        """Articles, newest first: those from place `start` (from 0) to `end` (exclusive)."""
        return self._newest[start:end]

    def by_publisher_between(self, start: int, end: int) -> tuple[Article, ...]:
        """Articles by publisher and date: those from place `start` (from 0) to `end` (exclusive)."""
        return self._by_publisher[start:end]

    def happenings_between(self, start: int, end: int) -> tuple[Article | Briefing | Term, ...]:
        """All that has a date, oldest first: what is from place `start` (from 0) to `end` (exclusive)."""
        return self._happenings[start:end]

    def latest_happenings(self, number: int) -> tuple[Briefing | Term, ...]:
        """The last `number` things with a date that are no articles, latest first."""
        others = (thing for thing in reversed(self._happenings) if not isinstance(thing, Article))
        return tuple(islice(others, number))

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

    def shared_passages(self, article: ArticleId) -> tuple[SharedPassage, ...]:
        """What the article shares with others; nothing where there is no such article."""
        known = self._articles.get(article)
        return known.shared if known else ()

    def disputed_on(self, article: ArticleId) -> tuple[Note, ...]:
        """The article's notes that contradict others."""
        return self.disputed.get(article, ())

    def independent_texts(self, articles: tuple[ArticleId, ...]) -> int:
        """How many independent texts there are among `articles`: those of a group of shared text are one."""
        return len({self._group_of.get(slug, slug) for slug in articles})

    def group_number(self, article: str) -> int:
        """Which group of shared text the article is in, from 1; 0 where it is in none."""
        return self._group_of.get(article, 0)

    def same_text(self, article: ArticleId) -> tuple[Article, ...]:
        """The other articles whose text is not independent of this one's."""
        number = self._group_of.get(article)
        if number is None:
            return ()
        return tuple(self._articles[other] for other in self.groups[number - 1].articles if other != article)

    def backlinks(self, ref: Ref) -> tuple[Backlink, ...]:
        """What points at the thing, in the site's order."""
        return self._backlinks.get(ref, ())

    def cited(self, ref: Ref) -> CitedThing | None:
        """How the thing is cited; None where no processor is installed, or it cannot be."""
        return self._cited.get(ref)

    def card(self, ref: Ref) -> Card | None:
        """The thing's social card, if it has one."""
        return self._cards.get(ref)

    def has_feed(self, person: PersonId) -> bool:
        """Whether anything with a date concerns the person."""
        return person in self._with_feeds

    def byline(self, article: ArticleId) -> tuple[PersonalName, ...]:
        """The names in the article's byline, in the parts that bibliographies want."""
        return self._bylines.of(self._articles[article])

    def personal_name(self, written: str) -> PersonalName:
        """The parts of one name that is written somewhere."""
        return self._bylines.split(written)

    def text(self, article: ArticleId) -> str | None:
        """The article's text to look for repetitions in; None where it is so long that this would take too long."""
        return self._texts(article)

    def _text(self, article: ArticleId) -> str | None:
        texts = [block.text for block in self._articles[article].prose.blocks]
        return "\n".join(texts) if sum(map(len, texts)) <= LONGEST_SEARCHED else None

    def date_of(self, ref: Ref) -> Date | None:
        """The date that the thing bears; of a note, its own or else its article's."""
        thing = self._things[ref]
        match thing:
            case Note():
                return thing.date or self._articles[thing.article].date
            case Article() | Briefing():
                return thing.date
            case _:
                return None

    def _by_kind(self) -> dict[str, tuple[Note, ...]]:
        """The notes of each kind in use, oldest article first; kinds in the order of site.yml, unknown ones last."""
        found: dict[str, list[Note]] = {kind.key: [] for kind in self.config.kinds}
        for article in self.by_date:
            for note in self.notes_of(article.id):
                found.setdefault(note.kind, []).append(note)
        return {kind: tuple(notes) for kind, notes in found.items() if notes}

    def _editors_texts(self) -> Iterator[EditorsText]:
        """All texts of the editors': briefings, pages, biographies, definitions, headnotes, notes."""
        for briefing in self.newest_briefings:
            yield EditorsText(briefing.ref, briefing.prose)
        yield from (EditorsText(page.ref, page.prose) for page in self.pages)
        yield from (EditorsText(person.ref, person.prose) for person in self.people)
        yield from (EditorsText(term.ref, term.prose) for term in self.terms)
        for article in self.by_date:
            yield EditorsText(article.ref, article.headnote, is_headnote=True)
            for note in self.notes_of(article.id):
                yield EditorsText(note.ref, note.prose)

    def _totals(self, site: Site) -> Totals:
        return Totals(
            articles=len(site.articles),
            notes=len(site.notes),
            people=len(site.people),
            terms=len(site.terms),
            briefings=len(site.briefings),
            publishers=len({article.publisher for article in site.articles if article.publisher}),
            texts=self.independent_texts(tuple(self._articles)),
            happenings=len(self._happenings),
            events=sum(isinstance(thing, Term) for thing in self._happenings),
        )
