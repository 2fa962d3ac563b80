"""Whose words stand in one quotation, as its own sentence says."""

import re

from briefgen.resolve.speech import speech_verbs, unsaid
from briefgen.resolve.speech.after_words import (
    ACCORDING,
    MAX_OBJECT,
    closing_tag,
    going_on,
    is_reported,
    judge_after,
    tag_after,
)
from briefgen.resolve.speech.announcements import announced, brief_announcement
from briefgen.resolve.speech.blamed import blamed
from briefgen.resolve.speech.colons import colon_voice
from briefgen.resolve.speech.headlines import headline_voice
from briefgen.resolve.speech.nouns import REMARKED, noun_voice
from briefgen.resolve.speech.participles import opening_participle, participle
from briefgen.resolve.speech.plain_tags import plain_tag
from briefgen.resolve.speech.quoted_words import MAX_BEFORE, can_be_tagged_after, is_naming, last_mark
from briefgen.resolve.speech.speech_words import (
    BORROWED,
    CLAIMING,
    CLAUSAL,
    DESCRIBING,
    ENTREATING,
    GOVERNING,
    LIKENING,
    LOOSE,
    NOUN_LIKE,
    PARTICIPLE,
    QUOTING,
    SAYING,
    THINKING,
    verbs,
)
from briefgen.resolve.speech.voice import OTHER, Voice
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_OWN_WORDS = frozenset(("described", "describes", "decried", "denounced", "condemned", "hailed", "called", "calls"))
"""Verbs that may be followed by one's own words directly: `described “a night of terror”`."""

_MOCKING = frozenset(
    f"{verb}{ending}"
    for verb in ("mock", "deride", "ridicule", "reject", "dismisse", "disavow", "disown", "defend", "welcome", "cast")
    for ending in ("d", "s", "ed")
)
"""Verbs directly after which somebody else's words may stand."""

_WITH = re.compile(r"\b(?:with|to|from|about|against|by|of|at|than|like) $")
"""What before a name says that its bearer does nothing there."""

_FOR_SAYING = re.compile(rf"\b(?:for|of|about|over|after|at) (?:[a-z]+ly )?{CLAIMING.pattern}")
"""`accused him of calling her “…”`: it is his words that follow."""

_MAX_CHARGE = 200
"""How many characters may stand there where nobody else acts: `accused Y of … to a degree that was “…”`."""

_PASSING_ON = frozenset(("posted", "posts", "tweeted", "tweets", "sent", "sends"))
_FROM_ANOTHER = re.compile(r"\b(?:from|by) [^:]*:\s*$")
"""`posted a note from a supporter:`."""

_WHICH = re.compile(r"\b(?:an?|the|his|her|this) ([a-z]+) (?:that|which) $")
"""What makes the clause after it one that only says which thing is meant."""

_ADJECTIVAL = re.compile(
    r"\b(?:the|an?|his|her|its|their|newly|recently|previously|of|to|for|by|from|with|in|on|is|are|was|were|be|been|"
    r"being|get|got|has|have|had|[\w-]+['’]s) (?:[a-z]+ly )?$"
)
"""Words before a verb's past that make it an adjective, or say that it was done to somebody."""

_RELATIVE = re.compile(r" (?:who|which|that)(?: (?:has|had|have|in the past|once|also|often|[a-z]+ly))* \Z")
"""What before a verb makes its clause one that only says who or which is meant."""

_WHEN = re.compile(r"\b(?:[Ww]hen|[Ii]f|[Oo]nce) $")
"""What before `asked` says that somebody else did: `X told them, when asked about it`."""

_NAMING_SO = frozenset(("declared", "declares", "proclaimed", "proclaims", "announced", "announces", "confirmed"))
"""Verbs that before `as` say what somebody makes of a thing, not what they say."""

_THAT = re.compile(r"(?: [^\s,:“\"]+){0,6}? that\b|(?: [^\s,:“\"]+){0,4}[,:]")
"""What stands between a verb and the words it leads in: `informed the committee that`."""

_TO = re.compile(r"(?: [^\s,:“\"]+){1,7}? to\s*\Z")
"""What stands between one who exhorts and the words that say to what: `exhorted the members to “…”`."""

_AS = re.compile(r"\bas(?: an?| the)?\s*(?:[“\"][^“”\"]*[”\"],? (?:and |or )?(?:an? |the )?){0,3}\Z")
_FRONTED = re.compile(r"(?:Said|Says|Added|Adds|Wrote|Writes|Tweeted)(?= )")
"""`Said X, who was there, “…”`: the verb that opens a sentence before its subject."""

_MANNER = re.compile(
    rf" ({'|'.join(sorted(speech_verbs.finite(speech_verbs.TAG_ONLY)))})"
    r"(?: (?:out|back|aloud|softly|loudly|quietly))?, \Z"
)
"""`X blurted out, “…”`: a verb of manner directly before the words."""

_TOUCHING = re.compile(r"(?:[,:]|\bthat|\bdass|\bque|\bche|\bdat)?\s*$")


def attribute(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """Who says the words of `quoted`, by the sentence it stands in; None where the sentence does not say."""
    headed = headline_voice(block, quoted) if block.is_headline else None
    if headed is not None:
        return headed
    judge = judge_after(block, quoted)
    if judge is not None:
        return judge
    comma = last_mark(block, quoted) == ","
    plain = plain_tag(block, quoted) if comma else None
    if plain is not None:
        return plain
    following = tag_after(block, quoted) if comma else None
    if following is not None and following.kind != "other":
        return OTHER if _is_told_twice(block, quoted, following) else following
    touching = _before(block, quoted, touching=True)
    if touching is not None and not (touching.kind == "other" and can_be_tagged_after(block, quoted)):
        return touching
    following = tag_after(block, quoted)
    if following is not None and following.kind != "other":
        return following
    if following is not None and not is_reported(block, quoted):
        return touching or participle(block, quoted) or following
    return (
        touching
        or _before(block, quoted, touching=False)
        or participle(block, quoted)
        or opening_participle(block, quoted)
        or closing_tag(block, quoted)
        or following
    )


def _is_told_twice(block: SpokenBlock, quoted: Quoted, tag: Voice) -> bool:
    """Whether the words before a fragment give it to another than the tag: `When Y called him “…,” X laughed`."""
    if unsaid.is_of_a_clause(block, quoted):
        return True
    if not block.text[quoted.inner_start].islower() or not block.narration[quoted.start - 1 : quoted.start].isspace():
        return False
    prior = _before(block, quoted, touching=True) or _before(block, quoted, touching=False)
    return prior is not None and prior[:3] != tag[:3]


def _before(block: SpokenBlock, quoted: Quoted, *, touching: bool) -> Voice | None:
    """`X said, “…”`; `X told Y that it was “…”`; `X: “…”`; `According to X, “…”`."""
    start = max(block.sentence_at(quoted.start).start, quoted.start - MAX_BEFORE)
    start = max(block.narration.rfind(";", start, quoted.start) + 1, start)
    if start >= quoted.start:
        return None
    before = block.narration[start : quoted.start]
    if unsaid.are_written_on(before):
        return OTHER
    label = (
        announced(block, start, quoted.start)
        or noun_voice(block, quoted, start)
        or (blamed(block, start, quoted.start) if block.narration.find(" for ", start, quoted.start) >= 0 else None)
    )
    if label is not None:
        return label
    verb = _governing(block, start, quoted.start)
    if verb is None:
        told = _MANNER.search(before) if touching and before.endswith(", ") else None
        if told is not None:
            return block.subject_of(start + told.start(1), start)
        fronted = _FRONTED.match(block.narration, start, quoted.start) if touching else None
        if fronted is not None and before.rstrip().endswith((",", ":")):
            return block.object_of(fronted.end(), quoted.start)
        brief = brief_announcement(block, start, quoted.start) if touching else None
        brief = (brief or colon_voice(block, quoted, start)) if touching else None
        if brief is not None:
            return brief
        return _according_before(block, start, quoted.start) if not touching else None
    between = block.narration[verb.end() : quoted.start]
    if touching != (_TOUCHING.fullmatch(between) is not None or before.rstrip().endswith((":", ","))):
        return None
    if unsaid.are_put_in_mouths(between):
        return OTHER
    if QUOTING.search(between) or BORROWED.search(between) or (not touching and is_naming(block, quoted, between)):
        return OTHER
    if verb.group() in _PASSING_ON and _FROM_ANOTHER.search(between):
        return OTHER
    if unsaid.goes_beyond_denial(verb, between):
        return None
    if unsaid.is_unsaid(block, start, verb, before):
        return OTHER
    if verb.group() in DESCRIBING and PARTICIPLE.search(between):
        return None
    voice = _subject(block, verb, start)
    if not touching and _is_somebody_elses(block, voice, verb.end(), quoted.start):
        return OTHER
    if verb.group() in DESCRIBING and not (
        _is_own(block, quoted, verb, before) if touching else _describes_plainly(block, verb.end(), quoted)
    ):
        return OTHER
    closed = verb.group() in SAYING and between.strip() == ","
    return OTHER if closed and _is_relative(block, voice, start) else going_on(voice, verb)


def _is_relative(block: SpokenBlock, voice: Voice, start: int) -> bool:
    """Whether the subject's clause only says which thing is meant: `Under a law that X wrote, “…”`."""
    match = _WHICH.search(block.narration[start : block.description_start(voice.at, start)])
    return voice.kind == "person" and match is not None and match[1] not in GOVERNING


def _is_somebody_elses(block: SpokenBlock, voice: Voice, start: int, end: int) -> bool:
    """Whether a participle follows whose subject may be another than `voice`: `X warned after Y left, claiming “…”`."""
    claims = tuple(CLAIMING.finditer(block.narration, start, end))
    others = block.people_in(start, claims[-1].start()) if claims else ()
    return any(
        block.narration[m.end : m.end + 1] not in ("'", "’")
        and m.start != voice.at
        and (block.acts(m, end) or not _WITH.search(block.narration, start, block.description_start(m.start, start)))
        for m in others
    )


def _is_own(block: SpokenBlock, quoted: Quoted, verb: re.Match[str], before: str) -> bool:
    """Whether a judge's own words follow: `described “a night of terror”`, `slammed the plan: “It is …”`."""
    if is_naming(block, quoted, ""):
        return False
    first = block.text[quoted.inner_start]
    if before.rstrip().endswith(":"):
        between = block.narration[verb.end() : quoted.start]
        return first.isupper() and not REMARKED.search(between) and not _acting(block, verb.end(), quoted.start)
    return verb.group() in _OWN_WORDS or (verb.group() not in _MOCKING and first.islower())


def _describes_plainly(block: SpokenBlock, start: int, quoted: Quoted) -> bool:
    """Whether only an object stands between `called` and the words: no clause, nobody else who acts or says it."""
    between = re.sub(r"[“\"].*?[”\"]", "", block.narration[start : quoted.start])
    if any(mark in between for mark in ";:“”") or ", " in between or _FOR_SAYING.search(between):
        return False
    return len(between) <= MAX_OBJECT or (len(between) <= _MAX_CHARGE and not _acting(block, start, quoted.start))


def _acting(block: SpokenBlock, start: int, end: int) -> bool:
    """Whether somebody who is named between does something there."""
    return any(block.acts(mention, end) for mention in block.people_in(start, end))


def _governing(block: SpokenBlock, start: int, end: int) -> re.Match[str] | None:
    """The last verb of saying between `start` and `end`; those that are nouns too count with a speaker only."""
    found = None
    for verb in verbs(block.narration, start, end, GOVERNING):
        if verb.group() in LOOSE and not _governs(block, verb, start, end):
            continue
        if verb.group() in DESCRIBING and _is_done_to(block, verb):
            continue
        if verb.group() == "asked" and _WHEN.search(block.narration, start, verb.start()):
            continue
        if verb.group() in _NAMING_SO and block.narration.startswith(" as ", verb.end()):
            continue
        if verb.group() in NOUN_LIKE and block.subject_of(verb.start(), start).kind == "other":
            continue
        if _in_closed_clause(block, verb, start, end) or (verb.group() in THINKING and found is not None):
            continue
        found = verb
    return found


def _is_done_to(block: SpokenBlock, verb: re.Match[str]) -> bool:
    """Whether the subject is whom it was done to: `X, denounced by Y`; in a headline any past is short for that."""
    return block.narration.startswith(" by ", verb.end()) or (block.is_headline and verb.group()[-1] != "s")


def _governs(block: SpokenBlock, verb: re.Match[str], start: int, end: int) -> bool:
    """Whether the verb is one here: it is not an adjective, and leads in words that it can lead in."""
    if verb.group() in LIKENING:
        return _AS.search(block.narration, verb.end(), end) is not None
    if _ADJECTIVAL.search(block.narration, start, verb.start()):
        return False
    if verb.group() in ENTREATING and _TO.match(block.narration, verb.end(), end):
        return True
    return verb.group() not in CLAUSAL or _THAT.match(block.narration, verb.end()) is not None


def _in_closed_clause(block: SpokenBlock, verb: re.Match[str], start: int, end: int) -> bool:
    """Whether the verb belongs to a clause that is over before `end`: `X, who asked about Y, wants “…”`."""
    relative = _RELATIVE.search(block.narration, start, verb.start()) is not None
    return relative and "," in block.narration[verb.end() : end].rstrip(" ,")


def _subject(block: SpokenBlock, verb: re.Match[str], start: int) -> Voice:
    voice = block.subject_of(verb.start(), start)
    stem = block.narration[start : verb.start()].rstrip(" ,—–")
    opens = not stem or block.is_quoted(start + len(stem) - 1)
    opens = opens or (block.narration[: verb.start()].endswith(", ") and verb.group() in SAYING)
    return block.object_of(verb.end(), len(block.narration)) if voice.kind == "other" and opens else voice


def _according_before(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`According to X, it was “…”`; `It was, according to X, “…”`."""
    matches = tuple(ACCORDING.finditer(block.narration, start, end))
    if not matches or (matches[-1].start() > start and not block.narration[start:end].rstrip().endswith(",")):
        return None
    voice = block.object_of(matches[-1].end(), end)
    return voice if voice.kind in ("person", "described") else None
