"""Texts of the site, block by block, as nodes: markup, links, names, citations, embeds, anchors of notes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

import msgspec

from briefgen.model.elements import block_elements
from briefgen.model.flow import CellNode, EmbedNode, GapNode, RichBlock, RichText
from briefgen.model.ids import Ref
from briefgen.model.rich_text import Block, Cell, Container, SiteCitation, SiteEmbed
from briefgen.model.rights import visible
from briefgen.model.site import Article, Note, Prose, Stretch
from briefgen.pages.citing import citation_node
from briefgen.pages.covers import bare_picture, checked_cover, markup_cover, mention_cover, run_of, speech_cover
from briefgen.pages.linking import drawn_mentions
from briefgen.pages.marks import Atom, Cover, Layers, Nodes, Rank, weave
from briefgen.pages.publishers import publisher_href
from briefgen.pages.sheet import Sheet
from briefgen.text.spans import Span

LOWEST_HEADING = 6
"""The last heading element that there is."""


class Setting(NamedTuple):
    """How a text stands on its page.

    `owner` is whose text it is. `elements` are the ids of its blocks, or empty. `numbered`: its blocks are passages.
    `gloss`: it is a source's own text, so that names that link are the editors' doing. `heading` is the level of
    its topmost heading. `nested`: it is shown within another text, so that its citations and embeds are not drawn.
    """

    owner: Ref
    elements: tuple[str, ...] = ()
    numbered: bool = False
    gloss: bool = False
    heading: int = 2
    nested: bool = False


class OnBlock(NamedTuple):
    """More that lies on a block: the anchors of notes and their markers."""

    covers: Sequence[Cover] = ()
    atoms: Sequence[Atom] = ()


BARE = OnBlock()


class _InBlock(Protocol):
    @property
    def block(self) -> int: ...


_PlacedT = TypeVar("_PlacedT", bound=_InBlock)


class Weaver:
    """Draws the blocks of one text on a sheet, first block first."""

    def __init__(self, sheet: Sheet, prose: Prose, setting: Setting) -> None:
        """Make ready to draw `prose`."""
        self.sheet, self.prose, self.setting = sheet, prose, setting
        self._mentions = _by_block(prose.mentions)
        self._speeches = _by_block(prose.speeches)
        self._quotations = _by_block(prose.quotations)
        self._top = min((block.level for block in prose.blocks if block.kind == "heading"), default=1)

    def text(self) -> RichText:
        """All blocks, whole."""
        return tuple(self.block(number) for number in range(1, len(self.prose.blocks) + 1))

    def block(self, number: int, more: OnBlock = BARE) -> RichBlock:
        """Block `number` (from 1), whole."""
        block = self.prose.blocks[number - 1]
        level = min(self.setting.heading + block.level - self._top, LOWEST_HEADING) if block.kind == "heading" else 0
        return RichBlock(
            kind=block.kind,
            nodes=self._nodes(block, self._layers(block, number, more)),
            opens=block.opens,
            closes=block.closes,
            level=level,
            number=number if self.setting.numbered else 0,
            id=self._element(number),
            rule_before=block.rule_before,
        )

    def parts(self, number: int, parts: tuple[Span, ...], more: OnBlock = BARE) -> RichBlock:
        """Parts of block `number` as a paragraph of its own, out of any list or table, each with ellipses around."""
        block = self.prose.blocks[number - 1]
        layers = self._layers(block, number, more, parts)
        nodes: Nodes = (GapNode(),)
        for part in parts:
            nodes = (*nodes, *weave(block.text, layers, part.start, part.end), GapNode())
        return RichBlock(
            kind="code" if block.kind == "code" else "paragraph",
            nodes=nodes,
            number=number if self.setting.numbered else 0,
            id=self._element(number),
        )

    def alone(self, number: int) -> RichBlock:
        """Block `number`, whole, as a paragraph of its own, out of any list or table."""
        block = self.prose.blocks[number - 1]
        nodes = weave(block.text, self._layers(block, number, BARE))
        return RichBlock(kind="code" if block.kind == "code" else "paragraph", nodes=nodes)

    def _element(self, number: int) -> str:
        return self.setting.elements[number - 1] if self.setting.elements else ""

    def _nodes(self, block: Block, layers: Layers) -> Nodes:
        cells = [mark for mark in block.marks if isinstance(mark, Cell)]
        if not cells:
            return weave(block.text, layers)
        woven = ((cell, weave(block.text, layers, cell.start, cell.end)) for cell in cells)
        return tuple(CellNode(header=cell.header, align=cell.align, children=nodes) for cell, nodes in woven)

    def _layers(self, block: Block, number: int, more: OnBlock, parts: tuple[Span, ...] = ()) -> Layers:
        sheet, about = self.sheet, (self.sheet.about, self.setting.owner)
        mentions = self._mentions.get(number, ())
        if parts:
            mentions = [m for m in mentions if any(p.contains(Span(start=m.start, end=m.end)) for p in parts)]
        drawn = drawn_mentions(sheet.index, block, mentions, about, sheet.linked)
        covers = [cover for mark in block.marks if (cover := markup_cover(sheet, mark)) is not None]
        covers += [mention_cover(sheet, mention, gloss=self.setting.gloss) for mention in drawn]
        covers += [speech_cover(sheet, speech) for speech in self._speeches.get(number, ())]
        covers += [checked_cover(sheet, quotation) for quotation in self._quotations.get(number, ())]
        runs = [run for mark in block.marks if (run := run_of(sheet, block.text, mark)) is not None]
        atoms = tuple(self._atoms(block, number))
        return Layers((*_without_inner_links(covers), *more.covers), (*atoms, *more.atoms), runs)

    def _atoms(self, block: Block, number: int) -> Iterator[Atom]:
        is_all = not block.text.strip()
        for mark in block.marks:
            picture = bare_picture(self.sheet, mark)
            if picture is not None:
                yield picture
            elif isinstance(mark, SiteCitation) and not self.setting.nested:
                yield Atom(mark.start, citation_node(self.sheet, mark, self.prose, number))
            elif isinstance(mark, SiteEmbed) and not self.setting.nested:
                yield Atom(mark.start, embed_node(self.sheet, mark, is_block=is_all))


def _without_inner_links(covers: list[Cover]) -> Iterator[Cover]:
    """`covers` without links that lie on another link's words (a remote picture within a link is both)."""
    reach = -1
    for cover in sorted(covers, key=lambda cover: (cover.start, -cover.end)):
        if cover.rank is not Rank.LINK:
            yield cover
        elif cover.start >= reach:
            reach = cover.end
            yield cover


def _by_block(placed: Iterable[_PlacedT]) -> dict[int, list[_PlacedT]]:
    found: dict[int, list[_PlacedT]] = defaultdict(list)
    for item in placed:
        found[item.block].append(item)
    return found


def without_empty(blocks: Iterable[RichBlock]) -> RichText:
    """`blocks` without those of which nothing is drawn; what they open and close, unless it is empty too, stays.

    A callout's title stands, for the callout's word is written with it.
    """
    kept: list[RichBlock] = []
    opens: tuple[Container, ...] = ()
    for block in blocks:
        opens = (*opens, *block.opens)
        if block.nodes or block.kind == "title":
            kept.append(msgspec.structs.replace(block, opens=opens))
            opens = ()
            continue
        still = max(len(opens) - block.closes, 0)
        beyond, opens = block.closes - (len(opens) - still), opens[:still]
        if beyond and kept:
            kept[-1] = msgspec.structs.replace(kept[-1], closes=kept[-1].closes + beyond)
    return tuple(kept)


def embed_node(sheet: Sheet, mark: SiteEmbed, *, is_block: bool) -> EmbedNode:
    """What `mark` shows: a note with its anchor, passages of an article, or blocks of another text."""
    thing = sheet.index.thing(mark.ref)
    if isinstance(thing, Note):
        return _embedded_note(sheet, thing, is_block=is_block)
    blocks = range(mark.first, mark.last + 1)
    if isinstance(thing, Article):
        return _embedded_passages(sheet, thing, blocks, is_block=is_block)
    weaver = Weaver(sheet, thing.prose, Setting(owner=mark.ref, heading=3, nested=True))
    drawn = weaver.alone if len(blocks) == 1 else weaver.block
    return EmbedNode(
        block=is_block,
        title=sheet.index.title(mark.ref),
        href=sheet.link(mark.ref, mark.first),
        source=None,
        language=sheet.index.config.language,
        text=without_empty(drawn(number) for number in blocks),
    )


def _embedded_passages(sheet: Sheet, article: Article, blocks: range, *, is_block: bool) -> EmbedNode:
    whole = tuple(Stretch(block=n, start=0, end=len(article.prose.blocks[n - 1].text)) for n in blocks)
    return EmbedNode(
        block=is_block,
        title=article.title,
        href=sheet.passage(article, blocks[0]),
        source=sheet.source_line(article),
        language=article.language,
        text=shown_passages(sheet, article, whole),
        publisher_href=publisher_href(sheet.index, article, whole),
    )


def _embedded_note(sheet: Sheet, note: Note, *, is_block: bool) -> EmbedNode:
    article = sheet.index.article(note.article)
    return EmbedNode(
        block=is_block,
        title=article.title,
        href=sheet.link(note.ref),
        source=sheet.source_line(article),
        language=article.language,
        text=shown_passages(sheet, article, note.anchor),
        note=note_text(sheet, note, nested=True),
        note_kind_label=sheet.index.kind_label(note.kind).label,
        note_author=note.author,
        publisher_href=publisher_href(sheet.index, article, note.anchor),
    )


def shown_passages(sheet: Sheet, article: Article, places: tuple[Stretch, ...]) -> RichText:
    """Places of an article's text as paragraphs, as far as the rights allow; ellipses where words are left out."""
    weaver = Weaver(sheet, article.prose, Setting(owner=article.ref, gloss=True, nested=True))
    by_block: dict[int, list[Stretch]] = defaultdict(list)
    for place in places:
        by_block[place.block].append(place)
    return tuple(
        block for number, of in by_block.items() if (block := _shown_passage(weaver, article, number, of)) is not None
    )


def _shown_passage(weaver: Weaver, article: Article, number: int, places: list[Stretch]) -> RichBlock | None:
    parts = tuple(part for place in places for part in visible(article, place))
    if parts == (Span(start=0, end=len(article.prose.blocks[number - 1].text)),):
        return weaver.alone(number)
    return weaver.parts(number, parts) if parts else None


def main_text(sheet: Sheet, owner: Ref, prose: Prose) -> RichText:
    """The text that a page is about, each block with its address."""
    return Weaver(sheet, prose, Setting(owner=owner, elements=block_elements(prose.blocks))).text()


def note_text(sheet: Sheet, note: Note, *, nested: bool = False) -> RichText:
    """What a note says. Its headings stand below those of a page's sections."""
    text = Weaver(sheet, note.prose, Setting(owner=note.ref, heading=4, nested=nested)).text()
    return without_empty(text) if nested else text


def note_of(sheet: Sheet, article: str, slug: str) -> Note:
    """The note of that slug on an article."""
    return sheet.index.note(f"{article}#{slug}")
