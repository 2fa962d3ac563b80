"""What says that nobody, or somebody else, said the words after a verb of saying: a denial, a doubt, a wish."""

import re

from briefgen.resolve.speech.speech_words import verbs
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_DENYING = frozenset(("denied", "denies", "disputed", "disputes"))
"""Verbs whose words are what somebody says was not said; those after a colon or comma are their own."""

_AS_WHAT = re.compile(r" (?!that\b)[^,;:“”\"]{2,80} as(?: an?| the)? ")
"""`denied the claim as “…”`: so the denier calls it."""

_BEYOND_DENIAL = re.compile(
    r"(?! (?:ever )?(?:that|(?!wrongdoing)[a-z]+ing)\b)[^,;:“”\"]{2,80}, (?:calling|branding|labell?ing|dismissing|"
    r"describing|denouncing|saying|insisting|adding|arguing|declaring)\b"
)
"""`denied wrongdoing, calling it “…”`: the participle’s words are the denier’s; not `denied calling her …, saying`."""

_UNSAID = re.compile(
    r"(?:\b(?:never|not|whether|[Ii]f|Had)|n['’]t)(?: (?:he|she|they|(?:[A-Z][\w.’'-]+ ?){1,3}))?"
    r"(?: (?:had|has|have|ever|actually|even|really|once))* $"
)
"""What before a verb leaves open whether the words were said: `never said “…”`, `whether he had said “…”`."""

_ON_A_SIGN = re.compile(
    r"\b(?:headline|caption|title|sign|banner|poster|placard|sticker|plaque|hat|cap|shirt|T-shirt)s? "
    r"(?:that |which )?(?:said|says|say|read|reads|reading|saying)[,:]? \Z"
)
"""What before the words says that they are written on a thing: `posted it under a headline that said, “…”`."""

_PUT_IN_MOUTHS = re.compile(
    r"\bas (?:if|though) to\b|\bto (?:say|shout|chant|repeat|yell|hear|read)\b[^,:]{0,20}[,:]?\s*$|"
    r"\b(?:reads?|(?<!he )goes|runs|states)[,:]?\s*$|\b[a-z]+s (?:think|feel|believe|say|claim|fear)\b|"
    r"\b(?:who|had|has|having|have) (?:[a-z]+ly )?(?:said|told|written|called|asked|claimed|described)\b|"
    r"\b(?:am|are|is|was|were|be|been|being|['’](?:re|s|m|d|ll)|would|will|could|might|may|should|must|can|who|they|we|"
    r"you|I|people|keeps?|kept|like|if) "
    r"(?:(?:just|all|always|also|then|still|probably|simply|often|basically|not|never|be) )*"
    r"(?:say|saying|says|said|tell|telling|ask|asking|think|thinking|thought|feel|shout|shouting|chant|chanting|cry|"
    r"crying|yell|yelling|go|going|scream|screaming|wonder|wondering)\b"
    r"(?:(?!\b(?:should|must|ought to) $)[^,:]){0,40}[,:]?\s*$"
)
"""What says that the words are what others might say: `X said they were saying, “…”`."""

_WHEN_SAYING = re.compile(
    r"(?:When|As|After|Before|While|Once|If|Although|Though|Because) [^,;:“”\"]{2,80} "
    r"(?:said|shouted|yelled|asked|called out|screamed|cried|replied|chanted|heckled|wrote|tweeted|joked|added), \Z"
)
"""`When a man shouted, “…,” X laughed`: a clause that says who said the words, though another's verb follows them."""


def are_put_in_mouths(between: str) -> bool:
    """Whether what stands between the verb and the words says that others might say them."""
    return _PUT_IN_MOUTHS.search(between) is not None


def are_written_on(before: str) -> bool:
    """Whether what stands before the words says that a headline or a sign has them."""
    return _ON_A_SIGN.search(before) is not None


def goes_beyond_denial(verb: re.Match[str], between: str) -> bool:
    """Whether a participle after a denial leads in words that the denier does say."""
    return verb.group() in _DENYING and _BEYOND_DENIAL.match(between) is not None


def is_of_a_clause(block: SpokenBlock, quoted: Quoted) -> bool:
    """Whether the words are of the clause before them, whatever tag follows: `When a man shouted, “…,” X said`."""
    start = block.sentence_at(quoted.start).start
    return _WHEN_SAYING.match(block.narration, start, quoted.start) is not None


def is_unsaid(block: SpokenBlock, start: int, verb: re.Match[str], before: str) -> bool:
    """Whether the sentence from `start`, which is `before` up to the words, denies or doubts that `verb` was done."""
    if _UNSAID.search(block.narration, start, verb.start()) is not None:
        return True
    return _is_denied(block, start, verb, before)


def _is_denied(block: SpokenBlock, start: int, verb: re.Match[str], before: str) -> bool:
    """Whether somebody denies the words: `X denied that he had called it “…”`, not `X denied it: “…”`."""
    denies = any(found.group() in _DENYING for found in verbs(block.narration, start, verb.end()))
    if verb.group() in _DENYING and _AS_WHAT.fullmatch(block.narration, verb.end(), start + len(before)):
        return False
    return denies and not before.rstrip().endswith((":", ","))
