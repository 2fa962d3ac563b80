"""From a note's quotation to the words it stands on, or to the state it is in (product contract, "Anchoring").

Words are drawn only where they really stand, folded as copying changes them; nothing near is ever near enough. Every
quotation ends in exactly one of: anchored (exact, folded, moved), ambiguous, changed, lost, empty.
"""

import msgspec

from briefgen.model.site import AnchorState, Stretch
from briefgen.resolve.wording.differences import ChangeKind, Segment
from briefgen.resolve.wording.near_pieces import find_near_pieces
from briefgen.resolve.wording.passages import Passages
from briefgen.resolve.wording.pieces import is_short, match_pieces, split_at_ellipses
from briefgen.resolve.wording.selection import Choice, Pointer, choose, longer_quotation, mended
from briefgen.text.normalize import fold_text
from briefgen.text.spans import Span

MAX_PLACES_TOLD = 6
"""Of how many places an ambiguous quotation's report tells."""


class AnchorRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation as its author copied it, and what chooses where it stands in several places.

    `at` is the number of the passage in which it begins (from 1); `prefix` and `suffix` are the words directly before
    and after it.
    """

    quotation: str
    at: int | None = None
    prefix: str = ""
    suffix: str = ""


class Anchored(msgspec.Struct, frozen=True, kw_only=True):
    """The words stand there. `stretches`: in order, one for each piece of the quotation and each block it touches.

    `state` is `exact` where the characters are the very same, `folded` where only what copying changes differs, `moved`
    where the words stand once but not where the request points; `mend` then points there.
    """

    state: AnchorState
    stretches: tuple[Stretch, ...]
    mend: Pointer | None = None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One of several places, and what would choose it: its passage where no other is in it, a longer quotation."""

    stretches: tuple[Stretch, ...]
    at: int | None
    longer: str
    context: str


class Ambiguous(msgspec.Struct, frozen=True, kw_only=True):
    """The words stand in `count` places, of which the first few are told. `short`: too short to be chosen at all.

    `passages` is how many the article has.
    """

    places: tuple[Place, ...]
    count: int
    short: bool
    passages: int


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """Near words stand there: `nearest`, and they differ from the quotation as `segments` show.

    `wording` is a quotation of these words that would stand, in the article's own order; empty where none would, as of
    words that are too far apart. `kinds` are the kinds of change, gravest first; `similarity` is the share of
    characters alike, from 0 to 1.
    """

    nearest: tuple[Stretch, ...]
    wording: str
    kinds: tuple[ChangeKind, ...]
    similarity: float
    segments: tuple[Segment, ...]

    @property
    def is_spelling_alone(self) -> bool:
        """Whether `briefgen check --fix` may take the new words without being asked."""
        return self.kinds == ("spelling",)

    @property
    def is_order_alone(self) -> bool:
        """Whether every word stands there, and only not in this order, or not this near to each other."""
        return self.kinds == ("order",)


class Lost(msgspec.Struct, frozen=True, kw_only=True):
    """Neither the words nor any near them stand in the article."""


class Empty(msgspec.Struct, frozen=True, kw_only=True):
    """The quotation has no words."""


Anchoring = Anchored | Ambiguous | Changed | Lost | Empty


def anchor(request: AnchorRequest, text: Passages) -> Anchoring:
    """Where the request's quotation stands in `text`, or why it can be drawn nowhere."""
    folded = fold_text(request.quotation)
    pieces = split_at_ellipses(folded)
    if not pieces:
        return Empty()
    chains = tuple((span,) for span in text.places(folded)) or match_pieces(text, pieces)
    if not chains:
        return _not_found(text, pieces)
    short = is_short(" ".join(pieces))
    pointer = Pointer(at=request.at, prefix=request.prefix, suffix=request.suffix)
    choice = choose(text, chains, pointer, may_choose=not short)
    if choice.chain is None:
        return _ambiguous(text, choice, short=short)
    return _anchored(request, text, choice.chain, pointer, moved=choice.moved)


def _anchored(
    request: AnchorRequest, text: Passages, chain: tuple[Span, ...], pointer: Pointer, *, moved: bool
) -> Anchored:
    stretches = tuple(stretch for span in chain for stretch in text.stretches(span))
    if moved:
        return Anchored(state="moved", stretches=stretches, mend=mended(text, chain, pointer))
    exact = all(text.wording(span) in request.quotation for span in chain)
    return Anchored(state="exact" if exact else "folded", stretches=stretches)


def _ambiguous(text: Passages, choice: Choice, *, short: bool) -> Ambiguous:
    blocks = [text.block_at(chain[0].start) for chain in choice.places]
    places = tuple(
        Place(
            stretches=tuple(stretch for span in chain for stretch in text.stretches(span)),
            at=block if blocks.count(block) == 1 and not short else None,
            longer=longer_quotation(text, chain),
            context=text.around(chain[0]),
        )
        for chain, block in zip(choice.places[:MAX_PLACES_TOLD], blocks, strict=False)
    )
    return Ambiguous(places=places, count=len(choice.places), short=short, passages=len(text.starts))


def _not_found(text: Passages, pieces: tuple[str, ...]) -> Changed | Lost:
    near = find_near_pieces(text, pieces)
    if near is None:
        return Lost()
    return Changed(
        nearest=tuple(stretch for span in near.spans for stretch in text.stretches(span)),
        wording=_standing_wording(text, near.spans),
        kinds=near.kinds,
        similarity=near.similarity,
        segments=near.segments,
    )


def _standing_wording(text: Passages, spans: tuple[Span, ...]) -> str:
    """A quotation of the words at `spans` that stands in `text`: in this order, or in the text's own; or none."""
    wordings = (" … ".join(text.wording(span) for span in order) for order in (spans, sorted(spans)))
    return next((each for each in wordings if match_pieces(text, split_at_ellipses(fold_text(each)))), "")
