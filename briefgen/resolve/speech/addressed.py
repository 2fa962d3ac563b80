"""Who is spoken to in a sentence, and may be who speaks next."""

import re

from briefgen.model.site import Mention
from briefgen.resolve.speech.speech_words import ADDRESSING, SAYING
from briefgen.resolve.speech.voices import SpokenBlock

_RINGING = frozenset(("called", "calls"))
_RUNG_UP = re.compile(r"\.|,? (?:on|at|from|last|in|to|late|early|again|back)\b")
"""What follows whoever was rung up, and may speak as well: `X called Y.`."""


def goes_on(block: SpokenBlock, person: str, verb: str, others: list[Mention], stop: int) -> bool:
    """Whether whoever said something goes on, rather than one of `others` whom the sentence names as well."""
    if verb in _RINGING and any(_is_rung_up(block, m) for m in others):
        return False
    if verb in SAYING and verb not in ADDRESSING:
        return True
    return not any(m.entity != person and (verb in ADDRESSING or block.acts(m, stop)) for m in others)


def addressed(block: SpokenBlock, people: list[Mention], verb: str, start: int) -> str:
    """Whom one of the other sex spoke to, of `people`: `She asked X about Y.`."""
    if verb not in ADDRESSING:
        return ""
    met = (m for m in people if block.narration[: block.description_start(m.start, start)].rstrip().endswith(verb))
    first = next(met, None)
    return first.entity if first is not None and first.status == "resolved" else ""


def _is_rung_up(block: SpokenBlock, mention: Mention) -> bool:
    """Whether somebody rings up whom the mention names: `X called Y.`."""
    rung = block.narration[: block.description_start(mention.start, 0)].rstrip().rsplit(" ", 1)[-1] in _RINGING
    return rung and _RUNG_UP.match(block.narration, mention.end) is not None
