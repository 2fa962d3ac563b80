"""The words that notes stand on, as covers of an article's text, and the markers that lead to the notes.

Anchors overlap and nest as they like. Those that lie on the same words are drawn in lanes, one below the other; beyond
`MOST_LANES` an anchor shows by its marker alone, so that no text is ever nested without end.
"""

from collections import defaultdict
from collections.abc import Iterable

from briefgen.model.flow import Node, NoteNode, NoteRefNode
from briefgen.model.site import Note, Stretch
from briefgen.pages import routes
from briefgen.pages.index import SiteIndex
from briefgen.pages.marks import Atom, Cover, Nodes, Rank
from briefgen.pages.prose import OnBlock

MOST_LANES = 8


def anchors_by_block(index: SiteIndex, notes: Iterable[Note]) -> dict[int, OnBlock]:
    """What `notes` (in the order of their anchors, which numbers them from 1) lay on each block of their article."""
    covers: dict[int, list[Cover]] = defaultdict(list)
    atoms: dict[int, list[Atom]] = defaultdict(list)
    lanes = _Lanes()
    for number, note in enumerate(notes, 1):
        lane = lanes.take(note.anchor)
        if lane < MOST_LANES:
            for place in note.anchor:
                covers[place.block].append(_cover(note, number, lane, place))
        last = note.anchor[-1]
        atoms[last.block].append(Atom(last.end, _marker(index, note, number)))
    return {block: OnBlock(tuple(covers[block]), tuple(atoms[block])) for block in {*covers, *atoms}}


def _cover(note: Note, number: int, lane: int, place: Stretch) -> Cover:
    begins, ends = place == note.anchor[0], place == note.anchor[-1]

    def wrap(children: Nodes, *, first: bool, last: bool) -> Node:
        return NoteNode(
            note=routes.note_element(note.slug),
            kind=note.kind,
            number=number,
            lane=lane,
            id=routes.anchor_element(note.slug) if first and begins else "",
            first=first and begins,
            last=last and ends,
            children=children,
        )

    return Cover(place.start, place.end, Rank.ANCHOR, wrap)


def _marker(index: SiteIndex, note: Note, number: int) -> NoteRefNode:
    kind, element = index.kind_label(note.kind), routes.note_element(note.slug)
    return NoteRefNode(
        note=element, kind=note.kind, kind_label=kind.label, glyph=kind.glyph, number=number, href=f"#{element}"
    )


class _Lanes:
    """Gives each anchor, in order, the lowest lane that is free where it begins."""

    def __init__(self) -> None:
        self.busy_until: list[tuple[int, int]] = []

    def take(self, anchor: tuple[Stretch, ...]) -> int:
        start, end = (anchor[0].block, anchor[0].start), (anchor[-1].block, anchor[-1].end)
        for lane, busy in enumerate(self.busy_until):
            if busy <= start:
                self.busy_until[lane] = end
                return lane
        if len(self.busy_until) < MOST_LANES:
            self.busy_until.append(end)
            return len(self.busy_until) - 1
        return MOST_LANES
