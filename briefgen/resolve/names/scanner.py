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
from briefgen.model.site import Reason
from briefgen.resolve.names.lexicon import Form, FormRole, Lexicon
from briefgen.resolve.names.reading import Page, fold
from briefgen.resolve.names.scripts import is_bounded, parts_words
from briefgen.resolve.names.surfaces import agrees
from briefgen.resolve.names.word_lists import MONTH_NAMES

_REASONS: dict[FormRole, Reason] = {"name": "full name", "alias": "alias", "epithet": "epithet"}
_ORDER = tuple(_REASONS)


class Roles(msgspec.Struct, frozen=True, gc=False):
    """What some forms of one spelling are to their owners; owners are in order, each once.

    `full` are forms that name a person in full or by an epithet, `terms` those of terms; `family` are the owners of the
    family name, `short` of a short name or a name of one word (`one_word` where there is one of these), `nots` of a
    phrase that is not its owner. `reason` is why a full name is found; `is_plain` says that no form is a term's, a
    month's, a phrase's or of a script without spaces, and that at most one owner has it for a full name.
    """

    full: tuple[Form, ...]
    terms: tuple[Form, ...]
    family: tuple[int, ...]
    short: tuple[int, ...]
    nots: tuple[int, ...]
    one_word: bool
    text: str
    reason: Reason = "full name"
    is_plain: bool = False

    @classmethod
    def of(cls, forms: tuple[Form, ...]) -> "Roles":
        """The roles of `forms`, at least one."""
        full = tuple(form for form in forms if form.role in _REASONS)
        odd = any(form.role in ("term", "not") for form in forms) or forms[0].text.lower() in MONTH_NAMES
        return cls(
            full=full,
            terms=tuple(form for form in forms if form.role == "term"),
            family=_owners(forms, "family"),
            short=_owners(forms, "short", "one word"),
            nots=_owners(forms, "not"),
            one_word=any(form.role == "one word" for form in forms),
            text=forms[0].text,
            reason=_REASONS[min((form.role for form in full), key=_ORDER.index, default="name")],
            is_plain=not odd and parts_words(forms[0].text) and len({form.owner for form in full}) < 2,
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
        self._patterns = tuple(spelt)
        self._spellings = tuple(
            tuple(_Spelling(*key, tuple(forms), Roles.of(tuple(forms))) for key, forms in spellings.items())
            for spellings in spelt.values()
        )
        self._parted = tuple(pattern[0] == " " for pattern in self._patterns)
        self._known: tuple[dict[tuple[int, str], _Agreed], ...] = ({}, {})
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
        text, known, parted = page.text, self._known[page.english], self._parted
        for pattern, start, end in self._automaton.find_matches_as_indexes(page.folded, overlapping=True):
            if parted[pattern]:
                end -= 2
            elif is_bounded(text, start - 1, end - 1):
                start, end = start - 1, end - 1
            else:
                continue
            key = (pattern, text[start:end])
            agreed = known.get(key)
            if agreed is None:
                agreed = self._agree(key, english=page.english)
            if agreed.roles is not None:
                found.append(Hit(start, end + (agreed.dotted and text.startswith(".", end)), agreed.roles))
        return found

    def _agree(self, key: tuple[int, str], *, english: bool) -> "_Agreed":
        """Which forms of a pattern some letters may stand for; the same words come again and again, so it is kept."""
        pattern, surface = key
        agreeing = [
            spelling
            for spelling in self._spellings[pattern]
            if (english or not spelling.english) and agrees(surface, spelling.text, acronym=spelling.acronym)
        ]
        roles = agreeing[0].roles if agreeing else None
        if len(agreeing) > 1:
            roles = Roles.of(tuple(form for spelling in agreeing for form in spelling.forms))
        known = self._known[english]
        if len(known) >= _MAX_KNOWN:
            known.clear()
        known[key] = _Agreed(roles, any(spelling.text[-1] == "." for spelling in agreeing))
        return known[key]


class _Agreed(NamedTuple):
    """What some letters may stand for, if anything, and whether a full stop after them belongs to the name."""

    roles: Roles | None
    dotted: bool


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
