"""Social cards: the picture that a link to a page shows where it is shared."""

from typing import Literal

import msgspec

from briefgen.model.addresses import FOLDERS
from briefgen.model.ids import Ref, SitePath

WIDTH, HEIGHT = 1200, 630
"""Pixels of a card: what Open Graph's readers show whole."""

FaceRole = Literal["title", "text"]
Ink = Literal["ink", "quiet", "accent"]


class CardWords(msgspec.Struct, frozen=True, kw_only=True):
    """What a card says: the page's title, the site's, and one line on where the thing is from (publisher, date)."""

    ref: Ref
    title: str
    line: str
    site: str


class CardLook(msgspec.Struct, frozen=True, kw_only=True):
    """How cards look: colours as `#rrggbb`, and the font files of both roles, each for what those before it lack."""

    paper: str
    ink: str
    quiet: str
    rule: str
    accent: str
    title: tuple[bytes, ...]
    text: tuple[bytes, ...]


class CardText(msgspec.Struct, frozen=True, kw_only=True):
    """Words in one line of a card. `size` is the em, `x` the left edge, `y` the baseline: pixels from the top left."""

    words: str
    face: FaceRole
    ink: Ink
    size: int
    x: int
    y: int


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A card as it is to be drawn; `alt` is what it says, for whoever does not see it."""

    ref: Ref
    alt: str
    texts: tuple[CardText, ...]


def card_path(ref: Ref) -> SitePath:
    """Where the card of an article or a briefing stands: beside its page."""
    return SitePath(f"{FOLDERS[ref.kind]}/{ref.id}/card.png")
