"""Text to HTML: blocks and their nodes, everything escaped.

Strings are joined in plain Python, for this runs once for every word of the site; templates only place the result.
Nodes nest properly (see `model.flow`), so each writes its start, its children and its end.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

import msgspec
from markupsafe import Markup

from briefgen.model.flow import (
    BreakNode,
    CellNode,
    CheckedNode,
    CitationNode,
    CitedNode,
    EmbedNode,
    GapNode,
    ImageNode,
    LinkNode,
    MarkedNode,
    Node,
    NoteNode,
    NoteRefNode,
    RichBlock,
    SourceLine,
    SpeechNode,
    StyledNode,
    TextNode,
    UnsureNode,
)
from briefgen.model.rich_text import Container
from briefgen.model.views import PassageView
from briefgen.render import callouts
from briefgen.render.addresses import safe_href
from briefgen.render.words import Words

_MOST_LANES = 3
"""Anchors that overlap more deeply than this share a lane: a line of text has no room for more."""

_CLOSING = tuple("”’\"'»«“‘」』›‹")
"""Marks that close a quotation, in one language or another."""

_needs_escape = re.compile("[&<>]").search

_SCROLLED = '<div class="scroll" role="region" tabindex="0" aria-label="{}">'


class TextWriter:
    """Writes text in the words of one language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._scroll = _SCROLLED.format(escape(words("Table")))
        self._gap = f'<span class="gap" title="{escape(words("Words left out"))}">[…]</span>'
        self._write: dict[type, Callable[[Any], str]] = {
            TextNode: _text,
            BreakNode: lambda _node: "<br>",
            GapNode: lambda _node: self._gap,
            ImageNode: _image,
            StyledNode: lambda node: f"<{node.element}>{self.join(node.children)}</{node.element}>",
            LinkNode: self._link,
            UnsureNode: self._unsure,
            MarkedNode: lambda node: f'<mark class="about">{self.join(node.children)}</mark>',
            NoteNode: self._anchor,
            NoteRefNode: self._note_ref,
            SpeechNode: lambda node: (
                f'<span class="speech" data-speaker="{escape(node.speaker)}">{self.join(node.children)}</span>'
            ),
            CheckedNode: self._checked,
            CellNode: self._cell,
            CitationNode: self._citation,
            EmbedNode: self._embed,
        }

    def nodes(self, nodes: Iterable[Node]) -> Markup:
        """Nodes in a line: phrasing content."""
        return Markup(self.join(nodes))

    def text(self, blocks: Sequence[RichBlock]) -> Markup:
        """A whole text: its paragraphs, lists, tables."""
        return self._blocks((block, "") for block in blocks)

    def passages(self, passages: Iterable[PassageView], after: Callable[[PassageView], str]) -> Markup:
        """Passages of an article. `after` gives the HTML to stand after a passage's last word."""
        return self._blocks((passage.block, after(passage)) for passage in passages)

    def _blocks(self, blocks: Iterable[tuple[RichBlock, str]]) -> Markup:
        """Blocks, each with HTML of ours to stand after its last word."""
        parts: list[str] = []
        open_containers: list[Container] = []
        for block, tail in blocks:
            if block.rule_before:
                parts.append("<hr>")
            parts += (self._open(container) for container in block.opens)
            open_containers += block.opens
            around = open_containers[-1] if block.kind == "title" and open_containers else None
            parts.append(self._title(block, around, tail) if around else self._block(block, tail))
            parts += (_close(open_containers.pop()) for _ in range(min(block.closes, len(open_containers))))
        parts += (_close(container) for container in reversed(open_containers))
        return Markup("".join(parts))

    def join(self, nodes: Iterable[Node]) -> str:
        """The HTML of `nodes`."""
        write = self._write
        return "".join([write[type(node)](node) for node in _with_marks_closed(tuple(nodes))])

    def _block(self, block: RichBlock, tail: str) -> str:
        if len(block.nodes) == 1 and isinstance(block.nodes[0], EmbedNode) and block.nodes[0].block:
            return self._embedded_block(block.nodes[0])
        words = self.join(block.nodes)
        head = self._number(block)
        attributes = f' id="{escape(block.id)}"' if block.id else ""
        attributes += ' class="passage"' if block.number else ""
        if block.kind == "row":
            return f"<tr{attributes}>{_within_cells(words, head, tail)}</tr>"
        if block.kind == "code":
            return f'<pre{attributes} tabindex="0">{head}<code>{words}</code>{tail}</pre>'
        element = f"h{min(max(block.level, 2), 6)}" if block.kind == "heading" else "p"
        return f"<{element}{attributes}>{head}{words}{tail}</{element}>"

    def _title(self, block: RichBlock, callout: Container, tail: str) -> str:
        written = f"{self._number(block)}{self.join(block.nodes)}{tail}"
        attributes = f' id="{escape(block.id)}"' if block.id else ""
        return callouts.title(callout, self._words, written, " passage" if block.number else "", attributes)

    def _number(self, block: RichBlock) -> str:
        if not block.number:
            return ""
        label = escape(self._words("Passage {n}", n=block.number))
        return f'<a class="number" href="#{escape(block.id)}" aria-label="{label}">{block.number}</a>'

    def _open(self, container: Container) -> str:
        if container.element == "table":
            return f"{self._scroll}<table>"
        if container.element == "div":
            return callouts.opening(container, self._words)
        first = f' start="{container.start}"' if container.element == "ol" and container.start != 1 else ""
        return f"<{container.element}{first}>"

    def _link(self, node: LinkNode) -> str:
        words = self.join(node.children)
        href = safe_href(node.href)
        if not href:
            return words
        outward = node.role == "author"
        classes = "outward" if outward else f"{node.role} gloss" if node.gloss else node.role
        attributes = f'class="{classes}" href="{escape(href)}"'
        attributes += f' title="{escape(node.title)}"' if node.title else ""
        attributes += f' data-card="{escape(node.card)}"' if node.card else ""
        attributes += ' rel="noopener"' if outward else ""
        return f"<a {attributes}>{words}</a>"

    def _unsure(self, node: UnsureNode) -> str:
        title = escape(self._words("May be: {names}", names=self._words.comma.join(node.candidates)))
        return f'<span class="unsure" title="{title}">{self.join(node.children)}</span>'

    def _anchor(self, node: NoteNode) -> str:
        lane = min(node.lane, _MOST_LANES)
        own = f' id="{escape(node.id)}"' if node.id else ""
        classes = f"anchor kind-{escape(node.kind)} lane-{lane}"
        return f'<span class="{classes}"{own} data-note="{escape(node.note)}">{self.join(node.children)}</span>'

    def _note_ref(self, node: NoteRefNode) -> str:
        label = escape(self._words("Note {n}: {kind}", n=node.number, kind=node.kind_label))
        return (
            f'<a class="note-ref kind-{escape(node.kind)}" href="{escape(safe_href(node.href))}"'
            f' data-note="{escape(node.note)}" data-glyph="{escape(node.glyph)}" aria-label="{label}">{node.number}</a>'
        )

    def _checked(self, node: CheckedNode) -> str:
        words = f'<span class="checked">{self.join(node.children)}</span>'
        href = safe_href(node.href)
        if not node.last or not href:
            return words
        told = self._words("Found word for word in {source}", source=self._told_source(node))
        return f'{words}<a class="check" href="{escape(href)}" title="{escape(told)}" aria-label="{escape(told)}">✓</a>'

    def _told_source(self, node: CheckedNode) -> str:
        parts = (node.publisher or self._words("the source"), self._words.date(node.date) if node.date else "")
        return self._words.comma.join(part for part in parts if part)

    def _cell(self, node: CellNode) -> str:
        element = "th" if node.header else "td"
        align = f' class="{node.align}"' if node.align else ""
        return f"<{element}{align}>{self.join(node.children)}</{element}>"

    def _citation(self, node: CitationNode) -> str:
        own = f' id="{escape(node.id)}"' if node.id else ""
        told = Counter([item.number for item in node.items])
        numbers = ",\N{THIN SPACE}".join([self._cited(item, among=told[item.number]) for item in node.items])
        return f'<sup class="citation"{own}>{numbers}</sup>'

    def _cited(self, item: CitedNode, *, among: int) -> str:
        """A number of a citation, with its passage where it is `among` several of the same source."""
        passage = item.passage if among > 1 else 0
        label = self._words("Source {n}: {source}", n=item.number, source=item.label)
        disputed = ' class="disputed"' if item.contradicted else ""
        if item.contradicted:
            label = f"{label} ({self._words('contradicted')})"
        if passage:
            label = f"{label}{self._words.comma}{self._words('Passage {n}', n=passage)}"
        card = f' data-card="{escape(item.card)}"' if item.card else ""
        href = escape(safe_href(item.href))
        place = f'<span class="cited-passage">¶{passage}</span>' if passage else ""
        return f'<a{disputed} href="{href}"{card} aria-label="{escape(label)}">{item.number}{place}</a>'

    def _embed(self, node: EmbedNode) -> str:
        language = self._words.lang(node.language)
        whence = self._whence(node)
        words = " ".join(self.join(block.nodes) for block in node.text)
        return f'<q class="embed"{language}>{words}</q> {whence}' if words else whence

    def _embedded_block(self, node: EmbedNode) -> str:
        language = self._words.lang(node.language)
        whence = self._whence(node)
        quoted = f"<blockquote{language}>{self.text(node.text)}</blockquote>" if node.text else ""
        return f'<figure class="embed">{quoted}{self._embedded_note(node)}<figcaption>{whence}</figcaption></figure>'

    def _whence(self, node: EmbedNode) -> str:
        """Where embedded words come from: the place here, and the publisher's page at these words."""
        told = self._source_line(node.source) if node.source else f"<bdi>{escape(node.title)}</bdi>"
        here = f'<a class="wiki" href="{escape(safe_href(node.href))}">{told}</a>'
        there = safe_href(node.publisher_href)
        if not there:
            return here
        at = escape(self._words("At the publisher’s"))
        return f'{here} <a class="outward" href="{escape(there)}" rel="noopener">{at}</a>'

    def _embedded_note(self, node: EmbedNode) -> str:
        if not node.note:
            return ""
        whose = f", {escape(node.note_author)}" if node.note_author else ""
        return (
            f'<div class="embedded-note"><p class="note-label">{escape(node.note_kind_label)}{whose}</p>'
            f"{self.text(node.note)}</div>"
        )

    def _source_line(self, source: SourceLine) -> str:
        """The publisher, the date and the title of a source, in a line."""
        publisher = f"{escape(source.publisher)}, " if source.publisher else ""
        date = f"{self._words.time(source.date)}: " if source.date else ""
        return f'<bdi>{publisher}{date}<cite class="title">{escape(source.title)}</cite></bdi>'


def _with_marks_closed(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The same characters, but a checked quotation's last piece with the mark that closes it: its tick comes after."""
    if not any(type(node) is CheckedNode for node in nodes):
        return nodes
    closed: list[Node] = []
    for node in nodes:
        before = closed[-1] if closed else None
        if isinstance(before, CheckedNode) and before.last and isinstance(node, TextNode) and node.text[:1] in _CLOSING:
            mark, rest = TextNode(text=node.text[:1]), TextNode(text=node.text[1:])
            closed[-1] = msgspec.structs.replace(before, children=(*before.children, mark))
            closed.append(rest)
        else:
            closed.append(node)
    return tuple(closed)


def marked(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The words that an excerpt is about, without the sentence around them; all of it where none are marked.

    Where they stand in several places, an ellipsis is between them.
    """
    pieces = [node.children for node in nodes if isinstance(node, MarkedNode)]
    apart = TextNode(text=" … ")
    return tuple(node for at, piece in enumerate(pieces) for node in ((apart, *piece) if at else piece)) or nodes


def _text(node: TextNode) -> str:
    return escape(node.text, quote=False) if _needs_escape(node.text) else node.text


def _image(node: ImageNode) -> str:
    src = safe_href(node.src)
    if not src:
        return escape(node.alt, quote=False)
    more = f' title="{escape(node.title)}"' if node.title else ""
    more += f' width="{node.width}"' if node.width else ""
    more += f' height="{node.height}"' if node.height else ""
    return f'<img src="{escape(src)}" alt="{escape(node.alt)}"{more} loading="lazy" decoding="async">'


def _close(container: Container) -> str:
    if container.element == "div":
        return callouts.closing(container)
    return "</table></div>" if container.element == "table" else f"</{container.element}>"


def _within_cells(cells: str, head: str, tail: str) -> str:
    """`head` stands in a row's first cell, `tail` in the last: between cells no words may stand."""
    first = cells.find(">") + 1
    last = cells.rfind("</")
    return f"{cells[:first]}{head}{cells[first:last]}{tail}{cells[last:]}"
