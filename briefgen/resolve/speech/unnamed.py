"""Somebody without a name whom a pronoun may mean as well: `a spokesman`, `the general`, `Vogt’s brother`."""

import re
from collections.abc import Iterator
from typing import NamedTuple


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OFTEN_THE = _words(
    "official spokesman spokeswoman spokesperson source diplomat aide analyst adviser advisor lawyer attorney "
    "officer soldier man woman resident witness expert professor envoy minister general senator lawmaker reporter "
    "journalist commander doctor student activist father mother brother sister son daughter husband wife friend "
    "colleague counterpart ambassador secretary judge prosecutor investigator negotiator captain coach"
)
"""Who is somebody of the text after `the` too."""

_ONCE_MET = _words(
    "leader manager player miner worker driver farmer veteran boy girl uncle aunt cousin nephew niece neighbor "
    "neighbour owner chairman chairwoman mayor governor president chancellor teenager protester pilot nurse teacher "
    "priest pastor bishop guard gunman suspect victim survivor defendant author writer editor historian economist "
    "scientist strategist consultant director executive boss rival successor predecessor deputy agent trainer "
    "teammate opponent biographer widow widower bystander engineer musician actor"
)
"""Who is somebody else only where first met: `a leader`; `the leader` is mostly one who has been named."""

_LAST_WORD = re.compile(r"(?<=\s)[a-z]+\b")
_AFTER_THE = re.compile(r"(?i:\b(?:a|an|the|one|another|some|his|her|its|their)|[\w-]+['’]s)\s+(?:[\w-]+\s+){0,3}?$")
_AFTER_A = re.compile(r"(?:\b(?:a|an|one|another|his|her|their|A|An|One|His|Her)|[\w-]+['’]s)\s+(?:[\w-]+\s+){0,2}?$")
_TAG = re.compile(r",? ?(?:said|says|added|wrote|told|argued|warned|recalled|explained|noted) (?:an?|one|another)\b")
"""`“…,” said a former official`."""

_REACH = 60
"""How many characters before the noun its article stands."""


class Unnamed(NamedTuple):
    """An unnamed person: where the words for them stand, and the noun."""

    start: int
    end: int
    noun: str


def unnamed_people(text: str, start: int, end: int) -> Iterator[Unnamed]:
    """The people without a name in `text` from `start` to `end`, in order."""
    for match in _LAST_WORD.finditer(text, start, end):
        noun = match.group()
        if noun in _OFTEN_THE:
            article = _AFTER_THE.search(text, max(start, match.start() - _REACH), match.start())
        elif noun in _ONCE_MET:
            article = _AFTER_A.search(text, max(start, match.start() - _REACH), match.start())
        else:
            continue
        if article is not None and text[match.end() : match.end() + 2] not in ("'s", "’s"):
            yield Unnamed(article.start(), match.end(), noun)


def is_unnamed_tag(text: str, at: int) -> bool:
    """Whether a tag begins at `at`, directly after a quotation, that gives it to somebody unnamed."""
    return _TAG.match(text, at) is not None
