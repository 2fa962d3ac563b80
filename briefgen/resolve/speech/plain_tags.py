"""The quick way: most quotations end with a comma, and `X said.` or `he said.` follows, which needs no grammar."""

import re

from briefgen.resolve.speech.voice import Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_SAID = re.compile(r" (?:said|says|told reporters)(?=[.,:]|$)")
_PRONOUN_SAID = re.compile(r" (he|she) (?:said|says|told reporters)(?=[.,:]|$)")


def plain_tag(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """Whose words `quoted` has, whose last character is a comma, where a plain tag follows it; else None."""
    at = quoted.end
    if block.narration[at : at + 1] != " " or not quoted.closed:
        return None
    mention = block.person_starting(at + 1)
    if mention is not None:
        plain = mention.status == "resolved" and _SAID.match(block.narration, mention.end) is not None
        return spoken_by(mention)._replace(tagged=True) if plain else None
    pronoun = _PRONOUN_SAID.match(block.narration, at)
    return Voice("pronoun", word=pronoun[1], at=at + 1, tagged=True) if pronoun else None
