"""What stands on one side of a name, before it or after: the kinds of it that tell whose name it is."""

from typing import Literal, NamedTuple

Kind = Literal[
    "free", "title", "initial", "joined", "other", "relative", "thing", "institution", "suffix", "head", "collective"
]
"""What stands next to a name.

`free`: nothing that concerns it. `title`: an office or form of address. `initial`: a given name's initial. `joined`:
tied by a hyphen to what `Side.at` points at, which may be a name or not. `other`: a capitalised word that makes both
a longer name. `relative`, `collective`: one of several bearers of the name, or all of them. `thing`: what makes it a
ship's or a storm's name (`USS …`). `institution`: `University of …`. `suffix`: `Jr.`. `head`: the last word of the name
of a place, a firm or a work.
"""


class Side(NamedTuple):
    """What stands on one side: the kind, the word, and where that word begins (before) or begins too (after)."""

    kind: Kind
    word: str = ""
    at: int = -1


FREE = Side("free")


def undescribed(left: Side) -> Side:
    """`left`, unless it is an abbreviation without full stops, which says what somebody is: `DJ`, not `D.`."""
    return FREE if left.kind == "initial" and len(left.word) > 1 and left.word.isalpha() else left
