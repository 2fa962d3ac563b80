"""One pass over a text for every form of a lexicon.

An Aho–Corasick automaton finds all forms in the folded text; whether a form may stand where it was found (word ends,
capitals, hyphens) is then checked letter by letter. Forms of scripts that part words are looked for with a space on
either side, so that the automaton itself leaves out all that stands inside a word.
"""

from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs
import msgspec

from briefgen.model.ids import Ref
from briefgen.resolve.names.lexicon import Form, Lexicon
from briefgen.resolve.names.reading import Page, fold
from briefgen.resolve.names.scripts import is_bounded, parts_words
from briefgen.resolve.names.surfaces import agrees


class Roles(msgspec.Struct, frozen=True, gc=False):
    """What some forms of one spelling are to their owners; owners are in order, each once.

    `full` are forms that name a person in full or by an epithet, `terms` those of terms; `family` are the owners of the
    family name, `short` of a short name or a name of one word (`one_word` where there is one of these), `nots` of a
    phrase that is not its owner.
    """

    full: tuple[Form, ...]
    terms: tuple[Form, ...]
    family: tuple[int, ...]
    short: tuple[int, ...]
    nots: tuple[int, ...]
    one_word: bool
    text: str

    @classmethod
    def of(cls, forms: tuple[Form, ...]) -> "Roles":
        """The roles of `forms`, at least one."""
        return cls(
            full=tuple(form for form in forms if form.role in ("name", "alias", "epithet")),
            terms=tuple(form for form in forms if form.role == "term"),
            family=_owners(forms, "family"),
            short=_owners(forms, "short", "one word"),
            nots=_owners(forms, "not"),
            one_word=any(form.role == "one word" for form in forms),
            text=forms[0].text if forms else "",
        )

    @property
    def any(self) -> bool:
        """Whether there is a name or term among the forms."""
        return bool(self.full or self.terms or self.family or self.short)

    def without(self, blocked: frozenset[int]) -> "Roles":
        """What is left without the owners `blocked`."""
        return msgspec.structs.replace(
            self,
            full=tuple(form for form in self.full if form.owner not in blocked),
            terms=tuple(form for form in self.terms if form.owner not in blocked),
            family=tuple(owner for owner in self.family if owner not in blocked),
            short=tuple(owner for owner in self.short if owner not in blocked),
        )


NO_ROLES = Roles(full=(), terms=(), family=(), short=(), nots=(), one_word=False, text="")
"""The roles of words that are on no file."""


def _owners(forms: tuple[Form, ...], *roles: str) -> tuple[int, ...]:
    return tuple(sorted({form.owner for form in forms if form.role in roles}))


class Hit(NamedTuple):
    """`page.text[start:end]` is written as forms on file are, whose roles these are."""

    start: int
    end: int
    roles: Roles


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
        self._patterns = tuple(spelt)
        self._spellings = tuple(
            tuple(_Spelling(*key, tuple(forms), Roles.of(tuple(forms))) for key, forms in spellings.items())
            for spellings in spelt.values()
        )
        self._automaton = ahocorasick_rs.AhoCorasick(self._patterns, store_patterns=False)
        self._owners = {(_kind(lexicon, owner), lexicon.id_of(owner)): owner for owner in range(_count(lexicon))}
        self._named: dict[str, set[int]] = {}
        for form in lexicon.forms:
            if form.role in ("name", "alias", "one word", "short", "epithet", "term"):
                self._named.setdefault(fold(form.text), set()).add(form.owner)

    def owner_of(self, target: Ref | str) -> int:
        """The owner that an address, a slug or a name leads to, or -1 where none or several do."""
        if isinstance(target, Ref):
            return self._owners.get((target.kind, target.id), -1)
        for kind in ("person", "term"):
            if (kind, target) in self._owners:
                return self._owners[kind, target]
        named = self._named.get(fold(target), set())
        return next(iter(named)) if len(named) == 1 else -1

    def hits(self, page: Page) -> list[Hit]:
        """All places where a form stands, overlapping ones too, in the order of the text."""
        found = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(page.folded, overlapping=True):
            if self._patterns[pattern][0] == " ":
                hit = self._check(page, pattern, start, end - 2)
            else:
                hit = (
                    self._check(page, pattern, start - 1, end - 1)
                    if is_bounded(page.text, start - 1, end - 1)
                    else None
                )
            if hit is not None:
                found.append(hit)
        return found

    def _check(self, page: Page, pattern: int, start: int, end: int) -> Hit | None:
        surface = page.text[start:end]
        agreeing = [
            spelling
            for spelling in self._spellings[pattern]
            if (page.english or not spelling.english) and agrees(surface, spelling.text, acronym=spelling.acronym)
        ]
        if not agreeing:
            return None
        if page.text[end : end + 1] == "." and any(spelling.text[-1] == "." for spelling in agreeing):
            end += 1
        if len(agreeing) == 1:
            return Hit(start, end, agreeing[0].roles)
        return Hit(start, end, Roles.of(tuple(form for spelling in agreeing for form in spelling.forms)))


class _Spelling(msgspec.Struct, frozen=True, gc=False):
    """One way of writing a pattern, all forms that are written so, and their roles."""

    text: str
    acronym: bool
    english: bool
    forms: tuple[Form, ...]
    roles: Roles


def _count(lexicon: Lexicon) -> int:
    return len(lexicon.people) + len(lexicon.terms)


def _kind(lexicon: Lexicon, owner: int) -> str:
    return "person" if owner < len(lexicon.people) else "term"


@lru_cache(maxsize=4)
def scanner_of(lexicon: Lexicon) -> Scanner:
    """The scanner of `lexicon`, made once in each process."""
    return Scanner(lexicon)
