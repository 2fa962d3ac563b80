"""Which passages and notes share a row of an article, and at which line of it each note stands.

The style sheet draws a row as a grid of two columns, text and notes, whose lines are half a line of text high. A note
begins at the line of its anchor, or below the note before it where that one is longer; its room is reckoned from the
length of its text. What is reckoned wrongly stretches the grid's lines a little: as each note has lines of its own,
none ever stands on another, without script, and the text is not pushed apart by notes that find room beside it.

What cannot be cut stands together: a paragraph; a list, quotation or table as a whole. A row ends where its notes do
not reach beyond the text, so that errors of the reckoning do not add up: the next note is level with its anchor again.

Where notes would push the next one far from its anchor, or part the text, the longest of them are folded to their first
lines, for the reader to unfold.
"""

from collections.abc import Iterator, Sequence

import msgspec

from briefgen.model.view_parts import NoteView
from briefgen.model.views import PassageView
from briefgen.render.room import FOLDS, Room, note_room
from briefgen.render.stretches import stretches

LAST = 120
"""The last line of the grid that the style sheet has a class for: `from-120`."""

_HANGS_OVER = 2
_MOST_DRIFT = 16
"""How many half lines a note may stand below its anchor for the sake of the text: up to the first, the text is parted
by so little that nobody sees it; beyond the second, it is parted so that the note is level again."""


_SLACK = 6
"""How many half lines a note may reach below the place of the next before it is folded."""

_WORTH_IT = 3
"""A note is folded for no fewer half lines than these."""

_LARGEST_PILE = 40
"""Of more notes that push each other none is folded: it would help nothing."""


class PlacedNote(msgspec.Struct, frozen=True, kw_only=True):
    """A note in its row: it takes the grid's lines from `start` (from 1) to `end`, exclusive.

    Both are 0 where it has no place of its own and stands below the others. `folded` is how many lines of its text
    show, 0 where it is whole.
    """

    note: NoteView
    start: int = 0
    end: int = 0
    folded: int = 0


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


class _Placing:
    """A note on its way to a place: its anchor's half line in the row, its room, and where it stands so far."""

    def __init__(self, note: NoteView, at: float, start: float) -> None:
        self.note, self.at, self.start = note, at, start
        self.room = note_room(note)
        self.height, self.shown = self.room.whole, 0

    @property
    def end(self) -> float:
        return self.start + self.height

    def saving(self, fold: int) -> int:
        """How many half lines it gives up when it is folded so; none where that is not worth it."""
        saved = self.height - self.room.folded[fold]
        return saved if saved >= _WORTH_IT else 0


class _RowInMaking:
    """A row as far as it has come: `_text` and `_margin` are the half lines that text and notes take so far.

    `_pile` are the last notes, each but the first of which is pushed down by the one before it.
    """

    def __init__(self) -> None:
        self._parts: list[tuple[Room, float, list[_Placing]]] = []
        self._pile: list[_Placing] = []
        self._text = 0.0

    @property
    def _margin(self) -> float:
        return self._pile[-1].end if self._pile else 0.0

    def is_settled(self, following: Room) -> bool:
        """Whether `following`, which has notes, does better to begin a row of its own."""
        first = min(at for _note, at in following.notes)
        self._make_room(self._text + first)
        over = self._margin - self._text
        return over <= _HANGS_OVER or over - first > _MOST_DRIFT or self._text + following.height > LAST

    def add(self, run: Room) -> None:
        placed = [self._placed(note, self._text + at) for note, at in run.notes]
        self._parts.append((run, self._text, placed))
        self._text += run.height

    def _placed(self, note: NoteView, at: float) -> _Placing:
        self._make_room(at)
        placing = _Placing(note, at, max(at, self._margin))
        if placing.start == at:
            self._pile = []
        self._pile.append(placing)
        return placing

    def _make_room(self, line: float) -> None:
        """Fold notes of the pile, the longest first, until it ends at `line` or not far below it."""
        if len(self._pile) > _LARGEST_PILE:
            return
        for fold in range(len(FOLDS)):
            for placing in sorted(self._pile, key=lambda placing: -placing.saving(fold)):
                if self._margin - line <= _SLACK:
                    return
                if placing.saving(fold):
                    self._fold(placing, placing.room.folded[fold], placing.room.shown[fold])

    def _fold(self, placing: _Placing, height: int, shown: int) -> None:
        """Fold a note, unless that does not help those below it."""
        margin, before = self._margin, (placing.height, placing.shown)
        placing.height, placing.shown = height, shown
        self._settle()
        if self._margin == margin:
            placing.height, placing.shown = before
            self._settle()

    def _settle(self) -> None:
        """Let the notes of the pile move up to their anchors, or to the note above."""
        margin = self._pile[0].start
        for placing in self._pile:
            placing.start = max(placing.at, margin)
            margin = placing.end

    def done(self) -> Row:
        """The row. A last stretch without notes takes only the lines that the notes before it reach down to."""
        self._make_room(self._text)
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


def _stretch(run: Room, text: tuple[float, float], placed: list[_Placing], scale: float) -> Stretch:
    start, end = _lines_of(*text, scale)
    notes, free = [], 1
    for placing in placed:
        first, last = _lines_of(placing.start, placing.end, scale)
        first = max(first, free)
        free = max(last, first + 1)
        place = (first, free) if free <= LAST else (0, 0)
        notes.append(PlacedNote(note=placing.note, start=place[0], end=place[1], folded=placing.shown))
    return Stretch(passages=run.passages, start=start, end=end, notes=tuple(notes))


def _lines_of(top: float, bottom: float, scale: float) -> tuple[int, int]:
    """The grid's lines from `top` to `bottom` half lines (from 0), in a row that is scaled to the lines there are."""
    first = 1 + round(top * scale)
    return first, max(1 + round(bottom * scale), first + 1)


def _runs(passages: Sequence[PassageView], measure: float) -> Iterator[Room]:
    """Passages with notes each by itself, those without joined to those that follow without.

    The last of these are not measured: nothing stands below them whose place would depend on it.
    """
    quiet: tuple[PassageView, ...] = ()
    for together in stretches(passages, lambda passage: passage.block):
        if not any(passage.notes for passage in together):
            quiet += together
            continue
        if quiet:
            yield Room(quiet, measure)
        yield Room(together, measure)
        quiet = ()
    if quiet:
        yield Room(quiet)
