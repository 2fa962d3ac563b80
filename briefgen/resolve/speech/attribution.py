"""Whose words stand in one quotation, as its own sentence says."""

import re

from briefgen.resolve.speech.speech_words import (
    ANSWERING,
    BLUNT,
    BORROWED,
    CLAIMING,
    DESCRIBING,
    GOVERNING,
    LANGUAGE_TAGS,
    MESSAGE,
    NAMING,
    NOUN_LIKE,
    OPENING_PARTICIPLE,
    PARTICIPLE,
    QUOTING,
    REPORTING,
    ROLES,
    TAGGING,
    verbs,
)
from briefgen.resolve.speech.voice import OTHER, Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_ACCORDING = re.compile(r"\s*,?\s*(?:according to|selon|laut|según|secondo|segundo|volgens)(?=\s)", re.IGNORECASE)
_MAX_BEFORE = 800
"""How many characters before a quotation its own sentence is read."""

_MAX_OBJECT = 80
"""How many characters may stand between `called` and the words that describe."""

_MAX_ANNOUNCEMENT = 3
"""How many words between a name and a colon announce the words that follow."""

_QUOTED = frozenset(("quoted", "cited", "paraphrased", "echoed", "read", "misquoted", "invoked", "was", "were"))
"""Verbs after which somebody else's words follow."""

_DENYING = frozenset(("denied", "denies", "disputed", "disputes"))
"""Verbs whose words are what somebody says was not said; those after a colon or comma are their own."""

_OWN_WORDS = frozenset(("described", "describes", "decried", "denounced", "condemned", "hailed", "called", "calls"))
"""Verbs that may be followed by one's own words directly: `described “a night of terror”`."""

_BELONGS = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that)|['’]s)\s*$", re.IGNORECASE)
"""What stands before words that only say which: `the “Clocks for all” campaign`."""

_COMMA = re.compile(r"\s*,?\s*")
_AUXILIARY = re.compile(r"\s*,?\s*(?:(?:a|ha|hat|ont|avait|had|has)\b)?")
_NEXT_CLAUSE = re.compile(r"(?:and|but|though|although) (?:he|she|they|it) ")
"""What begins a clause of its own, which says nothing of the words before it: `“…,” but he denied …`."""

_DASH = re.compile(r"\s*(?:—|–|--)(?=\s*[A-Z])")
_OPEN_END = ",?!…—–-"
_ON = re.compile(r" on (?:[\w’'.-]+ ?){1,5}:$", re.IGNORECASE)
"""`X on Y: “…”`, as headlines have it."""

_TOLD = re.compile(r"(?:,|\band|\bby) telling (?:[A-Z]|reporters|supporters|the |a )")
_TOUCHING = re.compile(r"(?:[,:]|\bthat|\bdass|\bque|\bche|\bdat)?\s*$")
_TITLE_CASE = re.compile(r"(?:[A-Z][\w'’-]*)(?:\s+(?:of|the|an?|and|in|on|to|for|with|at|by|from|or|[A-Z][\w'’-]*))*")


def attribute(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """Who says the words of `quoted`, by the sentence it stands in; None where the sentence does not say."""
    following = _after(block, quoted) if _last(block, quoted) == "," else None
    if following is not None and following.kind != "other":
        return following
    touching = _before(block, quoted, touching=True)
    if touching is not None and not (touching.kind == "other" and _can_be_tagged_after(block, quoted)):
        return touching
    following = _after(block, quoted)
    if following is not None and following.kind != "other":
        return following
    return (
        touching
        or following
        or _before(block, quoted, touching=False)
        or _participle(block, quoted)
        or _opening_participle(block, quoted)
        or _closing_tag(block, quoted)
    )


def _last(block: SpokenBlock, quoted: Quoted) -> str:
    """The last character of the words, marks of a quotation within them aside."""
    return block.text[quoted.inner_start : quoted.inner_end].rstrip("'’\"”» ")[-1:]


def _can_be_tagged_after(block: SpokenBlock, quoted: Quoted) -> bool:
    last = _last(block, quoted)
    return bool(last) and (last in _OPEN_END or block.narration[quoted.end : quoted.end + 1] == ",")


def _after(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`“…,” X said`; `“…,” said X`; `“…,” according to X`; `“…” — X`."""
    end = _tag_end(block, quoted)
    dash = _DASH.match(block.narration, quoted.end, end)
    if dash:
        return _signature(block, dash.end(), end)
    if not _can_be_tagged_after(block, quoted):
        return None
    start = quoted.end
    tag = LANGUAGE_TAGS.get(block.language)
    source = _ACCORDING.match(block.narration, start, end) or (tag.match(block.narration, start, end) if tag else None)
    if source:
        voice = block.object_of(source.end(), end)
        return voice._replace(tagged=True) if voice.kind != "other" else None
    tagged = _tag(block, start, end)
    return tagged._replace(tagged=True) if tagged is not None else None


def _tag_end(block: SpokenBlock, quoted: Quoted) -> int:
    sentence = block.sentence_at(quoted.end - 1)
    end = sentence.end if sentence.end > quoted.end else block.sentence_at(quoted.end + 1).end
    return min(max(end, quoted.end), block.next_quote(quoted.end))


def _tag(block: SpokenBlock, start: int, end: int) -> Voice | None:
    lead = (_COMMA if block.language == "en" else _AUXILIARY).match(block.narration, start, end)
    begin = lead.end() if lead else start
    if _NEXT_CLAUSE.match(block.narration, begin, end):
        return None
    for verb in verbs(block.narration, begin, end, TAGGING):
        if not block.narration[begin : verb.start()].strip():
            return _going_on(block.object_of(verb.end(), end), verb)
        voice = block.subject_of(verb.start(), begin)
        if voice.kind != "other":
            reports = verb.group() in ("said", "says") and REPORTING.match(block.narration, verb.end())
            return _going_on(voice, verb) if _tags(block, voice, begin) and not reports else OTHER
        if verb.group() not in NOUN_LIKE:
            return OTHER
    return None


def _going_on(voice: Voice, verb: re.Match[str]) -> Voice:
    if verb.group() in ANSWERING or verb.group().endswith(" back"):
        return voice._replace(answers=True)
    return voice._replace(goes_on=verb.group() in ("added", "adds", "continued", "continues", "went on"))


def _tags(block: SpokenBlock, voice: Voice, begin: int) -> bool:
    """Whether the subject stands directly after the quotation, only a description between."""
    start = block.description_start(voice.at, begin)
    between = block.narration[begin:start].strip(" ,").removeprefix("as").strip()
    return not between or block.introduces(begin, start) or block.is_described(begin, voice.at)


def _closing_tag(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`The bank was “…” from the start, X said.`: the sentence's last words say whose all of it is."""
    end = _tag_end(block, quoted)
    comma = block.narration.rfind(", ", quoted.end, end)
    before = block.narration[max(quoted.start - _MAX_OBJECT, 0) : quoted.start]
    if comma < 0 or block.next_quote(quoted.end) < end or _is_naming(block, quoted, before) or _BELONGS.search(before):
        return None
    found = list(verbs(block.narration, comma, end))
    if len(found) != 1 or block.narration[found[0].end() : end].strip(" .") or found[0].group() in NOUN_LIKE:
        return None
    voice = block.subject_of(found[0].start(), comma + 1)
    begin = block.description_start(voice.at, comma + 1)
    return voice if voice.kind != "other" and not block.narration[comma + 1 : begin].strip() else None


def _signature(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`“…” — X`: a name after a dash, with nothing that makes it a sentence."""
    voice = next(iter(block.people_in(start, end)), None)
    if voice is None or voice.status != "resolved":
        return None
    begin = block.description_start(voice.start, start)
    rest = block.narration[voice.end : end].strip()
    if block.narration[start:begin].strip() or (rest and rest[0] not in ",(."):
        return None
    return spoken_by(voice)


def _before(block: SpokenBlock, quoted: Quoted, *, touching: bool) -> Voice | None:
    """`X said, “…”`; `X told Y that it was “…”`; `X: “…”`; `According to X, “…”`."""
    start = max(block.sentence_at(quoted.start).start, quoted.start - _MAX_BEFORE)
    start = max(block.narration.rfind(";", start, quoted.start) + 1, start)
    if start >= quoted.start:
        return None
    before = block.narration[start : quoted.start]
    label = _headline_label(block) if block.is_headline else None
    label = label or _label(block, start, quoted.start)
    if label is not None:
        return label
    message = _message(block, start, quoted.start)
    if message is not None:
        return message
    verb = _governing(block, start, quoted.start)
    if verb is None:
        brief = _brief_announcement(block, start, quoted.start) if touching else None
        if brief is not None:
            return brief
        return _according_before(block, start, quoted.start) if not touching else None
    between = block.narration[verb.end() : quoted.start]
    if touching != (_TOUCHING.fullmatch(between) is not None or before.rstrip().endswith((":", ","))):
        return None
    if QUOTING.search(between) or BORROWED.search(between) or (not touching and _is_naming(block, quoted, between)):
        return OTHER
    if _is_denied(block, start, verb, before):
        return OTHER
    if not touching and _is_somebody_elses(block, verb.end(), quoted.start):
        return OTHER
    if touching and verb.group() in _OWN_WORDS and _is_naming(block, quoted, ""):
        return OTHER
    if verb.group() in DESCRIBING - (_OWN_WORDS if touching else frozenset()) and (
        touching or not _describes_plainly(block, verb.end(), quoted)
    ):
        return OTHER
    return _going_on(_subject(block, verb, start), verb)


def _headline_label(block: SpokenBlock) -> Voice | None:
    """`X: They ‘do not belong here’`: a headline that begins with whose words it gives."""
    first = next(iter(block.people), None)
    opens = first is not None and first.status == "resolved" and block.description_start(first.start, 0) == 0
    return (
        spoken_by(first) if first is not None and opens and block.narration[first.end : first.end + 2] == ": " else None
    )


def _label(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`X: “…”`."""
    stem = block.narration[start:end].rstrip()
    if not stem.endswith(":"):
        return None
    stem_end = start + len(stem[:-1].rstrip())
    mention = block.person_ending(stem_end)
    if mention is None or mention.status != "resolved":
        return None
    begin = block.description_start(mention.start, start)
    alone = not block.narration[start:begin].strip(" “”\"'‘’—–-")
    return spoken_by(mention) if alone else None


def _is_denied(block: SpokenBlock, start: int, verb: re.Match[str], before: str) -> bool:
    """Whether somebody denies the words: `X denied that he had called it “…”`, not `X denied it: “…”`."""
    denies = any(found.group() in _DENYING for found in verbs(block.narration, start, verb.end()))
    return denies and not before.rstrip().endswith((":", ","))


def _message(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`X’s message was simple: “…”`."""
    people = block.people_in(start, end)
    if len(people) != 1 or people[0].status != "resolved" or not MESSAGE.match(block.narration, people[0].end, end):
        return None
    opens = not block.narration[start : block.description_start(people[0].start, start)].strip(" ,")
    return spoken_by(people[0]) if opens else None


def _is_somebody_elses(block: SpokenBlock, start: int, end: int) -> bool:
    """Whether a participle follows whose subject may be another person: `X warned after Y left, claiming “…”`."""
    claims = tuple(CLAIMING.finditer(block.narration, start, end))
    others = block.people_in(start, claims[-1].start()) if claims else ()
    return any(block.narration[m.end : m.end + 1] not in ("'", "’") for m in others)


def _describes_plainly(block: SpokenBlock, start: int, quoted: Quoted) -> bool:
    """Whether only an object stands between `called` and the words: no clause, nobody else who acts."""
    between = re.sub(r"[“\"].*?[”\"]", "", block.narration[start : quoted.start])
    return len(between) <= _MAX_OBJECT and not any(mark in between for mark in ";:“”") and ", " not in between


def _brief_announcement(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`X pressed him: “…”`: one person, a word or three, a colon."""
    stem = block.narration[start:end].rstrip()
    people = block.people_in(start, end)
    if people and _ON.match(stem, people[0].end - start):
        people = people[:1]
    if not stem.endswith(":") or len(people) != 1 or people[0].status != "resolved":
        return None
    rest = re.sub(r"^\s*(?:\([^()]*\)|, [^,]*,)", "", stem[people[0].end - start : -1]).split()
    opens = not block.narration[start : block.description_start(people[0].start, start)].strip(" “”\"'‘’—–-")
    lower = all(word.islower() for word in rest) and rest[:1] != ["is"] and not _QUOTED.intersection(rest)
    if opens and _ON.match(stem, people[0].end - start):
        return spoken_by(people[0])
    if opens and len(rest) == 2 and rest[0] in ("was", "is") and rest[1] in BLUNT:
        return spoken_by(people[0])
    brief = 0 < len(rest) <= _MAX_ANNOUNCEMENT and lower and rest[0] not in ROLES
    return spoken_by(people[0]) if opens and brief else None


def _governing(block: SpokenBlock, start: int, end: int) -> re.Match[str] | None:
    """The last verb of saying between `start` and `end`; those that are nouns too count with a speaker only."""
    found = None
    for verb in verbs(block.narration, start, end, GOVERNING):
        if verb.group() in NOUN_LIKE and block.subject_of(verb.start(), start).kind == "other":
            continue
        if _in_closed_clause(block, verb, start, end):
            continue
        found = verb
    return found


def _in_closed_clause(block: SpokenBlock, verb: re.Match[str], start: int, end: int) -> bool:
    """Whether the verb belongs to a clause that is over before `end`: `X, who asked about Y, wants “…”`."""
    relative = block.narration[start : verb.start()].rstrip().endswith((" who", " which", " that"))
    return relative and "," in block.narration[verb.end() : end].rstrip(" ,")


def _subject(block: SpokenBlock, verb: re.Match[str], start: int) -> Voice:
    voice = block.subject_of(verb.start(), start)
    stem = block.narration[start : verb.start()].rstrip(" ,—–")
    opens = not stem or block.is_quoted(start + len(stem) - 1)
    return block.object_of(verb.end(), len(block.narration)) if voice.kind == "other" and opens else voice


def _is_naming(block: SpokenBlock, quoted: Quoted, between: str) -> bool:
    """Whether the words are a title or a byname rather than somebody's own: `the film “…”`."""
    words = block.text[quoted.inner_start : quoted.inner_end].rstrip(".,;!?")
    return NAMING.search(between) is not None or (not block.is_headline and _TITLE_CASE.fullmatch(words) is not None)


def _according_before(block: SpokenBlock, start: int, end: int) -> Voice | None:
    match = _ACCORDING.match(block.narration, start, end)
    voice = block.object_of(match.end(), end) if match else OTHER
    return voice if voice.kind == "person" else None


def _participle(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`X dismissed the report, saying it was “…”`: the subject that opens the sentence, and nobody else in it."""
    start = max(block.sentence_at(quoted.start).start, quoted.start - _MAX_BEFORE)
    matches = tuple(PARTICIPLE.finditer(block.narration, start, quoted.start))
    match = matches[-1] if matches else None
    if match is None or _is_naming(block, quoted, block.narration[match.end() : quoted.start]):
        return None
    people = block.people_in(start, match.start())
    if not people or not block.opening_person(start, match.start()):
        return None
    first = people[0]
    acts = re.compile(
        r"(?:, [^,“]{1,60},)? (?!aide|spokes|adviser|official)[a-z]+(?:ed|s|t|d|ew|oke|ote|ave|ook)?\b"
    ).match(block.narration, first.end)
    others = [m for m in people[1:] if m.entity != first.entity and block.acts(m, match.start())]
    told = _TOLD.match(block.narration, match.start())
    within = block.people_in(match.start(), quoted.start)[1 if told else 0 :]
    return spoken_by(first) if acts and not others and not within else None


def _opening_participle(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`Calling it “…,” X left the room`: the subject directly after the words, of a sentence that they open."""
    start = block.sentence_at(quoted.start).start
    match = OPENING_PARTICIPLE.match(block.narration, start, quoted.start)
    if match is None or not _can_be_tagged_after(block, quoted) or block.text[quoted.start - 1] != " ":
        return None
    between = block.narration[match.end() : quoted.start]
    if ";" in between or QUOTING.search(between) or _is_naming(block, quoted, between):
        return None
    end = block.sentence_at(quoted.end - 1).end
    first = next(iter(block.people_in(quoted.end, end)), None)
    if first is None:
        return None
    lead = block.narration[quoted.end : block.description_start(first.start, quoted.end)].strip(" ,")
    if lead not in ("", "though", "however"):
        return None
    return spoken_by(first) if block.acts(first, end) else None
