"""What the pages that list things show, from home to notes, and those about no thing: search, 404, redirects."""

from typing import Literal

import msgspec

from briefgen.model.dates import Date, DateRange
from briefgen.model.documents import Publish
from briefgen.model.flow import RichText, SourceLine
from briefgen.model.view_parts import (
    KindLabel,
    Letter,
    NoteLine,
    Pager,
    RelationView,
    RoleView,
    SectionLink,
    SourceEntry,
    Strip,
    ThingLink,
)


class BriefingLine(msgspec.Struct, frozen=True, kw_only=True):
    """A briefing in a list. `sources` is the number of sources it cites."""

    title: str
    href: str
    date: Date | None
    updated: Date | None
    author: str
    bottom_line: str
    summary: str
    sources: int


class PersonLine(msgspec.Struct, frozen=True, kw_only=True):
    """A person in a list. `mentions` counts all, `articles` the articles that hold them, `words` their quotations.

    `strip` is empty on a list of very many people.
    """

    slug: str
    name: str
    sort_name: str
    href: str
    summary: str
    roles_now: tuple[RoleView, ...]
    mentions: int
    articles: int
    words: int
    strip: Strip


class DatedLine(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the timeline. An `event` is a term with a date; a `publication` an article or a briefing.

    `end` is the range's, or None. `date.precision` says how exact it is. `label` is a term's kind or a publisher.
    `mentions` counts an event's mentions in articles, 0 for publications.
    """

    kind: Literal["event", "article", "briefing"]
    title: str
    href: str
    date: Date
    end: Date | None
    summary: str
    label: str
    mentions: int


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many there are of each."""

    articles: int
    notes: int
    people: int
    terms: int
    briefings: int


class HomeView(msgspec.Struct, frozen=True, kw_only=True, tag="home"):
    """The site's front door. `lead` is the newest briefing; `briefings` the next ones, newest first.

    `articles` are the newest, `people` those most mentioned, with their strips; `timeline` the latest events and
    publications, newest first.
    """

    title: str
    description: str
    lead: BriefingLine | None
    briefings: tuple[BriefingLine, ...]
    articles: tuple[SourceLine, ...]
    people: tuple[PersonLine, ...]
    timeline: tuple[DatedLine, ...]
    counts: Counts
    briefings_href: str
    articles_href: str
    people_href: str
    timeline_href: str
    search_href: str


class BriefingsView(msgspec.Struct, frozen=True, kw_only=True, tag="briefings"):
    """All briefings, newest first."""

    briefings: tuple[BriefingLine, ...]


class YearOfArticles(msgspec.Struct, frozen=True, kw_only=True):
    """The articles of a year, newest first; `year` is 0 for those without a date."""

    year: int
    id: str
    articles: tuple[SourceLine, ...]


class ArticlesView(msgspec.Struct, frozen=True, kw_only=True, tag="articles"):
    """All articles, newest first, by year. `total` counts them on all pages of the list."""

    years: tuple[YearOfArticles, ...]
    total: int
    pager: Pager


class LetterOfPeople(msgspec.Struct, frozen=True, kw_only=True):
    """The people under a letter, by sort name."""

    letter: Letter
    people: tuple[PersonLine, ...]


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """A field of the matrix of who appears with whom: `count` passages name both; `strength` is 0 to 4, for shade.

    `itself` marks the diagonal. `href` leads to the row's person.
    """

    count: int
    strength: int
    itself: bool
    href: str


class MeetingRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person of the matrix with a field for each person in the same order."""

    person: ThingLink
    fields: tuple[Meeting, ...]


class PeopleView(msgspec.Struct, frozen=True, kw_only=True, tag="people"):
    """People A–Z, and the matrix of those who most appear together: a row and a column each, in the same order."""

    letters: tuple[LetterOfPeople, ...]
    matrix: tuple[MeetingRow, ...]
    total: int


class GlossaryEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A term in the printable glossary. `articles` are the newest that hold it, with counts; `in_articles` how many."""

    id: str
    term: str
    href: str
    kind: str
    aliases: tuple[str, ...]
    summary: str
    dates: DateRange | None
    text: RichText
    see: tuple[ThingLink, ...]
    mentions: int
    in_articles: int
    articles: tuple[ThingLink, ...]


class LetterOfTerms(msgspec.Struct, frozen=True, kw_only=True):
    """The terms under a letter."""

    letter: Letter
    entries: tuple[GlossaryEntry, ...]


class GlossaryView(msgspec.Struct, frozen=True, kw_only=True, tag="glossary"):
    """The whole glossary, to read through and to print. `kinds` are the terms' with counts; `sources` those cited."""

    letters: tuple[LetterOfTerms, ...]
    kinds: tuple[tuple[str, int], ...]
    total: int
    sources: tuple[SourceEntry, ...]


class TimelineYear(msgspec.Struct, frozen=True, kw_only=True):
    """A year of the timeline, its entries from first to last; what is known to the year only stands first."""

    year: int
    id: str
    href: str
    entries: tuple[DatedLine, ...]


class TimelineView(msgspec.Struct, frozen=True, kw_only=True, tag="timeline"):
    """Events and publications, oldest year first. `events`, `publications` count those of all pages."""

    years: tuple[TimelineYear, ...]
    events: int
    publications: int
    pager: Pager


class ListedSource(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the bibliography. `coins` is the `title` of a `<span class="Z3988">` (Zotero)."""

    source: SourceLine
    publish: Publish
    rights: str
    coins: str
    group: int


class PublisherGroup(msgspec.Struct, frozen=True, kw_only=True):
    """A publisher's articles, oldest first; `name` is empty for those without one. `id` is `publisher-…`."""

    name: str
    id: str
    sources: tuple[ListedSource, ...]


class SharedText(msgspec.Struct, frozen=True, kw_only=True):
    """Articles that share so many sentences that they are one text: "5 publishers, 1 text". `number` from 1."""

    number: int
    id: str
    publishers: int
    sources: tuple[SourceLine, ...]


class SourcesView(msgspec.Struct, frozen=True, kw_only=True, tag="sources"):
    """The bibliography. `texts` of `articles` are independent of each other; `shared` tells which are not.

    `shared` and the counts are of the whole site, on each page of the list.
    """

    publishers: tuple[PublisherGroup, ...]
    shared: tuple[SharedText, ...]
    articles: int
    publisher_count: int
    texts: int
    pager: Pager


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """A field of the coverage table in which something stands: `count` mentions; the dot's area grows with the count.

    `column` is its article's place in the table, from 0; `gap` the empty fields between it and the dot before it.
    """

    column: int
    gap: int
    count: int
    radius: int
    href: str


class CoverageRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person or term with a dot for each article of the table that mentions it; the link counts all mentions.

    `rest` counts the empty fields after the last dot.
    """

    thing: ThingLink
    dots: tuple[Dot, ...]
    rest: int


class CoverageView(msgspec.Struct, frozen=True, kw_only=True, tag="coverage"):
    """Which article mentions whom and what: articles across by date, people, then terms, down."""

    articles: tuple[SourceLine, ...]
    people: tuple[CoverageRow, ...]
    terms: tuple[CoverageRow, ...]
    pager: Pager


class NotesOfKind(msgspec.Struct, frozen=True, kw_only=True):
    """The notes of a kind, by article date. `total` counts those of all pages; `href` leads to its first page."""

    kind: KindLabel
    id: str
    href: str
    total: int
    notes: tuple[NoteLine, ...]


class NotesView(msgspec.Struct, frozen=True, kw_only=True, tag="notes"):
    """All notes by kind, in the order of site.yml; of `kinds` in use, each is told, and its notes on its own pages.

    `contradictions` are those of the whole site, on the first page; `sources` are those that notes here cite.
    """

    kinds: tuple[NotesOfKind, ...]
    total: int
    contradictions: tuple[RelationView, ...]
    sources: tuple[SourceEntry, ...]
    pager: Pager


class SearchView(msgspec.Struct, frozen=True, kw_only=True, tag="search"):
    """The search page; what it finds comes with script. Without, it leads to the lists.

    `index_href` leads to the folder of the search index, and is empty where the site was built without one.
    """

    lists: tuple[SectionLink, ...]
    index_href: str = ""


class NotFoundView(msgspec.Struct, frozen=True, kw_only=True, tag="not-found"):
    """`404.html`: its hrefs hold the base path, for it is served at any depth."""

    lists: tuple[SectionLink, ...]
    search_href: str


class RedirectView(msgspec.Struct, frozen=True, kw_only=True, tag="redirect"):
    """An address that a thing once had: it leads on at once, and says where to."""

    title: str
    href: str
