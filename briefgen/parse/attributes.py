"""`{#id .kind key=value key="a value"}`: the line of attributes before a note's quotation.

The syntax is that of mdit-py-plugins' block attributes (Djot's); in addition a value without quotation marks may hold
any character but white space, quotation marks and braces (`contradicts=article#note`). Read with places, because an
attribute that is wrong must be shown where it stands.
"""

import re
from typing import Literal

import msgspec
from markdown_it.rules_block import StateBlock

from briefgen.text.spans import Span

_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<comment>%[^%]*%?)"
    r"|\#(?P<id>[^\s\"#%={}]+)"
    r"|\.(?P<class>[^\s\"#%={}.]+)"
    r"|(?P<key>[A-Za-z][\w:-]*)=(?:\"(?P<quoted>(?:[^\"\\]|\\.)*)\"|“(?P<curly>[^”]*)”|(?P<bare>[^\s\"“”{}]+))",
    re.DOTALL,
)
_WORD = re.compile(r"\S+")
_BRACED = re.compile(r"\{(?:[^{}\"]|\"(?:[^\"\\]|\\.)*\")*\}[ \t]*")
LOOK_AHEAD = 20
"""In lines, blank ones included: how far a quotation may follow its attributes. More would cost the square of it."""

_LOOKS_MEANT = re.compile(r"\{\s*(?:[#.]\w|[\w-]+=)")


class Attribute(msgspec.Struct, frozen=True, kw_only=True):
    """One attribute: `#value`, `.value` or `key=value`; the spans are in the file."""

    sort: Literal["id", "class", "pair"]
    key: str
    value: str
    span: Span
    value_span: Span


class Attributes(msgspec.Struct, frozen=True, kw_only=True):
    """A line of attributes; `unreadable` are the stretches that are none. `ends` tells whether its brace is closed."""

    items: tuple[Attribute, ...] = ()
    unreadable: tuple[Span, ...] = ()
    ends: bool = True


def read_attributes(line: str, base: int) -> Attributes:
    """The attributes of a line `{…}` that stands at the file's character `base`."""
    if not line.endswith("}"):
        return Attributes(unreadable=(Span(start=base, end=base + len(line)),), ends=False)
    items: list[Attribute] = []
    unreadable: list[Span] = []
    at, end = 1, len(line) - 1
    while at < end:
        match = _TOKEN.match(line, at, end)
        if match is None:
            word = _WORD.match(line, at, end)
            behind = word.end() if word else end
            unreadable.append(Span(start=base + at, end=base + behind))
            at = behind
            continue
        if match.lastgroup not in ("space", "comment"):
            items.append(_attribute(match, base))
        at = match.end()
    return Attributes(items=tuple(items), unreadable=tuple(unreadable))


def _attribute(match: re.Match[str], base: int) -> Attribute:
    group = match.lastgroup or ""
    span = Span(start=base + match.start(), end=base + match.end())
    value_span = Span(start=base + match.start(group), end=base + match.end(group))
    if group in ("id", "class"):
        sort: Literal["id", "class"] = "id" if group == "id" else "class"
        return Attribute(sort=sort, key=group, value=match[group], span=span, value_span=value_span)
    value = re.sub(r"\\(.)", r"\1", match[group], flags=re.DOTALL) if group == "quoted" else match[group]
    return Attribute(sort="pair", key=match["key"], value=value, span=span, value_span=value_span)


def attribute_line(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Take in a line of attributes at the top level of a file of notes.

    It ends a paragraph only where a quotation follows at once. A line that was meant for one (`{#id …}`) but has no
    quotation after it, or no closing brace, is taken in all the same, to be reported.
    """
    at = state.bMarks[start_line] + state.tShift[start_line]
    if not state.env["notes"] or state.level or state.blkIndent or not state.src.startswith("{", at):
        return False
    follows, at_once = _quotation_follows(state, start_line, end_line)
    is_meant = _LOOKS_MEANT.match(state.src, at) is not None
    is_one = _is_braced(state, start_line) or (is_meant and at_once)
    if not is_one or (silent and not at_once):
        return False
    if silent:
        return True
    if not follows and not is_meant:
        return False
    token = state.push("attributes" if follows else "stray_attributes", "", 0)
    token.map = [start_line, start_line + 1]
    token.meta["start"] = at
    token.content = state.src[at : state.eMarks[start_line]].rstrip()
    state.line = start_line + 1
    return True


def _is_braced(state: StateBlock, line: int) -> bool:
    at, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    if not state.src.startswith("{", at) or state.is_code_block(line):
        return False
    return _BRACED.fullmatch(state.src, at, end) is not None


def _quotation_follows(state: StateBlock, line: int, end_line: int) -> tuple[bool, bool]:
    """Whether a quotation is what comes next, further lines of attributes aside; and whether it does at once."""
    at_once = True
    for following in range(line + 1, min(end_line, line + 1 + LOOK_AHEAD)):
        if state.isEmpty(following):
            at_once = False
        elif not _is_braced(state, following):
            at = state.bMarks[following] + state.tShift[following]
            is_quotation = state.src.startswith(">", at) and not state.is_code_block(following)
            return is_quotation, is_quotation and at_once
    return False, False
