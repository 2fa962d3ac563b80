"""Which passages and notes share a row of an article, and at which line of it each note stands.

The style sheet draws a row as a grid of two columns, text and notes, whose lines are half a line of text high. A note
begins at the line of its anchor, or below the note before it where that one is longer; its room is reckoned from the
length of its text. What is reckoned wrongly stretches the grid's lines a little: as each note has lines of its own,
none ever stands on another, without script, and the text is not pushed apart by notes that find room beside it.

What cannot be cut stands together: a paragraph; a list, quotation or table as a whole. A row ends where its notes do
not reach beyond the text, so that errors of the reckoning do not add up: the next note is level with its anchor again.
"""

import math
from collections.abc import Iterable, Sequence

import msgspec

from briefgen.model.flow import (
    BreakNode,
    CellNode,
    CitationNode,
    ImageNode,
    Node,
    NoteNode,
    NoteRefNode,
    TextNode,
    plain,
)
from briefgen.model.view_parts import NoteView
from briefgen.model.views import PassageView
from briefgen.render.glyph_widths import SMALL_NUMBER
from briefgen.render.line_breaks import Lines
from briefgen.render.stretches import stretches

LAST = 120
"""The last line of the grid that the style sheet has a class for: `from-120`."""

_HANGS_OVER = 2
_MOST_DRIFT = 16
"""How many half lines a note may stand below its anchor for the sake of the text: up to the first, the text is parted
by so little that nobody sees it; beyond the second, it is parted so that the note is level again."""

_PARAGRAPH_GAP = 1
"""Half lines between two blocks."""

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

_LABEL = "Contradiction"
"""As long as the label of a relation, or a date."""


class PlacedNote(msgspec.Struct, frozen=True, kw_only=True):
    """A note in its row: it takes the grid's lines from `start` (from 1) to `end`, exclusive.

    Both are 0 where it has no place of its own and stands below the others.
    """

    note: NoteView
    start: int = 0
    end: int = 0


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Passages that stand together, the grid's lines that they take (from 1, `end` exclusive), and their notes."""

    passages: tuple[PassageView, ...]
    start: int
    end: int
    notes: tuple[PlacedNote, ...] = ()


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Stretches of text with their notes beside them."""

    stretches: tuple[Stretch, ...]


def rows(passages: Sequence[PassageView], measure: float) -> tuple[Row, ...]:
    """The rows of an article whose text is `measure` ems wide, in order; no passage is left out."""
    made: list[Row] = []
    row = _RowInMaking()
    for run in _runs(passages, measure):
        if run.notes and row.is_settled(run):
            made.append(row.done())
            row = _RowInMaking()
        row.add(run)
    made.append(row.done())
    return tuple(row for row in made if row.stretches)


class _Run:
    """Passages measured: their height, and their notes with the heights at which the anchors begin."""

    def __init__(self, passages: tuple[PassageView, ...], measure: float) -> None:
        self.passages = passages
        self.height = 0
        at = dict(self._measure(measure))
        self.notes = [(note, at.get(note.id, 0)) for passage in passages for note in passage.notes]

    def _measure(self, measure: float) -> Iterable[tuple[str, int]]:
        narrowed: list[float] = []
        for passage in self.passages:
            block = passage.block
            narrowed += (_NARROWER.get(container.element, 0.0) for container in block.opens)
            text, anchors = _read(block.nodes)
            lines = Lines(text, measure - sum(narrowed))
            for note_id, offset in anchors:
                yield note_id, self.height + 2 * (lines.line_of(offset) - 1)
            self.height += 2 * lines.count + _PARAGRAPH_GAP
            del narrowed[len(narrowed) - min(block.closes, len(narrowed)) :]
        self.height += sum(_contradiction_height(note) for passage in self.passages for note in passage.notes)


class _RowInMaking:
    """A row as far as it has come: `_text` and `_margin` are the half lines that text and notes take so far."""

    def __init__(self) -> None:
        self._parts: list[tuple[_Run, int, list[tuple[NoteView, int, int]]]] = []
        self._text = 0
        self._margin = 0

    def is_settled(self, following: _Run) -> bool:
        """Whether `following`, which has notes, does better to begin a row of its own."""
        drift = self._margin - self._text - min(at for _note, at in following.notes)
        return drift <= _HANGS_OVER or drift > _MOST_DRIFT or self._text + following.height > LAST

    def add(self, run: _Run) -> None:
        placed = []
        for note, at in run.notes:
            start = max(self._text + at, self._margin)
            self._margin = start + _note_height(note)
            placed.append((note, start, self._margin))
        self._parts.append((run, self._text, placed))
        self._text += run.height

    def done(self) -> Row:
        """The row. A last stretch without notes takes only the lines that the notes before it reach down to."""
        heights = [top + run.height for run, top, _placed in self._parts]
        if self._parts and not self._parts[-1][0].notes:
            heights[-1] = max(self._margin, self._parts[-1][1] + 1)
        scale = min(1.0, (LAST - 1) / max(self._margin, *heights, 1)) if heights else 1.0
        return Row(
            stretches=tuple(
                _stretch(run, (top, bottom), placed, scale)
                for (run, top, placed), bottom in zip(self._parts, heights, strict=True)
            )
        )


def _stretch(run: _Run, text: tuple[int, int], placed: list[tuple[NoteView, int, int]], scale: float) -> Stretch:
    start, end = _lines_of(*text, scale)
    notes, free = [], 1
    for note, top, bottom in placed:
        first, last = _lines_of(top, bottom, scale)
        first = max(first, free)
        free = max(last, first + 1)
        place = (first, free) if free <= LAST else (0, 0)
        notes.append(PlacedNote(note=note, start=place[0], end=place[1]))
    return Stretch(passages=run.passages, start=start, end=end, notes=tuple(notes))


def _lines_of(top: int, bottom: int, scale: float) -> tuple[int, int]:
    """The grid's lines from `top` to `bottom` half lines (from 0), in a row that is scaled to the lines there are."""
    first = 1 + int(top * scale)
    return first, max(1 + int(bottom * scale), first + 1)


def _runs(passages: Sequence[PassageView], measure: float) -> Iterable[_Run]:
    """Passages with notes each by itself, those without joined to those that follow without."""
    quiet: tuple[PassageView, ...] = ()
    for together in stretches(passages, lambda passage: passage.block):
        if not any(passage.notes for passage in together):
            quiet += together
            continue
        if quiet:
            yield _Run(quiet, measure)
        yield _Run(together, measure)
        quiet = ()
    if quiet:
        yield _Run(quiet, measure)


def _note_height(note: NoteView) -> int:
    """How many half lines a note is likely to take, reckoned in the style sheet's pixels."""
    pixels = _NOTE_FRAME + _FACTS_LINE * (bool(note.publisher_href)) + _facts_height(note)
    pixels += sum(_NOTE_LINE * _lines(plain(block.nodes)) + _BELOW_BLOCK for block in note.text)
    for relation in note.relations:
        words = "" if relation.kind == "contradicts" else plain(relation.there.words.nodes)
        source = relation.there.source
        pixels += _BELOW_BLOCK + _NOTE_LINE * _lines(f"{_LABEL} {words} {source.publisher or source.title}, {_LABEL}")
    if note.reworded:
        pixels += _REWORDED + _NOTE_LINE * (_lines(note.was) + _lines(note.words))
    return math.ceil(pixels / _HALF_LINE)


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
