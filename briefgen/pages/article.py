"""An article's page: the source with its notes beside the passages, as far as its rights allow."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from briefgen.model.rights import visible
from briefgen.model.site import Article, Note, SharedPassage, Stretch
from briefgen.model.view_parts import CitationView, KindLabel, NoteView, PassageLink, TextLink
from briefgen.model.views import ArticleView, PassageView, RelatedSource
from briefgen.pages import routes
from briefgen.pages.anchors import anchors_by_block
from briefgen.pages.backlinks import backlink_lines
from briefgen.pages.chronology import oldest_first
from briefgen.pages.citations import citation_view, notes_cited, passage_cited
from briefgen.pages.notes import note_view
from briefgen.pages.presence import named_in
from briefgen.pages.prose import BARE, Setting, Weaver
from briefgen.pages.sheet import Sheet
from briefgen.pages.shown import shows_passage
from briefgen.pages.traces import traces


def article_view(sheet: Sheet, article: Article, permalink: str) -> ArticleView:
    """All that an article's page shows, drawn in the order of reading: headnote, then each passage and its notes."""
    headnote = Weaver(sheet, article.headnote, Setting(owner=article.ref, heading=3)).text()
    placed = _Passages(sheet, article)
    passages, unplaced = placed.views(), placed.unplaced()
    older, newer = neighbours(sheet, article)
    return ArticleView(
        title=article.title,
        source=sheet.source_line(article),
        publish=article.publish,
        rights=article.rights,
        form=article.form,
        summary=article.summary,
        tags=article.tags,
        permalink=permalink,
        people=named_in(sheet, article.prose, "person"),
        terms=named_in(sheet, article.prose, "term"),
        headnote=headnote,
        headnote_author=article.headnote_author,
        passages=passages,
        unplaced=unplaced,
        note_kinds=_note_kinds(sheet, article),
        sources=sheet.source_entries(),
        traces=traces(sheet),
        cited_by=backlink_lines(sheet, article.ref),
        related=_related(sheet, article),
        newer=newer,
        older=older,
        extra=article.extra,
        citation=_citation(sheet, article, passages, permalink),
    )


def _citation(sheet: Sheet, article: Article, passages: tuple[PassageView, ...], permalink: str) -> CitationView:
    return msgspec.structs.replace(
        citation_view(sheet, article, permalink),
        notes=notes_cited(sheet, sheet.index.notes_of(article.id)),
        passage=passage_cited(sheet, article, passages[0].block.number) if passages else None,
    )


class _Passages:
    """An article's passages with the notes that begin in each."""

    def __init__(self, sheet: Sheet, article: Article) -> None:
        self.sheet, self.article = sheet, article
        self.notes = sheet.index.notes_of(article.id)
        self.anchors = anchors_by_block(sheet.index, self.notes)
        self.numbers = {note.id: number for number, note in enumerate(self.notes, 1)}
        elements = tuple(f"p{number}" for number in range(1, len(article.prose.blocks) + 1))
        setting = Setting(owner=article.ref, elements=elements, numbered=True, gloss=True)
        self.begun: dict[int, list[Note]] = defaultdict(list)
        for note in self.notes:
            self.begun[note.anchor[0].block].append(note)
        self.same: dict[int, list[SharedPassage]] = defaultdict(list)
        for shared in article.shared:
            self.same[shared.block].append(shared)
        self.weaver = Weaver(sheet, article.prose, setting)

    def views(self) -> tuple[PassageView, ...]:
        numbers = range(1, len(self.article.prose.blocks) + 1)
        return tuple(self._view(number) for number in numbers if shows_passage(self.article, number))

    def _view(self, number: int) -> PassageView:
        whole = Stretch(block=number, start=0, end=len(self.article.prose.blocks[number - 1].text))
        anchors = self.anchors.get(number, BARE)
        if self.article.publish == "full":
            block = self.weaver.block(number, anchors)
        else:
            block = self.weaver.parts(number, visible(self.article, whole), anchors)
        return PassageView(block=block, notes=self._notes(number), shared=self._shared(number))

    def _notes(self, number: int) -> tuple[NoteView, ...]:
        return tuple(note_view(self.sheet, note, self.numbers[note.id]) for note in self.begun.get(number, ()))

    def unplaced(self) -> tuple[NoteView, ...]:
        away = (note for note in self.notes if not shows_passage(self.article, note.anchor[0].block))
        return tuple(note_view(self.sheet, note, self.numbers[note.id]) for note in away)

    def _shared(self, number: int) -> tuple[PassageLink, ...]:
        return tuple(
            self._passage_link(self.sheet.index.article(shared.other), shared.other_block)
            for shared in self.same.get(number, ())
        )

    def _passage_link(self, other: Article, block: int) -> PassageLink:
        return PassageLink(
            href=self.sheet.passage(other, block),
            passage=block,
            publisher=other.publisher,
            title=other.title,
            date=other.date,
        )


def _note_kinds(sheet: Sheet, article: Article) -> tuple[tuple[KindLabel, int], ...]:
    return kinds_with_counts(sheet, (note.kind for note in sheet.index.notes_of(article.id)))


def kinds_with_counts(sheet: Sheet, keys: Iterable[str]) -> tuple[tuple[KindLabel, int], ...]:
    """The kinds of notes that occur among `keys`, in the order of site.yml, with how often each does."""
    counts = Counter(keys)
    known = [kind.key for kind in sheet.index.config.kinds]
    ordered = [key for key in known if key in counts] + sorted(key for key in counts if key not in known)
    return tuple((sheet.index.kind_label(key), counts[key]) for key in ordered)


def _related(sheet: Sheet, article: Article) -> tuple[RelatedSource, ...]:
    """The articles that share passages with this one, those with most first."""
    counts = Counter(shared.other for shared in article.shared)
    others = oldest_first((sheet.index.article(slug) for slug in counts), lambda other: (other.date, other.id))
    group = sheet.index.group_number(article.id)
    return tuple(
        RelatedSource(
            source=sheet.source_line(other),
            passages=counts[other.id],
            same_text=bool(group) and sheet.index.group_number(other.id) == group,
        )
        for other in sorted(others, key=lambda other: -counts[other.id])
    )


def neighbours(sheet: Sheet, article: Article) -> tuple[TextLink | None, TextLink | None]:
    """The articles before and after this one in time; none for an article without a date."""
    older, newer = sheet.index.neighbours(article.id)
    return _neighbour(sheet, article, older), _neighbour(sheet, article, newer)


def _neighbour(sheet: Sheet, article: Article, other: Article | None) -> TextLink | None:
    if other is None or other.date is None or article.date is None:
        return None
    return TextLink(text=other.title, href=sheet.href(routes.path_of(other.ref)))
