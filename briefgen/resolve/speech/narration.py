"""A text without what its quotations say, letter for letter as long: what the reporter tells."""

import re

from briefgen.resolve.speech.speech_words import GOVERNING
from briefgen.text.quotes import Quoted

_CAPITALISED = re.compile(r"(?<=\s)[A-Z][a-z]+\b")


def with_plain_verbs(headline: str) -> str:
    """`headline` with its verbs of saying in lower case: there, every word may have a capital."""
    return _CAPITALISED.sub(_as_verb, headline)


def _as_verb(match: re.Match[str]) -> str:
    """A headline's `Says` as `says`: there, every word may have a capital."""
    low = match.group().lower()
    return low if low in GOVERNING else match.group()


def blanked(text: str, quotes: tuple[Quoted, ...]) -> str:
    """`text` with the inner letters of quotations blanked; the first and the last stay, to tell where sentences end."""
    pieces, at = [], 0
    for quoted in quotes:
        begin, end = quoted.inner_start + 1, quoted.inner_end - 1
        if begin < end:
            pieces += [text[at:begin], "q" * (end - begin)]
            at = end
    return "".join((*pieces, text[at:]))
