"""Pagefind's files in an order of their own.

Pagefind 1.5 writes its filters, and their values, in an order that changes from run to run; the same site must have the
same bytes. So they are sorted, the files are named anew by what is in them, and what names them is written anew. They
are left unpacked (Pagefind takes both), because packed bytes depend on who packed them.

A filter's file is `[name, [[value, [page…]]…]]`, the index of files `[…, [[filter, file]…], …]`, both in CBOR
(RFC 8949) of which Pagefind uses numbers, texts and arrays alone.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from briefgen.diagnostics.model import BriefgenError

_MARK = b"pagefind_dcd"
"""Stands before the content of every file of an index."""

_FILTERS = 3
"""The place of the filters' list in the index of files."""

ENTRY = "pagefind-entry.json"

Files = Mapping[str, bytes]
"""By path within the index's folder."""


def in_order(files: Files) -> dict[str, bytes]:
    """The same index, in an order that depends on its contents alone."""
    ordered = dict(files)
    entry = json.loads(ordered[ENTRY])
    for about in entry["languages"].values():
        about["hash"] = _sorted_language(ordered, about["hash"])
    ordered[ENTRY] = json.dumps(entry, sort_keys=True, separators=(",", ":")).encode()
    return ordered


def _sorted_language(files: dict[str, bytes], name: str) -> str:
    """Sort one language's filters in `files`; the new name of its index of files."""
    index = decode(_content(files.pop(f"pagefind.{name}.pf_meta")))
    index[_FILTERS] = sorted([key, _sorted_filter(files, file)] for key, file in index[_FILTERS])
    data = _MARK + encode(index)
    renamed = f"{name.rpartition('_')[0]}_{_digest(data)}"
    files[f"pagefind.{renamed}.pf_meta"] = data
    return renamed


def _sorted_filter(files: dict[str, bytes], name: str) -> str:
    key, values = decode(_content(files.pop(f"filter/{name}.pf_filter")))
    data = _MARK + encode([key, sorted(values)])
    renamed = f"{name.rpartition('_')[0]}_{_digest(data)}"
    files[f"filter/{renamed}.pf_filter"] = data
    return renamed


def _content(data: bytes) -> bytes:
    plain = gzip.decompress(data)
    if not plain.startswith(_MARK):
        raise BriefgenError("The search index is not as Pagefind 1.5 writes it; install that release.")
    return plain[len(_MARK) :]


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=5).hexdigest()


def decode(data: bytes) -> Any:
    """The value of numbers from 0, texts and arrays that `data` holds."""
    value, end = _decoded(data, 0)
    if end != len(data):
        raise BriefgenError("The search index has more in it than Pagefind 1.5 writes; install that release.")
    return value


def _decoded(data: bytes, at: int) -> tuple[Any, int]:
    kind, length = data[at] >> 5, data[at] & 31
    at += 1
    if length > 23:
        size = 1 << (length - 24)
        length, at = int.from_bytes(data[at : at + size]), at + size
    if kind == 0:
        return length, at
    if kind == 3:
        return data[at : at + length].decode(), at + length
    if kind != 4:
        raise BriefgenError(f"The search index has a value of kind {kind}, which Pagefind 1.5 does not write.")
    values = []
    for _ in range(length):
        value, at = _decoded(data, at)
        values.append(value)
    return values, at


def encode(value: Any) -> bytes:
    """`value`, of numbers from 0, texts and lists, in CBOR's shortest form."""
    if isinstance(value, int):
        return _head(0, value)
    if isinstance(value, str):
        data = value.encode()
        return _head(3, len(data)) + data
    return _head(4, len(value)) + b"".join(map(encode, value))


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes((kind << 5 | number,))
    size = next(size for size in (1, 2, 4, 8) if number < 1 << 8 * size)
    return bytes((kind << 5 | 23 + size.bit_length(),)) + number.to_bytes(size)
