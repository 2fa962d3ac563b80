"""A small schema: what a mapping may hold, and how it is read, checked and documented."""

import json
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

import msgspec
from rapidfuzz import fuzz, process

from briefgen.model.documents import Extra, Field
from briefgen.parse.report import Report, excerpt
from briefgen.parse.yaml_nodes import Entry, Mapping, Node, Scalar
from briefgen.text.spans import Span

T = TypeVar("T")

NEAR_ENOUGH = 60
"""Of 100. Lower proposes keys that nobody meant; higher misses `byeline` for `byline` less often than it helps."""


class Reader(msgspec.Struct, Generic[T], frozen=True):
    """Makes a value of a node, or reports why it is none and gives None.

    `expects` completes “must be …” in messages and says in the documentation what to write. `read` takes the node, its
    key (`roles.1.from`) and the report.
    """

    expects: str
    read: Callable[[Node, str, Report], T | None]


class FieldSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One key: what it means, how it is read, an example of its value.

    `attribute` is the document's attribute where it is not the key. `mistaken` are words that people write for it.
    """

    key: str
    reader: Reader[Any]
    doc: str
    example: str
    attribute: str = ""
    required: bool = False
    mistaken: tuple[str, ...] = ()


Values = dict[str, Any]


def read_fields(mapping: Mapping, specs: tuple[FieldSpec, ...], report: Report, prefix: str = "") -> Values:
    """The values of a mapping by attribute; what was left empty counts as not written.

    Unknown keys and wrong values are reported; the others are read all the same.
    """
    known = {spec.key: spec for spec in specs}
    values: Values = {}
    for entry in mapping.entries:
        key = entry.key.value
        spec = known.get(key)
        if spec is None:
            _report_unknown(entry, specs, report, prefix)
        elif not is_empty(entry.value):
            value = spec.reader.read(entry.value, prefix + key, report)
            if value is not None:
                values[spec.attribute or key] = value
    return values


def missing(mapping: Mapping | None, specs: tuple[FieldSpec, ...]) -> Iterator[FieldSpec]:
    """The required keys that were not written, or left empty. One that was mistyped is told by what was written."""
    entries = [entry for entry in mapping.entries if not is_empty(entry.value)] if mapping else []
    written = {name for entry in entries for name in (entry.key.value, _meant(entry.key.value, specs))}
    return (spec for spec in specs if spec.required and spec.key not in written)


def is_empty(node: Node) -> bool:
    """Whether nothing was written for a value: `via:` or `via: ""`."""
    return isinstance(node, Scalar) and not node.value.strip()


def report_wrong(node: Node, key: str, expects: str, report: Report, hint: str = "") -> None:
    """Report a value that is not what its key expects."""
    report.add("08", node.span, f"`{key}` is {_shown(node)}, but must be {expects}.", hint, subject=key)


def nearest(written: str, known: list[str]) -> str | None:
    """The known word that `written` was probably meant to be, or None."""
    found = process.extractOne(written.lower(), known, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return str(found[0]) if found else None


def places(node: Mapping, prefix: str = "") -> Iterator[Field]:
    """Where every value below `node` stands, in the order of the file, under keys such as `roles.1.from`.

    What was left empty counts as not written.
    """
    for entry in node.entries:
        if not is_empty(entry.value):
            key = prefix + entry.key.value
            yield Field(key=key, span=entry.value.span, key_span=entry.key.span)
            yield from _places_below(entry.value, key)


def _places_below(node: Node, key: str) -> Iterator[Field]:
    if isinstance(node, Mapping):
        yield from places(node, key + ".")
    elif not isinstance(node, Scalar):
        for index, item in enumerate(node.items):
            yield Field(key=f"{key}.{index}", span=item.span, key_span=item.span)
            yield from _places_below(item, f"{key}.{index}")


def read_extra(node: Node, key: str, report: Report) -> tuple[Extra, ...] | None:
    """The user's own keys, each as JSON text; every scalar stays a string."""
    if not isinstance(node, Mapping):
        report_wrong(node, key, "a mapping of your own keys", report)
        return None
    return tuple(
        Extra(key=entry.key.value, value=json.dumps(_bare(entry.value), ensure_ascii=False)) for entry in node.entries
    )


def _bare(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {entry.key.value: _bare(entry.value) for entry in node.entries}
    return [_bare(item) for item in node.items]


def _meant(written: str, specs: tuple[FieldSpec, ...]) -> str | None:
    """The known key that `written` was probably meant to be, or None."""
    mistaken = {word: spec.key for spec in specs for word in spec.mistaken}
    return mistaken.get(written.lower()) or nearest(written, [spec.key for spec in specs])


def _report_unknown(entry: Entry, specs: tuple[FieldSpec, ...], report: Report, prefix: str) -> None:
    written = entry.key.value
    meant = _meant(written, specs)
    if is_empty(entry.value) and " " in written:
        hint = "A value that holds a comma goes between quotation marks here."
    elif meant:
        hint = f"Did you mean `{meant}`?"
    elif any(spec.key == "extra" for spec in specs):
        hint = "Keys of your own go below `extra:`."
    else:
        hint = "Known are " + ", ".join(f"`{spec.key}`" for spec in specs) + "."
    report.add("07", entry.key.span, f"The key `{prefix}{excerpt(written)}` is not known here.", hint, subject=written)


def _shown(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"“{excerpt(node.value)}”"
    return "a mapping" if isinstance(node, Mapping) else "a list"


def span_between(start: Span, end: Span) -> Span:
    """From the first character of one to the last of the other."""
    return Span(start=start.start, end=end.end)
