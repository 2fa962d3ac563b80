"""A text's block tokens; plain paragraphs take a short way past the block parser.

Most of an article is paragraphs that begin with a letter. A run of lines that all begin so, with a blank line (or an
end of the text) on both sides, is a paragraph at the top level whatever stands around it: no such line can belong to a
list or a quotation after a blank line, or begin or underline anything. Only in code between fences and in comments
could it be something else, so texts that have these signs go the long way as a whole.
"""

import re
from typing import Any

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token

from briefgen.parse.markdown import TracedBlockState, parser

_LINE = r"(?:[^\W\d_]|[\"'“”‘’«»„(—–…]|\d(?!\d*[.)]))[^\n]*"
_PLAIN = re.compile(rf"(?:\A|(?<=\n\n)){_LINE}(?:\n{_LINE})*(?=\n[ \t]*\n|\n?\Z)")
_BLANK = " \t\n"
_HOLDS_LINES_OF_ITS_OWN = re.compile(r"```|~~~|%%|<!--")


def block_tokens(text: str, env: dict[str, Any]) -> list[Token]:
    """The tokens of a text whose lines end in a line feed."""
    tokens: list[Token] = []
    if _HOLDS_LINES_OF_ITS_OWN.search(text):
        parse_lines(text, env, tokens)
        return tokens
    state: TracedBlockState | None = None
    at = line = 0
    for plain in _PLAIN.finditer(text):
        between = text[at : plain.start()]
        first = line + between.count("\n")
        if between.strip(_BLANK):
            state = state or TracedBlockState(text, parser(), env, tokens)
            _parse_between(state, line, first)
        line = first + plain[0].count("\n") + 1
        at = min(plain.end() + 1, len(text))
        tokens.append(_plain_paragraph(plain[0], first, line))
    if text[at:].strip(_BLANK):
        state = state or TracedBlockState(text, parser(), env, tokens)
        _parse_between(state, line, state.lineMax)
    return tokens


def parse_lines(text: str, env: dict[str, Any], tokens: list[Token]) -> None:
    """The long way: every line through markdown-it-py."""
    if text:
        state = TracedBlockState(text, parser(), env, tokens)
        parser().block.tokenize(state, 0, state.lineMax)


def _parse_between(state: TracedBlockState, first: int, end: int) -> None:
    lines = state.lineMax
    state.lineMax = end = min(end, lines)
    state.line = first
    parser().block.tokenize(state, first, end)
    state.lineMax = lines


def _plain_paragraph(written: str, first: int, end: int) -> Token:
    token = Token("plain", "p", 0)
    token.map = [first, end]
    token.content = written.strip(MD_TRIM_CHARS)
    token.meta["cut"] = written
    return token
