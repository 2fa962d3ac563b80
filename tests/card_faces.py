"""The default theme's look of cards, and small font files, for tests."""

import struct
from pathlib import Path

from briefgen.model.cards import CardLook, CardWords
from briefgen.model.ids import Ref

FACES = Path(__file__).parent.parent / "themes" / "default" / "cards"
TITLE, TEXT = (FACES / "title.ttf").read_bytes(), (FACES / "text.ttf").read_bytes()
PAPER, INK, ACCENT = "#fbf9f4", "#1d1a16", "#0b4670"


def a_look(*, title=(), text=()):
    """The default theme's, with faces before its own."""
    return CardLook(
        paper=PAPER,
        ink=INK,
        quiet="#4b463d",
        rule="#d8d1c2",
        accent=ACCENT,
        title=(*title, TITLE),
        text=(*text, TEXT),
    )


def some_words(title="A title", line="The Paper · 19 January 2019", site="The talks", kind="article"):
    return CardWords(ref=Ref(kind=kind, id="a"), title=title, line=line, site=site)


def a_face_of(chars, *, width=1000):
    """The tables of a font that has these characters, each a whole em wide; it has no outlines."""
    head = bytes(18) + struct.pack(">H", 1000) + bytes(34)
    hhea = bytes(34) + struct.pack(">H", 1)
    groups = b"".join(struct.pack(">LLL", ord(char), ord(char), glyph) for glyph, char in enumerate(sorted(chars), 1))
    table = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(chars)) + groups
    cmap = struct.pack(">HHHHL", 0, 1, 3, 10, 12) + table
    return a_file(head=head, hhea=hhea, hmtx=struct.pack(">Hh", width, 0), cmap=cmap)


def a_file(**tables):
    at = 12 + 16 * len(tables)
    listed, bodies = b"", b""
    for tag, body in tables.items():
        listed += struct.pack(">4sLLL", tag.encode(), 0, at + len(bodies), len(body))
        bodies += body
    return b"\0\1\0\0" + struct.pack(">HHHH", len(tables), 0, 0, 0) + listed + bodies
