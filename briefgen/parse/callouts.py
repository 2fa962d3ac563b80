"""`> [!warning]- Title`: Obsidian's callouts, block quotations that quote nothing.

Among the block tokens such a block quotation becomes a `div` whose opening token has `meta["callout"]`; the line of its
type becomes a paragraph of its own, the title, where it has words. Types are Obsidian's; a type of the writer's own is
kept as it is written. https://help.obsidian.md/callouts
"""

import re
from typing import Literal, cast

import msgspec
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token

_MARKER = re.compile(r"\[!(?P<kind>[\w-]{1,40})(?:\|[^\[\]\n]*)?\](?P<fold>[+-]?)[ \t]*")

_OTHER_WORDS = {
    "summary": "abstract",
    "tldr": "abstract",
    "hint": "tip",
    "important": "tip",
    "check": "success",
    "done": "success",
    "help": "question",
    "faq": "question",
    "caution": "warning",
    "attention": "warning",
    "fail": "failure",
    "missing": "failure",
    "error": "danger",
    "cite": "quote",
}
"""Words that Obsidian takes for another type."""

Fold = Literal["", "open", "closed"]
_FOLDS: dict[str, Fold] = {"": "", "+": "open", "-": "closed"}


class Callout(msgspec.Struct, frozen=True, kw_only=True):
    """What a callout's first line says; `titled` where words follow its type."""

    kind: str
    fold: Fold
    titled: bool


def callout_at(tokens: list[Token], at: int) -> Callout | None:
    """What the block quotation that begins at the index `at` says to be, or None where it is a quotation."""
    inline = tokens[at + 2] if len(tokens) > at + 2 else None
    if tokens[at].type != "blockquote_open" or inline is None or inline.type != "inline":
        return None
    match = _MARKER.match(inline.content)
    if match is None or tokens[at + 1].type != "paragraph_open":
        return None
    kind = match["kind"].lower()
    title = inline.content[match.end() :].partition("\n")[0]
    return Callout(kind=_OTHER_WORDS.get(kind, kind), fold=_FOLDS[match["fold"]], titled=bool(title.strip()))


def with_callouts(tokens: list[Token]) -> list[Token]:
    """The tokens with every callout made into what it is; all others as they were."""
    found: list[Token] = []
    closing: list[bool] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        callout = callout_at(tokens, at)
        if token.type == "blockquote_open":
            closing.append(callout is not None)
        if callout is not None:
            found.append(_retagged(token, callout))
            found += _first_lines(tokens[at + 2])
            at += 4
            continue
        found.append(_retagged(token) if token.type == "blockquote_close" and closing.pop() else token)
        at += 1
    return found


def _retagged(token: Token, callout: Callout | None = None) -> Token:
    meta = {**token.meta, "callout": callout} if callout else token.meta
    return token.copy(tag="div", meta=meta)


def _first_lines(inline: Token) -> list[Token]:
    """The title as a paragraph, and what else stood in the same one."""
    match = _MARKER.match(inline.content)
    if match is None or inline.map is None:
        return []
    cut = cast("str", inline.meta["cut"])
    lead = len(cut) - len(cut.lstrip(MD_TRIM_CHARS))
    line, feed, rest = cut[lead + match.end() :].partition("\n")
    first, end = inline.map
    title = _paragraph(line, first, first + 1)
    title.meta["title"] = True
    lines = [title] if title.content else []
    return [*lines, _paragraph(rest, first + 1, end)] if feed and rest.strip() else lines


def _paragraph(cut: str, first: int, end: int) -> Token:
    token = Token("plain", "p", 0)
    token.map = [first, end]
    token.content = cut.strip(MD_TRIM_CHARS)
    token.meta["cut"] = cut
    return token
