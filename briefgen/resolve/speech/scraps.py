"""Words in marks that are hardly speech: a word or three that a reporter's own sentence marks off."""

import re

from briefgen.resolve.speech.quoted_words import is_title
from briefgen.resolve.speech.voice import Voice
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_MIN_WORDS = 4
"""How many words within a reporter's sentence are somebody's speech rather than marked with a pinch of salt."""

_MAX_LIST = 120
"""How many characters before a word in marks the noun is looked for that says it is a word."""

_TAIL = re.compile(
    r"(?: (?:to|for|of|in|on|at|with|from|by|and|or)(?: [a-z]+){1,2}| (?!said|says)[a-z]+|"
    r" (?:of|to|for|behind|about|against|over) (?!(?:[a-z’'-]+ )*(?:said|says|is|was|were|are|has|have|had)\b)"
    r"(?:[a-z’'-]+ ){1,9}[a-z’'-]+)\.(?:\s|$)"
)
WORDS_AS_WORDS = re.compile(
    r"\b(?:words|terms|phrases|expressions|labels|slogans|adjectives|adverbs|nouns|verbs),? (?:like|such as|including) "
    r"(?:[“\"‘'][^“”\"‘]{1,40}[”\"’'],? (?:(?:and|or) )?){0,4}$"
)
"""`words like “maybe” and`: what follows is a word, not what somebody says."""

_ARTICLE = re.compile(r"\b(?:the|an?|this|that|his|her|its|their|such|more|of|['’]s) $", re.IGNORECASE)
"""What before a scrap makes it a noun of the reporter's sentence, all of which the tag reports."""


def is_scrap(block: SpokenBlock, at: int, voice: Voice | None) -> bool:
    """Whether the quotation number `at` is a word or three within the reporter's own sentence.

    `voice`: whose words its sentence says they are. A verb of saying directly after makes speech of a scrap too.
    """
    quoted = block.quotes[at]
    words = block.text[quoted.inner_start : quoted.inner_end].split()
    if len(words) >= _MIN_WORDS:
        return False
    if voice is None or not voice.tagged:
        return _is_within(block, at)
    before = block.text[max(quoted.start - _MAX_LIST, 0) : quoted.start]
    single = len(words) == 1 and _ARTICLE.search(before) is not None
    named = single or WORDS_AS_WORDS.search(before) is not None
    named = named or (before.rstrip()[-1:].isalnum() and is_title(block, quoted))
    return _is_within(block, at) and (named or _leads_in(block, at))


def is_cut_short(block: SpokenBlock, quoted: Quoted) -> bool:
    """Whether the words begin a sentence that the reporter ends in a word or three: `“You went …” workers.`."""
    words = block.text[quoted.inner_start : quoted.inner_end]
    return (
        words[:1].isupper() and len(words.split()) > _MIN_WORDS and _TAIL.match(block.narration, quoted.end) is not None
    )


def _is_within(block: SpokenBlock, at: int) -> bool:
    """Whether the reporter's words stand directly before the quotation, or before the list of scraps that it ends."""
    before = block.narration[: block.quotes[at].start].rstrip()
    if before[-1:].isalnum():
        return True
    return at > 0 and _is_next(block, block.quotes[at - 1], at) and is_scrap(block, at - 1, None)


def _is_next(block: SpokenBlock, previous: Quoted, at: int) -> bool:
    return block.narration[previous.end : block.quotes[at].start].strip() in ("", ",")


def _leads_in(block: SpokenBlock, at: int) -> bool:
    """Whether the verb after the scrap introduces what follows: `On its “worth,” X said, “It has none.”`."""
    if at + 1 == len(block.quotes):
        return False
    following = block.quotes[at + 1]
    between = block.narration[block.quotes[at].end : following.start].rstrip()
    return between.endswith((",", ":")) and "." not in between and block.text[following.inner_start].isupper()
