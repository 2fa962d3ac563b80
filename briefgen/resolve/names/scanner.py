"""One pass over a text for every form of a lexicon.

An Aho–Corasick automaton finds all forms in the folded text; whether a form may stand where it was found (word ends,
capitals, hyphens) is then checked letter by letter. Forms of scripts that part words are looked for with a space on
either side, so that the automaton itself leaves out all that stands inside a word.
"""

from functools import cached_property, lru_cache
from typing import NamedTuple

import ahocorasick_rs
import msgspec

from briefgen.model.ids import Ref
from briefgen.resolve.names.lexicon import Form, Lexicon
from briefgen.resolve.names.reading import Page, fold
from briefgen.resolve.names.roles import Roles
from briefgen.resolve.names.scripts import is_bounded, parts_words
from briefgen.resolve.names.surfaces import agrees


class Hit(msgspec.Struct, frozen=True, gc=False):
    """`page.text[start:end]` is written as forms on file are, whose roles these are."""

    start: int
    end: int
    roles: Roles


class Scan(NamedTuple):
    """What stands in a text: `hits`, overlapping ones too, in its order; `small` are words that, with capitals, may be.

    `small` has every word of a name on file that stands in the text in small letters, whether that is a form or none.
    """

    hits: list[Hit]
    small: set[str]


_MAX_KNOWN = 50_000
"""How many spellings are kept; a text cannot make more of them than it has words."""


class Scanner:
    """The automaton of one lexicon, and which forms each of its patterns stands for."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the automaton; forms of one folded spelling share a pattern."""
        people = len(lexicon.people)
        spelt: dict[str, dict[tuple[str, bool, bool], list[Form]]] = {}
        for form in lexicon.forms:
            text = form.text.rstrip(".")
            folded = fold(text)
            if folded.strip():
                acronym = form.role == "term" and lexicon.terms[form.owner - people].acronym
                pattern = f" {folded} " if parts_words(text) else folded
                spelt.setdefault(pattern, {}).setdefault((form.text, acronym, form.english), []).append(form)
        self._lexicon = lexicon
        self._spellings = tuple(
            tuple(_Spelling(*key, tuple(forms)) for key, forms in spellings.items()) for spellings in spelt.values()
        )
        self._parted = tuple(pattern[0] == " " for pattern in spelt)
        self._known: tuple[dict[str, _Agreed], ...] = ({}, {})
        self._automaton = ahocorasick_rs.AhoCorasick(tuple(spelt), store_patterns=False)
        self._owners = {(_kind(lexicon, owner), lexicon.id_of(owner)): owner for owner in range(_count(lexicon))}

    @cached_property
    def _named(self) -> dict[str, set[int]]:
        """The owners of each full name, folded: for the few links that go by a name."""
        named: dict[str, set[int]] = {}
        for form in self._lexicon.forms:
            if form.role in ("name", "alias", "one word", "short", "epithet", "term"):
                named.setdefault(fold(form.text), set()).add(form.owner)
        return named

    def owner_of(self, target: Ref | str) -> int:
        """The owner that an address, a slug or a name leads to, or -1 where none or several do."""
        if isinstance(target, Ref):
            return self._owners.get((target.kind, target.id), -1)
        for kind in ("person", "term"):
            if (kind, target) in self._owners:
                return self._owners[kind, target]
        named = self._named.get(fold(target), set())
        return next(iter(named)) if len(named) == 1 else -1

    def scan(self, page: Page) -> Scan:
        """All places where a form stands, and which spellings of forms stand in small letters."""
        found: list[Hit] = []
        small: set[str] = set()
        text, known, parted = page.text, self._known[page.english], self._parted
        for pattern, start, end in self._automaton.find_matches_as_indexes(page.folded, overlapping=True):
            if parted[pattern]:
                end -= 2
            elif is_bounded(text, start - 1, end - 1):
                start, end = start - 1, end - 1
            else:
                continue
            surface = text[start:end]
            agreed = known.get(surface)
            if agreed is None or agreed.pattern != pattern:
                agreed = self._agree(pattern, surface, english=page.english)
            if agreed.is_small:
                small.add(surface)
            roles = agreed.roles
            if roles is not None:
                found.append(Hit(start, end + (roles.dotted and text.startswith(".", end)), roles))
        return Scan(found, small)

    def _agree(self, pattern: int, surface: str, *, english: bool) -> "_Agreed":
        """Which forms of a pattern some letters may stand for; the same words come again and again, so it is kept."""
        agreeing = [
            spelling
            for spelling in self._spellings[pattern]
            if (english or not spelling.english) and agrees(surface, spelling.text, acronym=spelling.acronym)
        ]
        forms = tuple([form for spelling in agreeing for form in spelling.forms])
        is_acronym = True in [spelling.acronym for spelling in agreeing]
        known = self._known[english]
        if len(known) >= _MAX_KNOWN:
            known.clear()
        roles = Roles.of(forms, surface, is_acronym=is_acronym) if forms else None
        known[surface] = agreed = _Agreed(pattern, roles, surface.islower())
        return agreed


class _Agreed(msgspec.Struct, frozen=True, gc=False):
    """What some letters may stand for as a pattern, if anything; `is_small`: all of them are small."""

    pattern: int
    roles: Roles | None
    is_small: bool


class _Spelling(msgspec.Struct, frozen=True, gc=False):
    """One way of writing a pattern, and all forms that are written so."""

    text: str
    acronym: bool
    english: bool
    forms: tuple[Form, ...]


def _count(lexicon: Lexicon) -> int:
    return len(lexicon.people) + len(lexicon.terms)


def _kind(lexicon: Lexicon, owner: int) -> str:
    return "person" if owner < len(lexicon.people) else "term"


@lru_cache(maxsize=4)
def scanner_of(lexicon: Lexicon) -> Scanner:
    """The scanner of `lexicon`, made once in each process."""
    return Scanner(lexicon)
