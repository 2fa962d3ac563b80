"""Whose words a headline quotes: `X: ‘…’`, `X slams the plan: ‘…’`, `A lesson from X: ‘…’`, `‘…’: X`."""

import re

from briefgen.model.site import Mention
from briefgen.resolve.names.word_lists import FINITE_VERBS
from briefgen.resolve.speech import speech_verbs
from briefgen.resolve.speech.descriptions import is_doer
from briefgen.resolve.speech.name_words import NO_NAMES
from briefgen.resolve.speech.speech_words import GOVERNING, TAGGING
from briefgen.resolve.speech.voice import OTHER, Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_ACTS = speech_verbs.present(
    "fire hit clap shut take go open speak weigh double lash unload tear lay stand react respond sound school address "
    "greet confront rally congratulate honor honour explode snap roast nail destroy grill press turn"
)
"""What somebody does in a headline by words: `X fires back: ‘…’`."""

_VERB = re.compile(r"\s+(?:[A-Za-z]+ly\s+)?([A-Za-z]+)\b")
_FROM = re.compile(r"\b[Ff]rom $")
_DONE_TO = re.compile(r"\b(?:[Bb]y|[Aa]sked|[Tt]old [Bb]y)\b")


_MAX_LABEL = 2
"""How many words before a name in a headline may say who that is."""

_JUDGED = frozenset(speech_verbs.JUDGING.split())
"""Verbs that say what is done to whoever is named after them: `Critics Slam Mayor X: ‘…’`."""

_PLAIN = " ".join((speech_verbs.JUDGING, speech_verbs.TELLING, speech_verbs.CLAUSAL, speech_verbs.ASKING))
_NO_LABEL = NO_NAMES | GOVERNING | FINITE_VERBS | frozenset(f"{_PLAIN} meet back join honor honour hate love".split())
"""Words that make what stands before a name more than what its bearer is: `Press Mock Mayor X: ‘…’`."""


def headline_voice(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """Whose words `quoted` has, where a colon says it; None where none does."""
    begin = _part_start(block, quoted.start)
    labelled = _label(block, begin, quoted.start)
    if labelled is not None:
        return labelled
    first = next(iter(block.people_in(begin, len(block.text))), None)
    if first is None:
        return None
    opens = first.status == "resolved" and block.description_start(first.start, begin) == begin
    if opens and not _JUDGED.isdisjoint(block.narration[begin : first.start].lower().split()):
        return OTHER
    if opens and block.narration.startswith(": ", first.end):
        return spoken_by(first)
    before = block.narration[: quoted.start].rstrip()
    if not before.endswith(":"):
        return _signed(block, quoted)
    if opens and first.end < quoted.start and _speaks(block, first, len(before)):
        return spoken_by(first)
    last = block.person_ending(len(before) - 1)
    alone = last is not None and len(block.people_in(begin, quoted.start)) == 1
    if last is None or not alone or not _FROM.search(block.narration[: block.description_start(last.start, 0)]):
        return None
    return spoken_by(last)


def _label(block: SpokenBlock, begin: int, end: int) -> Voice | None:
    """`Lund challenger X: Close it, ‘…’`: who is described and named before the first colon."""
    colon = block.narration.find(": ", begin, end)
    mention = block.person_ending(colon)
    if mention is None or mention.status != "resolved":
        return None
    words = block.narration[begin : mention.start].lower().split()
    words = words[1:] if words[:1] == ["former"] else words
    described = words and is_doer(words[-1]) and len(words) <= _MAX_LABEL and not any(w.endswith("s") for w in words)
    return spoken_by(mention) if described and not any(word in _NO_LABEL for word in words) else None


def _part_start(block: SpokenBlock, at: int) -> int:
    """Where the part of the headline begins that `at` is in: a semicolon parts them."""
    semicolon = block.narration.rfind("; ", 0, at)
    return semicolon + 2 if semicolon >= 0 else 0


def _speaks(block: SpokenBlock, first: Mention, end: int) -> bool:
    """Whether what the headline says of `first` up to its colon is done by words."""
    match = _VERB.match(block.narration, first.end, end)
    if match is None or _DONE_TO.search(block.narration, first.end, end):
        return False
    word = match[1].lower()
    tells = word in _ACTS or ((word in GOVERNING or word in TAGGING) and word[-1] == "s")
    return (tells and block.narration[match.end() : end].strip(" ") != ":") or word in ("says", "tells", "adds")


def _signed(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`‘…’: X`; `‘…’: X hits back`."""
    if not block.narration.startswith(": ", quoted.end) or block.narration[: quoted.start].strip():
        return None
    mention = next(iter(block.people_in(quoted.end, len(block.text))), None)
    if mention is None or block.description_start(mention.start, quoted.end + 2) != quoted.end + 2:
        return None
    ends = not block.narration[mention.end :].strip(" .")
    return spoken_by(mention) if ends or _speaks(block, mention, len(block.narration)) else None
