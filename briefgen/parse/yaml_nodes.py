"""YAML that remembers where everything stands, and in which every scalar stays the string that was written.

libyaml's events are made without recursion, so no nesting can end the process; and composing them ourselves leaves
`no`, `010`, `1.10` and `12:30:45` alone (the schema decides what a value is), sees a key that comes twice, and
refuses what makes YAML dangerous: aliases and anchors (a kilobyte of them can grow to gigabytes), merge keys, tags.

libyaml counts positions in code points, a CRLF as two. It takes U+0085, U+2028 and U+2029 for line ends, as YAML 1.1
says and no editor shows; they are read as spaces.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import yaml

from briefgen.parse.report import Report, excerpt
from briefgen.text.spans import Span

LONGEST = 64 * 1024
"""In characters. The longest front matter of a real article we know has four thousand."""

DEEPEST = 20
"""Levels of nesting. Ours has three."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's, six times as fast, where PyYAML was built with it."""

_UNSEEN_LINE_ENDS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})


class Scalar(msgspec.Struct, frozen=True, kw_only=True):
    """A value as written; `plain` where it stands without quotation marks and is no block."""

    value: str
    plain: bool = True
    span: Span


class Sequence(msgspec.Struct, frozen=True, kw_only=True):
    """A list of values."""

    items: "tuple[Node, ...]"
    span: Span


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A key and its value."""

    key: Scalar
    value: "Node"


class Mapping(msgspec.Struct, frozen=True, kw_only=True):
    """Keys and values in the order of the file; no key comes twice."""

    entries: tuple[Entry, ...]
    span: Span


Node = Scalar | Sequence | Mapping


def compose(text: str, base: int, report: Report, loader: Any = LOADER) -> Node | None:
    """The one document in `text`, which begins at the file's character `base`; None where it is empty or unreadable.

    Every fault is reported with its place in the file. Positions of nodes are in the file, too.
    """
    if len(text) > LONGEST:
        span = Span(start=base, end=base + text.find("\n") if "\n" in text else base + 1)
        report.add("05", span, f"The YAML is longer than {LONGEST:,} characters.", "Move long text below it.")
        return None
    composer = _Composer(text, base, report)
    try:
        return composer.compose(yaml.parse(text.translate(_UNSEEN_LINE_ENDS), Loader=loader))
    except _TooDeepError:
        return None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        _report_syntax(error, text, base, report)
        return None


class _TooDeepError(Exception):
    """Nothing below can be trusted; the fault is reported."""


class _Open(msgspec.Struct):
    """A list or mapping whose end has not been seen; `key` waits for its value."""

    start: int
    nodes: list[Node] | None = None
    entries: list[Entry] | None = None
    key: Scalar | None = None
    bad_key: bool = False


class _Composer:
    """Builds nodes from events with a stack of its own."""

    def __init__(self, text: str, base: int, report: Report) -> None:
        self._text = text
        self._base = base
        self._report = report
        self._open: list[_Open] = []
        self._root: Node | None = None

    def compose(self, events: Iterator[Any]) -> Node | None:
        for event in events:
            self._take(event)
        return self._root

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._check_properties(event)
            plain = event.style is None or event.style == ""
            self._add(Scalar(value=event.value, plain=plain, span=self._span(event)))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._check_properties(event)
            self._begin(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._add(self._ended(event))
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event, "*")
            self._add(Scalar(value="", span=self._span(event)))

    def _span(self, event: Any) -> Span:
        return self._between(event.start_mark.index, event.end_mark.index)

    def _between(self, start: int, end: int) -> Span:
        """The span in the file; libyaml ends a block where the next token begins, we where its last word ends."""
        while end > start and self._text[end - 1] in " \t\r\n":
            end -= 1
        return Span(start=self._base + start, end=self._base + max(start, end))

    def _check_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse_alias(event, "&")
        if event.tag is not None:
            self._report.add(
                "04",
                self._span(event),
                f"The tag {excerpt(event.tag)} is not allowed here.",
                "Take away the word that begins with an exclamation mark, or put the value in quotation marks.",
            )

    def _refuse_alias(self, event: Any, sign: str) -> None:
        self._report.add(
            "03",
            self._span(event),
            f"{sign}{excerpt(event.anchor)}: YAML's anchors and aliases are not read.",
            "Write the value out where it is needed; put a value that begins with & or * in quotation marks.",
        )

    def _begin(self, event: Any) -> None:
        if len(self._open) >= DEEPEST:
            hint = "Write it with fewer lists and mappings inside one another."
            self._report.add("05", self._span(event), f"This is nested deeper than {DEEPEST} levels.", hint)
            raise _TooDeepError
        start = event.start_mark.index
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Open(start=start, entries=[]) if is_mapping else _Open(start=start, nodes=[]))

    def _ended(self, event: Any) -> Node:
        opened = self._open.pop()
        span = self._between(opened.start, event.end_mark.index)
        if opened.entries is not None:
            return Mapping(entries=_without_repeats(opened.entries, self._report), span=span)
        return Sequence(items=tuple(opened.nodes or ()), span=span)

    def _add(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if parent.nodes is not None:
            parent.nodes.append(node)
        elif parent.bad_key:
            parent.bad_key = False
        elif parent.key is None:
            self._take_key(parent, node)
        else:
            entries = parent.entries if parent.entries is not None else []
            entries.append(Entry(key=parent.key, value=node))
            parent.key = None

    def _take_key(self, parent: _Open, node: Node) -> None:
        if not isinstance(node, Scalar):
            hint = "Write a word before the colon."
            self._report.add("06", node.span, "A key must be a word, not a list or a mapping.", hint)
            parent.bad_key = True
        elif node.plain and node.value == "<<":
            self._report.add("03", node.span, "YAML's merge key << is not read.", "Write the values out.")
            parent.bad_key = True
        else:
            parent.key = node


def _without_repeats(entries: Iterable[Entry], report: Report) -> tuple[Entry, ...]:
    first: dict[str, Entry] = {}
    for entry in entries:
        key = entry.key.value
        if key in first:
            hint = "Keep one of the two."
            report.add("02", entry.key.span, f"The key `{excerpt(key)}` comes twice.", hint, subject=key)
        else:
            first[key] = entry
    return tuple(first.values())


_ADVICE = (
    ("mapping values are not allowed", "A value that holds a colon and a space goes between quotation marks."),
    ("cannot start any token", "A value that begins with @, ` or % goes between quotation marks."),
    ("tab character", "Indent with spaces."),
    ("could not find expected ':'", "Every line needs `key: value`; indent the lines that continue a value."),
    ("unexpected end of stream", "A quotation mark is not closed."),
    ("expected ',' or", "A bracket is not closed, or a comma is missing."),
    ("document start", "Front matter is one YAML document: take away the line of three dots or the % directive."),
)


def _report_syntax(error: Exception, text: str, base: int, report: Report) -> None:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")
    at = min(mark.index if mark is not None else 0, len(text))
    hint = next((advice for words, advice in _ADVICE if words in problem), "Compare the line with the ones around it.")
    if text[at : at + 1] == "\t":
        hint = "Indent with spaces, not with a tab."
    report.add("01", Span(start=base + at, end=base + at + 1), f"This is not YAML: {problem}.", hint)
