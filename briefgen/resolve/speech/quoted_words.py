"""What the words of a quotation show by themselves, and by the mark that ends them."""

import re

from briefgen.resolve.speech.speech_words import NAMING
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

MAX_BEFORE = 800
"""How many characters before a quotation its own sentence is read."""

_LOWER_TAG = re.compile(r" (?:(?:he|she) )?(?:said|says|added|adds|told|tells|wrote|writes|tweeted|explained|asked)\b")
"""What shows that a full stop before it stands for a comma: `“….” said X`."""

_NAME_TAG = re.compile(
    r" (?:said|says|added|adds|wrote|writes|tweeted|explained)"
    r"(?: (?:on |late |last |this )*(?:[A-Z][a-z]+day|yesterday|today|night|week|month|year)|"
    r" (?:to|in|on|at|during|of) "
    r"(?:(?! (?:that|he|she|it|they|was|is|were|are|would|will|had|has|there) )[^.,;“”\"]){1,40})?"
    r"(?:\.(?= |$)|$)"
)
"""What after a name shows so too: `“….” X said.`, where nothing follows that X said."""

_OWNED = re.compile(r"\w['’]s? \Z")
"""`the station’s “Tell Me About It!”`: what a genitive stands directly before."""

_OPEN_END = ",?!…—–-"
_TITLE_CASE = re.compile(r"(?:[A-Z][\w'’-]*)(?:\s+(?:of|the|an?|and|in|on|to|for|with|at|by|from|or|[A-Z][\w'’-]*))*")


def last_mark(block: SpokenBlock, quoted: Quoted) -> str:
    """The last character of the words, marks of a quotation within them aside."""
    return block.text[quoted.inner_start : quoted.inner_end].rstrip("'’\"”» ")[-1:]


def can_be_tagged_after(block: SpokenBlock, quoted: Quoted) -> bool:
    """Whether a tag may follow: the words end open, or a comma follows them."""
    last = last_mark(block, quoted)
    if last == "." and (_LOWER_TAG.match(block.narration, quoted.end) or _is_tagged_by_name(block, quoted.end)):
        return True
    return bool(last) and (last in _OPEN_END or block.narration[quoted.end : quoted.end + 1] == ",")


def _is_tagged_by_name(block: SpokenBlock, end: int) -> bool:
    """Whether a name and a verb of saying are all of the sentence that begins at `end`."""
    mention = block.person_starting(end + 1)
    return mention is not None and _NAME_TAG.match(block.narration, mention.end) is not None


def is_naming(block: SpokenBlock, quoted: Quoted, between: str) -> bool:
    """Whether the words are a title or a byname rather than somebody's own: `the film “…”`."""
    if block.is_headline or NAMING.search(between):
        return NAMING.search(between) is not None
    owned = _OWNED.search(block.narration, max(quoted.start - 4, 0), quoted.start) is not None
    return is_title(block, quoted) or (owned and block.text[quoted.inner_start].isupper())


def is_title(block: SpokenBlock, quoted: Quoted) -> bool:
    """Whether all the words have capitals, as titles have."""
    words = block.text[quoted.inner_start : quoted.inner_end].rstrip(".,;!?")
    return _TITLE_CASE.fullmatch(words) is not None


def resumes(block: SpokenBlock, at: int) -> bool:
    """Whether quotation number `at` ends the sentence that the one before began: `“He can run,” X said, “but …”`."""
    if at == 0:
        return False
    previous, quoted = block.quotes[at - 1], block.quotes[at]
    between = block.narration[previous.end : quoted.start].rstrip()
    opens = block.sentence_at(previous.start).start >= previous.start
    small = block.text[quoted.inner_start].islower()
    return opens and small and last_mark(block, previous) == "," and between.endswith(",") and "." not in between
