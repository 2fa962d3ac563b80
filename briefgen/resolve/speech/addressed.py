"""Who is spoken to in a sentence, and may be who speaks next."""

import re

from briefgen.model.site import Mention
from briefgen.resolve.speech.speech_words import ADDRESSING, SAYING
from briefgen.resolve.speech.voices import SpokenBlock

_TO_A_PAPER = re.compile(
    r"(?:the |The )?(?:[A-Z][\w&.’'-]*(?: (?:[A-Z][\w&.’'-]*|of|and|the))*|reporters|supporters|voters|"
    r"a crowd|an audience|the crowd|the audience|members|lawmakers|journalists)\b(?! (?:and|or) [A-Z])"
)
"""Whom somebody told who is not one person: `told The Star-Ledger`, `told reporters`."""

_RINGING = frozenset(("called", "calls"))
_RUNG_UP = re.compile(r"\.|,? (?:on|at|from|last|in|to|late|early|again|back)\b")
"""What follows whoever was rung up, and may speak as well: `X called Y.`."""


def goes_on(block: SpokenBlock, person: str, verb: str, others: list[Mention], stop: int) -> bool:
    """Whether whoever said something goes on, rather than one of `others` whom the sentence names as well."""
    if verb in _RINGING and any(_is_rung_up(block, m) for m in others):
        return False
    if verb in SAYING and verb not in ADDRESSING:
        return True
    told = [m for m in others if m.entity != person and (block.acts(m, stop) or _is_told(block, m, verb))]
    return not told


def addressed(block: SpokenBlock, people: list[Mention], verb: str, start: int) -> str:
    """Whom one of the other sex spoke to, of `people`: `She asked X about Y.`."""
    if verb not in ADDRESSING:
        return ""
    met = (m for m in people if block.narration[: block.description_start(m.start, start)].rstrip().endswith(verb))
    first = next(met, None)
    return first.entity if first is not None and first.status == "resolved" else ""


def _is_told(block: SpokenBlock, mention: Mention, verb: str) -> bool:
    """Whether the one named may be whom the verb addresses: they follow it, or its object is not plain."""
    if verb not in ADDRESSING:
        return False
    start = block.sentence_at(mention.start).start
    before = block.narration[start : block.description_start(mention.start, start)].rstrip()
    _, found, rest = before.rpartition(f" {verb} ")
    return before.endswith(verb) or not found or _TO_A_PAPER.match(rest) is None


def _is_rung_up(block: SpokenBlock, mention: Mention) -> bool:
    """Whether somebody rings up whom the mention names: `X called Y.`."""
    rung = block.narration[: block.description_start(mention.start, 0)].rstrip().rsplit(" ", 1)[-1] in _RINGING
    return rung and _RUNG_UP.match(block.narration, mention.end) is not None
