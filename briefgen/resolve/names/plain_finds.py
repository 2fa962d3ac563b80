"""The quick way: most names stand among plain words, and need no rule about what stands around them.

Nothing is decided here that the slow way (`finds`, `bare_names`, `candidates.doubt`) would decide otherwise; what is
not plain at the first look is left to it.
"""

from functools import lru_cache
from typing import Any

import msgspec

from briefgen.resolve.names.bare_names import Bare, Company
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.names.neighbours import chunk_before, is_plain_after, is_plain_before
from briefgen.resolve.names.ordinary_names import is_word
from briefgen.resolve.names.place_names import PLACES_AND_FIRMS, TOWNS
from briefgen.resolve.names.places import BEFORE_WORKS
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.scanner import Hit, Roles

_ARTICLES = frozenset(("a", "an", "another", "with"))
"""Plain words that say something of the name after them all the same."""


_BREAKS = frozenset(("", " ", "\x00"))


def stands_plainly(text: str, start: int, end: int) -> bool:
    """Whether plain words, or the marks that end a clause, stand on both sides of `text[start:end]`."""
    if start and (text[start - 1] != " " or not _is_plain_left(chunk_before(text, start))):
        return False
    following = text[end : end + 1]
    if following == " ":
        stop = text.find(" ", end + 1, end + 40)
        return _is_plain_right(text[end + 1 : stop]) if stop > 0 else False
    if following in (".", ""):
        return text[end + 1 : end + 2] in _BREAKS
    if following == ",":
        return text[end + 1 : end + 2] == " " and text[end + 2 : end + 3].islower()
    return following in "'’" and text[end + 1 : end + 3] == "s " and text[end + 3 : end + 4].islower()


@lru_cache(maxsize=20_000)
def _is_plain_left(chunk: str) -> bool:
    return is_plain_before(chunk) and chunk not in _ARTICLES and chunk not in BEFORE_WORKS


@lru_cache(maxsize=20_000)
def _is_plain_right(word: str) -> bool:
    return word != "v." and is_plain_after(word)


def full_plainly(hit: Hit) -> Decision:
    """That a full name is its bearer's, where it `stands_plainly`."""
    reason = hit.roles.reason
    owner = hit.roles.full[0].owner
    return Decision(hit.start, hit.end, "resolved", "full", owner=owner, reason=reason, in_full=reason != "epithet")


def bare_plainly(hit: Hit) -> Bare:
    """The bare name at `hit`, which `stands_plainly`."""
    roles = hit.roles
    return Bare(hit.start, hit.end, roles.key, roles.family, roles.short, one_word=roles.one_word)


class PlainBearers:
    """Who each bare name is where it stands plainly, as far as that is the same in the whole text."""

    def __init__(self, page: Page, lexicon: Lexicon, company: Company, excluded: int) -> None:
        """`excluded` is the owner whose own page this is, or -1."""
        self._page = page
        self._lexicon = lexicon
        self._company = company
        self._excluded = excluded
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
        risky = low in TOWNS or low in PLACES_AND_FIRMS or is_word(low) or self._page.has_lower(low)
        if risky or low in self._company.strangers or self._excluded in owners:
            return None
        named = tuple(owner for owner in owners if owner in self._company.named)
        sure = named if len(named) == 1 else bare.short if not named and len(bare.short) == 1 else ()
        if sure and sure[0] in bare.short:
            return Decision(0, 0, "resolved", "short", owner=sure[0], reason="alias" if bare.one_word else "short name")
        if sure:
            return Decision(0, 0, "resolved", "only bearer", owner=sure[0], reason="family name")
        if named or bare.short:
            return None
        names = tuple(self._lexicon.people[owner].name for owner in bare.family)
        return Decision(0, 0, "nobody", "nobody named", words=names)
