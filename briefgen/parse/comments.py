"""`%%…%%` and `<!-- … -->`: what the writer keeps for herself.

Both are taken out of the text before anything else sees them, in paragraphs and across paragraphs, and are gathered so
that the leak gate can look for them in the output. In code they are code. A comment within a paragraph ends in that
paragraph; one whose opening mark begins a line may go on over blank lines. One that does not end is a fault, and all
that may be meant to be hidden is left out.
"""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_MARKS = {"%": ("%%", "%%"), "<": ("<!--", "-->")}
_SPACE = re.compile(r"[ \t]*(?:\n[ \t]*)?")

CLOSES_AFTER = 2
"""How far behind the opening mark's first character the closing one may begin: `<!-->` is a whole comment."""


def opening_mark(text: str, at: int) -> tuple[str, str] | None:
    """The opening and closing mark of the comment that begins at `at`, or None where none does."""
    marks = _MARKS.get(text[at]) if at < len(text) else None
    return marks if marks is not None and text.startswith(marks[0], at) else None


def inline_comment(state: StateInline, silent: bool) -> bool:
    """Take out a comment within a paragraph; of white space on both of its sides, only the first is kept."""
    marks = opening_mark(state.src, state.pos)
    if marks is None or state.pos + len(marks[0]) > state.posMax:
        return False
    end = state.src.find(marks[1], state.pos + CLOSES_AFTER, state.posMax)
    closed = end >= 0
    if not silent:
        token = state.push("comment" if closed else "unclosed_comment", "", 0)
        token.content = state.src[state.pos + len(marks[0]) : end if closed else state.posMax]
    follows_space = state.pos == 0 or state.src[state.pos - 1] in " \t\n"
    state.pos = end + len(marks[1]) if closed else state.posMax
    if closed and follows_space and (space := _SPACE.match(state.src, state.pos, state.posMax)):
        state.pos = space.end()
    return True


def block_comment(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Take out a comment whose opening mark begins a line and that ends on a later one.

    It interrupts a paragraph only where the opening mark has the line for itself. What follows the closing mark on its
    line is read as if it began there.
    """
    at = state.bMarks[start_line] + state.tShift[start_line]
    marks = opening_mark(state.src, at)
    if marks is None or state.is_code_block(start_line):
        return False
    line_end = state.eMarks[start_line]
    alone = not state.src[at + len(marks[0]) : line_end].strip()
    if silent:
        return alone
    close = state.src.find(marks[1], at + CLOSES_AFTER, state.eMarks[end_line - 1])
    if 0 <= close < line_end:
        return False
    if close < 0:
        return _leave_out_the_rest(state, end_line, at, marks)
    state.env["comments"].append(state.src[at + len(marks[0]) : close])
    _go_on_behind(state, start_line, end_line, close + len(marks[1]))
    return True


def _leave_out_the_rest(state: StateBlock, end_line: int, at: int, marks: tuple[str, str]) -> bool:
    state.env["unclosed"].append(at)
    state.env["comments"].append(state.src[at + len(marks[0]) : state.eMarks[end_line - 1]])
    state.line = end_line
    return True


def _go_on_behind(state: StateBlock, start_line: int, end_line: int, at: int) -> None:
    line = start_line
    while state.eMarks[line] < at:
        line += 1
    rest = state.src[at : state.eMarks[line]]
    if not rest.strip(" \t"):
        state.line = line + 1
        return
    indent = len(rest) - len(rest.lstrip(" \t"))
    state.bMarks[line] = at
    state.tShift[line] = indent
    state.sCount[line] = state.blkIndent
    state.bsCount[line] = 0
    state.line = line
