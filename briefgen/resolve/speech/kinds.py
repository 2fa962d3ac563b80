"""Nouns for people of which one says the same as another, or less: a `lawmaker` may be on file as a senator."""

from briefgen.resolve.names.honorifics import SPELT_OUT

_LEGISLATORS = frozenset(("senator", "representative", "delegate", "assemblyman", "mp", "lawmaker", "legislator"))
_KINDS = {
    "lawmaker": _LEGISLATORS,
    "legislator": _LEGISLATORS,
    "politician": _LEGISLATORS | {"politician", "governor", "mayor"},
    "leader": frozenset(("leader", "president", "minister", "premier", "chancellor", "king", "dictator")),
    "nominee": frozenset(("nominee", "candidate")),
    "candidate": frozenset(("nominee", "candidate")),
    "host": frozenset(("host", "anchor")),
    "anchor": frozenset(("host", "anchor")),
    "adviser": frozenset(("adviser", "advisor")),
    "advisor": frozenset(("adviser", "advisor")),
    "lawyer": frozenset(("lawyer", "attorney")),
    "attorney": frozenset(("lawyer", "attorney")),
    "businessman": frozenset(("businessman", "entrepreneur", "developer", "mogul", "tycoon")),
    "actor": frozenset(("actor", "actress", "star", "comedian")),
    "director": frozenset(("director", "filmmaker")),
    "filmmaker": frozenset(("director", "filmmaker")),
}
"""What else somebody may be on file whom a text calls by one of these nouns."""


def spelt_out(word: str) -> str:
    """The noun in full: `senator` for `sen`."""
    return SPELT_OUT.get(word, word)


def kinds_of(head: str) -> frozenset[str]:
    """The nouns that say the same as `head`, or less."""
    return _KINDS.get(spelt_out(head), frozenset((spelt_out(head),)))
