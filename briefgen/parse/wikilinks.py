r"""`[[target#fragment|label]]` and `![[target#fragment]]`: an inline rule.

A prefix (`person:`) chooses among things of one name. Brackets end a link, a line end within it is white space, and the
bar may be written `\|`, as tables need it. What the target leads to is not asked here.
"""

import re
from typing import cast, get_args

import msgspec
from markdown_it.rules_inline import StateInline

from briefgen.model.ids import Kind
from briefgen.parse.report import excerpt

_WRITTEN = re.compile(r"!?\[\[(?P<inside>[^\[\]]{0,500})\]\]")
_UNCLOSED = re.compile(r"!?\[\[(?P<inside>[^\[\]]{1,80}+)\]?(?![\](\[:])(?![^\[]*\])")
"""Two brackets that nothing closes; brackets within brackets (`[[sic] he said]`) and `[[1](address)]` are none."""

_KIND = re.compile(rf"\s*(?P<kind>{'|'.join(get_args(Kind))}):\s*(?=[^\s#])")
_TARGET = re.compile(r"(?P<target>[^#]*)(?:#(?P<fragment>.*))?", re.DOTALL)


class WrittenLink(msgspec.Struct, frozen=True, kw_only=True):
    """A link as written; `shown_start` to `shown_end` (exclusive) are the offsets of the words it shows."""

    target: str
    kind: Kind | None
    fragment: str
    labelled: bool
    shown_start: int
    shown_end: int


def wikilink(state: StateInline, silent: bool) -> bool:
    """Take in a link or an embed."""
    if not state.src.startswith("[[", state.pos) and not state.src.startswith("![[", state.pos):
        return False
    match = _WRITTEN.match(state.src, state.pos, state.posMax)
    link = _read(match["inside"], match.start("inside")) if match else None
    if match is None or link is None:
        if not silent:
            _report(state, match)
        return False
    if not silent:
        token = state.push("embed" if state.src[state.pos] == "!" else "wikilink", "", 0)
        token.meta["link"] = link
        token.meta["end"] = match.end()
    state.pos = match.end()
    return True


def _read(inside: str, at: int) -> WrittenLink | None:
    before, bar, label = inside.partition("|")
    if bar and before.endswith("\\"):
        before = before[:-1]
    kind = _KIND.match(before)
    name_start = kind.end() if kind else 0
    match = _TARGET.match(before, name_start)
    target = _tidy(match["target"] or "") if match else ""
    fragment = _tidy(match["fragment"] or "") if match else ""
    if match is None or not (target or fragment) or (bar and not label.strip()):
        return None
    group = "target" if target else "fragment"
    shown = len(inside) - len(label), len(inside)
    start, end = _without_space(inside, *(shown if bar else match.span(group)))
    return WrittenLink(
        target=target,
        kind=cast("Kind", kind["kind"]) if kind else None,
        fragment=fragment,
        labelled=bool(bar),
        shown_start=at + start,
        shown_end=at + end,
    )


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _report(state: StateInline, match: re.Match[str] | None) -> None:
    if match is not None:
        token = state.push("fault", "", 0)
        token.meta.update(number="44", end=match.end(), message=f"The link {excerpt(match[0])} names nothing.")
        token.meta["hint"] = "Write the slug, the title or the name between the brackets: [[Yongbyon]]."
        return
    unclosed = _UNCLOSED.match(state.src, state.pos, state.posMax)
    if unclosed is not None:
        token = state.push("fault", "", 0)
        token.meta.update(number="44", end=unclosed.end("inside"), message="The link that begins here does not end.")
        token.meta["hint"] = f"Close it: [[{excerpt(unclosed['inside'])}]]; for brackets as such, write \\[\\[."
