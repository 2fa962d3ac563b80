"""Text with stand-off marks: what every prose of the site is made of, from the parser to the page.

A body is a flat run of blocks. A block is a leaf: it holds plain text and the marks that lie on it; the lists,
quotations and tables around it are told by what opens before it and how many of these close after it. Because marks
stand off, the plain text is always at hand: to anchor on, to find names in, to search. A `Mark` covers the characters
`start` to `end` (exclusive) of its block's text, in Unicode code points from 0; where both are equal it stands
between two characters. Marks as written may nest but never cross.
"""

from typing import Literal

import msgspec

from briefgen.model.ids import Kind, Ref
from briefgen.text.spans import SourceMap, Span

BlockKind = Literal["paragraph", "heading", "item", "quotation", "row", "code", "title"]
"""What a passage is. `item`: the text of a list item; `quotation`: a paragraph of a block quotation.

`title`: the title of a callout. A thematic break is no passage; it shows as `rule_before` of the block that follows.
"""

Align = Literal["", "left", "center", "right"]


class Emphasis(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Plain inline markup, under the name of its HTML element."""

    start: int
    end: int
    element: Literal["em", "strong", "s", "code", "mark", "sub", "sup"]


class Break(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A forced line break; it covers the one line feed of the plain text that stands for it."""

    start: int
    end: int


class Cell(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A table cell. A row's cells follow each other, with one tab between two of them in the plain text."""

    start: int
    end: int
    header: bool = False
    align: Align = ""


class Image(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A picture; it covers its alternative text. `width` and `height` are in CSS pixels, 0 where none was written."""

    start: int
    end: int
    src: str
    title: str = ""
    width: int = 0
    height: int = 0


class Hyperlink(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A link that its author wrote to an address: http, https, mailto, or relative to the site's root."""

    start: int
    end: int
    href: str
    title: str = ""


class WikiLink(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """`[[target]]`, `[[target|label]]`, as written. It covers the label, or the target where there is none.

    `kind` is what a prefix chose (`person:`), `fragment` what follows `#` (`p7`, a note's slug, a heading).
    `span` is the whole markup in the file.
    """

    start: int
    end: int
    target: str
    kind: Kind | None = None
    fragment: str = ""
    labelled: bool = False
    span: Span


class Embed(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """`![[target#fragment]]`, as written: the passage itself, shown here. It stands between two characters.

    `label` is what follows a bar, which nothing shows. `span` is the whole markup in the file. An embed that is all of
    its block shows as a block.
    """

    start: int
    end: int
    target: str
    kind: Kind | None = None
    fragment: str = ""
    label: str = ""
    span: Span


class CiteItem(msgspec.Struct, frozen=True, kw_only=True):
    """One source within a citation, as written: `@target, p7` or `@target#note`; `span` is in the file."""

    target: str
    passage: int | None = None
    fragment: str = ""
    span: Span


class Citation(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """`[@a, p2; @b]`, as written. It stands between two characters: readers see a number there."""

    start: int
    end: int
    items: tuple[CiteItem, ...]
    span: Span


class SiteLink(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A `WikiLink` as understood: to a thing of the site, to one of its passages, or to one of its headings."""

    start: int
    end: int
    ref: Ref
    passage: int | None = None


class SiteEmbed(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """An `Embed` as understood: the blocks `first` to `last` (from 1, both included) of a text, or a note."""

    start: int
    end: int
    ref: Ref
    first: int = 0
    last: int = 0


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """One source of a citation as understood.

    `number` is the source's place (from 1) in its page's list of sources. `passage` is the one cited, or the one in
    which the checked quotation stands, or None. `note` is the slug of the note cited, or empty.
    """

    article: str
    number: int
    passage: int | None = None
    note: str = ""


class SiteCitation(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A `Citation` as understood; `ordinal` counts the citations of its page from 1 and makes its address."""

    start: int
    end: int
    ordinal: int
    items: tuple[Cited, ...]


Mark = Emphasis | Break | Cell | Image | Hyperlink | WikiLink | Embed | Citation | SiteLink | SiteEmbed | SiteCitation
"""As written: no `Site…` mark. As understood: no `WikiLink`, `Embed` or `Citation`."""


class Container(msgspec.Struct, frozen=True, kw_only=True):
    """What stands around blocks, under the name of its HTML element; `start` is an ordered list's first number.

    A `div` is a callout, and `callout` its type: `note`, `warning`, or a word of the writer's own. `fold` says whether
    readers can fold it, and how it stands at first. Where it is `titled`, its first block is its title.
    """

    element: Literal["ul", "ol", "li", "blockquote", "table", "thead", "tbody", "div"]
    start: int = 1
    callout: str = ""
    fold: Literal["", "open", "closed"] = ""
    titled: bool = False


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One passage of a text: a leaf block with its plain text.

    `opens` are the containers that open before it, outermost first; `closes` says how many of the containers open
    then close after it. `span` is its place in the file, markup included; `source` leads from the text's characters
    to the file's. `level` is a heading's, from 1. `anchor_id` is a block id of the writer's own (`^id`), or empty.
    """

    kind: BlockKind
    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[Container, ...] = ()
    closes: int = 0
    level: int = 0
    anchor_id: str = ""
    rule_before: bool = False
    span: Span
    source: SourceMap


def text_without_citations(block: Block) -> str:
    """The block's text as it reads where its citations are not shown: the space before each is closed up."""
    closed_up = {mark.start - 1 for mark in block.marks if isinstance(mark, SiteCitation)}
    if not closed_up:
        return block.text
    return "".join(char for at, char in enumerate(block.text) if at not in closed_up or char != " ")
