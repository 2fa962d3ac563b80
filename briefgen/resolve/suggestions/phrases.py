"""Phrases in small letters that may be terms: `cooling tower`, `working-level negotiations`, `peace declaration`.

Two words next to each other, of which the second can be a noun and one at least is none of the language's commonest;
whether they recur is asked later. English alone: of other languages no such words are known here. Nothing but
recurrence speaks for a phrase, so it is never more than unsure.
"""

import re
from collections.abc import Iterator

from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import FINITE_VERBS, FUNCTION_WORDS, HEADLINE_WORDS, ORDINARY
from briefgen.resolve.speech.name_words import ROLES, TIMES
from briefgen.resolve.speech.speech_words import VERBS
from briefgen.resolve.suggestions.capitals import Taken

_PHRASE = re.compile(r"(?<![\w-])(?=(?P<first>[a-z]{4,}(?:-[a-z]+)*) (?P<second>[a-z]{4,}(?:-[a-z]+)*)(?![\w-]))")
_COMPARING = frozenset(
    (
        *(
            "than",
            "more",
            "less",
            "most",
            "least",
            "much",
            "very",
            "other",
            "same",
            "such",
            "rather",
            "quite",
            "enough",
        ),
        *("hundred", "thousand", "million", "billion", "trillion", "percent", "dollars", "euros", "pounds", "miles"),
    )
)
_NO_PART = _COMPARING | ORDINARY | FUNCTION_WORDS | FINITE_VERBS | VERBS | TIMES
_NO_NOUN = ("ly", "ing", "ed", "ous", "ful", "able", "ible", "ish", "less", "ive", "ward", "wards")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "al", "er")


def phrases(page: Page, start: int, end: int, taken: Taken) -> Iterator[tuple[int, int]]:
    """Where such phrases stand in the block that is `page.text[start:end]`, without what is taken; they may overlap."""
    if not page.english:
        return
    for match in _PHRASE.finditer(page.text, start, end):
        first, second = match["first"], match["second"]
        place = match.start("first"), match.end("second")
        if _may_be_term(first, second) and place[1] <= end and not taken(*place):
            yield place


def _may_be_term(first: str, second: str) -> bool:
    if first in _NO_PART or second in _NO_PART or second in ROLES or first.endswith("ly") or second.endswith(_NO_NOUN):
        return False
    return "-" in first or not (_is_common(first) and _is_common(second))


def _is_common(word: str) -> bool:
    """Whether the word, or one that it is a form of, is among the commonest."""
    stems = [word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))]
    forms = (form for stem in stems for form in (stem, f"{stem}e", f"{stem[:-1]}y" if stem.endswith("i") else stem))
    return any(form in COMMON or form in HEADLINE_WORDS for form in forms)
