"""When a word or three within a reporter's own sentence are speech: a verb of saying plainly governs them.

Whose they are is what the sentence says (`attribution`). Here stands what nevertheless makes them no speech: they name
or describe a thing, they are another's words that somebody tells of, or a clause of the reporter's has begun.
"""

import re

from briefgen.resolve.speech import speech_verbs
from briefgen.resolve.speech.nouns import NOUN
from briefgen.resolve.speech.quoted_words import MAX_BEFORE, is_title
from briefgen.resolve.speech.scraps import WORDS_AS_WORDS
from briefgen.resolve.speech.speech_words import CLAIMING, DESCRIBING, GOVERNING, NOUN_LIKE, PARTICIPLE, THINKING, verbs
from briefgen.resolve.speech.voice import Voice
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_CALL = "call label brand dub"
_CALLING = speech_verbs.finite(_CALL) | speech_verbs.participles(_CALL) | {"labelled", "labelling"}
"""Verbs whose complement somebody's words are, a single one too: `X called it “warm”`."""

_ONE_WORD = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(_CALLING))})\b[^,;:“”\"]{{0,80}}|"
    r"(?:(?:describ|characteri[sz]|denounc|derid)(?:e[ds]|ing)|(?:dismiss|condemn)(?:e[ds]|es|ing)|dismissed|condemned|"
    r"condemns|den(?:ied|ies|ying)|reject(?:ed|s|ing)|decr(?:ied|ies|ying))\b"
    r"[^,;:“”\"]{0,120} as(?: an?| the)?(?: [a-z]+ly)*) "
    r"(?:[“\"‘'][^“”\"‘]{1,40}[”\"’'],? (?:and )?(?:an? )?){0,3}\Z"
)
"""What leads in a single word that is somebody's: `called the plan “silly”`, `described it as “silly”`."""

_DETERMINER = re.compile(r"(?:\b(?:the|an?|this|these|those|his|her|its|their|any|such|no|some)|['’]s?) \Z", re.I)
_NOUN_AFTER = re.compile(
    r" (?!(?:to|for|of|in|on|at|with|from|by|and|or|but|that|than|when|while|as|if|because|before|after|about|over|"
    r"under|into|against|during|since|until|toward|towards|through|among|between|within|without|amid|despite|like|"
    r"what|who|which|whose|where|is|are|was|were|be|been|being|has|have|had|will|would|can|could|should|may|might|"
    r"must|did|does|do|said|says|told|not|so|himself|herself|itself|themselves|ourselves|he|she|it|they|we|you|i|this|last|next|"
    r"[a-z]+ly|now|then|there|here|today|yet|again|too|also|just)\b)[a-z][\w-]*"
)
"""The noun of which the words before only say which: `a “paint over” ceremony`."""

_GRADED = re.compile(r"(?:more|most|less|very|so|too|as|not|[a-z]+ly) ")
"""How words begin that judge a thing rather than name a kind: `“more radical” protests`, not `“dark money” groups`."""

_NAMED = re.compile(
    r"(?:\b(?:so-called|(?:better |also |well )?known as|titled|entitled|headlined|nicknamed|named|"
    r"(?:is|are|was|were|be|been|being|often|sometimes|[a-z]+s|[,(]) (?:dubbed|called|termed|labell?ed|branded)|"
    r"the (?:[a-z]+ )?(?:terms?|words?|phrases?|expressions?|slogans?|hashtags?|labels?|names?|nicknames?|film|book|"
    r"song|movie|show|series|novel|album|play)|words? like|meaning of|definition of|films?|books?|songs?|movies?|"
    r"novels?|albums?|hits?)"
    r"|\b(?:wrote|writes|told|tells|posted|posts|answered|read|sang|played|watched) (?:an?|the|his|her|that|this))"
    r",?(?: an?| the)? \Z"
)
"""What before the words makes them a name, a term or a work."""

_MEANT = re.compile(
    r",? (?:means?|meant|signif(?:y|ies|ied)|refers? to|is defined|"
    r"(?:is|was|[—–]) an? (?:term|word|phrase|pun|play on|nickname|name|slogan|catchphrase))\b"
)
"""What after the words tells of them as words: `“free port” meant`, `“…” — a play on`."""

_SAID_BY_OTHERS = re.compile(
    r"(?<!would )(?<!will )(?<!could )(?<!\bto )(?<!not )(?<!\bI )(?<!\bwe )(?<!his )(?<!her )"
    r"(?<!\bthe )(?<!\bthat )(?<!\bthis )(?<!\bany )(?<!\ba )"
    r"\b(?:call|describe|label|brand|dub|say|claim|argue|allege|insist|consider|regard|see)\b|"
    r"\b(?:chants?|chanting|cries|shouts?|whispers|signs?|banners?|posters?|headlines?|placards?|slogans?|hashtags?|"
    r"according to|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|paraphras\w+|echo(?:ed|es|ing)|so-called|dubbed|nicknamed|"
    r"known as|marked|inscribed|reads?|reading|hear|hears|heard|hearing)\b|"
    r"(?<!\bhe )(?<!she )\b(?:thought|thinks?|believed?|believes|felt|feels?)\b|"
    r"(?<!his )(?<!her )\b(?:claims|reports|accusations|allegations|suggestions|rumou?rs|charges|criticism|complaints|"
    r"warnings|findings|polls)\b|"
    r"\b(?:is|are|was|were|been|being) (?:[a-z]+ly )?(?:called|described|labell?ed|branded|termed|deemed)\b"
)
"""What after the verb says that the words are told of others: `said what critics call a “sham”`, `chants of “…”`."""

_OBJECT = re.compile(
    r" (?:the|these|those|such|all) (?:[a-z-]+ )?(?:claims|reports|accusations|allegations|charges|findings|polls) "
)
"""What somebody calls something, though others said it: `calling the reports “hearsay”`."""

_AS_ANOTHER = re.compile(
    r",? (?:as (?!an? |the )[^,.;“”]{2,60} (?:put|puts|called|calls|said|says|phrased|described|likes? to)\b|"
    r"in the words of|to (?:quote|borrow)|quoting|borrowing)"
)
"""What after the words says whose they were: `“too late,” as Y put it`."""

_NEW_CLAUSE = re.compile(
    r"[,—–] (?:but|yet|although|though|while|whereas|even as|despite|where|which|who|whose|as|after|because|so)\b"
    r"(?! that)|[;:](?! *\Z)"
)
"""What begins a clause that the verb before it does not govern."""

_ASKED = re.compile(r"asked|asks|questioned|questions|pressed|challenged")
_ABOUT = re.compile(r" (?:about|by|on|if|whether|why|how|what|over)\b")


def is_spoken(block: SpokenBlock, quoted: Quoted, voice: Voice | None) -> bool:
    """Whether the word or three of `quoted`, a scrap within a reporter's sentence, are speech of whom `voice` says."""
    if voice is None or voice.kind == "other" or voice.tagged or block.is_headline or is_title(block, quoted):
        return False
    start = max(block.sentence_at(quoted.start).start, quoted.start - MAX_BEFORE)
    before = block.narration[start : quoted.start]
    if len(block.text[quoted.inner_start : quoted.inner_end].split()) < 2 and not _ONE_WORD.search(before):
        return False
    if _names_a_thing(block, quoted, before) or _AS_ANOTHER.match(block.narration, quoted.end):
        return False
    return _is_governed(block, start, quoted.start)


def _names_a_thing(block: SpokenBlock, quoted: Quoted, before: str) -> bool:
    """Whether the words are a name or a term, or only say which thing the noun after them is."""
    if _NAMED.search(before) or WORDS_AS_WORDS.search(before) or _MEANT.match(block.narration, quoted.end):
        return True
    noun = _NOUN_AFTER.match(block.narration, quoted.end)
    if noun is None or _DETERMINER.search(before) is not None:
        return noun is not None
    return noun.group().endswith("s") and not _GRADED.match(block.text, quoted.inner_start)


def _is_governed(block: SpokenBlock, start: int, end: int) -> bool:
    """Whether the last word of saying before `end` leads in what stands there, as its subject's own words."""
    verb, at = _last_saying(block, start, end)
    between = block.narration[at:end]
    if verb in _CALLING and _OBJECT.fullmatch(between):
        return True
    if verb in THINKING or (_ASKED.fullmatch(verb) and _ABOUT.match(between)):
        return False
    if _SAID_BY_OTHERS.search(between) or _NEW_CLAUSE.search(between):
        return False
    judged = verb in DESCRIBING and verb not in _CALLING
    return not judged or " as " in between or not _DETERMINER.search(between)


def _last_saying(block: SpokenBlock, start: int, end: int) -> tuple[str, int]:
    """The last verb, participle or else noun of saying from `start` to `end`, and where it ends."""
    found = [
        (verb.end(), verb.group())
        for verb in verbs(block.narration, start, end, GOVERNING)
        if verb.group() not in NOUN_LIKE or block.subject_of(verb.start(), start).kind != "other"
    ]
    found += [(match.end(), match.group().split()[-1]) for match in PARTICIPLE.finditer(block.narration, start, end)]
    found += [(match.end(), match.group()) for match in CLAIMING.finditer(block.narration, start, end)]
    found = [said for said in found if said[1] not in THINKING] or found
    if not found:
        found = [(match.end(), "") for match in NOUN.finditer(block.narration, start, end)]
    at, verb = max(found, default=(start, ""))
    return verb, at
