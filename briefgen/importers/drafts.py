"""What a reader found: content files in the making, with what is sure and what is guessed told apart."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from briefgen.text.slugs import is_slug

ARTICLE_KEYS = (
    *("title", "publisher", "via", "byline", "date", "url", "archive_url"),
    *("language", "form", "rights", "summary", "tags"),
)
"""What is known of an article beside its text, in the order in which it is written."""

PieceKind = Literal["paragraph", "heading", "item", "quotation", "code", "row", "rule"]


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text in one style; a line feed in it is a line break that was meant.

    `href` makes it a link to an address, `wiki` to a thing of the site (`person:kim-jong-un`). `cite` is a citation
    (`@article, p7`) or an embed (`!article#p7`) that stands for the whole run.
    """

    text: str = ""
    strong: bool = False
    em: bool = False
    code: bool = False
    href: str = ""
    wiki: str = ""
    cite: str = ""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One block of a text.

    `level` is a heading's, from 1, or an item's depth, from 1. `ordered` says that an item has a number, `number`.
    `continues`: one more paragraph of the item or quotation before it. `cells` are a row's.
    """

    kind: PieceKind = "paragraph"
    runs: tuple[Run, ...] = ()
    level: int = 1
    ordered: bool = False
    number: int = 1
    continues: bool = False
    cells: tuple[tuple[Run, ...], ...] = ()

    @property
    def text(self) -> str:
        """The plain text; a row's cells with tabs between them."""
        if self.kind == "row":
            return "\t".join(text_of(cell) for cell in self.cells)
        return text_of(self.runs)


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A mapping within front matter: keys with texts."""

    entries: tuple[tuple[str, str], ...]


Written = str | Record | tuple[str | Record, ...]
"""A value of front matter."""


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """A key of front matter with its value; `basis` says what it was guessed from, and is empty where it was stated."""

    key: str
    value: Written
    basis: str = ""


class FileDraft(msgspec.Struct, frozen=True, kw_only=True, tag="file"):
    """A content file in the making: `folder` is `articles`, `people` or `glossary`.

    `slug` is the one that the file asks for, or empty. `extra` are values below `extra:`. `remarks` are sentences for
    whoever imports.
    """

    folder: str = "articles"
    slug: str = ""
    values: tuple[Value, ...] = ()
    extra: tuple[Value, ...] = ()
    pieces: tuple[Piece, ...] = ()
    remarks: tuple[str, ...] = ()

    def value(self, key: str) -> str:
        """The text of a key, or nothing where it has none."""
        found = next((each.value for each in self.values if each.key == key), "")
        return found if isinstance(found, str) else ""

    def with_values(self, **stated: Written) -> "FileDraft":
        """The draft with these values stated; keys that it lacks are added at the end."""
        changed = tuple(
            Value(key=each.key, value=stated[each.key]) if each.key in stated else each for each in self.values
        )
        known = {each.key for each in self.values}
        added = (Value(key=key, value=value) for key, value in stated.items() if key not in known)
        return msgspec.structs.replace(self, values=(*changed, *added))


class NoteDraft(msgspec.Struct, frozen=True, kw_only=True, tag="note"):
    """A note in the making.

    `addresses` are those of the page it is on, `article` the slug where it is known. `quotations` are the runs of words
    it stands on, in order; empty is a note on the page as a whole. `prefix` and `suffix` stand before and after them.
    """

    origin: str
    addresses: tuple[str, ...] = ()
    article: str = ""
    slug: str = ""
    kind: str = ""
    quotations: tuple[str, ...] = ()
    prefix: str = ""
    suffix: str = ""
    said: tuple[Piece, ...] = ()
    author: str = ""
    date: str = ""
    confidence: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    relations: tuple[tuple[str, str], ...] = ()


Draft = FileDraft | NoteDraft


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """What one file gave. `remarks` are sentences for whoever imports."""

    drafts: tuple[Draft, ...] = ()
    remarks: tuple[str, ...] = ()


def text_of(runs: tuple[Run, ...]) -> str:
    """The plain text of runs."""
    return "".join(run.text for run in runs)


def stated(values: Iterable[tuple[str, Written]]) -> tuple[Value, ...]:
    """The keys that have a value, each as one that was stated."""
    return tuple(Value(key=key, value=value) for key, value in values if value)


def slug_of_key(key: str) -> str:
    """What other data calls a thing, where that can be its slug; a bare number says nothing and is none."""
    return key if is_slug(key) and not key.isdigit() else ""


def paragraph(text: str) -> Piece:
    """A paragraph of plain text."""
    return Piece(runs=(Run(text=text),))
