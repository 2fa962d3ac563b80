"""Put other words in the place of some of a block's, and move everything that stands off along with them."""

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
    marks = tuple(
        msgspec.structs.replace(mark, start=_moved(mark.start, replacements), end=_moved(mark.end, replacements))
        for mark in block.marks
    )
    return msgspec.structs.replace(
        block, text=_spliced(block.text, replacements), marks=marks, source=_remapped(block.source, replacements)
    )


def _spliced(text: str, replacements: tuple[Replacement, ...]) -> str:
    pieces, at = [], 0
    for replacement in replacements:
        pieces += [text[at : replacement.span.start], replacement.words]
        at = replacement.span.end
    return "".join([*pieces, text[at:]])


def _moved(offset: int, replacements: tuple[Replacement, ...]) -> int:
    shift = 0
    for replacement in replacements:
        if offset <= replacement.span.start:
            break
        if offset < replacement.span.end:
            return replacement.span.start + shift
        shift += len(replacement.words) - replacement.span.length
    return offset + shift


def _remapped(source: SourceMap, replacements: tuple[Replacement, ...]) -> SourceMap:
    kept = {
        _moved(plain, replacements): file
        for plain, file in source.steps
        if not any(r.span.start < plain < r.span.end for r in replacements)
    }
    for replacement in replacements:
        kept[_moved(replacement.span.start, replacements)] = source.to_file(replacement.span.start)
        kept[_moved(replacement.span.end, replacements)] = source.to_file(replacement.span.end)
    return SourceMap(steps=tuple(sorted(kept.items())))
