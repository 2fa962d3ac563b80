"""One pass over a text for every form of a lexicon.

An Aho–Corasick automaton finds all forms in the folded text; whether a form may stand where it was found (word ends,
capitals, hyphens) is then checked letter by letter. Forms of scripts that part words are looked for with a space on
either side, so that the automaton itself leaves out all that stands inside a word.
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache

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


class Roles(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What words of one spelling are to their owners; owners are in order, each once. Told apart by identity.

    `full` are forms that name a person in full or by an epithet, `terms` those of terms; `family` are the owners of the
    family name, `short` of a short name or a name of one word (`one_word` where there is one of these), `nots` of a
    phrase that is not its owner. `reason` is why a full name is found. `key` is the spelling in lower case; `is_plain`
    says that it is not all capitals, that no form is a term's, a month's, a phrase's or of a script without spaces, and
    that at most one owner has it for a full name.
    """

    full: tuple[Form, ...]
    terms: tuple[Form, ...]
    family: tuple[int, ...]
    short: tuple[int, ...]
    nots: tuple[int, ...]
    one_word: bool
    text: str
    reason: Reason = "full name"
    key: str = ""
    is_plain: bool = False

    @classmethod
    def of(cls, forms: tuple[Form, ...], surface: str) -> "Roles":
        """The roles of `forms`, at least one, where a text writes them as `surface`."""
        full = tuple(form for form in forms if form.role in _REASONS)
        odd = any(form.role in ("term", "not") for form in forms) or forms[0].text.lower() in MONTH_NAMES
        sole = len({form.owner for form in full}) < 2
        return cls(
            full=full,
            terms=tuple(form for form in forms if form.role == "term"),
            family=_owners(forms, "family"),
            short=_owners(forms, "short", "one word"),
            nots=_owners(forms, "not"),
            one_word=any(form.role == "one word" for form in forms),
            text=forms[0].text,
            reason=reason_of(full),
            key=surface.lower(),
            is_plain=sole and not odd and not surface.isupper() and parts_words(surface),
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


def reason_of(full: Iterable[Form]) -> Reason:
    """Why a full name is found that several forms stand for."""
    return _REASONS[min((form.role for form in full), key=_ORDER.index, default="name")]


def _owners(forms: tuple[Form, ...], *roles: str) -> tuple[int, ...]:
    return tuple(sorted({form.owner for form in forms if form.role in roles}))


class Hit(msgspec.Struct, frozen=True, gc=False):
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
            surface = text[start:end]
            agreed = known.get(surface)
            if agreed is None or agreed.pattern != pattern:
                agreed = self._agree(pattern, surface, english=page.english)
            if agreed.roles is not None:
                found.append(Hit(start, end + (agreed.dotted and text.startswith(".", end)), agreed.roles))
        return found

    def _agree(self, pattern: int, surface: str, *, english: bool) -> "_Agreed":
        """Which forms of a pattern some letters may stand for; the same words come again and again, so it is kept."""
        agreeing = [
            spelling
            for spelling in self._spellings[pattern]
            if (english or not spelling.english) and agrees(surface, spelling.text, acronym=spelling.acronym)
        ]
        forms = tuple(form for spelling in agreeing for form in spelling.forms)
        known = self._known[english]
        if len(known) >= _MAX_KNOWN:
            known.clear()
        known[surface] = _Agreed(
            pattern=pattern,
            roles=Roles.of(forms, surface) if forms else None,
            dotted=any(spelling.text[-1] == "." for spelling in agreeing),
        )
        return known[surface]


class _Agreed(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What some letters may stand for as a pattern, if anything, and whether a full stop after them is the name's."""

    pattern: int
    roles: Roles | None
    dotted: bool


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
