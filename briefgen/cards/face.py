"""A font file, as far as setting a line asks: which characters it has, how wide they are, how pairs are kerned.

Pillow rounds widths to whole pixels, does not tell which characters a face lacks, and kerns by HarfBuzz only where the
machine has FriBiDi, so that a picture would depend on the machine. What is read here does not. Tables are those of
the OpenType specification: `head`, `hhea`, `hmtx`, `cmap` (formats 4 and 12) and `kern` (format 0).
"""

import struct
from collections.abc import Iterator
from functools import lru_cache


class FaceError(ValueError):
    """The bytes are no font file that can be read here."""


class Face:
    """One font file. Widths and kerning are in ems."""

    def __init__(self, data: bytes) -> None:
        """Raises FaceError where `data` is no TrueType or OpenType file of one face."""
        try:
            tables = dict(_tables(data))
            self._em = int(struct.unpack_from(">H", tables["head"], 18)[0])
            self._widths = _widths(tables["hhea"], tables["hmtx"])
            self._glyphs = _glyphs(tables["cmap"])
            self._kerning = _kerning(tables.get("kern", b""))
        except (struct.error, KeyError, IndexError) as error:
            raise FaceError("it is no TrueType or OpenType font of one face (.ttf, .otf)") from error

    def has(self, char: str) -> bool:
        """Whether the face has a glyph for the character."""
        return self._glyphs.get(ord(char), 0) != 0

    def width(self, char: str) -> float:
        """How far the next character stands from this one."""
        glyph = self._glyphs.get(ord(char), 0)
        return self._widths[min(glyph, len(self._widths) - 1)] / self._em

    def kerning(self, left: str, right: str) -> float:
        """How much nearer (negative) or farther the second character stands after the first."""
        pair = self._glyphs.get(ord(left), 0) << 16 | self._glyphs.get(ord(right), 0)
        return self._kerning.get(pair, 0) / self._em


@lru_cache(maxsize=16)
def face(data: bytes) -> Face:
    """The face of a font file, read once in a process."""
    return Face(data)


def _tables(data: bytes) -> Iterator[tuple[str, bytes]]:
    if data[:4] not in (b"\0\1\0\0", b"OTTO", b"true"):
        raise KeyError("kind")
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        yield tag.decode("latin-1"), data[offset : offset + length]


def _widths(hhea: bytes, hmtx: bytes) -> tuple[int, ...]:
    count = struct.unpack_from(">H", hhea, 34)[0]
    return struct.unpack_from(">" + "H2x" * count, hmtx)


def _glyphs(cmap: bytes) -> dict[int, int]:
    """Code points to glyphs, of the tables for Unicode; that for all planes comes last and so wins."""
    glyphs: dict[int, int] = {}
    for number in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * number)
        form = struct.unpack_from(">H", cmap, offset)[0]
        if platform == 0 or (platform, encoding) in ((3, 1), (3, 10)):
            glyphs.update(_format_4(cmap[offset:]) if form == 4 else _format_12(cmap[offset:]) if form == 12 else ())
    return glyphs


def _format_4(table: bytes) -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">H", table, 6)[0] // 2
    parts = [14 + 2 * count * place + 2 * bool(place) for place in range(4)]
    ends, starts, deltas, offsets = (struct.unpack_from(f">{count}H", table, part) for part in parts)
    for at, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            place = parts[3] + 2 * at + offset + 2 * (code - start)
            glyph = struct.unpack_from(">H", table, place)[0] if offset else code
            if glyph:
                yield code, (glyph + delta) & 0xFFFF


def _format_12(table: bytes) -> Iterator[tuple[int, int]]:
    for number in range(struct.unpack_from(">L", table, 12)[0]):
        start, end, glyph = struct.unpack_from(">LLL", table, 16 + 12 * number)
        yield from ((code, glyph + code - start) for code in range(start, min(end, 0x10FFFF) + 1))


def _kerning(kern: bytes) -> dict[int, int]:
    """Pairs of glyphs, the left one in the upper half of the key, of the first horizontal table of format 0."""
    if not kern or struct.unpack_from(">HH", kern)[1] == 0:
        return {}
    _, _, coverage, count = struct.unpack_from(">4H", kern, 4)
    if coverage & 0xFF01 != 1:
        return {}
    return dict(struct.iter_unpack(">Lh", kern[18 : 18 + 6 * count]))
