"""`briefgen accept` and `briefgen check --fix`: a note's file with new words, or with a mended place.

Everything outside the note's quotation and its line of attributes stays byte for byte as it was. Spans are those of the
file as it was parsed: parse again before the next edit of the same file.
"""

from briefgen.edit.attribute_lines import has_attributes, with_attribute
from briefgen.edit.quotation_lines import rewritten
from briefgen.model.dates import Date
from briefgen.model.documents import NoteDocument
from briefgen.model.files import SourceFile
from briefgen.text.normalize import fold_text
from briefgen.text.spans import Span


def accept_note(source: SourceFile, note: NoteDocument, quotation: str, today: Date) -> str:
    """The text of `source` with `note` on the words `quotation`, its paragraphs divided by blank lines.

    The note is marked `reworded=` today and `was=` the words its author first quoted; where these come back, both marks
    go.
    """
    was = note.was or note.quotation
    restored = fold_text(was) == fold_text(quotation)
    text = source.text
    start = note.quotation_span.start
    indent = text[text.rfind("\n", 0, start) + 1 : start]
    block = rewritten(text[start : note.quotation_span.end], quotation, indent)
    text = text[:start] + block + text[note.quotation_span.end :]
    marks = {"reworded": "" if restored else today.iso, "was": "" if restored else was}
    return _with_attributes(text, note, marks)


def set_place(
    source: SourceFile,
    note: NoteDocument,
    *,
    at: int | None = None,
    prefix: str | None = None,
    suffix: str | None = None,
) -> str:
    """The text of `source` with the note's `at`, `prefix` and `suffix` as given; None leaves one as it is."""
    values = {"at": None if at is None else f"p{at}", "prefix": prefix, "suffix": suffix}
    return _with_attributes(source.text, note, {key: value for key, value in values.items() if value is not None})


def _with_attributes(text: str, note: NoteDocument, values: dict[str, str]) -> str:
    span = note.attributes_span
    line = text[span.start : span.end] if span else "{}"
    for key, value in values.items():
        line = with_attribute(line, key, value)
    if span is None:
        return _with_new_line(text, note, line) if has_attributes(line) else text
    if has_attributes(line):
        return text[: span.start] + line + text[span.end :]
    return _without_line(text, span)


def _with_new_line(text: str, note: NoteDocument, line: str) -> str:
    start = text.rfind("\n", 0, note.quotation_span.start) + 1
    end = "\r\n" if "\r\n" in text[: note.quotation_span.end + 2] else "\n"
    return text[:start] + line + end + text[start:]


def _without_line(text: str, span: Span) -> str:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) + 1
    return text[:start] + text[end:]
