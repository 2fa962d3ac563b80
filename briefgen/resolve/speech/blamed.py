"""`X criticised Y for saying “…”`, `Y was mocked for calling it “…”`: the words are of whoever is blamed."""

import re

from briefgen.resolve.speech import speech_verbs
from briefgen.resolve.speech.speech_words import BORROWED, QUOTING, SPEAKING, verbs
from briefgen.resolve.speech.voice import Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock

_BLAMING = (
    "criticize criticise slam attack blast mock chide fault rebuke condemn denounce assail rip praise lambast lambaste "
    "scold berate ridicule deride hammer knock chastise castigate skewer admonish reprimand pillory upbraid applaud "
    "fire suspend hit bash jeer boo thank"
)
_PAST = "|".join(sorted(speech_verbs.past_of(verb) for verb in _BLAMING.split()))
_BLAMES = re.compile(rf"\b(?:{'|'.join(sorted(speech_verbs.finite(_BLAMING)))}|went after|called out|took aim at) ")
_IS_BLAMED = re.compile(
    rf"\b(?:(?:was|were|is|been|being|be|got) (?:[a-z]+ly )?(?:{_PAST})|came under (?:fire|attack)|drew (?:fire|"
    r"criticism|scorn|rebukes)|faced (?:criticism|a backlash)|took heat|apologi[sz]ed|made headlines)\b"
)
_FOR_SAYING = re.compile(
    r"\bfor (?:[a-z]+ly |once |also )?(?:saying|suggesting|calling|claiming|arguing|declaring|asserting|insisting|"
    r"stating|tweeting|writing|remarking|boasting|describing|labell?ing|warning|joking)\b"
)
_MAX_AWAY = 120
"""How many characters may stand between the blame and what it is for."""


def blamed(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """Whose words follow at `end`, where the sentence from `start` says for which words somebody is blamed."""
    said = next(iter(reversed(list(_FOR_SAYING.finditer(block.narration, start, end)))), None)
    if said is None or not _leads_in(block, said.end(), end):
        return None
    since = max(start, said.start() - _MAX_AWAY)
    passive = next(iter(_IS_BLAMED.finditer(block.narration, since, said.start())), None)
    if passive is not None:
        voice = block.subject_of(passive.start(), start)
        return voice if voice.kind != "other" else None
    for blames in reversed(list(_BLAMES.finditer(block.narration, since, said.start()))):
        held = block.people_in(blames.end(), said.start())
        alone = {mention.entity for mention in held} == {held[0].entity} if held else False
        if alone and block.description_start(held[0].start, blames.end()) == blames.end():
            return spoken_by(held[0]) if block.stands_alone(held[0]) else None
    return None


def _leads_in(block: SpokenBlock, start: int, end: int) -> bool:
    """Whether nobody else says or does anything between the participle and the words."""
    between = block.narration[start:end]
    if ";" in between or QUOTING.search(between) or BORROWED.search(between):
        return False
    said = next(verbs(block.narration, start, end, SPEAKING), None)
    return said is None and not any(block.acts(mention, end) for mention in block.people_in(start, end))
