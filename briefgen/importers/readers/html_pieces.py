"""HTML whose every element counts (a word processor's, a mail's, what an extractor left) → pieces of a text.

The tree is never built: what opens and closes is followed with a few counters, so that no nesting can end the process.
"""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import msgspec

from briefgen.importers.drafts import Piece, PieceKind, Run, text_of

_SKIPPED = frozenset(
    ("script", "style", "head", "title", "template", "noscript", "svg", "math", "iframe", "object", "select")
)
_EMPTY = frozenset(
    ("br", "hr", "img", "input", "meta", "link", "col", "wbr", "source", "track", "area", "base", "embed")
)
_STRONG = frozenset(("b", "strong"))
_EM = frozenset(("i", "em", "cite", "dfn", "var"))
_CODE = frozenset(("code", "kbd", "samp", "tt"))
_CELLS = frozenset(("td", "th"))
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
        ),
        *("figure", "footer", "form", "header", "html", "legend", "main", "nav", "p", "section", "summary", "caption"),
        *("table", "tbody", "thead", "tfoot"),
    )
)
_HEADING = re.compile(r"h([1-6])")
_BLANKS = re.compile(r"[ \t\r\n\f]+")

LinkRun = Callable[[str, str], Run]
"""What a link to an address with these words is."""


def plain_link(href: str, text: str) -> Run:
    """A link to the address as it stands."""
    return Run(text=text, href=href)


def html_pieces(html: str, link: LinkRun = plain_link) -> list[Piece]:
    """The pieces of an HTML text, in order. `link` makes the run of each link."""
    builder = _Builder(link)
    builder.feed(html)
    builder.close()
    builder.end_block()
    return builder.pieces


class _List(msgspec.Struct):
    """A list that is open: whether it is numbered, its next number, and whether its latest item has a first block."""

    ordered: bool
    number: int
    begun: bool = False


class _Builder(HTMLParser):
    def __init__(self, link: LinkRun) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._link = link
        self._runs: list[Run] = []
        self._skipping: list[str] = []
        self._depth = {"strong": 0, "em": 0, "code": 0, "pre": 0, "quote": 0}
        self._hrefs: list[str] = []
        self._lists: list[_List] = []
        self._heading = 0
        self._cells: list[tuple[Run, ...]] | None = None

    # --- what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping:
            if tag == self._skipping[0]:
                self._skipping.append(tag)
            return
        if tag in _SKIPPED:
            self._skipping.append(tag)
        elif tag == "br":
            self._break()
        elif tag == "hr":
            self.end_block()
            self.pieces.append(Piece(kind="rule"))
        elif tag == "a":
            self._hrefs.append(dict(attrs).get("href") or "")
        elif tag == "q":
            self._add("“")
        else:
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag == self._skipping[-1]:
                self._skipping.pop()
        elif tag == "a":
            self._hrefs = self._hrefs[:-1]
        elif tag == "q":
            self._add("”")
        elif tag not in _EMPTY:
            self._close(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._add(data if self._depth["pre"] else _BLANKS.sub(" ", data))

    def _break(self) -> None:
        """End the line; two line breaks with nothing between end the paragraph."""
        while self._runs and self._runs[-1].text.isspace() and "\n" not in self._runs[-1].text:
            self._runs.pop()
        if self._runs and self._runs[-1].text == "\n" and self._cells is None:
            self._runs.pop()
            self.end_block()
        else:
            self._runs.append(Run(text="\n"))

    # --- elements

    def _open(self, tag: str, attrs: dict[str, str | None]) -> None:
        style = _style_of(tag)
        if style:
            self._depth[style] += 1
        elif tag in ("ul", "ol"):
            self.end_block()
            self._lists.append(_List(ordered=tag == "ol", number=_number(attrs.get("start"))))
        elif tag == "li":
            self.end_block()
            if self._lists:
                self._lists[-1].begun = False
        elif tag == "tr":
            self.end_block()
            self._cells = []
        elif tag in _CELLS:
            self._end_cell()
        elif tag in ("blockquote", "pre"):
            self.end_block()
            self._depth["quote" if tag == "blockquote" else "pre"] += 1
        elif _HEADING.fullmatch(tag):
            self.end_block()
            self._heading = int(tag[1])
        elif tag in _BLOCKS:
            self.end_block()

    def _close(self, tag: str) -> None:
        style = _style_of(tag)
        if style:
            self._depth[style] = max(0, self._depth[style] - 1)
        elif tag in ("ul", "ol"):
            self.end_block()
            self._lists = self._lists[:-1]
        elif tag == "tr":
            self._end_row()
        elif tag in _CELLS:
            self._end_cell()
        elif tag in ("blockquote", "pre"):
            self.end_block()
            depth = "quote" if tag == "blockquote" else "pre"
            self._depth[depth] = max(0, self._depth[depth] - 1)
        elif _HEADING.fullmatch(tag):
            self.end_block()
            self._heading = 0
        elif tag in _BLOCKS or tag == "li":
            self.end_block()

    def _add(self, text: str) -> None:
        if not text:
            return
        href = self._hrefs[-1] if self._hrefs else ""
        if href:
            self._runs.append(self._link(href, text))
            return
        depth = self._depth
        self._runs.append(Run(text=text, strong=depth["strong"] > 0, em=depth["em"] > 0, code=depth["code"] > 0))

    # --- blocks

    def end_block(self) -> None:
        """Make a piece of the runs gathered, if they have words; within a row they wait for their cell."""
        if self._cells is not None:
            if self._runs:
                self._runs.append(Run(text=" "))
            return
        runs, self._runs = tuple(self._runs), []
        if not text_of(runs).strip() and not any(run.cite for run in runs):
            return
        self.pieces.append(self._piece(runs))

    def _piece(self, runs: tuple[Run, ...]) -> Piece:
        if self._depth["pre"]:
            return Piece(kind="code", runs=(Run(text=text_of(runs)),))
        if self._heading:
            return Piece(kind="heading", runs=runs, level=self._heading)
        if self._lists:
            return self._item(runs)
        kind: PieceKind = "quotation" if self._depth["quote"] else "paragraph"
        return Piece(kind=kind, runs=runs)

    def _item(self, runs: tuple[Run, ...]) -> Piece:
        around = self._lists[-1]
        piece = Piece(
            kind="item",
            runs=runs,
            level=len(self._lists),
            ordered=around.ordered,
            number=around.number,
            continues=around.begun,
        )
        if not around.begun:
            around.begun = True
            around.number += 1
        return piece

    def _end_cell(self) -> None:
        """Take in what was gathered since the cell began; nothing outside of rows."""
        if self._cells is None:
            return
        if self._runs and text_of(tuple(self._runs)).strip():
            self._cells.append(tuple(self._runs))
        self._runs = []

    def _end_row(self) -> None:
        self._end_cell()
        if self._cells:
            self.pieces.append(Piece(kind="row", cells=tuple(self._cells)))
        self._cells = None


def _style_of(tag: str) -> str:
    if tag in _STRONG:
        return "strong"
    if tag in _EM:
        return "em"
    return "code" if tag in _CODE else ""


def _number(written: str | None) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,6}", written) else 1
