"""Names that an editor has filled in between square brackets: `[Russian President Ann] Vale`, `Ann [Vale]`.

Quotations are mended so. Read without the brackets, the words name somebody in full.
"""

import re

from briefgen.resolve.names.given_names import GIVEN_NAMES
from briefgen.resolve.names.lexicon import PersonNames
from briefgen.resolve.names.name_forms import is_initials
from briefgen.resolve.names.reading import Page

_INSERTED = re.compile(r"\[([^\[\]\x00]{1,60})\] $")
_BEFORE_INSERTED = re.compile(r"((?:[A-ZÀ-Þ][^\W\d_]*\.?(?:[-'’][^\W\d_]+)* ){1,3})\[$")
_CLOSED = re.compile(r"(?:['’]s?)?\]")
_MAX_INSERTED = 63
"""How far back a bracket is looked for: 60 characters, the brackets and a space."""


def given_in_brackets(page: Page, start: int, end: int) -> tuple[str, ...]:
    """The words that read on, over a square bracket, into the family name at `start`; none where none do."""
    text = page.text
    before = text[max(start - _MAX_INSERTED, 0) : start]
    if before.endswith("] "):
        match = _INSERTED.search(before)
    else:
        match = _BEFORE_INSERTED.search(before) if before[-1:] == "[" and _CLOSED.match(text, end) else None
    return tuple(match[1].split()) if match is not None else ()


def completes(words: tuple[str, ...], person: PersonNames) -> bool:
    """Whether the last of `words` are names of the person's, a first given name among them: `President Ann M.`."""
    for word in reversed(words):
        low = word.lower().rstrip(".")
        if low in person.given and word[0].isupper():
            return True
        if not word[0].isupper() or not (low in person.words or is_initials(word)):
            return False
    return False


def is_anothers(words: tuple[str, ...]) -> bool:
    """Whether the last of `words`, which are nobody's on file, is a given name."""
    return bool(words) and words[-1][0].isupper() and words[-1].lower() in GIVEN_NAMES
