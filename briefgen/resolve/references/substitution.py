"""Put other words in the place of some of a block's, and move everything that stands off along with them."""

from bisect import bisect_left
from itertools import accumulate
from typing import TypeVar

import msgspec

from briefgen.model.rich_text import Block
from briefgen.text.spans import SourceMap, Span

MarkT = TypeVar("MarkT", bound=msgspec.Struct)


class Replacement(msgspec.Struct, frozen=True, kw_only=True):
    """The words that stand instead of the characters of `span`."""

    span: Span
    words: str


def replace_words(block: Block, replacements: tuple[Replacement, ...]) -> Block:
    """`block` with `replacements` made (in the order of the text, not overlapping), marks and source map in step.

    The characters of the new words all lead back to where the old ones began.
    """
    if not replacements:
        return block
    moves = _Moves(replacements)
    marks = tuple(
        msgspec.structs.replace(mark, start=moves.to(mark.start), end=moves.to(mark.end)) for mark in block.marks
    )
    text, source = _spliced(block.text, replacements), _remapped(block.source, moves)
    return msgspec.structs.replace(block, text=text, marks=marks, source=source)


class _Moves:
    """Where each place of the old text is in the new one; a text may have more links than anybody would write."""

    def __init__(self, replacements: tuple[Replacement, ...]) -> None:
        self.replacements = replacements
        self._starts = [each.span.start for each in replacements]
        self._shifts = list(accumulate((len(each.words) - each.span.length for each in replacements), initial=0))

    def to(self, offset: int) -> int:
        before = bisect_left(self._starts, offset)
        if before and offset < self.replacements[before - 1].span.end:
            return self._starts[before - 1] + self._shifts[before - 1]
        return offset + self._shifts[before]

    def is_within(self, offset: int) -> bool:
        """Whether the character stands among words that are replaced, behind the first of them."""
        before = bisect_left(self._starts, offset)
        return before > 0 and offset < self.replacements[before - 1].span.end


def _spliced(text: str, replacements: tuple[Replacement, ...]) -> str:
    pieces, at = [], 0
    for replacement in replacements:
        pieces += [text[at : replacement.span.start], replacement.words]
        at = replacement.span.end
    return "".join([*pieces, text[at:]])


def _remapped(source: SourceMap, moves: _Moves) -> SourceMap:
    kept = {moves.to(plain): file for plain, file in source.steps if not moves.is_within(plain)}
    for replacement in moves.replacements:
        kept[moves.to(replacement.span.start)] = source.to_file(replacement.span.start)
        kept[moves.to(replacement.span.end)] = source.to_file(replacement.span.end)
    return SourceMap(steps=tuple(sorted(kept.items())))
