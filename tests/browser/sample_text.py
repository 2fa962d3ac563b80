"""Marked text for sample pages, written in a line: `[note 1|words]`, `[person kim|words]`, `[cite 2]`, `[em|words]`.

A bracket may stand in a bracket; numbers of notes are those of `NOTES`.
"""

import re
from collections.abc import Iterator

from briefgen.model import flow
from briefgen.model.dates import Date, parse_date

KINDS = {
    "context": ("Context", "○"),
    "significance": ("Significance", "◆"),
    "question": ("Question", "?"),
    "dispute": ("Dispute", "≠"),
    "correction": ("Correction", "✕"),
    "translation": ("Translation", "文"),
}

NOTE_KINDS = {
    1: "context",
    2: "significance",
    3: "question",
    4: "dispute",
    5: "correction",
    6: "translation",
    7: "context",
    8: "significance",
    9: "question",
    10: "context",
}

_TOKEN = re.compile(r"\[(?P<head>[a-z]+(?: [\w-]+)?)(?P<bar>\|)?|\]|[^\[\]]+|\[")


def nodes(written: str) -> tuple[flow.Node, ...]:
    """The nodes of `written`."""
    return _nodes(_TOKEN.finditer(written), 0)


def text(*paragraphs: str) -> flow.RichText:
    return tuple(flow.RichBlock(kind="paragraph", nodes=nodes(paragraph)) for paragraph in paragraphs)


def day(written: str) -> Date:
    date = parse_date(written)
    assert date is not None
    return date


def _nodes(tokens: Iterator[re.Match[str]], lane: int) -> tuple[flow.Node, ...]:
    found: list[flow.Node] = []
    for token in tokens:
        if token[0] == "]":
            break
        if not token["head"]:
            found.append(flow.TextNode(text=token[0]))
            continue
        word, _, value = token["head"].partition(" ")
        inner: tuple[flow.Node, ...] = ()
        if token["bar"]:
            inner = _nodes(tokens, lane + (word == "note"))
        else:
            next(tokens)
        found += _made(word, value, inner, lane)
    return tuple(found)


def _made(word: str, value: str, inner: tuple[flow.Node, ...], lane: int) -> list[flow.Node]:
    match word:
        case "note":
            return _noted(int(value), inner, lane)
        case "person" | "term":
            href = f"../../{'people' if word == 'person' else 'glossary'}/{value}/index.html"
            return [flow.LinkNode(role=word, href=href, kind=word, card=f"card-{value}", gloss=True, children=inner)]
        case "cite":
            item = flow.CitedNode(number=int(value), href=f"#source-{value}", card=f"trace-{value}-1", label="Mercury")
            return [flow.CitationNode(id=f"cite-{value}", items=(item,))]
        case "checked":
            passage = "../../articles/harbour/index.html#p2"
            return [flow.CheckedNode(href=passage, publisher="Vale Mercury", date=None, children=inner)]
        case "unsure":
            return [flow.UnsureNode(candidates=("One Vale", "Another Vale"), children=inner)]
        case "out":
            return [flow.LinkNode(role="author", href="https://example.org/treaty", children=inner)]
    return [flow.StyledNode(element=word, children=inner)]  # type: ignore[arg-type]


def _noted(number: int, inner: tuple[flow.Node, ...], lane: int) -> list[flow.Node]:
    kind = NOTE_KINDS[number]
    label, glyph = KINDS[kind]
    note = f"note-n{number}"
    anchor = flow.NoteNode(note=note, kind=kind, number=number, lane=lane, id=f"anchor-n{number}", children=inner)
    ref = flow.NoteRefNode(note=note, kind=kind, kind_label=label, glyph=glyph, number=number, href=f"#{note}")
    return [anchor, ref]
