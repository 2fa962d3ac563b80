"""Digests of values: equal values have equal digests, in every process and on every machine.

A value is digested in a canonical encoding (MessagePack, struct fields in the order of their definition), never as a
pickle: pickles of equal values differ.
"""

import contextlib
import hashlib
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

import briefgen

DIGEST_SIZE = 16
"""Bytes of a digest: enough that no two values of all the sites of the world ever share one by chance."""

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


def canonical(value: Any) -> bytes:
    """The encoding of a value of structs, tuples, strings, numbers, bytes and None."""
    return _ENCODER.encode(value)


def fingerprint(*values: Any) -> bytes:
    """The digest of some values, their order included."""
    return hashlib.blake2b(canonical(values), digest_size=DIGEST_SIZE).digest()


@cache
def code_fingerprint() -> bytes:
    """The digest of what computes: briefgen, its built-in themes, the interpreter and the libraries' releases.

    Whatever is upgraded, nothing that was remembered before is used after it; nor, in a checkout, whatever is edited.
    """
    package = Path(briefgen.__file__).parent
    libraries = Path(msgspec.__file__).parent.parent
    releases = sorted(name for name in os.listdir(libraries) if name.endswith(".dist-info"))
    is_checkout = (package.parent / "pyproject.toml").exists()
    edited = sorted(_files(package) + _files(package.parent / "themes")) if is_checkout else []
    return fingerprint(briefgen.__version__, sys.version, releases, edited)


def _files(folder: Path) -> list[tuple[str, int, int]]:
    found = []
    with contextlib.suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _files(Path(entry.path)) if entry.name != "__pycache__" else []
            else:
                status = entry.stat()
                found.append((entry.path, status.st_size, status.st_mtime_ns))
    return found
