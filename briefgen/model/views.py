"""What the pages of single things show: an article, a person, a term, a briefing, a page of the site's own."""

import msgspec

from briefgen.model.dates import Date, DateRange
from briefgen.model.documents import Extra, Form, NamedLink, Publish
from briefgen.model.flow import RichBlock, RichText, SourceLine
from briefgen.model.view_parts import (
    BacklinkLine,
    Card,
    CitationView,
    Excerpt,
    KindLabel,
    NoteLine,
    NoteView,
    Pager,
    PassageLink,
    RelationView,
    RoleChart,
    RoleView,
    SourceEntry,
    Strip,
    TextLink,
    ThingLink,
    Trace,
)


class BriefingView(msgspec.Struct, frozen=True, kw_only=True, tag="briefing"):
    """A briefing. `text` has its citations as `CitationNode`, whose numbers are those of `sources`.

    `traces` are the cards behind the citations, one for each number of each. `checked` of `quotations` quotations in
    the text stand word for word in the source they cite. `independent` is the number of independent texts among
    the sources. `people` and `terms` are those it speaks of, with counts. `print_href` leads to all of it on one page.
    """

    title: str
    date: Date | None
    updated: Date | None
    author: str
    bottom_line: str
    summary: str
    tags: tuple[str, ...]
    text: RichText
    sources: tuple[SourceEntry, ...]
    traces: tuple[Trace, ...]
    quotations: int
    checked: int
    independent: int
    people: tuple[ThingLink, ...]
    terms: tuple[ThingLink, ...]
    backlinks: tuple[BacklinkLine, ...]
    newer: TextLink | None
    older: TextLink | None
    extra: tuple[Extra, ...]
    citation: CitationView = CitationView()
    print_href: str = ""


class PrintedPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that a briefing cites: whole, as far as the rights allow, with the words it quotes marked.

    `notes` are those cited and those that stand on the words cited; `contradictions` are theirs.
    """

    passage: Excerpt
    notes: tuple[NoteLine, ...]
    contradictions: tuple[RelationView, ...]


class PrintedSource(msgspec.Struct, frozen=True, kw_only=True):
    """A source with the passages that are cited, in the order of its text."""

    entry: SourceEntry
    passages: tuple[PrintedPassage, ...]


class PrintView(msgspec.Struct, frozen=True, kw_only=True, tag="print"):
    """A briefing to be printed whole: with its sources, and the people and terms it uses, by the alphabet.

    `href` leads to the page of the briefing, whose own sources and traces are left out of `briefing`.
    """

    href: str
    briefing: BriefingView
    sources: tuple[PrintedSource, ...]
    people: tuple[Card, ...]
    terms: tuple[Card, ...]


class PassageView(msgspec.Struct, frozen=True, kw_only=True):
    """A passage, the notes whose anchors begin in it, and the passages elsewhere that say the same."""

    block: RichBlock
    notes: tuple[NoteView, ...] = ()
    shared: tuple[PassageLink, ...] = ()


class RelatedSource(msgspec.Struct, frozen=True, kw_only=True):
    """Another article that shares `passages` passages with this one. `same_text`: both count as one text."""

    source: SourceLine
    passages: int
    same_text: bool


class ArticleView(msgspec.Struct, frozen=True, kw_only=True, tag="article"):
    """A source with its notes beside the passages.

    `source` is the source card; `rights` and `form` belong to it. `publish` is the rights rule in force: `passages` is
    all of the text (`full`), only the words quoted (`excerpts`, each in its ellipses), or empty (`reference`). Under
    `reference` the notes stand in `unplaced`, for there is no passage to stand beside. `people` and `terms` are those
    mentioned, in order of first mention, with counts. `headnote` is the editors' note on the whole (element
    `headnote`). `note_kinds` are the kinds of the notes here, with counts. `sources` and `traces` belong to the
    citations within notes. `cited_by` is what cites or links this article or its passages. `permalink` is the page's
    absolute address, or empty.
    """

    title: str
    source: SourceLine
    publish: Publish
    rights: str
    form: Form
    summary: str
    tags: tuple[str, ...]
    permalink: str
    people: tuple[ThingLink, ...]
    terms: tuple[ThingLink, ...]
    headnote: RichText
    headnote_author: str
    passages: tuple[PassageView, ...]
    unplaced: tuple[NoteView, ...]
    note_kinds: tuple[tuple[KindLabel, int], ...]
    sources: tuple[SourceEntry, ...]
    traces: tuple[Trace, ...]
    cited_by: tuple[BacklinkLine, ...]
    related: tuple[RelatedSource, ...]
    newer: TextLink | None
    older: TextLink | None
    extra: tuple[Extra, ...]
    citation: CitationView = CitationView()


class SpokenWords(msgspec.Struct, frozen=True, kw_only=True):
    """Direct speech of a person: the words without quotation marks, and where they stand.

    A word or three out of the middle of it stand within their sentence, marked.
    """

    words: Excerpt
    source: SourceLine
    roles: tuple[RoleView, ...]


class MentionLine(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that names the person or term (marked). `speaks`: the person speaks in it."""

    sentence: Excerpt
    speaks: bool


class MentionGroup(msgspec.Struct, frozen=True, kw_only=True):
    """The mentions in one article. `roles` are the person's on the article's date.

    `count` counts all mentions, `speaks` the quotations; `lines` are the sentences that may be shown: where the rights
    show no word, it is empty and the count stands alone.
    """

    source: SourceLine
    count: int
    speaks: int
    roles: tuple[RoleView, ...]
    lines: tuple[MentionLine, ...]


class SpokenOf(msgspec.Struct, frozen=True, kw_only=True):
    """A text of the editors' (briefing, page, biography, definition, note) that speaks of the person or term."""

    thing: ThingLink
    date: Date | None
    lines: tuple[Excerpt, ...]


class PersonView(msgspec.Struct, frozen=True, kw_only=True, tag="person"):
    """A person. `names` are the other names, `epithets` what others call them, `short_name` the bare name or empty.

    `words` is *In their words*, oldest first; `mentions` the articles by date, oldest first; `notes` those that concern
    the person; `company` who they appear with (count: passages that name both), `company_terms` likewise;
    `briefings` where briefings speak of them, `elsewhere` all other texts of the editors'. `image` is an address or
    empty. `count` counts mentions in articles. Of somebody much spoken of, `words`, `mentions` and `notes` go on
    on further pages (`MentionsView`): `pager` leads there.
    """

    name: str
    sort_name: str
    names: tuple[str, ...]
    epithets: tuple[str, ...]
    short_name: str
    summary: str
    roles: tuple[RoleView, ...]
    role_chart: RoleChart
    born: Date | None
    died: Date | None
    links: tuple[NamedLink, ...]
    image: str
    biography: RichText
    sources: tuple[SourceEntry, ...]
    traces: tuple[Trace, ...]
    strip: Strip
    count: int
    words: tuple[SpokenWords, ...]
    mentions: tuple[MentionGroup, ...]
    pager: Pager
    notes: tuple[NoteLine, ...]
    company: tuple[ThingLink, ...]
    company_terms: tuple[ThingLink, ...]
    briefings: tuple[SpokenOf, ...]
    elsewhere: tuple[SpokenOf, ...]
    backlinks: tuple[BacklinkLine, ...]
    extra: tuple[Extra, ...]


class MentionsView(msgspec.Struct, frozen=True, kw_only=True, tag="mentions"):
    """The words and mentions of a person or term, and the notes, going on from the page before: see `pager`."""

    thing: ThingLink
    words: tuple[SpokenWords, ...]
    mentions: tuple[MentionGroup, ...]
    notes: tuple[NoteLine, ...]
    sources: tuple[SourceEntry, ...]
    traces: tuple[Trace, ...]
    pager: Pager


class TermView(msgspec.Struct, frozen=True, kw_only=True, tag="term"):
    """A term, place, event, organisation or document: like a person's page, with what to `see` and its own `people`."""

    term: str
    kind: str
    aliases: tuple[str, ...]
    summary: str
    dates: DateRange | None
    text: RichText
    sources: tuple[SourceEntry, ...]
    traces: tuple[Trace, ...]
    see: tuple[ThingLink, ...]
    people: tuple[ThingLink, ...]
    strip: Strip
    count: int
    mentions: tuple[MentionGroup, ...]
    pager: Pager
    notes: tuple[NoteLine, ...]
    company: tuple[ThingLink, ...]
    company_terms: tuple[ThingLink, ...]
    briefings: tuple[SpokenOf, ...]
    elsewhere: tuple[SpokenOf, ...]
    backlinks: tuple[BacklinkLine, ...]
    extra: tuple[Extra, ...]


class SitePageView(msgspec.Struct, frozen=True, kw_only=True, tag="page"):
    """A page of the site's own: about, method, contact."""

    title: str
    summary: str
    text: RichText
    sources: tuple[SourceEntry, ...]
    traces: tuple[Trace, ...]
    quotations: int
    checked: int
    backlinks: tuple[BacklinkLine, ...]
    extra: tuple[Extra, ...]
