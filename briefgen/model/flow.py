"""Text ready to draw: the stand-off marks of a text merged into properly nested nodes.

A `RichBlock` is one block of a text with a tree of nodes. Nothing overlaps: a mark that would cross another one was
cut into pieces (`first` and `last` tell a piece's place). Stripping the nodes gives the block's plain text back: every
character stands in exactly one `TextNode`, `BreakNode` (a line feed) or `ImageNode` (its alternative text). Left out
are only the tabs between the cells of a row and the space before a citation, whose number stands close to its word.
Every `href` is relative to the page that shows it, or an address elsewhere.
"""

from typing import Literal

import msgspec

from briefgen.model.dates import Date
from briefgen.model.documents import Form
from briefgen.model.ids import Kind
from briefgen.model.rich_text import Align, BlockKind, Container


class TextNode(msgspec.Struct, frozen=True, kw_only=True, tag="text"):
    """Characters as they are, not escaped."""

    text: str


class BreakNode(msgspec.Struct, frozen=True, kw_only=True, tag="break"):
    """A forced line break: `<br>`."""


class GapNode(msgspec.Struct, frozen=True, kw_only=True, tag="gap"):
    """Words of a source that are not shown stand here: an ellipsis, of ours and not of the text."""


class ImageNode(msgspec.Struct, frozen=True, kw_only=True, tag="image"):
    """A picture. An `src` to another host was made a `LinkNode` around the alternative text instead: never here.

    `width` and `height` are in CSS pixels, 0 where the writer named none.
    """

    src: str
    alt: str
    title: str = ""
    width: int = 0
    height: int = 0


class StyledNode(msgspec.Struct, frozen=True, kw_only=True, tag="styled"):
    """Plain inline markup, under the name of its HTML element."""

    element: Literal["em", "strong", "s", "code", "mark", "sub", "sup"]
    children: tuple["Node", ...]


LinkRole = Literal["author", "wiki", "person", "term"]
"""Who made a link. `author`: the text's own, to an address. `wiki`: the text's own, to a thing of this site.

`person`, `term`: a name or term that links by itself. In a source's text these two are the editors' gloss.
"""


class LinkNode(msgspec.Struct, frozen=True, kw_only=True, tag="link"):
    """A link; never within another one. `card` is the `Card.id` that its popover shows, or empty.

    `kind` is what it leads to, or empty for an address elsewhere. `gloss` is set where the editors put the link into
    a source's own text.
    """

    role: LinkRole
    href: str
    title: str = ""
    kind: Kind | Literal[""] = ""
    card: str = ""
    gloss: bool = False
    children: tuple["Node", ...]


class UnsureNode(msgspec.Struct, frozen=True, kw_only=True, tag="unsure"):
    """A name that may be any of several people, or a term of several: shown, not linked. `candidates` are names."""

    candidates: tuple[str, ...]
    children: tuple["Node", ...]


class MarkedNode(msgspec.Struct, frozen=True, kw_only=True, tag="marked"):
    """The words that an excerpt is about: the name mentioned, the words quoted, the link made."""

    children: tuple["Node", ...]


class NoteNode(msgspec.Struct, frozen=True, kw_only=True, tag="note"):
    """Words that a note stands on. Overlapping anchors are nested nodes; `lane` (from 0) keeps their lines apart.

    `note` is the note's id on the page (`note-SLUG`), `kind` the key of its kind, `number` its number on the page.
    `id` is this anchor's own address (`anchor-SLUG`), on the first piece only.
    """

    note: str
    kind: str
    number: int
    lane: int
    id: str = ""
    first: bool = True
    last: bool = True
    children: tuple["Node", ...]


class NoteRefNode(msgspec.Struct, frozen=True, kw_only=True, tag="note-ref"):
    """The marker after a note's last anchored word: a link to the note, reachable by keyboard. It has no characters."""

    note: str
    kind: str
    kind_label: str
    glyph: str
    number: int
    href: str


class SpeechNode(msgspec.Struct, frozen=True, kw_only=True, tag="speech"):
    """Direct speech whose speaker is known. `speaker` is the name, `href` the person's page."""

    speaker: str
    href: str
    first: bool = True
    last: bool = True
    children: tuple["Node", ...]


class CheckedNode(msgspec.Struct, frozen=True, kw_only=True, tag="checked"):
    """Words found, word for word, in the source they cite; `href` leads to the passage where they stand."""

    href: str
    publisher: str
    date: Date | None
    first: bool = True
    last: bool = True
    children: tuple["Node", ...]


class CellNode(msgspec.Struct, frozen=True, kw_only=True, tag="cell"):
    """A table cell; the nodes of a row are its cells and nothing else."""

    header: bool
    align: Align
    children: tuple["Node", ...]


class CitedNode(msgspec.Struct, frozen=True, kw_only=True):
    """One number of a citation. `href` leads to the entry under Sources (`#source-2`), or else to the article.

    `card` is the `Trace.id` or `Card.id` that its popover shows. `label` says the source in a line. `passage` is the
    number of the one cited, or of the one on which the note cited begins; or 0. `contradicted`: a note that contradicts
    another stands on what is cited.
    """

    number: int
    href: str
    card: str
    label: str
    passage: int = 0
    contradicted: bool = False


class CitationNode(msgspec.Struct, frozen=True, kw_only=True, tag="citation"):
    """A citation: one number or several. It has no characters. `id` is its address (`cite-3`), or empty."""

    id: str
    items: tuple[CitedNode, ...]


class SourceLine(msgspec.Struct, frozen=True, kw_only=True):
    """An article in one line. `href` is its page here, `url` the publisher's, `archive_url` a web archive's copy.

    `notes` is the number of notes on it. `publisher`, `url` and so on are empty where they are not known.
    """

    slug: str
    title: str
    href: str
    publisher: str
    via: str
    byline: tuple[str, ...]
    date: Date | None
    url: str
    archive_url: str
    language: str
    form: Form
    notes: int


class EmbedNode(msgspec.Struct, frozen=True, kw_only=True, tag="embed"):
    """A passage of a source, a note, or a heading of another text, shown here. It has no characters of its own.

    `block` is set where it is all of its block: a block quotation with its source line; else it stands in the line.
    `title` and `href` tell where it comes from, `source` the source line where that is an article. `text` is empty
    where the rights let no word be shown: then only the source line stands. `note` is the body of an embedded note,
    whose anchor `text` is. `publisher_href` is the publisher's page opening at these words, or empty.
    """

    block: bool
    title: str
    href: str
    source: SourceLine | None
    language: str
    text: tuple["RichBlock", ...]
    note: tuple["RichBlock", ...] = ()
    note_kind_label: str = ""
    note_author: str = ""
    publisher_href: str = ""


Node = (
    TextNode
    | BreakNode
    | GapNode
    | ImageNode
    | StyledNode
    | LinkNode
    | UnsureNode
    | MarkedNode
    | NoteNode
    | NoteRefNode
    | SpeechNode
    | CheckedNode
    | CellNode
    | CitationNode
    | EmbedNode
)


class RichBlock(msgspec.Struct, frozen=True, kw_only=True):
    """A block of text. `opens` are the containers to open before it, outermost first; `closes` how many to close after.

    `number` is an article's passage number, shown in the margin as a link to `#id`; 0 where passages have none. `id`
    is the block's address on the page (`p7`, `h-SLUG`), or empty. `level` is a heading's level on the page, from 2
    (the page's title is 1); 0 for all else. `rule_before`: a thematic break stands before it.
    """

    kind: BlockKind
    nodes: tuple[Node, ...]
    opens: tuple[Container, ...] = ()
    closes: int = 0
    level: int = 0
    number: int = 0
    id: str = ""
    rule_before: bool = False


RichText = tuple[RichBlock, ...]


def plain(nodes: tuple[Node, ...]) -> str:
    """The characters that `nodes` show of their text: cells are joined by a tab, a break is a line feed."""
    cells = [plain(node.children) for node in nodes if isinstance(node, CellNode)]
    return "\t".join(cells) if cells else "".join(_plain(node) for node in nodes)


def _plain(node: Node) -> str:
    match node:
        case TextNode():
            return node.text
        case BreakNode():
            return "\n"
        case ImageNode():
            return node.alt
        case GapNode() | NoteRefNode() | CitationNode() | EmbedNode():
            return ""
        case _:
            return plain(node.children)
