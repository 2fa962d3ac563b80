"""Citations as they are read, in a style: what a processor of the Citation Style Language made of a work."""

import msgspec

from briefgen.model.ids import Ref


class CitationRun(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a citation, in italics or not. `is_place`: it is the number of the passage that is cited."""

    text: str
    italic: bool = False
    is_place: bool = False


class StyledCitation(msgspec.Struct, frozen=True, kw_only=True):
    """A citation in a style, whose `style` is its name for readers."""

    style: str
    runs: tuple[CitationRun, ...]


class CitedThing(msgspec.Struct, frozen=True, kw_only=True):
    """The citations of one thing of the site, one for each style.

    `passage` are those of one of its passages, each with a place for the passage's number.
    """

    ref: Ref
    citations: tuple[StyledCitation, ...]
    passage: tuple[StyledCitation, ...] = ()
