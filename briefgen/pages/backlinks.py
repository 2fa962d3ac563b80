"""The ways back: what points at a thing, with the sentence in which it does."""

from briefgen.model.ids import Ref
from briefgen.model.rich_text import SiteCitation
from briefgen.model.site import Article, Backlink, Note, Prose, Stretch
from briefgen.model.view_parts import BacklinkLine, Excerpt
from briefgen.pages import routes
from briefgen.pages.excerpts import own_excerpt, sentence_around, source_excerpt
from briefgen.pages.sheet import Sheet
from briefgen.text.spans import Span


def backlink_lines(sheet: Sheet, ref: Ref) -> tuple[BacklinkLine, ...]:
    """What points at `ref`, the editors' briefings first."""
    ordered = sorted(sheet.index.backlinks(ref), key=lambda backlink: backlink.source.kind != "briefing")
    return tuple(_line(sheet, backlink) for backlink in ordered)


def _line(sheet: Sheet, backlink: Backlink) -> BacklinkLine:
    index, source = sheet.index, backlink.source
    return BacklinkLine(
        kind=source.kind,
        title=index.title(source),
        href=sheet.link(source),
        date=index.date_of(source),
        how=backlink.how,
        sentence=_sentence(sheet, backlink),
    )


def _sentence(sheet: Sheet, backlink: Backlink) -> Excerpt:
    thing, where = sheet.index.thing(backlink.source), backlink.where
    if isinstance(thing, Article) and not backlink.in_headnote:
        sentence = sentence_around(sheet.index, thing.prose.blocks[where.block - 1].text, where.start, where.end)
        place = Stretch(block=where.block, start=sentence.start, end=sentence.end)
        return source_excerpt(sheet, thing, place, _marked(where))
    prose = thing.headnote if isinstance(thing, Article) else thing.prose
    text = prose.blocks[where.block - 1].text
    sentence = sentence_around(sheet.index, text, *_words_at(text, where))
    return own_excerpt(sheet, prose, where.block, sentence, _marked(where), _href(sheet, backlink, prose))


def _marked(where: Stretch) -> tuple[Span, ...]:
    return (Span(start=where.start, end=where.end),) if where.start < where.end else ()


def _words_at(text: str, where: Stretch) -> tuple[int, int]:
    """The words at `where`; for a place between two characters, the word before it, to which a citation belongs."""
    if where.start < where.end:
        return where.start, where.end
    before = len(text[: where.start].rstrip())
    return max(before - 1, 0), max(before, 0)


def _href(sheet: Sheet, backlink: Backlink, prose: Prose) -> str:
    """The link to the very citation, or else to the block in which `backlink` stands."""
    source, where = backlink.source, backlink.where
    if isinstance(sheet.index.thing(source), Note | Article):
        return sheet.link(source) if source.kind == "note" else sheet.href(routes.path_of(source), routes.HEADNOTE)
    for mark in prose.blocks[where.block - 1].marks:
        if isinstance(mark, SiteCitation) and mark.start == where.start:
            return sheet.href(routes.path_of(source), f"cite-{mark.ordinal}")
    return sheet.link(source, where.block)
