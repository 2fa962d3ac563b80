"""The diagnostic itself, and where it stands once the file's text is at hand."""

from typing import Literal

import msgspec

from briefgen.diagnostics.errors import BriefgenError as BriefgenError
from briefgen.model.ids import ContentPath
from briefgen.text.spans import Span

Severity = Literal["error", "warning"]


class Diagnostic(msgspec.Struct, frozen=True, kw_only=True):
    """One fault of the content.

    `code` is registered in `codes`, which gives the severity. `span` is in the file's characters; None means the file
    as a whole. `message` says what is wrong, in the user's words; `hint` is one line on how to mend it; `subject` is
    the slug, note or word concerned. `detail` holds more lines for below the frame (a word diff, places).
    """

    code: str
    path: ContentPath
    span: Span | None = None
    message: str
    hint: str = ""
    subject: str = ""
    detail: tuple[str, ...] = ()


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A position in a file: line and column from 1, the column in code points; `text` is the line itself.

    `width` is how many of the line's characters from the column on are meant, at least 1.
    """

    line: int
    column: int
    width: int
    text: str


def locate(text: str, span: Span) -> Place:
    """The place of `span` in `text`; lines end at line feeds, carriage returns before them are not shown."""
    start = min(span.start, len(text))
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    line = text[line_start:line_end].rstrip("\r")
    width = max(1, min(span.end, line_start + len(line)) - start)
    return Place(line=text.count("\n", 0, start) + 1, column=start - line_start + 1, width=width, text=line)
