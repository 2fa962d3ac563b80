"""The site as understood: every reference leads to something, every note stands on words.

Entities hold ids, never each other. All text positions are code points into a block's plain text, from 0, end
exclusive; blocks of a text are numbered from 1, and the headline of an article is block 0.
"""

from typing import Literal

import msgspec

from briefgen.model.cards import Card
from briefgen.model.citations import CitedThing
from briefgen.model.config import SiteConfig
from briefgen.model.dates import Date, DateRange
from briefgen.model.documents import (
    Confidence,
    Extra,
    Form,
    LinkRule,
    NamedLink,
    Publish,
    RelationKind,
    Role,
)
from briefgen.model.files import StaticFile
from briefgen.model.ids import (
    ArticleId,
    BriefingId,
    ContentPath,
    NoteId,
    PageId,
    PersonId,
    Ref,
    Slug,
    TermId,
)
from briefgen.model.rich_text import Block
from briefgen.text.spans import Span


class Stretch(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Characters `start` to `end` (exclusive) of block `block` of some text."""

    block: int
    start: int
    end: int


Reason = Literal[
    "full name",
    "alias",
    "short name",
    "epithet",
    "family name",
    "names:",
    "title",
    "link",
    "term",
]
"""Why words are a mention: what of the file, or of the article, decided; `link`: a link that its author wrote."""


class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words that name a person or a term; or could name one of several.

    `status` is `resolved` (`entity` is the slug, `candidates` is empty) or `ambiguous` (`entity` is empty).
    `in_gloss_budget` is False for a term's mention that must not be drawn as a link because a rarer or longer one
    stands within the same dozen words. A site has hundreds of thousands, which lead to nothing that could lead back:
    the collector of cycles need not look at them.
    """

    block: int
    start: int
    end: int
    surface: str
    kind: Literal["person", "term"]
    entity: str = ""
    status: Literal["resolved", "ambiguous"] = "resolved"
    candidates: tuple[str, ...] = ()
    reason: Reason
    in_gloss_budget: bool = True


class Speech(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Direct speech with its speaker; the surface includes no quotation marks."""

    block: int
    start: int
    end: int
    surface: str
    speaker: PersonId


class CheckedQuotation(msgspec.Struct, frozen=True, kw_only=True):
    """Words of ours in quotation marks (marks excluded), found word for word in the source they cite.

    `found` are the stretches of the source's text, in order: several where words were left out.
    """

    block: int
    start: int
    end: int
    article: ArticleId
    found: tuple[Stretch, ...]


class Prose(msgspec.Struct, frozen=True, kw_only=True):
    """A text with all that was found in it, each tuple in the order of the text."""

    blocks: tuple[Block, ...] = ()
    mentions: tuple[Mention, ...] = ()
    speeches: tuple[Speech, ...] = ()
    quotations: tuple[CheckedQuotation, ...] = ()


class SharedPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A passage of ours stands, nearly word for word, as passage `other_block` of another article."""

    block: int
    other: ArticleId
    other_block: int


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A source. Its blocks are its passages.

    `publish` is the rule in force; `shown` are the stretches that may appear in any output: all of the text for
    `full`, the quoted words for `excerpts`, none for `reference`. `headnote` is the editors' note on the whole.
    """

    id: ArticleId
    path: ContentPath
    title: str
    publisher: str
    via: str
    byline: tuple[str, ...]
    date: Date | None
    url: str
    archive_url: str
    language: str
    form: Form
    publish: Publish
    rights: str
    summary: str
    tags: tuple[str, ...]
    prose: Prose
    shown: tuple[Stretch, ...]
    headnote: Prose = Prose()
    headnote_author: str = ""
    notes: tuple[NoteId, ...] = ()
    shared: tuple[SharedPassage, ...] = ()
    extra: tuple[Extra, ...] = ()

    @property
    def ref(self) -> Ref:
        """The article's address."""
        return Ref(kind="article", id=self.id)


AnchorState = Literal["exact", "folded", "moved"]


class NoteRelation(msgspec.Struct, frozen=True, kw_only=True):
    """A relation between two notes as one of them sees it; `inverse` where the other one wrote it."""

    kind: RelationKind
    note: NoteId
    inverse: bool = False


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A note that stands on words: `anchor` are the stretches of its article's text, in order, at least one.

    `quotation` is the quotation as the note's author copied it; `was` the one before the source was reworded.
    """

    id: NoteId
    slug: Slug
    article: ArticleId
    path: ContentPath
    span: Span
    kind: str
    quotation: str
    state: AnchorState
    anchor: tuple[Stretch, ...]
    prose: Prose
    author: str = ""
    date: Date | None = None
    confidence: Confidence = ""
    people: tuple[PersonId, ...] = ()
    terms: tuple[TermId, ...] = ()
    tags: tuple[str, ...] = ()
    relations: tuple[NoteRelation, ...] = ()
    reworded: Date | None = None
    was: str = ""

    @property
    def ref(self) -> Ref:
        """The note's address."""
        return Ref(kind="note", id=self.id)


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A person on file; `prose` is the biography."""

    id: PersonId
    path: ContentPath
    name: str
    family_name: str
    sort_name: str
    aliases: tuple[str, ...] = ()
    short_name: str = ""
    also_known_as: tuple[str, ...] = ()
    summary: str = ""
    roles: tuple[Role, ...] = ()
    born: Date | None = None
    died: Date | None = None
    links: tuple[NamedLink, ...] = ()
    image: str = ""
    prose: Prose = Prose()
    extra: tuple[Extra, ...] = ()

    @property
    def ref(self) -> Ref:
        """The person's address."""
        return Ref(kind="person", id=self.id)

    def roles_on(self, date: Date) -> tuple[Role, ...]:
        """The roles that the person can have held on `date`, in the file's order; undated roles are left out."""
        return tuple(role for role in self.roles if _held(role, date))


def _held(role: Role, date: Date) -> bool:
    if role.start is None and role.end is None:
        return False
    begun = role.start is None or role.start.first_day <= date.last_day
    return begun and (role.end is None or date.first_day <= role.end.last_day)


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A term, place, event, organisation or document of the glossary; `prose` is the definition."""

    id: TermId
    path: ContentPath
    term: str
    kind: str
    aliases: tuple[str, ...] = ()
    summary: str = ""
    date: DateRange | None = None
    see: tuple[TermId, ...] = ()
    people: tuple[PersonId, ...] = ()
    link: LinkRule | None = None
    prose: Prose = Prose()
    extra: tuple[Extra, ...] = ()

    @property
    def ref(self) -> Ref:
        """The term's address."""
        return Ref(kind="term", id=self.id)


class Briefing(msgspec.Struct, frozen=True, kw_only=True):
    """What the editors write. `sources` are the articles it cites, in the order of their numbers (from 1)."""

    id: BriefingId
    path: ContentPath
    title: str
    date: Date | None = None
    author: str = ""
    bottom_line: str = ""
    updated: Date | None = None
    summary: str = ""
    tags: tuple[str, ...] = ()
    prose: Prose = Prose()
    sources: tuple[ArticleId, ...] = ()
    extra: tuple[Extra, ...] = ()

    @property
    def ref(self) -> Ref:
        """The briefing's address."""
        return Ref(kind="briefing", id=self.id)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the site's own: about, method, contact."""

    id: PageId
    path: ContentPath
    title: str
    summary: str = ""
    prose: Prose = Prose()
    sources: tuple[ArticleId, ...] = ()
    extra: tuple[Extra, ...] = ()

    @property
    def ref(self) -> Ref:
        """The page's address."""
        return Ref(kind="page", id=self.id)


class Backlink(msgspec.Struct, frozen=True, kw_only=True):
    """A way back: block `where.block` of the text of `source` points at `target`, in the words of `where`.

    For a headnote, `source` is the article and `in_headnote` is set. `passage` is the target's passage, or None.
    """

    target: Ref
    passage: int | None = None
    source: Ref
    in_headnote: bool = False
    where: Stretch
    how: Literal["link", "citation", "embed"]


class Redirect(msgspec.Struct, frozen=True, kw_only=True):
    """An address that a thing once had: the slug `old` in the collection of `ref`."""

    old: str
    ref: Ref


class TextGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Articles that share so many sentences that they count as one independent text; ids in order."""

    articles: tuple[ArticleId, ...]


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """All that will be published, in an order that depends on the content alone (by id).

    `citations` are how things are cited, in styles; there are none where no processor for them is installed. `cards`
    are the pictures that links to pages show; there are none where site.yml does not ask for them.
    """

    config: SiteConfig
    articles: tuple[Article, ...] = ()
    notes: tuple[Note, ...] = ()
    people: tuple[Person, ...] = ()
    terms: tuple[Term, ...] = ()
    briefings: tuple[Briefing, ...] = ()
    pages: tuple[Page, ...] = ()
    backlinks: tuple[Backlink, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    groups: tuple[TextGroup, ...] = ()
    static: tuple[StaticFile, ...] = ()
    citations: tuple[CitedThing, ...] = ()
    cards: tuple[Card, ...] = ()
