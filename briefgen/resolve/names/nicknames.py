"""Names with a nickname in marks or brackets before the family name: `Robert C. “Bobby” Scott`, `Ann (Annie) Vale`."""

import re

from briefgen.resolve.names.given_names import GIVEN_NAMES
from briefgen.resolve.names.lexicon import PersonNames
from briefgen.resolve.names.name_forms import is_initials
from briefgen.resolve.names.reading import Page

_OPENINGS, _CLOSINGS = "\"“‘'(", "\"”’')"
_NICKNAME = re.compile(r"((?:[A-ZÀ-Þ][^\W\d_]*\.?(?:[-'’][^\W\d_]+)* ){1,4})[\"“‘'(]([A-ZÀ-Þ][^\W\d_]{1,20})[\"”’')] $")
_MAX_BEFORE = 90
"""How far back the first given name is looked for, in characters."""


def is_marked(word: str) -> bool:
    """Whether a word stands in marks or brackets of its own: `“Bobby”`."""
    return word[:1] in _OPENINGS and word[-1:] in _CLOSINGS and len(word) > 2


def follows_mark(page: Page, start: int) -> bool:
    """Whether a closing mark or bracket and a space stand before `start`."""
    return start > 1 and page.text[start - 2] in _CLOSINGS


def over_nickname(page: Page, start: int, person: PersonNames) -> int | None:
    """Where the full name begins whose family name stands at `start`; None where no nickname of the person's is there.

    The given name before the marks is the person's, or the nickname is, and the name before it is some given name.
    """
    if person.family_leads:
        return None
    match = _NICKNAME.search(page.text, max(start - _MAX_BEFORE, 0), start)
    if match is None:
        return None
    words = match[1].split()
    begin = match.end(1)
    while words:
        word = words.pop()
        begin = page.text.rindex(word, match.start(1), begin)
        low = word.lower().rstrip(".")
        if low in person.given or (match[2].lower() in person.given and low in GIVEN_NAMES):
            return begin
        if not is_initials(word):
            return None
    return None
