"""Which finds of the scanner may be a name at all: by what stands around them, before anybody asks whose it is."""

import re
from functools import cached_property
from typing import Literal, NamedTuple

from briefgen.resolve.names.bare_names import Bare
from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.decisions import Decision, Why
from briefgen.resolve.names.given_names import GIVEN_NAMES
from briefgen.resolve.names.honorifics import BEFORE_TITLES, TITLES
from briefgen.resolve.names.lexicon import Form, Lexicon, PersonNames
from briefgen.resolve.names.name_forms import is_initials
from briefgen.resolve.names.ordinary_names import as_month, as_word
from briefgen.resolve.names.places import as_no_person, as_town, as_well_known, is_dateline, is_well_known
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.scanner import Hit
from briefgen.resolve.names.scripts import parts_words
from briefgen.resolve.names.sides import FREE, Side
from briefgen.resolve.names.sides_after import after
from briefgen.resolve.names.sides_before import before
from briefgen.resolve.names.surfaces import is_raised
from briefgen.resolve.names.word_lists import (
    CREDIT_OPENINGS,
    GIVEN_AND_PLACE,
    HEADLINE_WORDS,
    HEADS,
    NAMING_ADJECTIVES,
    OF_HEADS,
    PEOPLES,
)
from briefgen.resolve.names.word_places import word_before

_MAX_INITIALS = 2
"""A name of more letters, all of them capitals, is an abbreviation: no given name stands before it."""

_MAX_CREDIT = 80
"""How many characters after `reporting by` names are still those of reporters."""


_LABEL_END = re.compile(r"(?: \([^()]{1,30}\))?:")
"""What follows the name of whom a transcript lets speak."""

_SHOW = re.compile(r"\b(?:Show|Night|Lead|Hour|Time|Week|Report|Morning|Tonight|Live|Room|Today|Podcast) with $")
_MAX_SHOW = 16
"""How far back a programme's name is looked for: `The Late Show with …`."""

_UNIONS = frozenset(("nations", "union", "states", "kingdom"))
"""Last words of what has bodies of its own: the United Nations’ Security Council is the Security Council."""


_MIN_ACRONYM = 3
_WHOSE = frozenset(("usa", "uae", "gop"))
"""Abbreviations as long as those of firms, before what a country or a party has: `the GOP Senate`."""

_BECAUSE_BEFORE: dict[str, Why] = {"initial": "initial", "other": "part of name", "relative": "relative"}
_BECAUSE_AFTER: dict[str, Why] = {
    "suffix": "suffix",
    "head": "place",
    "other": "longer name",
    "collective": "collective",
    "joined": "joined",
}


class Surroundings:
    """Where the scanner's finds begin and end: what a hyphen ties to a name may be a name as well."""

    def __init__(self, hits: list[Hit]) -> None:
        """Take all finds; those that are mere `not:` phrases do not count."""
        self._hits = hits

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where the finds begin."""
        return frozenset(hit.start for hit in self._hits if hit.roles.any)

    @cached_property
    def ends(self) -> frozenset[int]:
        """Where the finds end."""
        return frozenset(hit.end for hit in self._hits if hit.roles.any)

    def frees(self, side: Side) -> bool:
        """Whether what is tied to a name is another name on file."""
        return side.kind == "joined" and (side.at in self.ends or side.at in self.starts)


def judge_full(page: Page, hit: Hit, form: Form, around: Surroundings) -> Decision | None:
    """Why a full name at `hit` is somebody or something else, or None where nothing speaks against it."""
    if not parts_words(form.text):
        return None
    left, right = _undescribed(before(page, hit.start)), after(page, hit.end)
    if left.kind == "initial" or (left.kind == "other" and not left.word[:1].isalpha()):
        return reject(hit, "initial" if left.kind == "initial" else "part of name", left)
    if left.kind == "joined" and not around.frees(left):
        return reject(hit, "joined", left)
    if left.kind == "thing":
        return reject(hit, "place", left)
    if left.kind == "other" and left.word.lower() in GIVEN_NAMES and not _in_heading(page, hit.start):
        return reject(hit, "part of name", left)
    if left.kind == "free" and _is_programme(page, hit.start):
        return Decision(hit.start, hit.end, "nobody", "place", words=("with",))
    return _judge_right(hit, right, around, exempt=("collective",))


def _undescribed(left: Side) -> Side:
    """`left`, unless it is an abbreviation without full stops, which says what somebody is: `DJ`, not `D.`."""
    return FREE if left.kind == "initial" and len(left.word) > 1 and left.word.isalpha() else left


def _is_programme(page: Page, at: int) -> bool:
    """Whether the name at `at` is part of a programme's: `The Late Show with …`."""
    return _SHOW.search(page.text, max(at - _MAX_SHOW, 0), at) is not None


def _in_heading(page: Page, at: int) -> bool:
    return page.style(page.block_at(at)) != "sentence"


def _judge_right(hit: Hit, right: Side, around: Surroundings, exempt: tuple[str, ...] = ()) -> Decision | None:
    why = _BECAUSE_AFTER.get(right.kind)
    if why is None or right.kind in exempt or around.frees(right):
        return None
    return reject(hit, why, right)


def judge_bare(page: Page, hit: Hit, text: str, around: Surroundings, left: Side) -> Decision | None:
    """Why a bare name at `hit` is somebody or something else, or None where nothing speaks against it.

    `left` is what stands before it.
    """
    right = after(page, hit.end)
    if left.kind == "other" and text.isupper() and len(text) > _MAX_INITIALS:
        left = FREE
    if _is_shouted(page, hit, text):
        return Decision(hit.start, hit.end, "nobody", "raised")
    if left is not FREE or right is not FREE:
        refusal = _judge_sides(page, hit, left, right, around)
        if refusal is not None or (right.kind == "other" and _pair_in_heading(page, hit, right, around)):
            return refusal
    return as_month(page, hit.start, hit.end)


def _judge_sides(page: Page, hit: Hit, left: Side, right: Side, around: Surroundings) -> Decision | None:
    why = _BECAUSE_BEFORE.get(left.kind)
    if why is not None and not _pair_in_heading(page, hit, left, around):
        return reject(hit, why, left)
    if left.kind == "joined" and not around.frees(left):
        return reject(hit, "joined", left)
    if right.kind == "other" and _pair_in_heading(page, hit, right, around):
        return None
    return reject(hit, "place", left) if left.kind in ("institution", "thing") else _judge_right(hit, right, around)


def _pair_in_heading(page: Page, hit: Hit, side: Side, around: Surroundings) -> bool:
    """Whether two names on file stand side by side in a headline: `Trump Kim summit`."""
    if page.block_at(hit.start) != 0 or side.kind != "other":
        return False
    return (hit.start - 1) in around.ends if side.at < hit.start else (hit.end + 1) in around.starts


def _is_shouted(page: Page, hit: Hit, text: str) -> bool:
    """Whether a single word stands in capitals among words that do not, and names no speaker of a transcript."""
    if not is_raised(page.text[hit.start : hit.end], text) or page.style(page.block_at(hit.start)) == "capitals":
        return False
    return not (_LABEL_END.match(page.text, hit.end) and _opens_label(page, hit.start))


def _opens_label(page: Page, at: int) -> bool:
    """Whether nothing but titles in capitals stands between a block's beginning and `at`: `PRESIDENT KIM:`."""
    while not opens_block(page, at):
        chunk, at = word_before(page, at)
        if not chunk.isupper() or chunk.lower().rstrip(".") not in TITLES:
            return False
    return True


def opens_block(page: Page, at: int) -> bool:
    """Whether a block begins at `at`."""
    return at == 0 or page.text[max(at - 2, 0) : at] == "\x00 "


def judge_term(page: Page, hit: Hit, form: Form, lexicon: Lexicon) -> Decision | None:
    """Why a term at `hit` is part of something else, or None where nothing speaks against it."""
    surface = page.text[hit.start : hit.end]
    style = page.style(page.block_at(hit.start))
    is_acronym = lexicon.terms[form.owner - len(lexicon.people)].acronym and form.text[:1].isupper()
    if style == "capitals":
        return Decision(hit.start, hit.end, "nobody", "raised", "term") if is_acronym else None
    if is_raised(surface, form.text) and not form.text.islower() and not is_dateline(page, hit.start, hit.end):
        return Decision(hit.start, hit.end, "nobody", "raised", "term")
    if form.text[:1].isupper() and " " not in form.text and parts_words(form.text):
        return _judge_proper_term(page, hit, is_acronym)
    if style == "sentence" and form.text[:1].isupper() and parts_words(form.text):
        return _judge_long_term(page, hit)
    if style == "sentence" and surface[:1].isupper() and parts_words(form.text):
        return _judge_raised_term(page, hit)
    return None


def _judge_raised_term(page: Page, hit: Hit) -> Decision | None:
    """A term in small letters that has a capital in a sentence, as parts of proper names have: `National … Library`."""
    left, right = before(page, hit.start), after(page, hit.end)
    if right.kind == "head":
        return reject(hit, "place", right, "term")
    return reject(hit, "part of name", left, "term") if left.kind == "other" and left.word[:1].isalpha() else None


def _judge_long_term(page: Page, hit: Hit) -> Decision | None:
    """A proper name of several words, which may end a longer one: `National …`, `Spanish …`, not `U.N. …`."""
    left = before(page, hit.start)
    longer = left.kind == "other" and left.word != "&" and left.word.lower() not in _UNIONS
    return reject(hit, "part of name", left, "term") if longer else None


def _judge_proper_term(page: Page, hit: Hit, is_acronym: bool) -> Decision | None:
    """A one-word proper name: it may be part of a longer one (`… Airlines`, `University of …`) or somebody's name."""
    left, right = before(page, hit.start), after(page, hit.end)
    low = page.text[hit.start : hit.end].lower()
    if right.kind == "head" or (left.kind == "institution" and not is_acronym):
        return reject(hit, "place", right if right.kind == "head" else left, "term")
    if left.kind in ("other", "initial") and left.word != "&" and left.word.lower() not in BEFORE_TITLES:
        return reject(hit, "part of name", left, "term")
    if not is_acronym and (firm := _acronym_before(page, hit)):
        return reject(hit, "part of name", firm, "term")
    if is_acronym and (part := _longer_acronym(page, hit, low, right)):
        return reject(hit, "part of name", part, "term")
    named = low in GIVEN_AND_PLACE or not _in_heading(page, hit.start)
    is_long = is_acronym and len(low) > _MIN_ACRONYM
    following = right.word.lower().rstrip(".")
    described = following in TITLES or following in PEOPLES or (is_long and _says_what(page, following))
    if right.kind == "other" and named and not described:
        return reject(hit, "longer name", right, "term")
    return None


def _says_what(page: Page, following: str) -> bool:
    """Whether the word after an acronym tells what it is: `the CETA Treaty`, `FiOS Internet`."""
    return following in OF_HEADS or following in COMMON or page.has_lower(following)


def _acronym_before(page: Page, hit: Hit) -> Side | None:
    """The acronym that begins a longer name: `MGM Grand`; a country or party only says whose it is."""
    chunk, at = word_before(page, hit.start)
    named = chunk.isalpha() and chunk.isupper() and len(chunk) >= _MIN_ACRONYM and not _in_heading(page, hit.start)
    return Side("other", chunk, at) if named and chunk.lower() not in _WHOSE | COMMON | HEADLINE_WORDS else None


def _longer_acronym(page: Page, hit: Hit, low: str, right: Side) -> Side | None:
    """What makes an acronym part of a longer one: `New START`, `START II`, and where it is a word too, `START-UP`."""
    if right.kind == "suffix":
        return right
    if right.kind == "joined" and right.word.isupper() and (low in COMMON or low in HEADLINE_WORDS):
        return right
    chunk, at = word_before(page, hit.start)
    word = chunk.lower()
    naming = chunk[:1].isupper() and word in NAMING_ADJECTIVES
    shouted = chunk.isupper() and len(chunk) > 2 and (word in COMMON or word in HEADLINE_WORDS)
    return Side("other", chunk, at) if naming or shouted else None


def reject(hit: Hit, why: Why, side: Side, kind: Literal["person", "term"] = "person") -> Decision:
    """The decision that `hit` is nobody because of what stands on one side of it."""
    return Decision(hit.start, hit.end, "nobody", why, kind, words=(side.word,))


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
    if not words or is_initials(words[0]) or before(page, at).kind == "thing" or _is_programme(page, at):
        return None
    left = before(page, at)
    left = _undescribed(left) if in_full else left
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
        return "" if left.word.islower() or _is_programme(page, left.at) else f"{left.word} {surface}"
    if right.kind == "suffix":
        return f"{surface} {right.word}"
    leading = any(lexicon.people[owner].family_leads for owner in owners)
    if leading and right.kind in ("other", "joined") and left.kind not in ("other", "joined"):
        return _leading_stranger(page, hit, right)
    return ""


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


def doubt(page: Page, bare: Bare, *, named: bool, always: bool) -> Decision | None:
    """Why a bare name that a rule gives to somebody may still be an ordinary word, a place or a firm.

    `named`: the person was named in full before; `always`: the person's file says that the bare name means them.
    """
    if bare.left.kind == "title":
        return None
    start, end = bare.start, bare.end
    surely = as_no_person(page, start, end) or as_town(page, start, end)
    if surely is not None and not (always and surely.status == "ambiguous"):
        return surely
    if not always and is_well_known(page, start, end):
        found = as_well_known(page, start, end)
        if found is not None or named:
            return found
        return Decision(start, end, "ambiguous", "not yet named")
    return as_word(page, start, end, named=named or always)
