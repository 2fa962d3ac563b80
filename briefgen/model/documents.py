"""Content as written: one document a file, its references not yet looked up, every field with its place.

Field names follow the front matter's keys (`not` is `not_`, `from` and `to` of a role are `start` and `end`). A field
that was not written has its default; `fields` says which were, and where.
"""

from typing import Literal

import msgspec

from briefgen.model.dates import Date, DateRange
from briefgen.model.ids import ArticleId, BriefingId, ContentPath, PageId, PersonId, Slug, TermId
from briefgen.model.rich_text import Block
from briefgen.text.spans import Span

Form = Literal["full", "digest", "transcript", "document"]
Publish = Literal["full", "excerpts", "reference"]
Confidence = Literal["", "low", "moderate", "high"]
LinkRule = Literal["first-in-passage", "first-in-page", "all", "none"]
RelationKind = Literal["contradicts", "supports", "updates"]


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """Where a value of the front matter stands: `key` is `title`, `aliases.0`, `roles.1.from`, `names.Kim@p9`.

    `span` is the value in the file; `key_span` the key itself (equal to `span` for list items).
    """

    key: str
    span: Span
    key_span: Span


class Extra(msgspec.Struct, frozen=True, kw_only=True):
    """One of the user's own keys under `extra:`; `value` is its JSON text."""

    key: str
    value: str


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What every file of the content has.

    `comments` is what stands between comment marks (`%%`, `<!--`): in no text, and nothing of it may be published.
    `review_after` is the last day on which its facts need no second look; it is in no output.
    """

    slug: Slug
    path: ContentPath
    draft: bool = False
    redirect_from: tuple[str, ...] = ()
    review_after: Date | None = None
    extra: tuple[Extra, ...] = ()
    body: tuple[Block, ...] = ()
    fields: tuple[Field, ...] = ()
    comments: tuple[str, ...] = ()

    def span_of(self, key: str) -> Span | None:
        """The place of the value of `key` (`aliases.0`) in the file, or None where it was not written."""
        return next((field.span for field in self.fields if field.key == key), None)


class NameChoice(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of `names:`: in this article (or in its passage `passage`, from 1) `word` means `person`.

    `person` is a slug as written; `-` says that it means nobody on file.
    """

    word: str
    passage: int | None = None
    person: str
    span: Span


class ArticleDocument(Document, frozen=True, kw_only=True, tag=True):
    """`content/articles/SLUG.md`."""

    title: str
    aliases: tuple[str, ...] = ()
    publisher: str = ""
    via: str = ""
    byline: tuple[str, ...] = ()
    date: Date | None = None
    url: str = ""
    archive_url: str = ""
    language: str = ""
    form: Form = "full"
    publish: Publish | None = None
    rights: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    names: tuple[NameChoice, ...] = ()
    not_names: tuple[str, ...] = ()

    @property
    def id(self) -> ArticleId:
        """The article's id: its slug."""
        return ArticleId(self.slug)


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """An office held from `start` to `end`, both included; None leaves that side open."""

    title: str
    org: str = ""
    start: Date | None = None
    end: Date | None = None


class NamedLink(msgspec.Struct, frozen=True, kw_only=True):
    """An address elsewhere, under the name that readers see."""

    name: str
    url: str


class PersonDocument(Document, frozen=True, kw_only=True, tag=True):
    """`content/people/SLUG.md`."""

    name: str
    family_name: str = ""
    sort_name: str = ""
    aliases: tuple[str, ...] = ()
    short_name: str = ""
    also_known_as: tuple[str, ...] = ()
    summary: str = ""
    roles: tuple[Role, ...] = ()
    born: Date | None = None
    died: Date | None = None
    links: tuple[NamedLink, ...] = ()
    not_: tuple[str, ...] = ()
    image: str = ""

    @property
    def id(self) -> PersonId:
        """The person's id: its slug."""
        return PersonId(self.slug)


class TermDocument(Document, frozen=True, kw_only=True, tag=True):
    """`content/glossary/SLUG.md`."""

    term: str
    kind: str = "concept"
    aliases: tuple[str, ...] = ()
    summary: str = ""
    date: DateRange | None = None
    see: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    link: LinkRule | None = None

    @property
    def id(self) -> TermId:
        """The term's id: its slug."""
        return TermId(self.slug)


class BriefingDocument(Document, frozen=True, kw_only=True, tag=True):
    """`content/briefings/SLUG.md`."""

    title: str
    aliases: tuple[str, ...] = ()
    date: Date | None = None
    author: str = ""
    bottom_line: str = ""
    updated: Date | None = None
    summary: str = ""
    tags: tuple[str, ...] = ()

    @property
    def id(self) -> BriefingId:
        """The briefing's id: its slug."""
        return BriefingId(self.slug)


class PageDocument(Document, frozen=True, kw_only=True, tag=True):
    """`content/pages/SLUG.md`."""

    title: str
    aliases: tuple[str, ...] = ()
    summary: str = ""

    @property
    def id(self) -> PageId:
        """The page's id: its slug."""
        return PageId(self.slug)


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """A note's relation to another, as written: `target` is `article-slug#note-slug`."""

    kind: RelationKind
    target: str
    span: Span


class NoteDocument(msgspec.Struct, frozen=True, kw_only=True):
    """One note of an annotation file: its quotation, and what is said of it.

    `quotation` is the block quotation's plain text, its paragraphs joined by two line feeds; `quotation_span` is the
    block quotation in the file, markup included. `slug` is the `#id` as written, or empty. `attributes_span` is the
    line of attributes in braces, or None. `was` and `reworded` are what accepting new words left behind.
    """

    slug: str = ""
    kind: str = "context"
    quotation: str
    quotation_span: Span
    attributes_span: Span | None = None
    body: tuple[Block, ...] = ()
    author: str = ""
    date: Date | None = None
    confidence: Confidence = ""
    people: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    prefix: str = ""
    suffix: str = ""
    at: int | None = None
    draft: bool = False
    review_after: Date | None = None
    relations: tuple[Relation, ...] = ()
    reworded: Date | None = None
    was: str = ""


class AnnotationsDocument(Document, frozen=True, kw_only=True, tag=True):
    """`content/annotations/NAME.md`; its `body` is the headnote."""

    article: str
    author: str = ""
    notes: tuple[NoteDocument, ...] = ()


AnyDocument = ArticleDocument | PersonDocument | TermDocument | BriefingDocument | PageDocument | AnnotationsDocument
