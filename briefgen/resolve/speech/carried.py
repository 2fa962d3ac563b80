"""A paragraph that is nothing but a quotation, after one that ended in somebody's tag: whose it may be.

By the convention of news, who goes on speaking in a new paragraph leaves the mark before it open; but where the
paragraph before ended in the reporter's own words (`…,” X said.`), a bare quotation after it is X's. Not if X was
asking, nor if the words answer.
"""

import re

from briefgen.resolve.speech.descriptions import is_doer
from briefgen.resolve.speech.strangers import has_unnamed
from briefgen.resolve.speech.voices import SpokenBlock

_ANSWERS = re.compile(
    r"(?:no|yes|yeah|yep|nope|nah|well|oh|ah|uh|um|sure|right|correct|true|exactly|absolutely|certainly|indeed|never|"
    r"thanks?|sorry|look|listen|okay|ok|because|maybe|perhaps|probably|possibly|"
    r"(?:why|what|who(?! cares\b)|how)\b(?=[^.!]*\?)|sir|ma['’]am|mr|mrs|ms|"
    r"of course|not (?:really|at all|necessarily)|i (?:don['’]t|do not) (?:know|think|agree|recall|remember)|"
    r"i (?:do|did|am|was|have|would|will|can|could)(?:n['’]t| not)?[.,]|you|your|you['’]\w+|"
    r"(?:that|it)['’]s (?:not )?(?:right|true))\b",
    re.IGNORECASE,
)
"""How an answer begins, or what is said to whoever spoke before."""

_ASKS = re.compile(r"\b(?:ask(?:ed|s|ing)?|question(?:ed|s|ing)?|press(?:ed|es|ing)|inquired|wondered|prompted)\b")
_TOLD = re.compile(r"\b(?:told|tells|to) (?:him|her|(?:the|his|her|a|an|their) (?:[\w-]+ ){0,3}?(?P<whom>[a-z-]+))\b")
_INTERVIEW = re.compile(r"\b(?:replied|responded|answered|shot back|retorted|countered|interrupted|interjected)\b")


def is_bare_quotation(block: SpokenBlock) -> bool:
    """Whether the block is one quotation and nothing else, and does not begin as an answer does."""
    if len(block.quotes) != 1:
        return False
    quoted = block.quotes[0]
    if block.text[: quoted.start].strip() or block.text[quoted.end :].strip():
        return False
    words = block.text[quoted.inner_start : quoted.inner_end]
    return words[:1].isupper() and words.rstrip("'’\"”")[-1:] in ".!?…" and not _ANSWERS.match(words)


def ends_with_its_tag(block: SpokenBlock, *, after: bool) -> bool:
    """Whether the block's last quotation is a statement, and the reporter's words that go with it end the block.

    Where `after`, they must stand after the words: a bare quotation that nothing closes may be drawn out of the story.
    """
    last = block.quotes[-1]
    asks = block.text[last.inner_start : last.inner_end].rstrip("'’\"” ").endswith("?")
    rest = block.narration[last.end :]
    if (
        asks
        or has_unnamed(block, last.end, len(block.narration))
        or _addresses(rest)
        or _ASKS.search(rest)
        or _INTERVIEW.search(rest)
    ):
        return False
    whole = not after and block.sentence_at(last.start).start < last.start - 1 and not rest.strip(" .")
    return whole or len(rest.split()) > 1


def _addresses(tag: str) -> bool:
    """Whether the tag says to whom the words were said, who may answer: `X told the mayor`."""
    told = _TOLD.search(tag)
    return told is not None and (told["whom"] is None or is_doer(told["whom"]))


def is_report(block: SpokenBlock, start: int) -> bool:
    """Whether the last sentence, from `start`, asks nobody anything."""
    return not _ASKS.search(block.narration, start) and not _INTERVIEW.search(block.narration, start)
