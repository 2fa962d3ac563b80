"""Longer names that a bare name is part of: the same person's other names before it, or a stranger's in full."""

import re
from typing import NamedTuple

from briefgen.resolve.names.given_names import GIVEN_NAMES
from briefgen.resolve.names.lexicon import Lexicon, PersonNames
from briefgen.resolve.names.name_forms import is_initials
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.scanner import Hit
from briefgen.resolve.names.sides import Side, undescribed
from briefgen.resolve.names.sides_after import after
from briefgen.resolve.names.sides_before import before
from briefgen.resolve.names.word_lists import CREDIT_OPENINGS, HEADS
from briefgen.resolve.names.word_places import word_before

_MAX_CREDIT = 80
"""How many characters after `reporting by` names are still those of reporters."""

_SHOW = re.compile(r"\b(?:Show|Night|Lead|Hour|Time|Week|Report|Morning|Tonight|Live|Room|Today|Podcast) with $")
_MAX_SHOW = 16
"""How far back a programme's name is looked for: `The Late Show with …`."""


class GivenRun(NamedTuple):
    """The same person's other names before a bare name: where they begin, and whether a given name is among them."""

    start: int
    in_full: bool


def given_run(page: Page, start: int, owner: int, lexicon: Lexicon) -> GivenRun | None:
    """The run of the person's other names directly before the family name at `start` (`Donald J.`, `Huckabee`)."""
    person = lexicon.people[owner]
    if person.family_leads or person.has_suffix:
        return None
    at, in_full = start, False
    while True:
        chunk, begin = word_before(page, at)
        word = chunk.lstrip("“\"‘'([—–")
        initial = is_initials(word) and word.lower().rstrip(".") not in person.words
        if not word or not (initial or word.lower().rstrip(".") in person.words) or not word[0].isupper():
            break
        if (initial and person.has_middle_initial) or (word[-1] == "." and not is_initials(word)):
            return None
        begin += len(chunk) - len(word)
        in_full = in_full or word.lower() in person.given
        at = begin
        if begin and page.text[begin - 1] != " ":
            break
    return None if _lacks_initial(page.text[at:start].split(), person) else _checked_run(page, start, at, in_full)


def _lacks_initial(words: list[str], person: PersonNames) -> bool:
    """Whether only some of the person's initials are there: `George W. Bush` is not `George H. W. Bush`."""
    held = {word for word in person.words if len(word) == 1}
    there = held.intersection(word.lower().rstrip(".") for word in words)
    return bool(there) and there != held


def _checked_run(page: Page, start: int, at: int, in_full: bool) -> GivenRun | None:
    words = page.text[at:start].split()
    if not words or is_initials(words[0]) or before(page, at).kind == "thing" or is_programme(page, at):
        return None
    left = before(page, at)
    left = undescribed(left) if in_full else left
    stranger = left.kind in ("initial", "joined", "relative") or (
        left.kind == "other" and left.word.lower() in GIVEN_NAMES
    )
    return None if stranger or (left.kind == "other" and not in_full) else GivenRun(at, in_full)


def stranger_at(page: Page, hit: Hit, lexicon: Lexicon, owners: tuple[int, ...]) -> str:
    """The full name of somebody not on file whose family name stands at `hit`, or empty where there is none."""
    block = page.block_at(hit.start)
    if page.style(block) != "sentence" or _is_credit(page, hit.start, block):
        return ""
    left, right = before(page, hit.start), after(page, hit.end)
    surface = page.text[hit.start : hit.end]
    if left.kind == "other" and left.word.isalpha() and right.kind in ("free", "suffix") and len(left.word) > 1:
        return "" if left.word.islower() or is_programme(page, left.at) else f"{left.word} {surface}"
    if right.kind == "suffix":
        return f"{surface} {right.word}"
    leading = any(lexicon.people[owner].family_leads for owner in owners)
    if leading and right.kind in ("other", "joined") and left.kind not in ("other", "joined"):
        return _leading_stranger(page, hit, right)
    return ""


def is_programme(page: Page, at: int) -> bool:
    """Whether the name at `at` is part of a programme's: `The Late Show with …`."""
    return _SHOW.search(page.text, max(at - _MAX_SHOW, 0), at) is not None


def _is_credit(page: Page, at: int, block: int) -> bool:
    """Whether a name stands among those who made the article: a byline, `Additional reporting by …`."""
    if page.originals[block].lower().startswith(CREDIT_OPENINGS):
        return True
    before = page.text[max(at - _MAX_CREDIT, 0) : at].lower()
    return any(opening in before for opening in CREDIT_OPENINGS[1:])


def _leading_stranger(page: Page, hit: Hit, right: Side) -> str:
    """`Kim Kye Gwan`: a family name and one or two given names, and nothing capitalised after them."""
    words: list[str] = []
    at = right.at
    while len(words) < 3 and at < len(page.text) and page.text[at].isupper():
        end = at
        while end < len(page.text) and (page.text[end].isalpha() or page.text[end] == "-"):
            end += 1
        words.append(page.text[at:end])
        if page.text[end : end + 1] != " ":
            break
        at = end + 1
    plain = 0 < len(words) < 3 and all(word.lower() not in HEADS and word.isalpha() | ("-" in word) for word in words)
    return f"{page.text[hit.start : hit.end]} {' '.join(words)}" if plain else ""
