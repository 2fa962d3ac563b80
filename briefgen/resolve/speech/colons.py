"""`X proposes a change in the rules: “…”`: a sentence that ends in a colon, and by what it tells leads in words.

Whose they are is whom the sentence has as its subject, where what it says of them is an act of words (`He listed the
reasons:`) or how they feel (`She was less certain:`). Not where they read, heard or were told what follows.
"""

import re

from briefgen.resolve.speech import speech_verbs
from briefgen.resolve.speech.quoted_words import is_title
from briefgen.resolve.speech.speech_words import BLUNT, NOUN_LIKE, SPEAKING, verbs
from briefgen.resolve.speech.unnamed import unnamed_people
from briefgen.resolve.speech.voice import OTHER, Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_MAX_SENTENCE = 320
"""How many characters a sentence may have that leads in words by what it tells."""

_ACTS = speech_verbs.finite(
    f"{speech_verbs.TELLING} {speech_verbs.CLAUSAL} {speech_verbs.TAG_ONLY} list outline detail enumerate sketch frame "
    "pitch justify address itemize pose raise appeal expand vow clarify pinpoint single acclaim dispute rebuff refute "
    "deflect parry dodge sidestep pivot hedge demur swipe jab crack counterpunch banter plead philosophise philosophize"
) - speech_verbs.finite("recall sing toast trumpet relay relate reveal inform inquire enquire decide recollect")
_PHRASES = (
    "laid out|lays out|set out|sets out|spelled out|spelt out|made (?:his|her|the|a) case|makes (?:his|her|the|a) case|"
    "stood by|stands by|opened up|opens up|spoke of|speaks of|spoke about|speaks about|spoke out|speaks out|came out|"
    "(?:drove|drives|hammered|hammers) home|took responsibility|(?:offered|gave|had|has) (?:his|her) own"
)
_FEELING = """
content happy unhappy glad sad sure certain unsure uncertain skeptical sceptical doubtful optimistic pessimistic hopeful
confident cautious careful wary worried concerned alarmed critical dismissive supportive proud angry irate incensed
outraged upset frustrated disappointed disgusted dismayed appalled shocked stunned surprised amazed impressed
unimpressed convinced unconvinced persuaded pleased displeased thrilled delighted excited ecstatic relieved grateful
thankful apologetic unapologetic sorry honest candid frank philosophical wistful reflective nostalgic realistic
pragmatic sanguine dubious incredulous indignant sarcastic diplomatic circumspect noncommittal coy evasive vague
specific explicit insistent effusive enthusiastic undeterred unfazed unmoved resigned resolute determined torn
conflicted sympathetic harsh harsher kinder gentler tougher charitable generous measured restrained adamant
"""
_BY_THE_WAY = (
    r"(?: (?:[a-z]+ly|also|then|later|still|even|now|further|just|again|once|too|has|had|did|does|long|since|more|less|"
    r"quite|rather|very|so|as|not|no|equally|on [A-Z][a-z]+day))*"
)
_TELLS = re.compile(
    rf"(?:, [^:,“”\"]{{1,120}},| \([^()]{{1,30}}\))?{_BY_THE_WAY} (?:(?:{'|'.join(sorted(_ACTS))}|{_PHRASES})|"
    r"(?:is|was|seems|seemed|sounds|sounded|appears|appeared|remains|remained|feels|felt)"
    rf"{_BY_THE_WAY} (?:{'|'.join(sorted(BLUNT | frozenset(_FEELING.split())))}))\b(?P<rest>[^:“”\"]*):\s*"
)
"""What after a subject says that it speaks, up to the colon."""

_ANOTHERS = re.compile(
    r"\b(?:by|from|signs?|banners?|posters?|headlines?|letters?|reports?|stor(?:y|ies)|tweets?|notes?|song|lyrics?|poem|"
    r"verse|proverb|adage|saying|motto|slogan|words|line|quote|quotation|questions?|which|who|whose|people|voters|they|"
    r"tweeted|wrote|read|reads|heard|saw|critics|supporters|options|headline|title|called|named|titled)\b|"
    r"['’]s? [a-z ]+$"
)
"""What says that the words after the colon may be another's: `addressed his critics’ main complaint:`."""

_IN_A_TWEET = re.compile(
    r"(?! (?:was|is|were|has been|had been|appear|featur|saw|sees|read|mention|nam|receiv|learn|found|starr?)\w*\b)"
    r" [a-z]+(?:ed|ook|oke|it|ired|aid|oes|ent|s)? [^:,“”\"]{0,80}\b(?:in|on|with|through|via) "
    r"(?:an?|one|another|his|her) "
    r"(?:[a-z-]+ ){0,2}(?:(?:series|string|flurry|barrage|burst|pair) of )?(?:[a-z-]+ ){0,2}"
    r"(?:tweets?|tweetstorm|post|statement|video message|press release)"
    r"(?: (?:on|late|early|posted|issued|sent) [^:,“”\"]{1,40})?:\s*"
)
"""`X swiped at Y in a series of tweets:`."""

_PRONOUN = re.compile(r"(?:[^,:;“”\"]{1,80}, )?([Hh]e|[Ss]he)\b")


def colon_voice(block: SpokenBlock, quoted: Quoted, start: int) -> Voice | None:
    """Whose words `quoted` has because the sentence from `start`, which ends in a colon, leads them in."""
    if not block.narration[start : quoted.start].rstrip().endswith(":"):
        return None
    if not block.text[quoted.inner_start].isupper() or is_title(block, quoted):
        return None
    voice = colon_subject(block, start, quoted.start)
    return voice if voice.kind != "other" else None


def colon_subject(block: SpokenBlock, start: int, end: int) -> Voice:
    """Who is the subject of the sentence from `start` to `end` if it leads in their words by a colon."""
    if not block.narration[start:end].rstrip().endswith(":") or end - start > _MAX_SENTENCE:
        return OTHER
    subject, after = _subject(block, start, end)
    if subject.kind != "other" and _IN_A_TWEET.fullmatch(block.narration, after, end):
        return subject
    match = _TELLS.fullmatch(block.narration, after, end) if subject.kind != "other" else None
    if match is None or _ANOTHERS.search(match["rest"]):
        return OTHER
    begin = match.start("rest")
    told = any(verb.group() not in NOUN_LIKE for verb in verbs(block.narration, begin, end, SPEAKING))
    others = any(block.acts(mention, end) for mention in block.people_in(begin, end))
    strange = next(unnamed_people(block.narration, begin, end), None)
    return OTHER if told or others or strange is not None else subject


def _subject(block: SpokenBlock, start: int, end: int) -> tuple[Voice, int]:
    """Who the sentence from `start` to `end` is about, and where their name or pronoun ends."""
    pronoun = _PRONOUN.match(block.narration, start, end)
    if pronoun is not None:
        return Voice("pronoun", word=pronoun[1].lower(), at=pronoun.start(1)), pronoun.end()
    mention = block.opening_mention(start, end)
    return (spoken_by(mention), mention.end) if mention is not None else (OTHER, start)
