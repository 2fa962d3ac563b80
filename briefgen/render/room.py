"""How much room passages and notes are likely to take, in half lines of an article's text.

The style sheet's sizes stand here a second time, for a browser alone knows where things come to stand, and what is
reckoned here is reckoned before. Being wrong moves a note a little; see `margin`.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefgen.model.flow import (
    BreakNode,
    CellNode,
    CitationNode,
    ImageNode,
    Node,
    NoteNode,
    NoteRefNode,
    RichBlock,
    TextNode,
    plain,
)
from briefgen.model.view_parts import NoteView
from briefgen.model.views import PassageView
from briefgen.render.glyph_widths import SMALL_NUMBER
from briefgen.render.line_breaks import Lines

_PARAGRAPH_GAP = 1
"""Half lines between two blocks."""

_TABLE_ROW = 2.6
"""Half lines of a row of a table, were its text one cell."""

_NARROWER = {"li": 1.6, "blockquote": 2.0}
"""By how many ems a container narrows the lines within it."""

_HALF_LINE = 14
_NOTE_EMS = 26.6
_NOTE_LINE = 21
_BELOW_BLOCK = 4
_NOTE_FRAME = 42
_FACTS_LINE = 24
_REWORDED = 46
_SIDE_EMS = 18.1
_CONTRADICTION = 96
"""The style sheet's measures in pixels, but for the widths, which are in ems of their face: half a line of the article;
a line of a note, the space below its blocks, its label with the space below the note, a line of facts; what stands
around the words of a rewording, and of a contradiction, whose sides are `_SIDE_EMS` wide."""

FOLDS = (4, 2)
"""How many lines of its text a folded note shows: as many as help, else fewer."""

_LABEL = "Contradiction"
"""As long as the label of a relation, or a date."""


class Room:
    """Passages measured, in a text `measure` ems wide: `height`, and `notes` with the heights of their anchors.

    Without a `measure` the passages are not measured, and the height is 0.
    """

    def __init__(self, passages: tuple[PassageView, ...], measure: float = 0.0) -> None:
        self.passages = passages
        self.height = 0.0
        at = dict(self._measure(passages, measure)) if measure else {}
        self.notes = tuple((note, at.get(note.id, 0.0)) for passage in passages for note in passage.notes)

    def _measure(self, passages: Sequence[PassageView], measure: float) -> Iterable[tuple[str, float]]:
        narrowed: list[float] = []
        for passage in passages:
            block = passage.block
            narrowed += (_NARROWER.get(container.element, 0.0) for container in block.opens)
            text, anchors = _read(block.nodes)
            lines = Lines(text, measure - sum(narrowed))
            for note_id, offset in anchors:
                yield note_id, self.height + 2 * (lines.line_of(offset) - 1)
            self.height += _block_height(block, lines.count)
            del narrowed[len(narrowed) - min(block.closes, len(narrowed)) :]
        self.height += sum(_contradiction_height(note) for passage in passages for note in passage.notes)


def _block_height(block: RichBlock, lines: int) -> float:
    if block.kind != "row":
        return 2 * lines + _PARAGRAPH_GAP
    ends_table = block.closes > 1
    return _TABLE_ROW * lines + _PARAGRAPH_GAP * ends_table


class NoteRoom(NamedTuple):
    """How many half lines a note is likely to take: whole, and folded to the lines of its text that are `shown`.

    These are as many as in `FOLDS`; of a shorter text, all of them, and one for the words that unfold the note.
    """

    whole: int
    folded: tuple[int, ...]
    shown: tuple[int, ...]


def note_room(note: NoteView) -> NoteRoom:
    """The room of a note, reckoned in the style sheet's pixels."""
    lines = [_lines(plain(block.nodes)) for block in note.text]
    text = sum(_NOTE_LINE * count + _BELOW_BLOCK for count in lines)
    whole = math.ceil((_NOTE_FRAME + text + _rest_height(note)) / _HALF_LINE)
    shown = tuple(min(sum(lines) + 1, most) for most in FOLDS)
    folded = (math.ceil((_NOTE_FRAME + _NOTE_LINE * count) / _HALF_LINE) for count in shown)
    return NoteRoom(whole, tuple(min(whole, height) for height in folded), shown)


def _rest_height(note: NoteView) -> int:
    """The pixels of all that a note tells besides its text."""
    pixels = _FACTS_LINE * (bool(note.publisher_href)) + _facts_height(note)
    for relation in note.relations:
        words = "" if relation.kind == "contradicts" else plain(relation.there.words.nodes)
        source = relation.there.source
        pixels += _BELOW_BLOCK + _NOTE_LINE * _lines(f"{_LABEL} {words} {source.publisher or source.title}, {_LABEL}")
    if note.reworded:
        pixels += _REWORDED + _NOTE_LINE * (_lines(note.was) + _lines(note.words))
    return pixels


def _contradiction_height(note: NoteView) -> int:
    """How many half lines the contradictions of a note are likely to take below its passage, both sides level."""
    pixels = 0
    for relation in note.relations:
        if relation.kind == "contradicts":
            sides = (relation.here.words, relation.there.words)
            pixels += _CONTRADICTION + _NOTE_LINE * max(_lines(plain(words.nodes), _SIDE_EMS) for words in sides)
    return pixels // _HALF_LINE


def _facts_height(note: NoteView) -> int:
    """The pixels of the line that says whom a note is on and where it is spoken of; 0 where there is none."""
    told = [thing.title for thing in (*note.people, *note.terms)]
    told += [*note.tags, *(link.title for link in note.backlinks)]
    return _FACTS_LINE * _lines(", ".join(told)) if told else 0


def _lines(text: str, ems: float = _NOTE_EMS) -> int:
    return Lines(text, ems).count


def _read(nodes: tuple[Node, ...]) -> tuple[str, list[tuple[str, int]]]:
    """The characters of a block, a mark for each number in it, and the offsets at which notes' anchors begin."""
    parts: list[str] = []
    anchors: list[tuple[str, int]] = []
    _read_into(nodes, parts, anchors)
    return "".join(parts), anchors


def _read_into(nodes: tuple[Node, ...], parts: list[str], anchors: list[tuple[str, int]]) -> None:
    for node in nodes:
        match node:
            case TextNode():
                parts.append(node.text)
            case BreakNode():
                parts.append("\n")
            case ImageNode():
                parts.append(node.alt)
            case NoteRefNode() | CitationNode():
                parts.append(SMALL_NUMBER)
            case CellNode():
                _read_into(node.children, parts, anchors)
                parts.append("\t")
            case _:
                if isinstance(node, NoteNode) and node.first:
                    anchors.append((node.note, sum(map(len, parts))))
                _read_into(getattr(node, "children", ()), parts, anchors)
