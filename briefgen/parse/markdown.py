"""The one configured Markdown parser of the project.

CommonMark with tables, ~~struck~~ and ==marked== words, `[[links]]`, `[@citations]`, `%%comments%%` and, for files of
notes, lines of attributes. HTML is shown as the text it is. No typographer (quotation marks are the writer's own, and
markdown-it-py's is quadratic), no linkify. Addresses are taken as written and judged when passages are made.
"""

import re
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token

from briefgen.parse.attributes import attribute_line
from briefgen.parse.citations import citation
from briefgen.parse.comments import block_comment, inline_comment
from briefgen.parse.highlights import highlight, pair_highlights
from briefgen.parse.traced_inline import TracedInline
from briefgen.parse.wikilinks import wikilink

_TERMINATORS = re.compile(r"[\n!%&*<=\[\]\\_`~]")
"""Where an inline rule of ours may begin, and the end of a link's text. markdown-it-py's own set stops at every hyphen,
colon and number sign for the sake of plugins."""

DEEPEST = 20
"""Levels of nesting; a list and its item are two. What nested brackets cost grows with it."""


class References(dict[str, Any]):
    """Link definitions by label; remembers which were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        """The definition of a label, which then counts as used."""
        self.used.add(key)
        return super().get(key, default)


class TracedBlockState(StateBlock):
    """A block state that leaves with each inline token what was cut from the lines (`meta["cut"]`)."""

    cut = ""

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: N802, N803 (theirs)
        """Cut lines from the source."""
        self.cut = super().getLines(begin, end, indent, keepLastLF)
        return self.cut

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token."""
        token = super().push(ttype, tag, nesting)
        if ttype == "inline":
            token.meta["cut"] = self.cut
        return token


class Markdown(MarkdownIt):
    """The parser; addresses pass as written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (the name is markdown-it-py's)
        """The address as written."""
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Let every address pass here, so that the refused ones can be reported with their place."""
        return True


def traced_table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Leave with each row where its cells begin in the source (`meta["start"]`)."""
    before = len(state.tokens)
    if not table(state, start_line, end_line, silent):
        return False
    for token in state.tokens[before:]:
        if token.type == "tr_open" and token.map:
            line = token.map[0]
            token.meta["start"] = state.bMarks[line] + state.tShift[line]
    return True


@cache
def parser() -> Markdown:
    """The parser. It keeps nothing between two texts: what a parse needs is in its environment."""
    markdown = Markdown("zero", {"maxNesting": DEEPEST, "html": False, "inline_definitions": True})
    markdown.inline = inline = TracedInline()
    inline.terminator_re = _TERMINATORS
    inline.ruler.disable(["linkify", "html_inline"])
    inline.ruler2.disable(["fragments_join"])
    inline.ruler.before("backticks", "comment", inline_comment)
    inline.ruler.before("link", "wikilink", wikilink)
    inline.ruler.before("link", "citation", citation)
    inline.ruler.after("strikethrough", "highlight", highlight)
    inline.ruler2.push("highlight", pair_highlights)
    block = markdown.block = ParserBlock()
    block.ruler.disable(["html_block"])
    block.ruler.at("table", traced_table, {"alt": ["paragraph", "reference"]})
    block.ruler.before("table", "comment", block_comment, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    block.ruler.before("table", "attributes", attribute_line, {"alt": ["paragraph"]})
    return markdown


def environment(notes: bool = False) -> dict[str, Any]:
    """What one parse gathers beside its tokens; `notes` says that lines of attributes mean something."""
    return {"references": References(), "comments": [], "unclosed": [], "notes": notes}
