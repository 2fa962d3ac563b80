"""The quick way: most names stand among plain words, and need no rule about what stands around them.

Nothing is decided here that the slow way (`finds`, `bare_names`, `candidates.doubt`) would decide otherwise; what is
not plain at the first look is left to it.
"""

from functools import lru_cache
from typing import Any

import msgspec

from briefgen.resolve.names.bare_names import Bare, Company
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.finds import Context
from briefgen.resolve.names.honorifics import ABBREVIATED, AFTER_TITLES, RELATIVE, TITLES
from briefgen.resolve.names.nicknames import is_marked
from briefgen.resolve.names.ordinary_names import is_word
from briefgen.resolve.names.place_names import PLACES_AND_FIRMS, TOWNS
from briefgen.resolve.names.places import BEFORE_WORKS, TOWN_PARTS, stands_alone
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.roles import Roles
from briefgen.resolve.names.scanner import Hit
from briefgen.resolve.names.sides_after import is_plain_after
from briefgen.resolve.names.sides_before import is_plain_before
from briefgen.resolve.names.word_lists import THINGS
from briefgen.resolve.names.word_places import chunk_before

_ARTICLES = frozenset(("a", "an", "another", "the", "The"))
_QUALIFYING = _ARTICLES | {"of"}
"""Before a bare name, they may make it one of several of that name, or a place's."""

_OF_NO_CONCERN = ((TITLES | AFTER_TITLES | RELATIVE | {"of"}) - THINGS) | _ARTICLES
"""Words that change nothing of a name in full, as they may of a bare one."""

_OFFICES = TITLES - THINGS
_OPENING = frozenset('“„«‘"(—')
_ENDING = frozenset(("", *';:?!)]”»"…—'))
_FURTHER = frozenset(("", *'“„«‘"([—–-\x00'))
"""Marks that part a name from other words: directly before it, directly after it, after it and a space."""

_REACH = 40
"""How much of the word after a name is looked at."""


def stands_plainly(page: Page, hit: Hit) -> bool:
    """Whether `hit` may be `plain`, and stands between plain words, or marks that part it from all other words."""
    text, start, kind = page.text, hit.start, hit.roles.plain
    if not kind or kind == "small words":
        return bool(kind) and not text[start].isupper()
    if start and not (_begins_plainly(text, hit) if text[start - 1] == " " else text[start - 1] in _OPENING):
        return False
    if kind == "acronym" and page.style(page.block_at(start)) == "capitals":
        return False
    if text[hit.end : hit.end + 1] != " ":
        return _ends_plainly(text, hit.end)
    stop = text.find(" ", hit.end + 1, hit.end + _REACH)
    return _is_plain_right(text[hit.end + 1 : stop if stop >= 0 else hit.end + _REACH])


def _begins_plainly(text: str, hit: Hit) -> bool:
    start, kind = hit.start, hit.roles.plain
    chunk = chunk_before(text, start)
    if kind == "bare name":
        return _is_plain_left(chunk) or (chunk in _QUALIFYING and not _is_qualified(text, hit, chunk))
    if kind == "full name" or kind == "words":
        return _is_plain_left_of_full(chunk) or _is_office(text, start, chunk)
    if kind == "acronym":
        return chunk in _ARTICLES or (is_plain_before(chunk) and not chunk[:1].isupper())
    return is_plain_before(chunk) or (chunk == "the" and not text.endswith(" of the ", 0, start))


@lru_cache(maxsize=20_000)
def _is_plain_left(chunk: str) -> bool:
    told = chunk.lower() in _ARTICLES or chunk in BEFORE_WORKS or chunk[-1:] == "]" or is_marked(chunk)
    return is_plain_before(chunk) and not told


@lru_cache(maxsize=20_000)
def _is_plain_left_of_full(chunk: str) -> bool:
    abbreviated = chunk[-1:] == "." and chunk[:-1].isalpha() and chunk[:-1].lower() in ABBREVIATED
    return abbreviated or chunk in _OF_NO_CONCERN or (is_plain_before(chunk) and chunk != "with")


def _is_qualified(text: str, hit: Hit, chunk: str) -> bool:
    """Whether an article before a bare name makes it nobody's alone, or what stands before `of` a place's."""
    if chunk == "of":
        owned = chunk_before(text, hit.start - len("of "))
        return not (owned.isalpha() and owned.islower()) or owned in TOWN_PARTS
    return stands_alone(text, hit.end) or text.endswith(" of the ", 0, hit.start)


def _is_office(text: str, start: int, chunk: str) -> bool:
    """Whether the word before a name is an office with a capital; a ship may be called so as well."""
    is_one = chunk.isalpha() and chunk[0].isupper() and chunk.lower() in _OFFICES
    return is_one and chunk_before(text, start - len(chunk) - 1).lower() not in THINGS


def _ends_plainly(text: str, end: int) -> bool:
    """Whether the mark directly after a name parts it from what follows, or is a genitive's."""
    following = text[end : end + 1]
    if following == ",":
        return not text[end + 2 : end + 3].isupper()
    if following == ".":
        return not text[end + 1 : end + 2].isalnum()
    return following in _ENDING or (following in "'’" and not text[end + 3 : end + 4].isupper())


@lru_cache(maxsize=20_000)
def _is_plain_right(word: str) -> bool:
    return word[:1] in _FURTHER or (word != "v." and is_plain_after(word))


def decide_plainly(hit: Hit) -> Decision:
    """Whose the full name or the term at `hit` is, which `stands_plainly`."""
    roles = hit.roles
    if roles.terms:
        return Decision(hit.start, hit.end, "resolved", "term", "term", roles.terms[0].owner, reason="term")
    owner, in_full = roles.full[0].owner, roles.reason != "epithet"
    return Decision(hit.start, hit.end, "resolved", "full", owner=owner, reason=roles.reason, in_full=in_full)


def bare_plainly(hit: Hit) -> Bare:
    """The bare name at `hit`, which `stands_plainly`."""
    roles = hit.roles
    return Bare(hit.start, hit.end, roles.key, roles.family, roles.short, one_word=roles.one_word)


class PlainBearers:
    """Who each bare name is where it stands plainly, as far as that is the same in the whole text."""

    def __init__(self, context: Context, company: Company) -> None:
        """`company` is who is in the text."""
        self._context = context
        self._company = company
        self._known: dict[Roles, tuple[Any, ...]] = {}

    def decide(self, hit: Hit) -> Decision | None:
        """The decision on a bare name that `stands_plainly`; None where it depends on the place."""
        roles = hit.roles
        found = self._known.get(roles)
        if found is None:
            pattern = self._pattern(bare_plainly(hit))
            found = self._known[roles] = msgspec.structs.astuple(pattern)[2:] if pattern is not None else ()
        return Decision(hit.start, hit.end, *found) if found else None

    def _pattern(self, bare: Bare) -> Decision | None:
        owners = bare.owners
        low = bare.key
        written_small = low in self._context.small and self._context.page.has_lower(low)
        risky = low in TOWNS or low in PLACES_AND_FIRMS or is_word(low) or written_small
        if risky or low in self._company.strangers or self._context.excluded in owners:
            return None
        if not self._company.by_given.isdisjoint(owners):
            return None
        named = tuple(owner for owner in owners if owner in self._company.named)
        sure = named if len(named) == 1 else bare.short if not named and len(bare.short) == 1 else ()
        if sure and sure[0] in bare.short:
            return Decision(0, 0, "resolved", "short", owner=sure[0], reason="alias" if bare.one_word else "short name")
        if sure:
            return Decision(0, 0, "resolved", "only bearer", owner=sure[0], reason="family name")
        if named or bare.short:
            return None
        names = tuple(self._context.lexicon.people[owner].name for owner in bare.family)
        return Decision(0, 0, "nobody", "nobody named", words=names)
