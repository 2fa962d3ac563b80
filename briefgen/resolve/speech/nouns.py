"""`X’s claim that “…”`, `in X’s words, “…”`, `X’s statement read: “…”`: whose words a noun of saying leads in."""

import re

from briefgen.resolve.speech import speech_verbs
from briefgen.resolve.speech.documents import letter_before, letter_from
from briefgen.resolve.speech.speech_words import GOVERNING, LOOSE, NOUN_LIKE, SPEAKING, verbs
from briefgen.resolve.speech.unnamed import unnamed_people
from briefgen.resolve.speech.voice import OTHER, Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_NOUN = "|".join(speech_verbs.NOUNS.split())
NOUN = re.compile(rf"\b(?:{_NOUN})\b")
"""A noun of saying."""

_OWNED = re.compile(rf"(?<=[\w.])['’]s? (?:[a-z-]+ ){{0,3}}?(?:{_NOUN})\b(?P<rest>[^“”\";]{{0,80}})$")
_HIS = re.compile(rf"\b(?P<whose>[Hh]is|[Hh]er) (?:[a-z-]+ ){{0,3}}?(?:{_NOUN})\b(?P<rest>[^“”\";]{{0,80}})\Z")
_SO_IT_SAID = re.compile(
    r"(?:,? (?:on|in|to|about|from|after|issued|released|posted|sent) [^“”:,]{0,40})?"
    r" (?:said|says|read|reads|stated|states|added|began|begins|continued|concluded)(?: in part)?,?:?\s*"
)
_LEADS_IN = re.compile(
    r"\s*[,:]\s*"
    r"|(?: [^:,]{1,40}?)? (?:is|was|remains|has been) that\b[^:,]{0,70}"
    r"|(?: (?:of|about|on|to|against|in) [^:,]{1,50}?)?(?: that\b[^:,]{0,70}| (?:of|as|for|about)(?: an?| the)?)\s*"
)
_AS = re.compile(r"\bas(?: an?| the)?\s*$")
_DEPICTING = re.compile(r"(?:de|re)?(?:scription|piction|characteri[sz]ation|portrayal|denunciation|condemnation)$")
"""Nouns after which `as` leads in their owner’s words; after others, another’s view: `dismissed X’s remark as`."""

_WORDS_OF = re.compile(r"\b[Ii]n the words of $")
_REMARK = re.compile(rf" (?:[a-z-]+ )?(?:{_NOUN})\b")
REMARKED = re.compile(rf"\b(?:{_NOUN})\s*:\s*$")
"""A noun of saying before a colon."""

_NAMED_SO = re.compile(
    r" (?:campaign|slogan|label|movement|program|programme|policy|rule|law|act|myth|narrative|theory|rhetoric|crowd|"
    r"hashtag|chants?|ads?|signs?|jokes?|lists?|clause|provision|doctrine|approach|strategy|pledge|mantra|"
    r"tests?|mentality|mindset|syndrome|effect|attitude)\b"
)
_THE = re.compile(r"\b(?:the|an?|this|that|his|her|its|their|those|these)\s*$|['’]s?\s*$")
"""`the “make every clock run” campaign`: a name, not what somebody says of it."""

_BELONGS = re.compile(r"(?:\b(?:his|her|their|its)|['’]s?)\s*$")


_ISSUED = re.compile(
    r"\b(?P<verb>(?:dashed|fired|shot|sent) off|issued|released|posted|"
    r"published|sent|wrote|distributed|circulated|penned|signed|recorded|made|gave|"
    r"delivered|filed|issues|releases|posts|sends|writes|uploaded|drafted) (?:an?|the|his|her|another|one) "
    r"(?:[a-z-]+ ){0,3}?(?:statement|video|letter|memo|memorandum|post|tweet|message|email|e-mail|note|ad|essay|op-ed|"
    r"column|release|speech|comment|reply|response|order|opinion|dissent|blog)\b(?P<rest>[^,:“\"]{0,60}?)"
    r"(?:,? (?:that|which) (?:said|says|read|reads|stated)|"
    r",? (?:saying|reading|stating)(?P<that> (?:that|he|she|it|they|there|the|his|her|its)\b[^:,“\"]{0,80})?|"
    r" in which (?:he|she) (?:said|wrote|says|writes|called|argued)|"
    r" (?:with|under) (?:the|an?) (?:subject line|caption|headline|message|words|comment|warning|plea))"
    r"(?: that)?(?:,? in part)?[,:]?\s*$"
)
"""`released a video that said`: whose it is says what follows."""

_ANOTHERS = re.compile(r"\b(?:from|by|of|on behalf)\b")


_BY = re.compile(rf"\b(?:an?|the|this|that|one|recent|earlier) (?:[a-z-]+ ){{0,2}}?(?:{_NOUN}) (?:by|from) ")
_THAT_CLAUSE = re.compile(r",? that\b[^:;“”\"]{0,70}")
"""What after a name tells what its bearer claims."""


def noun_voice(block: SpokenBlock, quoted: Quoted, start: int) -> Voice | None:
    """Whose words the nearest noun of saying before `quoted` says they are; None where there is none."""
    before = block.narration[start : quoted.start]
    if _REMARK.match(block.narration, quoted.end) and _BELONGS.search(before):
        return OTHER
    if _NAMED_SO.match(block.narration, quoted.end) and _THE.search(before):
        return OTHER
    issued = _ISSUED.search(before)
    if issued is not None and not _ANOTHERS.search(issued["rest"]) and not _tells(block, start, issued):
        return block.subject_of(start + issued.start("verb"), start)
    lettered = letter_before(block, start, quoted.start) if "s " in before else None
    if lettered is not None:
        return lettered
    lettered = letter_from(block, start, quoted.start) if " from " in before or " by " in before else None
    if lettered is not None:
        return lettered
    match = next(iter(reversed(list(_OWNED.finditer(before)))), None) if "s " in before else None
    if match is None:
        return (
            _his(block, quoted, start) or _in_the_words_of(block, quoted, start) or _by_whom(block, start, quoted.start)
        )
    owner = block.person_ending(start + match.start())
    if _AS.search(match["rest"]) and not _DEPICTING.search(block.narration, start, start + match.start("rest")):
        return None
    if "’" in match["rest"] or "'" in match["rest"]:
        return None
    tells = _SO_IT_SAID.fullmatch(match["rest"]) is not None
    if not tells and (not _LEADS_IN.fullmatch(match["rest"]) or _has_verb(block, start + match.start("rest"), quoted)):
        return None
    return spoken_by(owner) if owner is not None and owner.status == "resolved" else OTHER


def _his(block: SpokenBlock, quoted: Quoted, start: int) -> Voice | None:
    """`X was mocked for his claim that “…”`, where the sentence has nobody else whose claim it may be."""
    match = _HIS.search(block.narration, start, quoted.start)
    if match is None or not _LEADS_IN.fullmatch(match["rest"]) or _has_verb(block, match.start("rest"), quoted):
        return None
    people = {m.entity for m in block.people_in(start, match.start()) if not block.is_attributive(m)}
    strange = next(unnamed_people(block.narration, start, match.start()), None)
    if len(people) > 1 or strange is not None:
        return None
    return Voice("pronoun", word="he" if match["whose"].lower() == "his" else "she", at=match.start())


def _by_whom(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`denied a claim by X that it was “…”`: who is named directly after `by`, and nobody else says it."""
    for match in _BY.finditer(block.narration, start, end):
        first = next(iter(block.people_in(match.end(), end)), None)
        if first is None or block.description_start(first.start, match.end()) != match.end():
            continue
        that = _THAT_CLAUSE.fullmatch(block.narration, first.end, end)
        if that is not None and not any(block.acts(m, end) for m in block.people_in(first.end, end)):
            told = next(verbs(block.narration, first.end, end, SPEAKING), None)
            return spoken_by(first) if told is None else None
    return None


def _tells(block: SpokenBlock, start: int, issued: re.Match[str]) -> bool:
    """Whether a statement says what somebody else said: `a statement saying that Y called it “…”`."""
    begin, end = issued.span("that")
    told = verbs(block.narration, start + begin, start + end, SPEAKING - LOOSE) if begin >= 0 else iter(())
    return next(told, None) is not None


def _has_verb(block: SpokenBlock, start: int, quoted: Quoted) -> bool:
    """Whether a verb of saying stands after the noun: whose subject is, says it."""
    found = verbs(block.narration, start, quoted.start, GOVERNING)
    return any(verb.group() not in NOUN_LIKE for verb in found)


def _in_the_words_of(block: SpokenBlock, quoted: Quoted, start: int) -> Voice | None:
    stem = block.narration[start : quoted.start].rstrip(" ,:")
    owner = block.person_ending(start + len(stem))
    if owner is None or not _WORDS_OF.search(block.narration[start : block.description_start(owner.start, start)]):
        return None
    return spoken_by(owner)
