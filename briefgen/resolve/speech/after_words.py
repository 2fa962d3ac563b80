"""Whose words a quotation has, as what follows it says: `“…,” X said`, `“…” — X`, `“…” from the start, X said`."""

import re

from briefgen.resolve.speech import speech_verbs
from briefgen.resolve.speech.documents import letter_after
from briefgen.resolve.speech.quoted_words import can_be_tagged_after, is_naming
from briefgen.resolve.speech.speech_words import ANSWERING, LANGUAGE_TAGS, NOUN_LIKE, REPORTING, TAGGING, verbs
from briefgen.resolve.speech.voice import OTHER, Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

ACCORDING = re.compile(r"\s*,?\s*(?:according to|selon|laut|según|secondo|segundo|volgens)(?=\s)", re.IGNORECASE)
MAX_OBJECT = 80
"""How many characters may stand between `called` and the words that describe."""

_COMMA = re.compile(r"\s*,?\s*")
_AUXILIARY = re.compile(r"\s*,?\s*(?:(?:a|ha|hat|ont|avait|had|has)\b)?")
_GOING_ON = frozenset(("added", "adds", "continued", "continues", "went on"))
_NEXT_CLAUSE = re.compile(
    r"(?:and|but|though|although) (?:(?:he|she|they|it) |[a-z]+ed\b|said\b|says\b)|"
    r"including (?:[a-z-]+ ){1,4}(?:he|she) (?:said|says) (?:would|could|might|was|were|is|are|had|have|has)\b"
)
"""What begins a clause of its own, which says nothing of the words before it: `“…,” but he denied …`."""

_ASIDE = re.compile(
    r"(?:to|in|on|at|for|about|with|from|by|during|including|despite|after|before|when|aside)\b(?![^,]*\bwords\b)"
    r"[^“”\";:]{1,120},\s*"
)
"""What may part the words from a tag and belongs to the words."""

_PASSED_ON = re.compile(
    r",? (?![a-z]+ed\b)[^,;:“”\".]{1,80}(?<!was)(?<!were)(?<!is)(?<!are)(?<!been) (?:has )?"
    r"(?:quoted|quotes|cited|cites)\b"
)
"""`“…,” the paper quoted`: whom is said next."""

_AS_SAYING = re.compile(r"\bas (?:saying|telling|writing|tweeting|adding)\b")
_ANOTHERS_SAYING = re.compile(
    r"\b(?:recall(?:s|ed)|remember(?:s|ed)|quot(?:es|ed)|heard) (?!as )(?:[\w’'.-]+ ){1,3}?"
    r"(?:saying|telling|shouting|asking)\b"
)
"""`“…,” she recalls his saying`: the words are of whom she recalls."""

_BELONGS = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that)|['’]s)\s*$", re.IGNORECASE)
"""What stands before words that only say which: `the “Clocks for all” campaign`."""

_TAG_ENDS = re.compile(
    r"\s*(?:[.,]|$|(?:in|on|at|during|to|of|about|after|before|when|while|last|this|later|recently|earlier|"
    r"[A-Z][a-z]+day|yesterday|today)\b)"
)
"""What may follow the verb of a tag that closes a sentence."""

_HOW = re.compile(
    r",? (?:is|was) how (?P<who>[^,.;“”]{2,60}?)"
    r"(?P<verb>(?:describe[ds]|put|puts|called|calls|summed|sums|characteri[sz]e[ds]|explained|explains|saw|sees|"
    r"remembers|remembered|recalls|recalled|phrased)\b)"
)
"""`“…” is how X put it`."""

_JUDGED = "|".join(sorted(map(speech_verbs.past_of, speech_verbs.JUDGING.split())))
_IS_CALLED = re.compile(
    rf"\b(?:is|was|are|were|been|being|be) (?:[a-z]+ly |once |also |later )?(?:{_JUDGED}|labelled|referred to)"
    r"(?: as)?(?: an?| the)? \Z"
)
"""`has been called “…” by X`: the judge is named after the words."""

_DASH = re.compile(r"\s*(?:—|–|--)(?=\s*[A-Z])")


def tag_after(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`“…,” X said`; `“…,” said X`; `“…,” according to X`; `“…” — X`."""
    end = _tag_end(block, quoted)
    dash = _DASH.match(block.narration, quoted.end, end)
    if dash:
        return _signature(block, dash.end(), end)
    how = _HOW.match(block.narration, quoted.end, end)
    if how is not None:
        return block.subject_of(how.start("verb"), how.start("who"))._replace(tagged=True)
    passes_on = block.narration.find(" as ", quoted.end, end) >= 0
    passed_on = _PASSED_ON.match(block.narration, quoted.end, end) if passes_on else None
    if passed_on is not None:
        return _passed_on(block, passed_on.end(), end)
    start = quoted.end
    tag = LANGUAGE_TAGS.get(block.language) if can_be_tagged_after(block, quoted) else None
    source = ACCORDING.match(block.narration, start, end) or (tag.match(block.narration, start, end) if tag else None)
    if source is None and not can_be_tagged_after(block, quoted):
        return None
    if source:
        voice = block.object_of(source.end(), end)
        return voice._replace(tagged=True) if voice.kind != "other" else None
    tagged = letter_after(block, start, end) or _tag(block, start, end)
    return tagged._replace(tagged=True) if tagged is not None else None


def judge_after(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`has been called “…” by X`: who is named after the words is who calls it so."""
    if not block.narration.startswith(" by ", quoted.end):
        return None
    if not _IS_CALLED.search(block.narration, max(quoted.start - MAX_OBJECT, 0), quoted.start):
        return None
    voice = block.object_of(quoted.end + len(" by"), _tag_end(block, quoted))
    return voice._replace(tagged=True) if voice.kind == "person" else None


def _passed_on(block: SpokenBlock, start: int, end: int) -> Voice:
    """Whom a paper quoted, from `start`: `“…,” the paper quoted X as saying`."""
    voice = block.object_of(start, end)
    return voice._replace(tagged=True) if _AS_SAYING.search(block.narration, start, end) else OTHER


def _tag_end(block: SpokenBlock, quoted: Quoted) -> int:
    sentence = block.sentence_at(quoted.end - 1)
    end = sentence.end if sentence.end > quoted.end else block.sentence_at(quoted.end + 1).end
    return min(max(end, quoted.end), block.next_quote(quoted.end))


def _tag(block: SpokenBlock, start: int, end: int) -> Voice | None:
    lead = (_COMMA if block.language == "en" else _AUXILIARY).match(block.narration, start, end)
    begin = lead.end() if lead else start
    if _NEXT_CLAUSE.match(block.narration, begin, end):
        return None
    if _ANOTHERS_SAYING.search(block.narration, begin, end):
        return OTHER
    for verb in verbs(block.narration, begin, end, TAGGING):
        if not block.narration[begin : verb.start()].strip():
            return going_on(block.object_of(verb.end(), end), verb)
        voice = block.subject_of(verb.start(), begin)
        if voice.kind != "other":
            reports = verb.group() in ("said", "says") and REPORTING.match(block.narration, verb.end())
            tags = _tags(block, voice, begin) or _tags_after_aside(block, voice, begin, verb.end())
            return going_on(voice, verb) if tags and not reports else OTHER
        if verb.group() not in NOUN_LIKE:
            return OTHER
    return None


def going_on(voice: Voice, verb: re.Match[str]) -> Voice:
    """`voice`, with what the verb says of those who spoke before: that they go on, or are answered."""
    if verb.group() in ANSWERING or verb.group().endswith(" back"):
        return voice._replace(answers=True)
    return voice._replace(goes_on=True) if verb.group() in _GOING_ON else voice


def _tags(block: SpokenBlock, voice: Voice, begin: int) -> bool:
    """Whether the subject stands directly after the quotation, only a description between."""
    start = block.description_start(voice.at, begin)
    between = block.narration[begin:start].strip(" ,").removeprefix("as").strip()
    return not between or block.introduces(begin, start) or block.is_described(begin, voice.at)


def _tags_after_aside(block: SpokenBlock, voice: Voice, begin: int, verb_end: int) -> bool:
    """Whether only what the words go on with stands between them and a tag: `“…,” to focus on the harbour, X said.`."""
    aside = _ASIDE.fullmatch(block.narration, begin, block.description_start(voice.at, begin))
    return aside is not None and _TAG_ENDS.match(block.narration, verb_end) is not None


def closing_tag(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`The bank was “…” from the start, X said.`: the sentence's last clause says whose all of it is."""
    end = _tag_end(block, quoted)
    before = block.narration[max(quoted.start - MAX_OBJECT, 0) : quoted.start]
    if "," not in block.narration[quoted.end : end] or is_naming(block, quoted, before) or _BELONGS.search(before):
        return None
    found = list(verbs(block.narration, quoted.end, end))
    if len(found) != 1 or found[0].group() in NOUN_LIKE:
        return None
    if block.narration[: found[0].start()].endswith(", "):
        return _known(block.object_of(found[0].end(), end))
    if not _TAG_ENDS.match(block.narration, found[0].end(), end):
        return None
    voice = block.subject_of(found[0].start(), quoted.end)
    begin = block.description_start(voice.at, quoted.end)
    return voice if voice.kind != "other" and block.narration[quoted.end : begin].rstrip().endswith(",") else None


def _known(voice: Voice) -> Voice | None:
    return voice if voice.kind != "other" else None


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


_MEDIUM = re.compile(
    r",? (?:as )?(?:the |The )?"
    r"(?:[A-Z][\w&.’'-]*(?: (?:[A-Z][\w&.’'-]*|of|and|the))*|[a-z]+ (?:newspaper|agency|website|station))"
    r" (?:later |first )?(?:reported|reports|noted|notes)\b"
)
"""`“…,” The Harbour Herald reported.`"""


def is_reported(block: SpokenBlock, quoted: Quoted) -> bool:
    """Whether a paper follows that told of the words, which may be those of whom the sentence names before."""
    if block.narration.find(" report", quoted.end) < 0 and block.narration.find(" note", quoted.end) < 0:
        return False
    match = _MEDIUM.match(block.narration, quoted.end, _tag_end(block, quoted))
    return match is not None and not block.people_in(quoted.end, match.end())
