"""Transcripts: blocks that begin with the name of who speaks, in capitals or over and over, and a colon.

Only what stands in the labelled block itself is given to its speaker; whether the next block goes on is unsure.
"""

import re

from briefgen.model.site import Mention
from briefgen.resolve.speech.laid_out import LaidOut
from briefgen.resolve.speech.voices import SpokenBlock

_LABEL = re.compile(r"(?P<label>[^\s:“”\"«»„][^:“”\"«»„\n]{0,48}?)(?: \([^()]{1,30}\))?:\s+(?=[^\s“\"«„‘'])")
_MIN_LABELS = 2
"""How many labelled blocks in capitals make a transcript."""

_MIN_PLAIN_LABELS = 4
"""How many labelled blocks make one where the names are not in capitals."""


def labelled(blocks: LaidOut) -> dict[int, tuple[int, str]]:
    """For each block of a transcript that is somebody's: where the words begin, and whose they are."""
    matches = {index: match for index, text in enumerate(blocks.texts) if index and (match := _LABEL.match(text))}
    if len(matches) < _MIN_LABELS:
        return {}
    capitals = sum(match["label"].isupper() for match in matches.values())
    named = {index: mention for index, match in matches.items() if (mention := _named(blocks[index], match))}
    if capitals < _MIN_LABELS and len(named) < _MIN_PLAIN_LABELS:
        return {}
    plain = len(named) >= _MIN_PLAIN_LABELS
    return {
        index: (matches[index].end(), mention.entity)
        for index, mention in named.items()
        if plain or matches[index]["label"].isupper()
    }


def _named(block: SpokenBlock, match: re.Match[str]) -> Mention | None:
    """The person whom the whole label names, titles before the name included."""
    mention = block.person_ending(match.end("label"))
    if mention is None or mention.status != "resolved" or block.description_start(mention.start, 0) != 0:
        return None
    return mention
