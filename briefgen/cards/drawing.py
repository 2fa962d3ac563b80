"""A card as a PNG picture, by Pillow: the same bytes for the same card and look, in every process and on every machine.

Each character is drawn by itself at the place that the font's own tables give it (see `face`), three times as large as
it is shown, and brought to size: so nothing depends on hinting or on the shaping libraries of a machine. The colours
are a palette of the paper and sixteen steps to each ink, which keeps a picture to some ten kilobytes.
"""

import importlib.util
import io
from functools import lru_cache
from typing import Any

from briefgen.cards.layout import COLUMN, LEFT, RULE
from briefgen.cards.setting import Setting
from briefgen.model.cards import HEIGHT, WIDTH, Card, CardLook, CardText

_FINER = 3
_STEPS = 16
_EFFORT = 7
"""zlib's level: 9 takes six times as long, for a tenth of the bytes."""

_INKS = ("ink", "quiet", "accent", "rule")
_BAR = {"briefing": 18, "article": 6}
"""How thick the bar at the top is: briefings are the site's own, and look it."""


def is_available() -> bool:
    """Whether Pillow is installed."""
    return importlib.util.find_spec("PIL") is not None


def drawn(look: CardLook, card: Card) -> bytes:
    """The picture, 1200 by 630 pixels. It needs the extra `cards`."""
    from PIL import Image

    picture = Image.new("P", (WIDTH, HEIGHT), 0)
    picture.putpalette(_palette(look))
    picture.paste(_solid("accent"), (0, 0, WIDTH, _BAR.get(card.ref.kind, 6)))
    picture.paste(_solid("rule"), (LEFT, RULE, LEFT + COLUMN, RULE + 2))
    for text in card.texts:
        _write(picture, text, look.title if text.face == "title" else look.text)
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=_EFFORT)
    return out.getvalue()


def _write(picture: Any, text: CardText, files: tuple[bytes, ...]) -> None:
    from PIL import Image

    above, below = text.size, text.size // 2
    room = Image.new("L", ((COLUMN + 2 * text.size) * _FINER, (above + below) * _FINER), 0)
    for glyph in Setting(files).glyphs(text.words):
        shape, left, top = _shape(files[glyph.face], text.size * _FINER, glyph.char)
        x = round((text.size + glyph.x * text.size) * _FINER)
        room.paste(255, (x + left, above * _FINER + top), shape)
    ink = room.reduce(_FINER)
    box = (text.x - text.size, text.y - above)
    picture.paste(ink.point(_places(text.ink)), box, ink.point(_IS_INK))


@lru_cache(maxsize=len(_INKS))
def _places(ink: str) -> list[int]:
    """How much ink there is (0 to 255) to its place in the palette."""
    return [_solid(ink) - (_STEPS - 1) + _step(value) for value in range(256)]


def _step(value: int) -> int:
    return value * (_STEPS - 1) // 255


_IS_INK = [255 * bool(_step(value)) for value in range(256)]


@lru_cache(maxsize=2_000)
def _shape(data: bytes, size: int, char: str) -> tuple[Any, int, int]:
    """A character drawn, and where its box begins: to the right of its place, and below the baseline."""
    from PIL import Image, ImageDraw

    font = _font(data, size)
    left, top, right, bottom = (round(edge) for edge in font.getbbox(char, anchor="ls"))
    shape = Image.new("L", (max(right - left, 1), max(bottom - top, 1)), 0)
    ImageDraw.Draw(shape).text((-left, -top), char, fill=255, font=font, anchor="ls")
    return shape, left, top


@lru_cache(maxsize=32)
def _font(data: bytes, size: int) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(io.BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


def _solid(ink: str) -> int:
    """The place of an ink's full colour in the palette."""
    return (_INKS.index(ink) + 1) * _STEPS - 1


def _palette(look: CardLook) -> list[int]:
    paper = _channels(look.paper)
    return [
        round(below + (above - below) * step / (_STEPS - 1))
        for ink in _INKS
        for step in range(_STEPS)
        for below, above in zip(paper, _channels(getattr(look, ink)), strict=True)
    ]


def _channels(color: str) -> bytes:
    return bytes.fromhex(color.removeprefix("#"))
