"""Quotations of several paragraphs: what is not closed in one goes on in the next, where a mark opens."""

import re
from collections.abc import Sequence

from briefgen.resolve.speech.laid_out import LaidOut
from briefgen.resolve.speech.record import Record

_OPENS = re.compile(r"\s*[“\"«„‘'»]")


def join_open_ones(blocks: LaidOut, marked: Sequence[int], record: Record) -> None:
    """A quotation that is not closed goes on in the next block: all its parts have one speaker."""
    parts: list[int] = []
    for index in marked[marked[:1] == [0] :]:
        goes_on = parts and parts[-1] == index - 1 and _OPENS.match(blocks[index].text)
        if not goes_on:
            _give_one_speaker(blocks, parts, record)
            parts = []
        last = blocks[index].quotes[-1:]
        is_open = bool(last) and not last[0].closed
        if goes_on or is_open:
            parts.append(index)
        if not is_open:
            _give_one_speaker(blocks, parts, record)
            parts = []
    _give_one_speaker(blocks, parts, record)


def _give_one_speaker(blocks: LaidOut, parts: list[int], record: Record) -> None:
    if len(parts) < 2:
        return
    keys = [(parts[0], blocks[parts[0]].quotes[-1].start)]
    keys += [(index, blocks[index].quotes[0].start) for index in parts[1:] if blocks[index].quotes]
    known = {record.speakers[key] for key in keys if key in record.speakers}
    if len(known) != 1:
        return
    speaker = known.pop()
    for key in keys:
        record.speakers[key] = speaker
