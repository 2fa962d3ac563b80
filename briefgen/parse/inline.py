"""One stretch of inline Markdown → plain text and marks, on their way into a passage."""

import re
from collections.abc import Callable
from typing import Any, Literal, cast
from urllib.parse import unquote

import msgspec
from markdown_it.token import Token

from briefgen.model.rich_text import Break, Citation, CiteItem, Embed, Emphasis, Hyperlink, Image, WikiLink
from briefgen.parse.addresses import is_allowed
from briefgen.parse.citations import WrittenCitation
from briefgen.parse.embedded_files import is_file, is_picture, sized
from briefgen.parse.markdown import Markdown
from briefgen.parse.report import Report, excerpt
from briefgen.parse.text_builder import TextBuilder
from briefgen.parse.wikilinks import WrittenLink
from briefgen.text.spans import Span

MEANS_SOMETHING = re.compile(r"[\\`*_\[&<]|~~|==|%%| \n")
"""Characters without which a text is plain: no inline rule can match. Longer lines of `=` and the like are rare."""

_NOTE = re.compile(r"(?P<path>(?![A-Za-z][A-Za-z0-9+.-]*:|//)[^#?]+\.md)(?:#(?P<fragment>.+))?")
"""An address that is the path of a text of the content."""

_LINE_END = re.compile(r"\n[ \t]*")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f]")

Element = Literal["em", "strong", "s", "mark"]


class InlineReader:
    """Reads stretches of one text into builders; faults go to the report, comments to the environment."""

    def __init__(self, markdown: Markdown, env: dict[str, Any], report: Report) -> None:
        self._markdown = markdown
        self._env = env
        self._report = report

    def read(self, content: str, builder: TextBuilder) -> None:
        """Take the content in; the builder's trace must be the content's."""
        if MEANS_SOMETHING.search(content) is None:
            read_plain(content, builder)
        else:
            self.read_marked(content, builder)

    def read_marked(self, content: str, builder: TextBuilder) -> None:
        """The long way, through markdown-it-py."""
        start = builder.length
        tokens = self._markdown.inline.parse(content, self._markdown, self._env, [])
        _Walk(content, builder, self._report, self._env["comments"]).take(tokens)
        if tokens and tokens[-1].type == "comment":
            builder.trim(start)


def read_plain(content: str, builder: TextBuilder) -> None:
    """The short way, for a content in which no sign means anything: line ends are spaces."""
    at = 0
    for end in _LINE_END.finditer(content):
        builder.add(content[at : end.start()], at)
        builder.make(" ", end.start())
        at = end.end()
    builder.add(content[at:] if at else content, at)


class _Opened(msgspec.Struct):
    """An element whose end has not been seen: its place among the marks, where it began, and its opening token."""

    place: int
    start: int
    token: Token


class _Walk:
    """Takes one stretch's tokens in. A picture's alternative text has no marks and no line breaks of its own."""

    def __init__(
        self, content: str, builder: TextBuilder, report: Report, comments: list[str], in_picture: bool = False
    ) -> None:
        self._in_picture = in_picture
        self._content = content
        self._builder = builder
        self._report = report
        self._comments = comments
        self._opened: list[_Opened] = []

    def take(self, tokens: list[Token]) -> None:
        for token in tokens:
            kind = token.type
            if kind == "text":
                if token.content and not self._in_autolink():
                    self._builder.add(token.content, _at(token))
            elif kind.endswith("_open"):
                self._open(token)
            elif kind.endswith("_close"):
                self._close(token)
            else:
                _TAKERS[kind](self, token)

    def _in_autolink(self) -> bool:
        return bool(self._opened) and self._opened[-1].token.info == "auto"

    def _open(self, token: Token) -> None:
        self._opened.append(_Opened(self._builder.reserve(), self._builder.length, token))
        if token.info == "auto":
            start = _at(token) + 1
            self._builder.add(self._content[start : self._content.index(">", start)], start)

    def _close(self, token: Token) -> None:
        opened = self._opened.pop()
        start, end = opened.start, self._builder.length
        if opened.token.type == "link_open":
            self._close_link(opened, _at(token))
        elif end > start:
            element = cast("Element", opened.token.tag)
            self._builder.fill(opened.place, Emphasis(start=start, end=end, element=element))

    def _close_link(self, opened: _Opened, close: int) -> None:
        token = opened.token
        href = str(token.attrs["href"])
        note = _NOTE.fullmatch(href)
        if note is not None:
            self._link_to_note(opened, close, note)
        elif self._is_good(href, _at(token) - (token.info != "auto"), close + 1):
            title = str(token.attrs.get("title", ""))
            link = Hyperlink(start=opened.start, end=self._builder.length, href=href, title=title)
            self._builder.fill(opened.place, link)

    def _link_to_note(self, opened: _Opened, close: int, note: re.Match[str]) -> None:
        """`[words](../people/kim-jong-un.md#Life)`: what Obsidian writes without wikilinks, and GitHub follows."""
        self._builder.fill(
            opened.place,
            WikiLink(
                start=opened.start,
                end=self._builder.length,
                target=unquote(note["path"]),
                fragment=unquote(note["fragment"] or ""),
                labelled=True,
                span=self._builder.file_span(_at(opened.token) - 1, close + 1),
            ),
        )

    def _is_good(self, address: str, start: int, end: int) -> bool:
        if is_allowed(address):
            return True
        message = (
            f"An address such as “{excerpt(address)}” is not linked to." if address else "The link has no address."
        )
        hint = "Links lead to https://, http://, mailto:, or to a file of this site: `static/map.png`."
        self._report.add("42", self._builder.file_span(start, end), message, hint)
        return False

    def _special(self, token: Token) -> None:
        if token.info == "escape":
            self._builder.add(token.content, _at(token) + len(token.markup) - len(token.content))
        else:
            self._builder.make(_UNPRINTABLE.sub(" ", token.content), _at(token))

    def _soft_break(self, token: Token) -> None:
        self._builder.make(" ", _at(token))

    def _hard_break(self, token: Token) -> None:
        start = self._builder.length
        self._builder.make(" " if self._in_picture else "\n", self._content.index("\n", _at(token)))
        self._builder.mark(Break(start=start, end=start + 1))

    def _code(self, token: Token) -> None:
        start = self._builder.length
        at = _at(token) + len(token.markup)
        if self._content[at : at + len(token.content)].replace("\n", " ") != token.content:
            at += 1
        self._builder.add(token.content, at)
        self._builder.mark(Emphasis(start=start, end=self._builder.length, element="code"))

    def _image(self, token: Token) -> None:
        builder, at = self._builder, _at(token)
        place, start = builder.reserve(), builder.length
        with builder.within(at + 2):
            _Walk(token.content, builder, self._report, self._comments, in_picture=True).take(token.children or [])
        _, width, height = sized(token.content)
        if width:
            builder.cut_back(start, "|")
        src = str(token.attrs["src"])
        if self._is_good(src, at, at + 3 + len(token.content)):
            title = str(token.attrs.get("title", ""))
            end = builder.length
            builder.fill(place, Image(start=start, end=end, src=src, title=title, width=width, height=height))

    def _wikilink(self, token: Token) -> None:
        link: WrittenLink = token.meta["link"]
        if link.kind is None and is_file(link.target):
            self._file(link, self._content[link.shown_start : link.shown_end] if link.labelled else "", shown=False)
            return
        place, start = self._builder.reserve(), self._builder.length
        _read_plain_part(self._content, link.shown_start, link.shown_end, self._builder)
        self._builder.fill(
            place,
            WikiLink(
                start=start,
                end=self._builder.length,
                target=link.target,
                kind=link.kind,
                fragment=link.fragment,
                labelled=link.labelled,
                span=self._span(token),
            ),
        )

    def _embed(self, token: Token) -> None:
        link: WrittenLink = token.meta["link"]
        label = self._content[link.shown_start : link.shown_end] if link.labelled else ""
        if link.kind is None and is_file(link.target):
            self._file(link, label)
            return
        here, span = self._builder.length, self._span(token)
        self._builder.mark(
            Embed(
                start=here,
                end=here,
                target=link.target,
                kind=link.kind,
                fragment=link.fragment,
                label=" ".join(label.split()),
                span=span,
            )
        )

    def _file(self, link: WrittenLink, label: str, *, shown: bool = True) -> None:
        """A picture of the site's own, under its label; any other file, or one not to be shown, as a link to it."""
        builder = self._builder
        words, width, height = sized(label)
        start, place = builder.length, builder.reserve()
        is_image = shown and is_picture(link.target)
        if words:
            _read_plain_part(self._content, link.shown_start, link.shown_start + len(words), builder)
        elif not is_image and not link.labelled:
            name = self._content.rfind("/", link.shown_start, link.shown_end) + 1
            _read_plain_part(self._content, max(name, link.shown_start), link.shown_end, builder)
        elif not is_image:
            builder.make(link.target.rpartition("/")[2], link.shown_start)
        if is_image:
            builder.fill(place, Image(start=start, end=builder.length, src=link.target, width=width, height=height))
        else:
            fragment = f"#{link.fragment}" if link.fragment else ""
            builder.fill(place, Hyperlink(start=start, end=builder.length, href=link.target + fragment))

    def _citation(self, token: Token) -> None:
        here = self._builder.length
        items = tuple(self._cite_item(item) for item in token.meta["items"])
        self._builder.mark(Citation(start=here, end=here, items=items, span=self._span(token)))

    def _cite_item(self, item: WrittenCitation) -> CiteItem:
        span = self._builder.file_span(item.start, item.end)
        return CiteItem(target=item.target, passage=item.passage, fragment=item.fragment, span=span)

    def _comment(self, token: Token) -> None:
        self._comments.append(token.content)

    def _unclosed_comment(self, token: Token) -> None:
        self._comments.append(token.content)
        at = _at(token)
        report_unclosed_comment(self._builder.file_span(at, at + 2), self._report)

    def _fault(self, token: Token) -> None:
        meta = token.meta
        span = self._builder.file_span(_at(token), meta["end"])
        self._report.add(meta["number"], span, meta["message"], meta["hint"])

    def _span(self, token: Token) -> Span:
        return self._builder.file_span(_at(token), token.meta["end"])


def report_unclosed_comment(span: Span, report: Report) -> None:
    """Report a comment without an end."""
    message = "The comment that begins here does not end; all that may belong to it is left out."
    report.add("40", span, message, "Close it with %% (or -->); for two per cent signs as such, write \\%%.")


def _read_plain_part(content: str, start: int, end: int, builder: TextBuilder) -> None:
    at = start
    for line_end in re.finditer(r"[ \t]*\n[ \t]*", content[start:end]):
        builder.add(content[at : start + line_end.start()], at)
        builder.make(" ", start + line_end.start() + line_end[0].index("\n"))
        at = start + line_end.end()
    builder.add(content[at:end], at)


def _at(token: Token) -> int:
    return token.map[0] if token.map else 0


_TAKERS: dict[str, Callable[[_Walk, Token], None]] = {
    "text_special": _Walk._special,
    "softbreak": _Walk._soft_break,
    "hardbreak": _Walk._hard_break,
    "code_inline": _Walk._code,
    "image": _Walk._image,
    "wikilink": _Walk._wikilink,
    "embed": _Walk._embed,
    "citation": _Walk._citation,
    "comment": _Walk._comment,
    "unclosed_comment": _Walk._unclosed_comment,
    "fault": _Walk._fault,
}
