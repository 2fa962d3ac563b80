"""Values → YAML that reads back as exactly these texts, in any YAML reader."""

import re
from collections.abc import Iterable

from briefgen.importers.drafts import Record, Value, Written
from briefgen.importers.writing.escaping import tidy

_PLAIN = re.compile(r"[^\W\d_](?:[^\x00-\x1f\x7f-\x9f\u2028\u2029:#,\[\]{}&*!|>'\"%@`?]|:(?=[^\s,\[\]{}])|(?<=\S)')*")
"""Texts that need no quotation marks, in a list either."""

_MEANS_ELSE = re.compile(r"(?:y|yes|n|no|true|false|on|off|null|~|none|nan|inf)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?")
_ADDRESS = re.compile(r"https?://[^\s,\[\]{}#'\"]+")
_LONGEST_LINE = 110


def front_matter(values: Iterable[Value], extra: Iterable[Value] = (), remarks: Iterable[str] = ()) -> str:
    """The lines from one fence to the other, with a line feed at the end; remarks are comments before the last."""
    own = [f"  {line}" for value in extra for line in _lines(value)]
    lines = [line for value in values for line in _lines(value)]
    notes = [f"# {_comment(remark)}" for remark in remarks]
    return "\n".join(("---", *lines, *(["extra:", *own] if own else []), *notes, "---", ""))


def scalar(text: str) -> str:
    """A text as YAML, between double quotation marks where it needs them."""
    even = tidy(text)
    if _DATE.fullmatch(even) or _ADDRESS.fullmatch(even):
        return even
    if _PLAIN.fullmatch(even) and not _MEANS_ELSE.fullmatch(even) and not even.endswith(":"):
        return even
    escaped = even.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _lines(value: Value) -> list[str]:
    why = f"  # guessed: {_comment(value.basis)}" if value.basis else ""
    if not isinstance(value.value, tuple):
        return [f"{_key(value.key)}: {_flow(value.value)}{why}"]
    line = f"{_key(value.key)}: [{', '.join(map(_flow, value.value))}]"
    if len(line) <= _LONGEST_LINE and not any(isinstance(item, Record) for item in value.value):
        return [line + why]
    return [f"{_key(value.key)}:{why}", *(f"  - {_flow(item)}" for item in value.value)]


def _flow(value: Written) -> str:
    if isinstance(value, Record):
        return "{" + ", ".join(f"{_key(key)}: {scalar(text)}" for key, text in value.entries) + "}"
    assert isinstance(value, str)
    return scalar(value)


def _key(key: str) -> str:
    return scalar(key)


def _comment(text: str) -> str:
    return " ".join(tidy(text).split())
