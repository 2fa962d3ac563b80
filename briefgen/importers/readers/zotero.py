"""Notes exported from Zotero (File > Export Note…), as HTML or Markdown.

Zotero writes an annotation as a paragraph: the words in quotation marks, a citation in brackets, then what was said of
them. The export keeps neither the page's address nor authors nor tags, so that the article is found by the words alone.
The one date is that of the heading, when the annotations were gathered: it is taken where it cannot be read two ways.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import msgspec

from briefgen.importers.drafts import NoteDraft, Read, paragraph
from briefgen.importers.formats import RefusedError
from briefgen.importers.roles.written_dates import find_date

_IS_NOTE = re.compile(r"class=\"zotero-notes?\"|<span class=\"highlight\"|data-schema-version=\"\d+\"")
_IN_MARKDOWN = re.compile(r"\(\[[^\]]*\]\(zotero://[^)]*\)\)")
_LINKS = re.compile(r"\s*\((?:\[[^\]]*\]\(zotero://[^)]*\)(?:;\s*)?)+\)")
_QUOTED = re.compile(
    r"[“\"](?P<words>.+?)[”\"](?P<links>(?:\s*\((?:\[[^\]]*\]\(zotero://[^)]*\)(?:;\s*)?)+\))+)", re.DOTALL
)
_GATHERED = re.compile(r"\((?P<date>[^()]{6,30}?),? \d{1,2}[:.]\d{2}[^()]*\)")
"""When Zotero gathered the annotations, as the reader's system writes a day and a time."""

_MARKS_AROUND = re.compile(r"^[\s“\"]+|[\s”\"]+$")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BLOCKS = frozenset(("p", "blockquote", "h1", "h2", "h3", "li", "div"))


class _Stretch(msgspec.Struct):
    """A paragraph of a note: the words highlighted in it, what is said beside, the day of its heading."""

    words: str = ""
    said: str = ""
    date: str = ""


def is_zotero_note(html: str) -> bool:
    """Whether an HTML file is a note of Zotero's."""
    return _IS_NOTE.search(html[:20_000]) is not None


def is_zotero_markdown(text: str) -> bool:
    """Whether a Markdown file is a note of Zotero's."""
    return _IN_MARKDOWN.search(text) is not None


def read_note(html: str) -> Read:
    """The notes in a note exported as HTML."""
    parser = _NoteParser()
    parser.feed(html)
    parser.close()
    return _read(parser.ended())


def read_markdown_note(text: str) -> Read:
    """The notes in a note exported as Markdown."""
    found: list[_Stretch] = []
    date = ""
    for block in re.split(r"\n\s*\n", text):
        if block.lstrip().startswith("#"):
            date = _day(block)
        found += (msgspec.structs.replace(stretch, date=date) for stretch in _stretches(block))
    return _read(found)


def _day(heading: str) -> str:
    """The day in a heading of Zotero's, `Annotations (21/01/2019, 09:30:00)`; empty where it may be another."""
    match = _GATHERED.search(" ".join(heading.split()))
    date = find_date(match["date"]) if match is not None else None
    return date.iso if date is not None and date.sure else ""


def _read(stretches: list[_Stretch]) -> Read:
    drafts: list[NoteDraft] = []
    for stretch in stretches:
        said = tuple(paragraph(line) for line in (stretch.said,) if line.strip())
        words = _MARKS_AROUND.sub("", stretch.words)
        if words:
            drafts.append(NoteDraft(origin="zotero", quotations=(words,), said=said, date=stretch.date))
        elif said and drafts:
            drafts[-1] = msgspec.structs.replace(drafts[-1], said=(*drafts[-1].said, *said))
        elif said:
            drafts.append(NoteDraft(origin="zotero", said=said, date=stretch.date))
    if not any(draft.quotations for draft in drafts):
        raise RefusedError("No highlighted words were found in this Zotero note.")
    return Read(drafts=tuple(drafts))


def _stretches(block: str) -> Iterator[_Stretch]:
    if block.lstrip().startswith("#"):
        return
    match = _QUOTED.match(block.strip().removeprefix("> "))
    if match is None:
        yield _Stretch(said=_plain(_LINKS.sub("", block)))
        return
    yield _Stretch(words=_plain(match["words"]), said=_plain(block.strip().removeprefix("> ")[match.end() :]))


def _plain(markdown: str) -> str:
    without = _ESCAPE.sub(r"\1", markdown.replace("**", ""))
    return " ".join(without.split())


class _NoteParser(HTMLParser):
    """Gathers paragraphs: words within `highlight`, without citations and the links that lead into Zotero."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._found: list[_Stretch] = []
        self._now = _Stretch()
        self._spans: list[str] = []
        self._in_heading = self._in_quotation = False
        self._heading = self._date = ""

    def ended(self) -> list[_Stretch]:
        self._end()
        return self._found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "span":
            self._spans.append((values.get("class") or "").split(" ")[0])
        elif tag == "a" and (values.get("href") or "").startswith("zotero://"):
            self._spans.append("citation")
        elif tag == "a":
            self._spans.append("")
        elif tag in _BLOCKS:
            self._end()
            self._in_heading = tag in ("h1", "h2", "h3")
            self._heading = ""
            self._in_quotation = self._in_quotation or tag == "blockquote"
        elif tag == "br":
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("span", "a"):
            self._spans = self._spans[:-1]
        elif tag in _BLOCKS:
            self._end()
            self._date = _day(self._heading) if self._in_heading else self._date
            self._in_heading = False
            self._in_quotation = self._in_quotation and tag != "blockquote"

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, text: str) -> None:
        self._heading += text if self._in_heading else ""
        if self._in_heading or "citation" in self._spans or "citation-item" in self._spans:
            return
        if "highlight" in self._spans or self._in_quotation:
            self._now.words += text
        else:
            self._now.said += text

    def _end(self) -> None:
        now, self._now = self._now, _Stretch()
        now.said = re.sub(r"^\s*(?:\(\s*\)\s*)+", "", " ".join(now.said.split()))
        if now.words.strip() or now.said.strip():
            now.date = self._date
            self._found.append(now)
