"""JSON as every export writes it: UTF-8, the keys in the order of the format, nothing in it that may vary."""

from collections.abc import Iterable

import msgspec


def json_document(value: object) -> bytes:
    """One JSON document, indented so that people can read it and version control compare it."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def json_lines(rows: Iterable[object]) -> bytes:
    """JSON Lines (jsonlines.org): a row on each line, the last one ended too; no byte for no rows."""
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
