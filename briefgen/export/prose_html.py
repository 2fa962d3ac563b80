"""The editors' prose as plain HTML for feed readers and annotation tools: absolute links, no class, no script.

Names and terms are not linked: that is the pages' gloss. Pictures of other hosts become links, so that reading a feed
calls nobody. What a text embeds of a source is told as far as its rights allow.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from briefgen.export.html_text import escaped, is_elsewhere, link, tag
from briefgen.export.passages import shown_runs, words_of
from briefgen.model.addresses import absolute, address_of
from briefgen.model.ids import ArticleId, Ref, note_id
from briefgen.model.rich_text import (
    Block,
    Break,
    Cell,
    Cited,
    Container,
    Emphasis,
    Hyperlink,
    Image,
    Mark,
    SiteCitation,
    SiteEmbed,
    SiteLink,
)
from briefgen.model.rights import text_of, visible
from briefgen.model.site import Article, Note, Prose, Site, Stretch

ELLIPSIS = "…"


class ProseHtml:
    """Writes the prose of one site. `base` is what stands before each address (`addresses.base_at`)."""

    def __init__(self, site: Site, base: str) -> None:
        """Know the articles and notes that a text may show."""
        self._base = base
        self._articles: dict[str, Article] = {article.id: article for article in site.articles}
        self._notes: dict[str, Note] = {note.id: note for note in site.notes}
        self._editors: dict[Ref, tuple[str, Prose]] = {each.ref: (each.name, each.prose) for each in site.people}
        self._editors |= {each.ref: (each.term, each.prose) for each in site.terms}
        self._editors |= {each.ref: (each.title, each.prose) for each in site.briefings}
        self._editors |= {each.ref: (each.title, each.prose) for each in site.pages}

    def prose(self, prose: Prose) -> str:
        """The whole text."""
        parts: list[str] = []
        around: list[Container] = []
        for block in prose.blocks:
            if block.rule_before:
                parts.append(tag("hr"))
            parts += [_opening(container) for container in block.opens]
            around += block.opens
            parts.append(self._block(block))
            parts += [f"</{around.pop().element}>" for _ in range(block.closes)]
        return "".join(parts)

    def words(self, article: Article, places: Iterable[Stretch]) -> str:
        """The words at `places` as a block quotation, ellipses where some are left out; empty where none may appear."""
        runs = [words_of(article, run).split("\n\n") for run in shown_runs(article, places)]
        paragraphs = [escaped(part) for run in runs for part in (*run, ELLIPSIS)][:-1]
        return tag("blockquote", "".join(tag("p", part) for part in paragraphs)) if paragraphs else ""

    def source_line(self, article: Article, passage: int | None = None) -> str:
        """The article's title as a link to its page, its publisher and date."""
        facts = (article.publisher, article.date.iso if article.date else "")
        title = link(self._base, self._address(article.ref, passage), escaped(article.title))
        return ", ".join((title, *(escaped(fact) for fact in facts if fact)))

    def _block(self, block: Block) -> str:
        if _is_embed(block):
            return "".join(self._embedded(mark) for mark in block.marks if isinstance(mark, SiteEmbed))
        if block.kind == "row":
            return tag("tr", "".join(self._cell(block, mark) for mark in block.marks if isinstance(mark, Cell)))
        inner = self._span(block.text, _in_order(block.marks), 0, len(block.text))
        match block.kind:
            case "heading":
                return tag(f"h{block.level}", inner)
            case "code":
                return tag("pre", tag("code", inner))
            case "item":
                return inner
            case "title":
                return tag("p", tag("strong", inner))
            case _:
                return tag("p", inner)

    def _cell(self, row: Block, cell: Cell) -> str:
        within = [m for m in row.marks if cell.start <= m.start and m.end <= cell.end and not isinstance(m, Cell)]
        return tag("th" if cell.header else "td", self._span(row.text, _in_order(within), cell.start, cell.end))

    def _span(self, text: str, marks: Sequence[Mark], start: int, end: int) -> str:
        """`text` from `start` to `end` with `marks`: each is followed by those within it, and they never cross."""
        parts, at, number = [], start, 0
        while number < len(marks):
            mark, following = marks[number], number + 1
            while following < len(marks) and marks[following].start < mark.end:
                following += 1
            inner = self._span(text, marks[number + 1 : following], mark.start, mark.end)
            parts += [escaped(text[at : mark.start]), self._mark(mark, inner, text[mark.start : mark.end])]
            at, number = mark.end, following
        return "".join((*parts, escaped(text[at:end])))

    def _mark(self, mark: Mark, inner: str, text: str) -> str:
        match mark:
            case Emphasis():
                return tag(mark.element, inner)
            case Break():
                return tag("br")
            case Image():
                return self._image(mark, text)
            case Hyperlink():
                return link(self._base, mark.href, inner)
            case SiteLink():
                return link(self._base, self._address(mark.ref, mark.passage), inner)
            case SiteEmbed():
                return self._embedded_in_line(mark)
            case SiteCitation():
                told = Counter(item.number for item in mark.items)
                return tag("sup", " ".join(self._cited(item, among=told[item.number]) for item in mark.items))
            case _:
                return inner

    def _image(self, image: Image, alt: str) -> str:
        if is_elsewhere(image.src):
            return link(self._base, image.src, escaped(alt or image.src))
        size = {name: str(value) for name, value in (("width", image.width), ("height", image.height)) if value}
        return tag("img", src=absolute(self._base, image.src.lstrip("/")), alt=alt, **size)

    def _cited(self, item: Cited, *, among: int) -> str:
        """A number of a citation, with its passage where it is `among` several of the same source."""
        article = ArticleId(item.article)
        note = Ref(kind="note", id=note_id(article, item.note))
        place = note if item.note else Ref(kind="article", id=article)
        told = f"[{item.number} ¶{item.passage}]" if among > 1 and item.passage else f"[{item.number}]"
        return link(self._base, self._address(place, item.passage), told)

    def _address(self, ref: Ref, passage: int | None) -> str:
        """A passage of which no word is shown has no place on its article's page: then the page is what is left."""
        if ref.kind == "article" and passage and not _told_of(self._articles[ref.id], passage):
            return address_of(ref)
        return address_of(ref, passage)

    def _embedded(self, embed: SiteEmbed) -> str:
        if embed.ref in self._editors:
            words, whence = self._of_the_editors(embed)
            return tag("blockquote", "".join(tag("p", escaped(part)) for part in words) + tag("p", whence))
        article, passage, words = self._shown_by(embed)
        paragraphs = "".join(tag("p", escaped(part)) for part in words)
        return tag("blockquote", paragraphs + tag("p", self.source_line(article, passage)))

    def _embedded_in_line(self, embed: SiteEmbed) -> str:
        if embed.ref in self._editors:
            told, whence = self._of_the_editors(embed)
            return f"{tag('q', escaped(' '.join(told)))} ({whence})"
        article, passage, words = self._shown_by(embed)
        quoted = tag("q", escaped(" ".join(words))) + " " if words else ""
        return f"{quoted}({self.source_line(article, passage)})"

    def _of_the_editors(self, embed: SiteEmbed) -> tuple[list[str], str]:
        """The words of each block that is shown of a text of the editors', and a link to it."""
        title, prose = self._editors[embed.ref]
        blocks = prose.blocks[embed.first - 1 : embed.last]
        return [block.text for block in blocks if block.text], link(self._base, address_of(embed.ref), escaped(title))

    def _shown_by(self, embed: SiteEmbed) -> tuple[Article, int, list[str]]:
        """The article that an embed shows words of, the passage where they begin, and the words of each passage."""
        if embed.ref.kind == "note":
            note = self._notes[embed.ref.id]
            article = self._articles[note.article]
            return article, note.anchor[0].block, [words_of(article, run) for run in shown_runs(article, note.anchor)]
        article = self._articles[embed.ref.id]
        told = (_told_of(article, passage) for passage in range(embed.first, embed.last + 1) if passage)
        return article, embed.first, [words for words in told if words]


def _told_of(article: Article, passage: int) -> str:
    """What may be told of a passage, ellipses where the rest stands; empty where nothing may."""
    text = text_of(article, passage)
    parts = visible(article, Stretch(block=passage, start=0, end=len(text)))
    if not parts:
        return ""
    before = f"{ELLIPSIS} " if parts[0].start else ""
    after = f" {ELLIPSIS}" if parts[-1].end < len(text) else ""
    return before + f" {ELLIPSIS} ".join(text[part.start : part.end] for part in parts) + after


def _is_embed(block: Block) -> bool:
    return not block.text.strip() and bool(block.marks) and all(isinstance(mark, SiteEmbed) for mark in block.marks)


def _in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Marks so that each one stands before those within it."""
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _opening(container: Container) -> str:
    start = f' start="{container.start}"' if container.element == "ol" and container.start != 1 else ""
    return f"<{container.element}{start}>"
