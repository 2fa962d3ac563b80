"""Merges stand-off marks into properly nested nodes.

Marks of many origins lie on one text: its author's markup, the anchors of notes, names, speech, checked quotations. As
written, only the author's nest; anchors overlap each other and cross emphasis. Here each becomes a `Cover` with a rank,
and `weave` makes a tree of them. Where two cross, the one of the higher rank yields: it is cut into pieces. So a link
is never cut in two, an anchor may be. Nothing is lost: every character stands in the tree once, in its order.

One pass over the text with a stack of open covers; its cost is the number of covers times how many lie open at once.
"""

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from operator import attrgetter
from typing import NamedTuple, Protocol

from briefgen.model.flow import Node, TextNode

Nodes = tuple[Node, ...]


class Rank(IntEnum):
    """Which of two crossing covers stays whole: the lower one."""

    LINK = 0
    STYLE = 1
    QUOTE = 2
    ANCHOR = 3
    MARKED = 4


class Wrap(Protocol):
    """Makes a cover's node around one piece of it; `first` and `last` tell the piece's place among its pieces."""

    def __call__(self, children: Nodes, *, first: bool, last: bool) -> Node:
        """The node of this piece."""
        ...


class Cover(NamedTuple):
    """Something that lies on the characters `start` to `end` (exclusive). `closed`: nothing is put inside it.

    `cut_before`, `cut_after` say that it goes on outside of what is woven.
    """

    start: int
    end: int
    rank: Rank
    wrap: Wrap
    closed: bool = False
    cut_before: bool = False
    cut_after: bool = False


class Atom(NamedTuple):
    """A node without characters at a place between two: a citation, the marker after an anchor, an embed."""

    at: int
    node: Node


class Run(NamedTuple):
    """Characters that one node stands for, whole (a picture for its alternative text, a line break), or none does."""

    start: int
    end: int
    node: Node | None


class Layers(NamedTuple):
    """All that lies on one text."""

    covers: Sequence[Cover] = ()
    atoms: Sequence[Atom] = ()
    runs: Sequence[Run] = ()


def weave(text: str, layers: Layers, start: int = 0, end: int | None = None) -> Nodes:
    """The characters `start` to `end` of `text` as properly nested nodes with all of `layers` that lies on them."""
    end = len(text) if end is None else end
    if not any(layers):
        return (TextNode(text=text[start:end]),) if start < end else ()
    if not layers.atoms and not layers.runs and (apart := _apart(layers.covers, start, end)) is not None:
        return tuple(_beside_each_other(text, start, end, apart))
    return _Loom(text, start, end, layers).nodes()


def _apart(covers: Sequence[Cover], start: int, end: int) -> list[Cover] | None:
    """`covers` in order where they lie apart and whole between `start` and `end`, as most do; else None."""
    ordered = sorted(covers, key=_begins)
    at = start
    for cover in ordered:
        if cover.start < at or cover.start >= cover.end or cover.cut_before or cover.cut_after:
            return None
        at = cover.end
    return ordered if at <= end else None


_begins = attrgetter("start")


def _beside_each_other(text: str, start: int, end: int, covers: Iterable[Cover]) -> Iterator[Node]:
    """The nodes of covers that lie apart, which need no loom."""
    at = start
    for cover in covers:
        if at < cover.start:
            yield TextNode(text=text[at : cover.start])
        yield cover.wrap((TextNode(text=text[cover.start : cover.end]),), first=True, last=True)
        at = cover.end
    if at < end:
        yield TextNode(text=text[at:end])


class _Frame:
    """An open cover and what has gathered in it since it was opened or cut."""

    __slots__ = ("children", "cover", "first")

    def __init__(self, cover: Cover) -> None:
        self.cover, self.first = cover, not cover.cut_before
        self.children: list[Node] = []


class _Loom:
    def __init__(self, text: str, start: int, end: int, layers: Layers) -> None:
        self.text, self.start, self.end = text, start, end
        within = (run for run in layers.runs if start <= run.start < run.end <= end)
        self.runs = sorted(within, key=lambda run: run.start)
        self.run_spans = JoinedSpans((run.start, run.end) for run in self.runs)
        covers = (clipped for cover in layers.covers if (clipped := self._clip(cover)))
        self.opening = sorted(covers, key=lambda cover: (cover.start, -cover.end, cover.rank))
        self.atoms = sorted(self._within_reach(layers.atoms), key=lambda atom: atom.at)
        self.stack: list[_Frame] = []
        self.done: list[Node] = []

    def nodes(self) -> Nodes:
        runs, opening, atoms = iter(self.runs), iter(self.opening), iter(self.atoms)
        run, cover, atom = next(runs, None), next(opening, None), next(atoms, None)
        places = self._places()
        for here, following in zip(places, [*places[1:], self.end], strict=True):
            self._close(here)
            while atom is not None and atom.at <= here:
                self._add(atom.node)
                atom = next(atoms, None)
            while cover is not None and cover.start == here:
                self._open(cover)
                cover = next(opening, None)
            if run is not None and run.start == here:
                if run.node is not None:
                    self._add(run.node)
                run = next(runs, None)
            elif here < following:
                self._add(TextNode(text=self.text[here:following]))
        return tuple(self.done)

    def _places(self) -> list[int]:
        """Every offset at which something begins or ends, in order."""
        places = {self.start, self.end, *(atom.at for atom in self.atoms)}
        places.update(place for cover in self.opening for place in (cover.start, cover.end))
        places.update(place for run in self.runs for place in (run.start, run.end))
        return sorted(places)

    def _clip(self, cover: Cover) -> Cover | None:
        """`cover` as far as it is woven, taking in whole runs; None where nothing of it is."""
        first, last = max(cover.start, self.start), min(cover.end, self.end)
        if first >= last:
            return None
        if (first, last) == (cover.start, cover.end) and not self.runs:
            return cover
        return cover._replace(
            start=self.run_spans.around(first)[0],
            end=self.run_spans.around(last)[1],
            cut_before=cover.cut_before or cover.start < self.start,
            cut_after=cover.cut_after or cover.end > self.end,
        )

    def _within_reach(self, atoms: Sequence[Atom]) -> Iterator[Atom]:
        """The atoms between `start` and `end`, each moved behind the closed cover or the run that it stands in."""
        closed = [(cover.start, cover.end) for cover in self.opening if cover.closed]
        barriers = JoinedSpans([*closed, *((run.start, run.end) for run in self.runs)])
        for atom in atoms:
            if self.start <= atom.at <= self.end:
                yield Atom(barriers.around(atom.at)[1], atom.node)

    def _add(self, node: Node) -> None:
        (self.stack[-1].children if self.stack else self.done).append(node)

    def _open(self, cover: Cover) -> None:
        """Open `cover`; whatever of higher rank ends within it is cut, to go on inside it."""
        depth = len(self.stack)
        for at in range(len(self.stack) - 1, -1, -1):
            frame = self.stack[at]
            if frame.cover.rank <= cover.rank:
                break
            if frame.cover.end < cover.end:
                depth = at
        going_on = self._cut_down_to(depth)
        self.stack += [_Frame(cover), *going_on]

    def _close(self, here: int) -> None:
        """Close all that ends here; what lies open above it and goes on is cut, and opened again."""
        for lowest, frame in enumerate(self.stack):
            if frame.cover.end == here:
                self.stack += self._cut_down_to(lowest, here)
                return

    def _cut_down_to(self, depth: int, here: int = -1) -> list[_Frame]:
        """Take the frames above `depth` from the stack; given back are those that do not end `here`."""
        going_on: list[_Frame] = []
        while len(self.stack) > depth:
            frame = self.stack.pop()
            ends = frame.cover.end == here
            self._finish(frame, last=ends and not frame.cover.cut_after)
            if not ends:
                going_on.append(frame)
        return going_on[::-1]

    def _finish(self, frame: _Frame, *, last: bool) -> None:
        """Make the node of what `frame` has gathered, if anything, and leave it empty for its next piece."""
        if frame.children:
            self._add(frame.cover.wrap(tuple(frame.children), first=frame.first, last=last))
            frame.first = False
            frame.children = []


class JoinedSpans:
    """Stretches of a text, those that overlap made one, to look places up in."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Join `spans`, in whatever order."""
        self.joined: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if self.joined and start < self.joined[-1][1]:
                start, end = self.joined[-1][0], max(end, self.joined.pop()[1])
            self.joined.append((start, end))

    def around(self, at: int) -> tuple[int, int]:
        """The stretch that holds `at` in its inside, or `at` twice."""
        index = bisect.bisect_right(self.joined, (at, -1)) - 1
        if index >= 0 and self.joined[index][0] < at < self.joined[index][1]:
            return self.joined[index]
        return at, at

    def touch(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with `start` to `end`."""
        index = bisect.bisect_left(self.joined, (end, -1)) - 1
        return index >= 0 and self.joined[index][1] > start


def always(wrap: Callable[[Nodes], Node]) -> Wrap:
    """A `Wrap` of one that makes the same node of every piece."""

    def piece(children: Nodes, *, first: bool, last: bool) -> Node:
        return wrap(children)

    return piece
