"""Markdown → passages: a flat run of blocks that tell what opens before and closes after them."""

import re
from typing import Any, Literal, cast, get_args

import msgspec
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token

from briefgen.model.rich_text import Align, Block, BlockKind, Cell, Container
from briefgen.parse.block_tokens import block_tokens
from briefgen.parse.callouts import Callout, with_callouts
from briefgen.parse.inline import InlineReader, report_unclosed_comment
from briefgen.parse.markdown import DEEPEST, References, environment, parser
from briefgen.parse.report import Report, excerpt
from briefgen.parse.source_lines import SourceLines
from briefgen.parse.table_rows import RowCell, split_row
from briefgen.parse.text_builder import TextBuilder
from briefgen.text.spans import SourceMap, Span

MOST_LINES, MOST_SIGNS = 100_000, 250_000
"""What is read in some seconds, whatever the signs are. A book has a tenth of both."""

_SIGNS = "[]*_`~=<!&\\%"
_BLOCK_ID = re.compile(r"[A-Za-z0-9-]+")

Element = Literal["ul", "ol", "li", "blockquote", "table", "thead", "tbody", "div"]
_ELEMENTS: frozenset[str] = frozenset(get_args(Element))


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """A Markdown text taken apart: its tokens and what they stand on. `comments` are the writer's own words."""

    lines: SourceLines
    tokens: list[Token]
    env: dict[str, Any]

    @property
    def comments(self) -> tuple[str, ...]:
        """What stands between comment marks; whole only after all passages were made."""
        return tuple(self.env["comments"])


def take_apart(text: str, base: int, report: Report, notes: bool = False) -> Body:
    """The tokens of the file's text from the character `base` on; `notes` says whether it is a file of notes."""
    lines = SourceLines(text, base)
    env = environment(notes)
    if _is_too_much(lines, report):
        return Body(lines=lines, tokens=[], env=env)
    tokens = block_tokens(lines.text, env)
    for at in env["unclosed"]:
        start = lines.place(at)
        report_unclosed_comment(Span(start=start, end=start + 2), report)
    for token in tokens:
        if token.level >= DEEPEST - 1 and token.nesting == 1 and token.tag in _ELEMENTS and token.map:
            span = lines.span(token.map[0], token.map[0] + 1)
            hint = "Take away some of the signs for lists and quotations at the beginning of the line."
            report.add("41", span, "Lists and quotations are nested too deep here; what is in them is left out.", hint)
    return Body(lines=lines, tokens=tokens, env=env)


def _is_too_much(lines: SourceLines, report: Report) -> bool:
    if len(lines.lines) <= MOST_LINES and sum(map(lines.text.count, _SIGNS)) <= MOST_SIGNS:
        return False
    message = f"The text has more than {MOST_LINES:,} lines or {MOST_SIGNS:,} signs of Markdown, and is left out."
    hint = "Split the file, or move it below content/static/ if it is data."
    report.add("47", lines.span(0, 1), message, hint)
    return True


def passages(body: Body, tokens: list[Token], report: Report) -> tuple[Block, ...]:
    """The passages that a run of a body's top-level tokens makes."""
    return _Maker(body, report).make(tokens)


def report_unused_definitions(body: Body, report: Report) -> None:
    """Report lines `[label]: address` that no link uses, once all passages were made: readers never see them."""
    references: References = body.env["references"]
    for token in body.tokens:
        if token.type == "definition" and token.map and token.meta["id"] not in references.used:
            span = body.lines.span(*token.map)
            message = (
                f"This line defines a link “{excerpt(token.meta['label'])}” that nothing uses; readers do not see it."
            )
            hint = "Use it as [text][label], take it out, or write \\[ where it is text."
            report.add("45", span, message, hint)


class _Draft(msgspec.Struct):
    """A block in the making; its fields are the block's."""

    kind: BlockKind
    text: str
    source: SourceMap
    span: Span
    marks: tuple[Any, ...] = ()
    opens: list[Container] = []
    closes: int = 0
    level: int = 0
    anchor_id: str = ""
    rule_before: bool = False

    def finished(self) -> Block:
        return Block(
            kind=self.kind,
            text=self.text,
            marks=self.marks,
            opens=tuple(self.opens),
            closes=self.closes,
            level=self.level,
            anchor_id=self.anchor_id,
            rule_before=self.rule_before,
            span=self.span,
            source=self.source,
        )


class _Maker:
    """Walks block tokens. `_latest` holds, for every open container and the text, where its last child begins."""

    def __init__(self, body: Body, report: Report) -> None:
        self._lines = body.lines
        self._report = report
        self._inline = InlineReader(parser(), body.env, report)
        self._drafts: list[_Draft] = []
        self._opens: list[Container] = []
        self._open: list[Element] = []
        self._latest: list[int] = [-1]
        self._begun: list[int] = []
        self._rule = False
        self._before: Token | None = None

    def make(self, tokens: list[Token]) -> tuple[Block, ...]:
        row: list[Token] = []
        for token in with_callouts(tokens):
            if token.tag in _ELEMENTS:
                self._container(token)
            elif token.type == "plain":
                self._leaf(token, token)
            elif token.type == "inline":
                if row:
                    row.append(token)
                elif self._before is not None:
                    self._leaf(token, self._before)
            elif token.type == "tr_open" or (row and token.type in ("th_open", "td_open")):
                row.append(token)
            elif token.type == "tr_close":
                self._row(row)
                row = []
            elif token.type in ("fence", "code_block"):
                self._code(token)
            elif token.type == "hr":
                self._rule = True
            self._before = token
        return tuple(draft.finished() for draft in self._drafts)

    def _container(self, token: Token) -> None:
        if token.nesting == 1:
            element = cast("Element", token.tag)
            self._opens.append(_container_of(token, element))
            self._open.append(element)
            self._begun.append(len(self._drafts))
            self._latest.append(-1)
            if element == "li" and token.map:
                self._item_line = token.map[0]
            return
        if self._opens and token.tag == "li":
            self._empty_item()
        if self._opens:
            self._opens.pop()
        else:
            self._drafts[-1].closes += 1
        self._open.pop()
        self._latest.pop()
        begun = self._begun.pop()
        if begun < len(self._drafts):
            self._latest[-1] = begun

    def _empty_item(self) -> None:
        span = self._lines.span(self._item_line, self._item_line + 1)
        self._emit(_Draft(kind="item", text="", source=SourceMap(steps=((0, span.end),)), span=span))

    def _emit(self, draft: _Draft) -> None:
        draft.opens, self._opens = self._opens, []
        draft.rule_before, self._rule = self._rule, False
        self._latest[-1] = len(self._drafts)
        self._drafts.append(draft)

    def _leaf(self, token: Token, opening: Token) -> None:
        if token.map is None or opening.map is None:
            return
        is_heading = opening.type == "heading_open"
        content = token.content
        first = token.map[0]
        if is_heading and opening.markup.startswith("#"):
            builder = TextBuilder([(0, self._heading_start(first, len(opening.markup)))])
        else:
            builder = TextBuilder(self._lines.trace(token.meta["cut"], content, first))
        content, block_id = _without_block_id(content)
        self._inline.read(content, builder)
        text, marks = builder.text, builder.marks
        if not text and not marks:
            if "title" in token.meta and self._opens:
                self._opens[-1] = msgspec.structs.replace(self._opens[-1], titled=False)
            self._name_block_before(block_id)
            return
        self._emit(
            _Draft(
                kind="heading" if is_heading else "title" if "title" in token.meta else self._paragraph_kind(),
                text=text,
                marks=marks,
                level=int(opening.tag[1]) if is_heading else 0,
                anchor_id=block_id,
                span=self._lines.span(*opening.map),
                source=builder.source(),
            )
        )

    def _heading_start(self, line: int, level: int) -> int:
        written = self._lines.lines[line]
        behind = written.index("#") + level
        return self._lines.starts[line] + len(written) - len(written[behind:].lstrip(MD_TRIM_CHARS))

    def _paragraph_kind(self) -> BlockKind:
        for element in reversed(self._open):
            if element == "div":
                break
            if element in ("li", "blockquote"):
                return "item" if element == "li" else "quotation"
        return "paragraph"

    def _name_block_before(self, block_id: str) -> None:
        """A block id on a line of its own names the list, quotation or table before it: its first passage."""
        if block_id and self._latest[-1] >= 0:
            self._drafts[self._latest[-1]].anchor_id = block_id

    def _code(self, token: Token) -> None:
        if token.map is None or not token.content:
            return
        first = token.map[0] + (token.type == "fence")
        trace = self._lines.trace(token.content, token.content, first)
        builder = TextBuilder(trace)
        builder.add(token.content.removesuffix("\n"), 0)
        draft = _Draft(
            kind="code", text=builder.text, span=self._lines.span(*token.map), source=builder.source(), marks=()
        )
        self._emit(draft)

    def _row(self, tokens: list[Token]) -> None:
        row = tokens[0]
        if row.map is None:
            return
        line = row.map[0]
        offset = self._lines.place(row.meta["start"])
        written = self._lines.lines[line]
        cells = split_row(written[offset - self._lines.starts[line] :], offset)
        missing = RowCell(content="", trace=[(0, offset + len(written))], before=offset + len(written))
        builder = TextBuilder([(0, offset)])
        for number, (opening, inline) in enumerate(zip(tokens[1::2], tokens[2::2], strict=True)):
            cell = cells[number] if number < len(cells) else missing
            if number:
                builder.trace = [(0, cell.before)]
                builder.make("\t", 0)
            builder.trace = cell.trace
            self._cell(opening, inline, builder)
        span = self._lines.span(line, line + 1)
        self._check_excess(cells[(len(tokens) - 1) // 2 :], span)
        draft = _Draft(kind="row", text=builder.text, marks=builder.marks, span=span, source=builder.source())
        self._emit(draft)

    def _check_excess(self, cells: tuple[RowCell, ...], row: Span) -> None:
        words = next((cell.content for cell in cells if cell.content), "")
        if words:
            message = f"This row has more cells than the table's head; “{excerpt(words, 40)}” is not shown."
            self._report.add(
                "46", row, message, "Add a column to the head, or write \\| for a bar that parts no cells."
            )

    def _cell(self, opening: Token, inline: Token, builder: TextBuilder) -> None:
        place, start = builder.reserve(), builder.length
        self._inline.read(inline.content, builder)
        align = cast("Align", str(opening.attrs.get("style", "")).removeprefix("text-align:"))
        cell = Cell(start=start, end=builder.length, header=opening.type == "th_open", align=align)
        builder.fill(place, cell)


def _container_of(token: Token, element: Element) -> Container:
    callout: Callout | None = token.meta.get("callout")
    if callout is None:
        return Container(element=element, start=int(token.attrs.get("start", 1)))
    return Container(element=element, callout=callout.kind, fold=callout.fold, titled=callout.titled)


def _without_block_id(content: str) -> tuple[str, str]:
    """The content and its block id: Obsidian's caret with Latin letters, digits and hyphens, at the end."""
    caret = content.rfind("^")
    if caret < 0 or not _BLOCK_ID.fullmatch(content, caret + 1) or (caret and content[caret - 1] not in " \t\n"):
        return content, ""
    return content[:caret].rstrip(" \t\n"), content[caret + 1 :]
