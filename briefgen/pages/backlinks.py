"""The ways back: what points at a thing, with the sentence in which it does."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.ids import Ref
from briefgen.model.rich_text import SiteCitation
from briefgen.model.site import Article, Backlink, Note, Prose, Stretch
from briefgen.model.view_parts import BacklinkLine, Excerpt
from briefgen.pages import routes
from briefgen.pages.excerpts import own_excerpt, sentence_around, source_excerpt
from briefgen.pages.sheet import Sheet
from briefgen.text.spans import Span


class _Sentence(NamedTuple):
    """A sentence of a text from which a thing is pointed at."""

    source: Ref
    in_headnote: bool
    how: str
    block: int
    span: Span


def backlink_lines(sheet: Sheet, ref: Ref) -> tuple[BacklinkLine, ...]:
    """What points at `ref`, the editors' briefings first; a sentence that does so more than once stands there once."""
    return _lines(sheet, sheet.index.backlinks(ref))


def further_backlinks(sheet: Sheet, ref: Ref) -> tuple[BacklinkLine, ...]:
    """Those whose words do not name the person or term: where they do, the page tells of the sentence as a mention."""
    return _lines(sheet, [each for each in sheet.index.backlinks(ref) if not _names(sheet, each)])


def _names(sheet: Sheet, backlink: Backlink) -> bool:
    where, target = backlink.where, backlink.target
    return any(
        (mention.block, mention.kind, mention.entity) == (where.block, target.kind, target.id)
        and mention.start < where.end
        and where.start < mention.end
        for mention in _prose(sheet, backlink).mentions
    )


def _lines(sheet: Sheet, backlinks: Iterable[Backlink]) -> tuple[BacklinkLine, ...]:
    by_sentence: dict[_Sentence, list[Backlink]] = {}
    for backlink in sorted(backlinks, key=lambda each: each.source.kind != "briefing"):
        by_sentence.setdefault(_sentence_of(sheet, backlink), []).append(backlink)
    return tuple(_line(sheet, sentence, held) for sentence, held in by_sentence.items())


def _sentence_of(sheet: Sheet, backlink: Backlink) -> _Sentence:
    where, text = backlink.where, _prose(sheet, backlink).blocks[backlink.where.block - 1].text
    span = sentence_around(sheet.index, text, *_words_at(text, where))
    return _Sentence(backlink.source, backlink.in_headnote, backlink.how, where.block, span)


def _prose(sheet: Sheet, backlink: Backlink) -> Prose:
    thing = sheet.index.thing(backlink.source)
    return thing.headnote if isinstance(thing, Article) and backlink.in_headnote else thing.prose


def _line(sheet: Sheet, sentence: _Sentence, held: list[Backlink]) -> BacklinkLine:
    index, source = sheet.index, sentence.source
    return BacklinkLine(
        kind=source.kind,
        title=index.title(source),
        href=sheet.link(source),
        date=index.date_of(source),
        how=held[0].how,
        sentence=_excerpt(sheet, sentence, held),
    )


def _excerpt(sheet: Sheet, sentence: _Sentence, held: list[Backlink]) -> Excerpt:
    thing, span = sheet.index.thing(sentence.source), sentence.span
    marked = [Span(start=each.where.start, end=each.where.end) for each in held if each.where.start < each.where.end]
    if isinstance(thing, Article) and not sentence.in_headnote:
        place = Stretch(block=sentence.block, start=span.start, end=span.end)
        return source_excerpt(sheet, thing, place, marked)
    prose = _prose(sheet, held[0])
    return own_excerpt(sheet, prose, sentence.block, span, marked, _href(sheet, held[0], prose))


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
