"""`[@article]`, `[@article, p7]`, `[@a#note; @b]`: an inline rule.

Brackets that begin with an @ are always a citation: one that is written wrong is a fault, not text, because a claim
without its source must not look like one with it.
"""

import re

import msgspec
from markdown_it.rules_inline import StateInline

from briefgen.parse.citation_hints import meant_citation
from briefgen.parse.report import excerpt

_BRACKETS = re.compile(r"\[\s*@[^\[\]]*\]")
_UNCLOSED = re.compile(r"\[\s*@[^\s\[\],;]*")
_ITEM = re.compile(
    r"\s*(?P<item>@(?P<target>[^\s,;#@]+)(?:#(?P<fragment>[^\s,;]+))?(?:\s*,\s*p(?P<passage>[1-9]\d{0,5}))?)\s*"
)
_PASSAGE = re.compile(r"p([1-9]\d{0,5})")


class WrittenCitation(msgspec.Struct, frozen=True, kw_only=True):
    """One source as written, from the offset `start` to `end` (exclusive) of the content."""

    target: str
    passage: int | None
    fragment: str
    start: int
    end: int


def citation(state: StateInline, silent: bool) -> bool:
    """Take in a citation."""
    if state.src[state.pos] != "[" or not _UNCLOSED.match(state.src, state.pos, state.posMax):
        return False
    brackets = _BRACKETS.match(state.src, state.pos, state.posMax)
    items = _items(brackets[0], brackets.start()) if brackets else None
    if brackets is None or items is None:
        if not silent:
            _report(state, brackets)
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.meta["items"] = items
        token.meta["end"] = brackets.end()
    state.pos = brackets.end()
    return True


def _items(brackets: str, at: int) -> tuple[WrittenCitation, ...] | None:
    items = []
    start = 1
    for part in brackets[1:-1].split(";"):
        match = _ITEM.fullmatch(part)
        if match is None:
            return None
        items.append(_item(match, at + start))
        start += len(part) + 1
    return tuple(items)


def _item(match: re.Match[str], at: int) -> WrittenCitation:
    fragment, passage = match["fragment"] or "", match["passage"]
    named = _PASSAGE.fullmatch(fragment) if not passage else None
    if named is not None:
        fragment, passage = "", named[1]
    return WrittenCitation(
        target=match["target"],
        passage=int(passage) if passage else None,
        fragment=fragment,
        start=at + match.start("item"),
        end=at + match.end("item"),
    )


def _report(state: StateInline, brackets: re.Match[str] | None) -> None:
    token = state.push("fault", "", 0)
    token.meta["number"] = "43"
    token.meta["hint"] = _hint(brackets)
    if brackets is None:
        opening = _UNCLOSED.match(state.src, state.pos, state.posMax)
        token.meta["end"] = opening.end() if opening else state.pos + 1
        token.meta["message"] = "The citation that begins here does not end."
    else:
        token.meta["end"] = brackets.end()
        token.meta["message"] = f"The citation {excerpt(brackets[0])} cannot be read."


def _hint(brackets: re.Match[str] | None) -> str:
    meant = meant_citation(brackets[0]) if brackets else ""
    if not meant:
        return "Write [@article-slug], [@article-slug, p7], [@article-slug#note] or [@a; @b]."
    return f"Write {meant}: passages are cited one by one." if ";" in meant else f"Write {meant}."
