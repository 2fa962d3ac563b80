"""The YAML between two lines of three hyphens with which a content file begins."""

import re

import msgspec

from briefgen.parse.report import Report
from briefgen.parse.yaml_nodes import Mapping, compose
from briefgen.text.spans import Span

_LINE_END = r"[ \t]*(?:\r\n|\n|\r|\Z)"
_OPENING = re.compile("---" + _LINE_END)
_CLOSING = re.compile(r"(?:(?<=\n)|(?<=\r))---" + _LINE_END)
_LATE = re.compile(r"\s+---" + _LINE_END + r"[\w-]+:")
_FOREIGN = re.compile(r"(?P<fence>---(?=[ \t]*[a-z{])|\+\+\+|;;;)[^\r\n]*")
"""`---js` and `---json` (of JavaScript's gray-matter, which would run the former), TOML's `+++`, `;;;` of JSON."""


class FrontMatter(msgspec.Struct, frozen=True, kw_only=True):
    """What a file begins with.

    `mapping` is None where there is none or it could not be read (`readable` tells which); the file's text begins at
    the character `body_start`.
    """

    mapping: Mapping | None = None
    readable: bool = True
    body_start: int = 0


def read_front_matter(text: str, report: Report) -> FrontMatter:
    """The front matter of a file. Faults are reported; a file without front matter has none of them here."""
    opening = _OPENING.match(text)
    if opening is None:
        return _without(text, report)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        span = Span(start=0, end=3)
        hint = "End it with a line of three hyphens."
        report.add("10", span, "The front matter that begins here does not end.", hint)
        return FrontMatter(readable=False, body_start=len(text))
    before = len(report.diagnostics)
    node = compose(text[opening.end() : closing.start()], opening.end(), report)
    if node is None:
        return FrontMatter(readable=len(report.diagnostics) == before, body_start=closing.end())
    if not isinstance(node, Mapping):
        hint = "Write one `key: value` on each line."
        report.add("06", node.span, "Front matter must be keys with values.", hint)
        return FrontMatter(readable=False, body_start=closing.end())
    return FrontMatter(mapping=node, body_start=closing.end())


def _without(text: str, report: Report) -> FrontMatter:
    foreign = _FOREIGN.match(text)
    if foreign is not None:
        fence = re.escape(foreign["fence"])
        end = re.compile(rf"(?:(?<=\n)|(?<=\r)){fence}" + _LINE_END).search(text, foreign.end())
        report.add(
            "11",
            Span(start=0, end=foreign.end()),
            f"Front matter that begins with `{foreign[0].strip()[:20]}` is not read.",
            "Write it in YAML between two lines of three hyphens.",
        )
        return FrontMatter(readable=False, body_start=end.end() if end else len(text))
    if _LATE.match(text):
        report.add(
            "11",
            Span(start=0, end=1),
            "Front matter must begin on the first line.",
            "Take away what stands before the first line of three hyphens.",
        )
        return FrontMatter(readable=False, body_start=len(text))
    return FrontMatter()
