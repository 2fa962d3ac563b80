"""What is in a file that is packed: search indexes and downloads are compressed, and words hide in them.

Known are gzip (several members too), ZIP (documents of offices, e-books) and UTF-16. What cannot be unpacked is looked
at as it is.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator

LIMIT = 50_000_000
"""Bytes that are unpacked of one file at most; a small file may unpack to any size."""

_GZIP = b"\x1f\x8b"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DEPTH = 2
"""An archive within an archive is looked into, and no further."""


def unpacked(data: bytes, depth: int = _DEPTH) -> Iterator[bytes]:
    """The contents of a file as plain bytes: itself where it is not packed, else each part, names included."""
    if data[:2] == _GZIP and depth:
        yield from unpacked(_gunzipped(data), depth - 1)
    elif data[:4] in _ZIP and depth:
        for part in _unzipped(data):
            yield from unpacked(part, depth - 1)
    elif data[:2] in _UTF_16:
        yield data.decode("utf-16", errors="replace").encode(errors="replace")
    else:
        yield data


def _gunzipped(data: bytes) -> bytes:
    """All members, one after the other; what follows the last is left as it is."""
    parts: list[bytes] = []
    left = LIMIT
    while data[:2] == _GZIP and left > 0:
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            parts.append(unpacker.decompress(data, left))
        except zlib.error:
            break
        left -= len(parts[-1])
        data = unpacker.unused_data
    return b"".join((*parts, data))


def _unzipped(data: bytes) -> Iterator[bytes]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        yield data.replace(_ZIP[0], b" ").replace(_ZIP[1], b" ")
        return
    left = LIMIT
    with archive:
        yield "\n".join((*archive.namelist(), archive.comment.decode(errors="replace"))).encode(errors="replace")
        for entry in archive.infolist():
            part = _part(archive, entry, left)
            left -= len(part)
            yield part


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    try:
        with archive.open(entry) as file:
            return file.read(most)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        return b""  # encrypted, damaged, or packed in a way that is not known: nothing in it can be read
