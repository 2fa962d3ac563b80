"""The parts that several views are made of. Every `href` is relative to the page; every number is ready to print.

Charts come with their geometry: `x`, `width`, `height` and `radius` are thousandths (0 to 1000) of the chart's own
width, height or largest radius, so that a template only writes them down.
"""

from typing import Literal

import msgspec

from briefgen.model.citations import StyledCitation
from briefgen.model.dates import Date, DateRange
from briefgen.model.documents import Confidence, RelationKind
from briefgen.model.flow import Node, RichText, SourceLine
from briefgen.model.ids import Kind


class TextLink(msgspec.Struct, frozen=True, kw_only=True):
    """Words that lead somewhere; `current` where they lead to what is shown."""

    text: str
    href: str
    current: bool = False


Section = Literal[
    "home", "briefings", "articles", "people", "glossary", "timeline", "sources", "coverage", "notes", "search"
]


class SectionLink(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the navigation or of the way here. `text` is empty for a section: the theme has the word for it.

    `section` is empty for an entry of the site's own. `current`: the page is in this section, or is this entry.
    """

    section: Section | Literal[""]
    text: str
    href: str
    current: bool = False


class ThingLink(msgspec.Struct, frozen=True, kw_only=True):
    """A thing of the site by its title. `card` is the `Card.id` for its popover, or empty.

    `count` is a number of mentions (or of what the field that holds it says), 0 where none is meant.
    """

    kind: Kind
    slug: str
    title: str
    href: str
    card: str = ""
    count: int = 0


class RoleView(msgspec.Struct, frozen=True, kw_only=True):
    """An office held. `present`: it has no end, and its holder has not died."""

    title: str
    org: str
    start: Date | None
    end: Date | None
    present: bool


class Tick(msgspec.Struct, frozen=True, kw_only=True):
    """A year's (or month's: see its precision) place on a time axis."""

    date: Date
    x: int


class RoleBar(msgspec.Struct, frozen=True, kw_only=True):
    """A role as a bar of the chart, `row` from 0 at the top. `open_start`: begun unknown when; `open_end`: goes on."""

    role: RoleView
    row: int
    x: int
    width: int
    open_start: bool
    open_end: bool


class RoleChart(msgspec.Struct, frozen=True, kw_only=True):
    """The dated roles over the years; without bars where no role has a date."""

    bars: tuple[RoleBar, ...] = ()
    ticks: tuple[Tick, ...] = ()
    rows: int = 0


class StripPoint(msgspec.Struct, frozen=True, kw_only=True):
    """A dated article on a presence strip: `count` mentions, and `speaks` of as many quotations at most.

    On a crowded strip it stands for several (`articles`) that lie too close to tell apart, of which it names the first.
    """

    title: str
    publisher: str
    href: str
    date: Date
    count: int
    speaks: int
    x: int
    height: int
    articles: int = 1


class Strip(msgspec.Struct, frozen=True, kw_only=True):
    """In which articles, by date, and how often. The axis is the same on every strip of a site: `start` to `end`."""

    points: tuple[StripPoint, ...] = ()
    ticks: tuple[Tick, ...] = ()
    start: Date | None = None
    end: Date | None = None


class Excerpt(msgspec.Struct, frozen=True, kw_only=True):
    """Words of some text with what they are about marked. `href` leads to where they stand.

    `language` is the text's. `passage` is its number in an article (0 is the headline), or None. `nodes` is empty
    where the rights let no word be shown. `publisher_href` is the publisher's page opening at these words, or empty.
    """

    nodes: tuple[Node, ...]
    href: str
    language: str
    passage: int | None = None
    publisher_href: str = ""


class KindLabel(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of note as readers see it: its word and its glyph; `key` names its hue in the style sheet (`kind-KEY`)."""

    key: str
    label: str
    glyph: str


class NoteLine(msgspec.Struct, frozen=True, kw_only=True):
    """A note told on another page: the words it stands on, what it says, whose it is, and where it is."""

    href: str
    kind: KindLabel
    words: Excerpt
    text: RichText
    author: str
    date: Date | None
    confidence: Confidence
    source: SourceLine


class QuotedPassage(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a relation: the words a note stands on, in their sentence, with their source."""

    words: Excerpt
    source: SourceLine
    note_href: str
    note_kind: KindLabel


class RelationView(msgspec.Struct, frozen=True, kw_only=True):
    """A relation between two notes, both sides side by side: `here` the note that shows it, `there` the other one.

    `inverse`: the other one wrote it (*is updated by*). A contradiction has no direction.
    """

    kind: RelationKind
    inverse: bool
    here: QuotedPassage
    there: QuotedPassage


class BacklinkLine(msgspec.Struct, frozen=True, kw_only=True):
    """What points here, with the sentence in which it does (the link's own words marked)."""

    kind: Kind
    title: str
    href: str
    date: Date | None
    how: Literal["link", "citation", "embed"]
    sentence: Excerpt


class NoteView(msgspec.Struct, frozen=True, kw_only=True):
    """A note beside its passage. `id` is its address on the page, `anchor_href` the words it stands on (`#anchor-…`).

    `number` counts the page's notes from 1 in the order of their anchors. `passage` is the one its anchor begins in,
    `last_passage` the one it ends in. `words` is the anchor as plain text, `publisher_href` the publisher's page
    opening at it; each may be empty where the rights withhold the words. `reworded` is the day on which the source's
    new words were accepted, `was` the wording quoted before; None and empty where that never was.
    """

    id: str
    number: int
    slug: str
    kind: KindLabel
    anchor_href: str
    passage: int
    last_passage: int
    words: str
    publisher_href: str
    text: RichText
    author: str
    date: Date | None
    confidence: Confidence
    people: tuple[ThingLink, ...]
    terms: tuple[ThingLink, ...]
    tags: tuple[str, ...]
    relations: tuple[RelationView, ...]
    backlinks: tuple[BacklinkLine, ...]
    reworded: Date | None
    was: str


class PassageLink(msgspec.Struct, frozen=True, kw_only=True):
    """A passage of another article that says the same, nearly word for word. `href` leads to it."""

    href: str
    passage: int
    publisher: str
    title: str
    date: Date | None


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """All that stands behind one number of a citation, on one card (`id`: `trace-3-1`).

    `claim` is the sentence that cites. `checked`: the words quoted directly before it were found in the source. `note`
    is the note cited, else one that stands on the words, if any. `passage` is what the source says: the words marked,
    with the sentences around them, or None where no passage is cited; its `nodes` are empty where rights withhold
    them. `publisher_href` is the publisher's page, opening at these words (a Text Fragment) where they may be told.
    `same_text` are other sources whose text is not independent of this one. `contradictions` are those that concern
    what is cited.
    """

    id: str
    number: int
    citation_id: str
    claim: tuple[Node, ...]
    checked: bool
    source: SourceLine
    note: NoteLine | None
    passage: Excerpt | None
    publisher_href: str
    archive_url: str
    same_text: tuple[SourceLine, ...]
    contradictions: tuple[RelationView, ...]


class SourceEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of a page's Sources: `id` is `source-NUMBER`; `cited` are the citations, to jump back to.

    `group` numbers (from 1) those sources of the page whose texts are not independent of each other; 0 stands alone.
    """

    id: str
    number: int
    source: SourceLine
    cited: tuple[TextLink, ...]
    group: int = 0


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What a popover shows of a person, a term, a source or a note. Each card of a page is listed once.

    It is read from the page itself, so that no further request is made; without script the links lead to the same.
    `summary` is plain text. A person: `roles_then` are the roles on `as_of`, the date of the text that speaks of them
    (None: no date), and `roles_now` the present ones where they differ. A term: `label` is its kind, `dates` when it
    happened. A source: `source`. A note: `label` is the word for its kind, `glyph` its glyph, `source` its article.
    """

    id: str
    kind: Literal["person", "term", "source", "note", "briefing", "page"]
    title: str
    href: str
    summary: str = ""
    label: str = ""
    glyph: str = ""
    as_of: Date | None = None
    roles_then: tuple[RoleView, ...] = ()
    roles_now: tuple[RoleView, ...] = ()
    dates: DateRange | None = None
    source: SourceLine | None = None
    mentions: int = 0


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A letter of an A–Z to jump to: `id` is `letter-y`; `href` leads to it."""

    letter: str
    id: str
    href: str


class Pager(msgspec.Struct, frozen=True, kw_only=True):
    """A long list is told on several pages: this one is `number` of `total`, both from 1; 1 of 1 needs no pager.

    `previous`, `next` are hrefs or empty; `pages` are all, this one `current`.
    """

    number: int = 1
    total: int = 1
    previous: str = ""
    next: str = ""
    pages: tuple[TextLink, ...] = ()


class NoteCitation(msgspec.Struct, frozen=True, kw_only=True):
    """How a note is cited; `href` leads to it, and `number` is its number on the page."""

    href: str
    number: int
    citations: tuple[StyledCitation, ...]


class PassageCitation(msgspec.Struct, frozen=True, kw_only=True):
    """How any passage of an article is cited: in each style, in a run that `is_place`, stands its number.

    `number` is that of the first passage shown. `key` is the article's in the files for reference managers.
    """

    number: int
    key: str
    citations: tuple[StyledCitation, ...] = ()


class CitationFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file for reference managers, whose `content` is here: the filter `data_href` makes an address of it.

    `text` is its format, `name` the name to keep it by.
    """

    text: str
    name: str
    media_type: str
    content: str


class CitationView(msgspec.Struct, frozen=True, kw_only=True):
    """How a page's thing is cited: in styles (none where no processor is installed), and as `files` to download.

    `notes` are the citations of the notes on an article, `passage` those of its passages, or None where none is shown.
    `permalink` is the page's absolute address, or empty: that of a passage is this with its number (`#p7`).
    """

    citations: tuple[StyledCitation, ...] = ()
    notes: tuple[NoteCitation, ...] = ()
    files: tuple[CitationFile, ...] = ()
    permalink: str = ""
    passage: PassageCitation | None = None
