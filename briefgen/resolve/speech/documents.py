"""Words of a letter or statement of which the reporter says that it goes on: `X wrote in a letter. It added: “…”`."""

import re

from briefgen.resolve.speech.speech_words import SPEAKING, verbs
from briefgen.resolve.speech.voice import Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock

_PAPER = (
    r"(?:affidavit|letter|statement|memo|memorandum|post|tweet|email|e-mail|message|note|essay|op-ed|column|complaint|"
    r"filing|opinion|ruling|order|dissent|report|book|memoir|blog|release|petition|brief|lawsuit)"
)
_WROTE_IN = re.compile(
    r"\b(?:wrote|writes|said|says|stated|argued|added)\b[^.“”\"]*? (?:in|on) (?:an?|the|his|her|this|one) "
    rf"(?:[\w-]+ ){{0,3}}?{_PAPER}\b"
)
_OWN = r"(?:letter|statement|memo|memorandum|post|tweet|email|e-mail|message|note|essay|op-ed|column|memoir|speech)"
"""What has its owner's words and nobody else's."""

_SAYS = r"(?:said|says|read|reads|stated|states|added|adds|continued|continues|argued|argues|warned|warns)\b"
_OWNED_AFTER = re.compile(rf"['’]s? (?:[a-z-]+ ){{0,2}}?{_OWN} {_SAYS}")
_OWNED_BEFORE = re.compile(
    rf"['’]s? (?:[a-z-]+ ){{0,2}}?{_OWN}(?: (?:to|on|about) [a-z ]{{1,30}}?)? {_SAYS}"
    r"(?P<told>(?: that\b)?[^:,;“”\"A-Z]{0,50})[,:]?\s*"
)
_GOES = r"(?:asks?|asked|says|said|reads?|states|stated|warns|warned|begins|began|continues|adds|concludes|goes on)"
_LETTER_FROM = re.compile(
    rf"(?:The|An?|One|In an?|Another) (?:[a-z-]+ ){{0,2}}?{_OWN} (?:from|by) (?P<who>[^,;:“”]{{1,120}}?)"
    rf"(?: to [^,;:“”]{{1,80}}?)? {_GOES}\b(?:[^“”;:.A-Z]{{0,60}}“[^”]*” and {_GOES}\b)?[^“”;.A-Z]{{0,60}}\Z"
)
_SHORTEST = len("It said ")
_GOES_ON = re.compile(
    rf"(?:It|The {_PAPER}) (?:also |later |then )?(?:continued|continues|added|adds|went on|goes on|concluded|"
    r"concludes|read|reads|said|says|stated|ended|ends)(?: to say)?(?: that)?[,:]?\s*"
)


def letter_after(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """Whose letter it is that says the words before `start`: `“…,” X’s letter said.`."""
    first = next(iter(block.people_in(start, end)), None)
    if first is None or block.narration[start : block.description_start(first.start, start)].strip(" ,"):
        return None
    return spoken_by(first)._replace(tagged=True) if _OWNED_AFTER.match(block.narration, first.end, end) else None


def letter_before(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """Whose letter it is that says what follows at `end`: `X’s letter said the bank was “…”`."""
    first = next(iter(block.people_in(start, end)), None)
    if first is None or block.narration[start : block.description_start(first.start, start)].strip(" ,“”\"'"):
        return None
    match = _OWNED_BEFORE.fullmatch(block.narration, first.end, end)
    if match is None or next(verbs(block.narration, *match.span("told"), SPEAKING), None) is not None:
        return None
    return spoken_by(first)


def letter_from(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """Whose letter it is that says what follows at `end`: `The email from X to Y asks, “…” and continues, “…”`."""
    match = _LETTER_FROM.match(block.narration, start, end)
    if match is None:
        return None
    last = block.person_ending(match.end("who"))
    held = block.people_in(match.start("who"), match.end("who"))
    alone = last is not None and all(m is last or block.is_attributive(m) for m in held)
    return spoken_by(last) if last is not None and alone else None


def says_it_goes_on(block: SpokenBlock, at: int) -> bool:
    """Whether `It continued:` leads in quotation number `at`."""
    quoted = block.quotes[at]
    if quoted.start < _SHORTEST:
        return False
    return _GOES_ON.fullmatch(block.narration, _sentence_start(block, at), quoted.start) is not None


def goes_on_in_writing(block: SpokenBlock, before: SpokenBlock, at: int) -> bool:
    """Whether quotation number `at`, which goes on, is more of what was written in the quotation before it.

    `before` is the block before, whose last quotation it may be if this one is the first of its block.
    """
    start = _sentence_start(block, at)
    if at > 0:
        return _WROTE_IN.search(block.narration, block.quotes[at - 1].end, start) is not None
    return bool(before.quotes) and not block.narration[:start].strip() and _ends_in_writing(before)


def _sentence_start(block: SpokenBlock, at: int) -> int:
    return block.sentence_at(max(block.quotes[at].start - 2, 0)).start


def _ends_in_writing(block: SpokenBlock) -> bool:
    """Whether the block's last sentence says in what the words of its last quotation were written."""
    last = block.quotes[-1]
    sentence = block.sentence_at(len(block.narration))
    return sentence.start <= last.end and _WROTE_IN.search(block.narration, last.end) is not None
