"""The words of a file, however they are written there: in a page, in an attribute, in JSON, in an address.

Two texts have the same words here where they differ only in letter case, punctuation, white space, markup, escapes
and Unicode's form. That is coarser than reading, and meant to be: it serves to find what must not be there. In scripts
without spaces each character counts as a word.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from briefgen.publish.unpacking import unpacked

_TAG = re.compile(rb"<[^>]*>")
_LONG_TAG = re.compile(rb"<[^>]{15,}>")
"""Eight words and the spaces between them need as much."""

_ENTITY = re.compile(rb"&#?[0-9A-Za-z]{1,32};")
_ESCAPE = re.compile(rb"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
_SIGNS = re.compile(rb"\xe2[\x80-\xbf][\x80-\xbf]|\xc2[\x80-\xbf]|\xe3\x80[\x80-\xbf]")
"""UTF-8 of U+0080-00BF, U+2000-2FFF and U+3000-303F, where punctuation and signs live."""

_NO_WORD = re.compile(r"[\W_]+")
_UNSPACED = re.compile("([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")
"""Thai, Lao, Burmese, Khmer, kana and Chinese characters."""

_FOLD = bytes(code if code > 0x7F or chr(code).isalnum() else 0x20 for code in range(0x100)).lower()
"""ASCII letters small, other ASCII characters but digits as spaces; `bytes.lower` knows no letters but ASCII's."""


def words(text: bytes) -> list[bytes]:
    """The words of a plain text in UTF-8, folded."""
    folded = _SIGNS.sub(b" ", text).translate(_FOLD)
    if folded.isascii():
        return folded.split()
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFC", folded.decode(errors="replace")).casefold())
    return _NO_WORD.sub(" ", _UNSPACED.sub(r" \1 ", composed)).encode(errors="replace").split()


def readings(data: bytes, depth: int = 3) -> Iterator[list[bytes]]:
    """The words of a file in each of the ways in which it can be read.

    What stands between tags, what stands in them, and both again where escapes hid other markup (a page within a
    feed), to a depth of `depth`. Packed files are unpacked.
    """
    for part in unpacked(data):
        yield from _readings(part, depth)


def _readings(data: bytes, depth: int) -> Iterator[list[bytes]]:
    for part in (_TAG.sub(b" ", data), b" ".join(_LONG_TAG.findall(data))):
        plain = _unescaped(part)
        yield words(plain)
        if depth and plain != part and b"<" in plain:
            yield from _readings(plain, depth - 1)


def _unescaped(text: bytes) -> bytes:
    if b"\\" in text:
        text = _ESCAPE.sub(_unescape, text)
    if b"&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0].decode()).encode(), text)
    return unquote_to_bytes(text) if b"%" in text else text


def _unescape(found: re.Match[bytes]) -> bytes:
    return chr(int(found[1], 16)).encode(errors="replace") if found[1] else b" "
