"""What words of one spelling are to those on file whose names are written so."""

from typing import Literal

import msgspec

from briefgen.model.site import Reason
from briefgen.resolve.names.lexicon import Form, FormRole
from briefgen.resolve.names.scripts import parts_words
from briefgen.resolve.names.surfaces import is_raised
from briefgen.resolve.names.word_lists import MONTH_NAMES

_REASONS: dict[FormRole, Reason] = {"name": "full name", "alias": "alias", "epithet": "epithet"}


Plain = Literal["", "full name", "bare name", "acronym", "word", "words", "small words"]
"""What the forms of one spelling are, where they are one thing's alone and need no rule of their own.

Of terms: `acronym`; a proper name of one `word` or of several `words`; `small words`, which are no proper name. Empty
where rules must be asked: for a month's name, a name in capitals, one with a full stop, of a script without spaces, or
that several people have in full, and for phrases that are not their owner.
"""


class Roles(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What words of one spelling are to their owners; owners are in order, each once. Told apart by identity.

    `full` are forms that name a person in full or by an epithet, `terms` those of terms; `family` are the owners of the
    family name, `short` of a short name or a name of one word (`one_word` where there is one of these), `nots` of a
    phrase that is not its owner. `reason` is why a full name is found. `key` is the spelling in lower case. `dotted`: a
    full stop after it belongs to the name.
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
    plain: Plain = ""
    dotted: bool = False

    @classmethod
    def of(cls, forms: tuple[Form, ...], surface: str, *, is_acronym: bool) -> "Roles":
        """The roles of `forms`, at least one, where a text writes them as `surface`."""
        owners: dict[FormRole, set[int]] = {}
        for form in forms:
            owners.setdefault(form.role, set()).add(form.owner)
        dotted = "." in [form.text[-1] for form in forms]
        full = () if owners.keys().isdisjoint(_REASONS) else tuple(form for form in forms if form.role in _REASONS)
        return cls(
            full=full,
            terms=tuple(form for form in forms if form.role == "term") if "term" in owners else (),
            family=_in_order(owners.get("family")),
            short=_in_order(owners.get("short", set()) | owners.get("one word", set())),
            nots=_in_order(owners.get("not")),
            one_word="one word" in owners,
            text=forms[0].text,
            reason=reason_of(full) if full else "full name",
            key=surface.lower(),
            plain="" if dotted else _plain(forms, owners, surface, is_acronym=is_acronym),
            dotted=dotted,
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


def reason_of(full: tuple[Form, ...]) -> Reason:
    """Why a full name is found that several forms stand for."""
    roles = [form.role for form in full]
    return next((reason for role, reason in _REASONS.items() if role in roles), "full name")


def _plain(forms: tuple[Form, ...], owners: dict[FormRole, set[int]], surface: str, *, is_acronym: bool) -> Plain:
    low = surface.lower()
    if "not" in owners or low in MONTH_NAMES or len(low) != len(surface):
        return ""
    if not (surface.isascii() or parts_words(surface)):
        return ""
    if "term" in owners:
        kinds = {_plain_term(form.text, surface, is_acronym=is_acronym) for form in forms}
        return kinds.pop() if len(kinds) == len(owners) == len(owners["term"]) == 1 else ""
    if surface.isupper():
        return ""
    if owners.keys().isdisjoint(_REASONS):
        return "bare name"
    return "full name" if len(set.union(*(owners[role] for role in _REASONS if role in owners))) == 1 else ""


def _plain_term(text: str, surface: str, *, is_acronym: bool) -> Plain:
    if is_raised(surface, text):
        return "small words" if text.islower() else ""
    if not text[0].isupper():
        return "small words"
    return "acronym" if is_acronym else "words" if " " in text else "word"


def _in_order(owners: set[int] | None) -> tuple[int, ...]:
    return tuple(sorted(owners)) if owners else ()
