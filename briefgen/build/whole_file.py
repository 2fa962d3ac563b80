"""A value in a file of its own: it is there whole, or it is not there."""

import contextlib
import os
import zlib
from pathlib import Path
from typing import TypeVar

import msgspec

ValueT = TypeVar("ValueT", bound=msgspec.Struct)


def read_whole(file: Path, kind: type[ValueT]) -> ValueT | None:
    """The value; None where there is none, or none that is whole."""
    try:
        data = file.read_bytes()
        return msgspec.msgpack.decode(data[4:], type=kind) if data[:4] == _check_sum(data[4:]) else None
    except (OSError, msgspec.DecodeError):
        return None


def write_whole(file: Path, value: msgspec.Struct) -> None:
    """Keep the value, unless the disk does not let us."""
    data = msgspec.msgpack.encode(value)
    new = file.with_name(file.name + ".new")
    with contextlib.suppress(OSError):
        new.write_bytes(_check_sum(data) + data)
        os.replace(new, file)


def _check_sum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4, "big")
