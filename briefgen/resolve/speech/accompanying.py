"""`…, with Senator X telling reporters it was “…”`: whose words a participle leads in whose subject follows `with`."""

import re

from briefgen.resolve.speech.quoted_words import MAX_BEFORE, is_naming
from briefgen.resolve.speech.speech_words import BORROWED, CLAIMING, QUOTING
from briefgen.resolve.speech.voice import Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_SAYS = re.compile(rf"(?: also| [a-z]+ly)? {CLAIMING.pattern}")


def accompanying(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """The one whom `with` names and a participle of saying follows, if nobody else acts before the words."""
    start = max(block.sentence_at(quoted.start).start, quoted.start - MAX_BEFORE)
    if block.narration.find("with ", start, quoted.start) < 0:
        return None
    for mention in reversed(block.people_in(start, quoted.start)):
        begin = block.description_start(mention.start, start)
        says = _SAYS.match(block.narration, mention.end, quoted.start)
        if says is not None and block.narration.endswith("with ", start, begin):
            between = block.narration[says.end() : quoted.start]
            others = any(block.acts(other, quoted.start) for other in block.people_in(says.end(), quoted.start))
            borrowed = QUOTING.search(between) or BORROWED.search(between) or ";" in between
            return None if others or borrowed or is_naming(block, quoted, between) else spoken_by(mention)
    return None
