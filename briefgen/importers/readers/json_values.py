"""Texts and lists out of JSON of unknown shape: what is not there, or is something else, is empty."""

from typing import Any

from briefgen.model.dates import parse_date


def text(value: Any) -> str:
    """A text on one line: of a string, a number, or the first of a list."""
    if isinstance(value, list):
        return next((found for item in value if (found := text(item))), "")
    if isinstance(value, bool) or value is None or isinstance(value, dict):
        return ""
    return " ".join(str(value).split())


def texts(value: Any) -> tuple[str, ...]:
    """The texts of a list, or of one value."""
    items = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(found for item in items if (found := text(item))))


def nodes(value: Any) -> list[dict[str, Any]]:
    """The mappings of a list, or the one that the value is."""
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, dict)]


def node(value: Any) -> dict[str, Any]:
    """The mapping that a value is, or the first of a list; an empty one for anything else."""
    return next(iter(nodes(value)), {})


def day(written: str) -> str:
    """The day of a date-time; nothing where it begins with none."""
    return written[:10] if len(written) >= 10 and parse_date(written[:10]) else ""
