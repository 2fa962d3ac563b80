"""Which finds of the scanner may be a person at all: by what stands around them, before anybody asks who it is."""

import re
from functools import cached_property
from typing import Literal

from briefgen.resolve.names.bare_names import Bare
from briefgen.resolve.names.decisions import Decision, Why
from briefgen.resolve.names.given_names import GIVEN_NAMES
from briefgen.resolve.names.honorifics import TITLES
from briefgen.resolve.names.lexicon import Form
from briefgen.resolve.names.longer_names import is_programme
from briefgen.resolve.names.ordinary_names import as_month, as_word
from briefgen.resolve.names.places import as_no_person, as_town, as_well_known, is_well_known
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.scanner import Hit
from briefgen.resolve.names.scripts import parts_words
from briefgen.resolve.names.sides import FREE, Side, undescribed
from briefgen.resolve.names.sides_after import after
from briefgen.resolve.names.sides_before import before
from briefgen.resolve.names.surfaces import is_raised
from briefgen.resolve.names.word_places import in_heading, word_before

_MAX_INITIALS = 2
"""A name of more letters, all of them capitals, is an abbreviation: no given name stands before it."""

_LABEL_END = re.compile(r"(?: \([^()]{1,30}\))?:")
"""What follows the name of whom a transcript lets speak."""

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
    left, right = undescribed(before(page, hit.start)), after(page, hit.end)
    if left.kind == "initial" or (left.kind == "other" and not left.word[:1].isalpha()):
        return reject(hit, "initial" if left.kind == "initial" else "part of name", left)
    if left.kind == "joined" and not around.frees(left):
        return reject(hit, "joined", left)
    if left.kind == "thing":
        return reject(hit, "place", left)
    if left.kind == "other" and left.word.lower() in GIVEN_NAMES and not in_heading(page, hit.start):
        return reject(hit, "part of name", left)
    if left.kind == "free" and is_programme(page, hit.start):
        return Decision(hit.start, hit.end, "nobody", "place", words=("with",))
    return _judge_right(hit, right, around, exempt=("collective",))


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


def reject(hit: Hit, why: Why, side: Side, kind: Literal["person", "term"] = "person") -> Decision:
    """The decision that `hit` is nobody because of what stands on one side of it."""
    return Decision(hit.start, hit.end, "nobody", why, kind, words=(side.word,))


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
