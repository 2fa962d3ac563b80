"""`content/annotations/NAME.md`: notes on one article.

A top-level block quotation is an anchor; it begins a note, which goes on to the next one. What stands before the first
is the headnote. Obsidian's callouts (`> [!note]`) anchor nothing: they are part of what is said.
"""

import msgspec
from markdown_it.token import Token

from briefgen.model.documents import AnnotationsDocument, NoteDocument
from briefgen.model.files import SourceFile
from briefgen.model.ids import Slug
from briefgen.parse.attributes import read_attributes
from briefgen.parse.callouts import callout_at
from briefgen.parse.document import (
    COMMON_FIELDS,
    TAGS_UNUSED,
    Parsed,
    read_front_fields,
    report_unprintable,
    stem_of,
)
from briefgen.parse.fields import FieldSpec, places
from briefgen.parse.frontmatter import read_front_matter
from briefgen.parse.note_attributes import note_values
from briefgen.parse.passages import Body, passages, report_unused_definitions, take_apart
from briefgen.parse.readers import IGNORED, LINE
from briefgen.parse.report import Report
from briefgen.text.spans import Span

FIELDS = (
    FieldSpec(
        key="article",
        reader=LINE,
        doc="The slug of the article. May be left out where the file bears the article's name.",
        example="2019-01-20-second-summit",
        mistaken=("source", "on", "target"),
    ),
    FieldSpec(
        key="author",
        reader=LINE,
        doc="Who wrote the notes and the headnote.",
        example="M. Editor",
        mistaken=("authors", "byline", "by"),
    ),
    FieldSpec(
        key="aliases", reader=IGNORED, doc="For Obsidian's sake: notes are linked to by their ids.", example="[notes]"
    ),
    TAGS_UNUSED,
)

_COMMON = tuple(spec for spec in COMMON_FIELDS if spec.key != "redirect_from")


class NotesKind(msgspec.Struct, frozen=True, kw_only=True):
    """The kind of file that holds notes."""

    name: str = "file of notes"
    fields: tuple[FieldSpec, ...] = FIELDS

    def parse(self, source: SourceFile) -> Parsed:
        """Read a file of notes."""
        report = Report(source.path)
        report_unprintable(source.text, report)
        front = read_front_matter(source.text, report)
        values = read_front_fields(front, (*self.fields, *_COMMON), self.name, report)
        stem = stem_of(source.path)
        values.setdefault("article", stem)
        body = take_apart(source.text, front.body_start, report, notes=True)
        sections = _sections(body, report)
        headnote = passages(body, sections[0].said, report)
        notes = tuple(note for section in sections[1:] for note in _note(section, body, report))
        report_unused_definitions(body, report)
        document = AnnotationsDocument(
            slug=Slug(stem),
            path=source.path,
            body=headnote,
            notes=notes,
            comments=body.comments,
            fields=tuple(places(front.mapping)) if front.mapping else (),
            **values,
        )
        return Parsed(document=document, diagnostics=report.diagnostics)


class _Section(msgspec.Struct):
    """The tokens of one note; those of the headnote have no quotation."""

    quotation: list[Token]
    said: list[Token]
    attributes: list[Token]


def _sections(body: Body, report: Report) -> list[_Section]:
    sections = [_Section([], [], [])]
    waiting: list[Token] = []
    at, tokens = 0, body.tokens
    while at < len(tokens):
        token = tokens[at]
        if token.type == "attributes":
            waiting.append(token)
        elif token.type == "stray_attributes":
            _report_stray([token], body, report)
        elif token.type == "blockquote_open" and callout_at(tokens, at) is None:
            end = _close_of(tokens, at)
            sections.append(_Section(tokens[at:end], [], waiting))
            waiting = []
            at = end
            continue
        else:
            _report_stray(waiting, body, report)
            waiting = []
            end = _close_of(tokens, at)
            sections[-1].said.extend(tokens[at:end])
            at = end
            continue
        at += 1
    return sections


def _close_of(tokens: list[Token], at: int) -> int:
    """The index behind the top-level element that begins at `at`."""
    if tokens[at].nesting != 1:
        return at + 1
    level = tokens[at].level
    while not (tokens[at].nesting == -1 and tokens[at].level == level):
        at += 1
    return at + 1


def _report_stray(tokens: list[Token], body: Body, report: Report) -> None:
    for token in tokens:
        span = _place(token, body)
        report.add(
            "54", span, "After this line of attributes comes no quotation.", "Put it before the > line it is for."
        )


def _place(token: Token, body: Body) -> Span:
    start = body.lines.place(token.meta["start"])
    return Span(start=start, end=start + len(token.content))


def _line_that_runs_on(opening: Token, body: Body) -> int | None:
    """The first line of a quotation without its `>`, which Markdown takes for the quotation's all the same."""
    lines = (line.lstrip() for line in body.lines.lines[slice(*(opening.map or (0, 0)))])
    return next((at for at, line in enumerate(lines, (opening.map or (0,))[0]) if line and line[0] != ">"), None)


def _report_line_that_runs_on(line: int, body: Body, report: Report) -> None:
    hint = "Put an empty line before it; or > where it is part of the quotation."
    if body.lines.lines[line].lstrip().startswith("{"):
        hint = "A line of attributes stands before the quotation it is for."
    message = "This line runs on from the quotation above: no > stands before it, and no empty line between."
    report.add("56", body.lines.span(line, line + 1), message, hint)


def _note(section: _Section, body: Body, report: Report) -> list[NoteDocument]:
    opening = section.quotation[0]
    quotation_span = body.lines.span(*(opening.map or (0, 1)))
    spans = [_place(token, body) for token in section.attributes]
    lines = [read_attributes(token.content, span.start) for token, span in zip(section.attributes, spans, strict=True)]
    values = note_values(lines, report)
    if (line := _line_that_runs_on(opening, body)) is not None:
        _report_line_that_runs_on(line, body, report)
        return []
    quotation = "\n\n".join(block.text for block in passages(body, section.quotation, report) if block.text.strip())
    said = passages(body, section.said, report)
    if not quotation:
        hint = "Copy the words it is about out of the article."
        report.add("55", quotation_span, "This quotation has no words, so the note is about nothing.", hint)
        return []
    note = NoteDocument(
        quotation=quotation,
        quotation_span=quotation_span,
        attributes_span=Span(start=spans[0].start, end=spans[-1].end) if spans else None,
        body=said,
        **values,
    )
    return [note]


NOTES = NotesKind()
