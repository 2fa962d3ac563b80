"""Words of a letter or statement of which the reporter says that it goes on: `X wrote in a letter. It added: “…”`."""

import re

from briefgen.resolve.speech.voices import SpokenBlock

_PAPER = (
    r"(?:affidavit|letter|statement|memo|memorandum|post|tweet|email|e-mail|message|note|essay|op-ed|column|complaint|"
    r"filing|opinion|ruling|order|dissent|report|book|memoir|blog|release|petition|brief|lawsuit)"
)
_WROTE_IN = re.compile(
    r"\b(?:wrote|writes|said|says|stated|argued|added)\b[^.“”\"]*? (?:in|on) (?:an?|the|his|her|this|one) "
    rf"(?:[\w-]+ ){{0,3}}?{_PAPER}\b"
)
_GOES_ON = re.compile(
    rf"(?:It|The {_PAPER}) (?:also |later |then )?(?:continued|continues|added|adds|went on|goes on|concluded|"
    r"concludes|read|reads|said|says|stated|ended|ends)(?: to say)?(?: that)?[,:]?\s*"
)


def goes_on_in_writing(block: SpokenBlock, before: SpokenBlock, at: int) -> bool:
    """Whether quotation number `at` is more of what somebody wrote in the quotation before it.

    `before` is the block before, whose last quotation it may be if this one is the first of its block.
    """
    quoted = block.quotes[at]
    start = block.sentence_at(max(quoted.start - 2, 0)).start
    if _GOES_ON.fullmatch(block.narration, start, quoted.start) is None:
        return False
    if at > 0:
        return _WROTE_IN.search(block.narration, block.quotes[at - 1].end, start) is not None
    return bool(before.quotes) and not block.narration[:start].strip() and _ends_in_writing(before)


def _ends_in_writing(block: SpokenBlock) -> bool:
    """Whether the block's last sentence says in what the words of its last quotation were written."""
    last = block.quotes[-1]
    sentence = block.sentence_at(len(block.narration))
    return sentence.start <= last.end and _WROTE_IN.search(block.narration, last.end) is not None
