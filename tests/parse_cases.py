"""Readable cases for the parser: a heading, the file in one fence, what is expected in another."""

import re
from pathlib import Path

import msgspec
import pytest

from briefgen.diagnostics.model import Diagnostic, locate
from briefgen.model.dates import Date, DateRange
from briefgen.model.documents import AnnotationsDocument, AnyDocument, NoteDocument
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.model.rich_text import (
    Block,
    Break,
    Cell,
    Citation,
    CiteItem,
    Container,
    Embed,
    Emphasis,
    Hyperlink,
    Image,
    Mark,
    WikiLink,
)
from briefgen.parse import parse, parse_config
from briefgen.text.spans import Span

CASES = Path(__file__).parent / "cases" / "parse"
_CASE = re.compile(
    r"^## (?P<name>.+)\n+~~~~ *(?P<path>.*)\n(?P<text>(?:.*\n)*?)~~~~\n+~~~~ expected\n(?P<expected>(?:.*\n)*?)~~~~$",
    re.MULTILINE,
)
_VISIBLE = {"␍": "\r", "␉": "\t", "·": " ", "⍽": "\xa0"}


def cases(name: str) -> list[object]:
    """The cases of `tests/cases/parse/NAME.md`: path or empty, text, expected lines."""
    written = (CASES / f"{name}.md").read_text(encoding="utf-8")
    found = [*_CASE.finditer(written)]
    assert len(found) == written.count("\n~~~~ expected\n"), "a case is not closed"
    return [
        pytest.param(case["path"], made_invisible(case["text"]), case["expected"], id=case["name"]) for case in found
    ]


def made_invisible(text: str) -> str:
    """Signs that show white space, made into it."""
    for sign, meant in _VISIBLE.items():
        text = text.replace(sign, meant)
    return text


def _shown_container(box: Container) -> str:
    start = str(box.start) if box.start != 1 else ""
    return " ".join(part for part in (box.element, start, box.callout, box.fold) if part)


def shown_blocks(blocks: tuple[Block, ...], text: str) -> list[str]:
    """One line for each block, with what opens and closes around it, and one for each of its marks."""
    lines = []
    for block in blocks:
        opens = "".join(f"<{_shown_container(box)}>" for box in block.opens)
        kind = f"{block.kind} {block.level}" if block.level else block.kind
        after = "".join(
            (
                f" ^{block.anchor_id}" if block.anchor_id else "",
                " after a rule" if block.rule_before else "",
                f" </{block.closes}>" if block.closes else "",
            )
        )
        lines.append(f"{opens}{' ' if opens else ''}{kind}: {shown(block.text)}{after}")
        lines.extend(f"  {shown_mark(mark, block.text, text)}" for mark in block.marks)
    return lines


def shown_mark(mark: Mark, words: str, text: str) -> str:
    """A mark with the words it covers."""
    covered = shown(words[mark.start : mark.end])
    match mark:
        case Emphasis():
            return f"{mark.element}: {covered}"
        case Break():
            return "break"
        case Cell():
            return f"{'header' if mark.header else 'cell'}{f' {mark.align}' if mark.align else ''}: {covered}"
        case Image() | Hyperlink():
            address = mark.src if isinstance(mark, Image) else mark.href
            name = "image" if isinstance(mark, Image) else "link"
            size = f" {mark.width}x{mark.height}" if isinstance(mark, Image) and mark.width else ""
            return f"{name} {address}{f' ({mark.title})' if mark.title else ''}{size}: {covered}"
        case WikiLink():
            return f"wikilink {_target(mark)}{' labelled' if mark.labelled else ''}: {covered} = {of(mark.span, text)}"
        case Embed():
            label = f" labelled {mark.label}" if mark.label else ""
            return f"embed {_target(mark)}{label} at {mark.start} = {of(mark.span, text)}"
        case Citation():
            items = "; ".join(_item(item, text) for item in mark.items)
            return f"citation {items} at {mark.start} = {of(mark.span, text)}"
    raise AssertionError(mark)


def _target(mark: WikiLink | Embed) -> str:
    kind = f"{mark.kind}:" if mark.kind else ""
    return f"{kind}{mark.target}{f'#{mark.fragment}' if mark.fragment else ''}"


def _item(item: CiteItem, text: str) -> str:
    passage = f" p{item.passage}" if item.passage else ""
    return f"{item.target}{f'#{item.fragment}' if item.fragment else ''}{passage} ({of(item.span, text)})"


def shown_fault(fault: Diagnostic, text: str) -> str:
    """A fault with its line, its column and the words it is about."""
    if fault.span is None:
        return f"{fault.code} — {fault.message} {fault.hint}".rstrip()
    place = locate(text, fault.span)
    return f"{place.line}:{place.column} {fault.code} {of(fault.span, text)} — {fault.message} {fault.hint}".rstrip()


def of(span: Span, text: str) -> str:
    """The words of the file, on one line."""
    return shown(text[span.start : span.end])


def shown(text: str) -> str:
    """The text with its white space other than spaces in signs, and in quotation marks where spaces are at an end."""
    visible = text.replace("\n", "↵").replace("\t", "␉").replace("\r", "␍").replace("\xa0", "⍽")
    return f"“{visible}”" if visible != visible.strip() or not visible else visible


def shown_document(path: str, text: str) -> str:
    """What a file says: the fields that differ from their defaults, its blocks, its notes, and its faults."""
    if path == "site.yml":
        read = parse_config(SourceFile(path=ContentPath(path), text=text))
        lines = shown_fields(read.config) if read.config else ["nothing"]
        faults = read.diagnostics
    else:
        parsed = parse(SourceFile(path=ContentPath(path), text=text))
        lines, faults = _document_lines(parsed.document, text), parsed.diagnostics
    lines.extend(f"! {shown_fault(fault, text)}" for fault in faults)
    return "".join(f"{line}\n" for line in lines)


def _document_lines(document: AnyDocument | None, text: str) -> list[str]:
    if document is None:
        return ["nothing"]
    lines = [f"{type(document).__name__.removesuffix('Document').lower()} {document.slug}"]
    lines.extend(shown_fields(document))
    lines.extend(shown_blocks(document.body, text))
    for note in document.notes if isinstance(document, AnnotationsDocument) else ():
        lines.append(f"note: {of(note.quotation_span, text)}")
        if note.attributes_span:
            lines.append(f"  at: {of(note.attributes_span, text)}")
        lines.extend(shown_fields(note))
        lines.extend(f"  {line}" for line in shown_blocks(note.body, text))
    return lines


_APART = frozenset(("slug", "path", "body", "notes", "fields", "quotation_span", "attributes_span"))


def shown_fields(values: msgspec.Struct) -> list[str]:
    """One line for each field that is not as it would be if nothing were written."""
    lines = []
    for field in msgspec.structs.fields(values):
        value = getattr(values, field.name)
        apart = field.name in _APART and not (isinstance(values, NoteDocument) and field.name == "slug")
        if not apart and value != field.default:
            lines.append(f"  {field.name} = {shown_value(value)}")
    return lines


def shown_value(value: object) -> str:
    """A value as its file might say it."""
    match value:
        case Date():
            return value.iso + (f" at {value.time}" if value.time else "")
        case DateRange():
            return f"{value.start.iso} to {value.end.iso if value.end else '…'}"
        case msgspec.Struct():
            fields = (field.name for field in msgspec.structs.fields(value) if field.name != "span")
            return "{" + ", ".join(f"{name}: {shown_value(getattr(value, name))}" for name in fields) + "}"
        case tuple():
            return "[" + ", ".join(shown_value(item) for item in value) + "]"
    return shown(value) if isinstance(value, str) else str(value)
