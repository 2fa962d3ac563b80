"""How a page's thing is cited: in styles, and in files for reference managers, which the page itself holds."""

from collections.abc import Iterable

from briefgen.model.citations import CitedThing
from briefgen.model.ids import Ref
from briefgen.model.site import Article, Briefing, Note
from briefgen.model.view_parts import CitationFile, CitationView, NoteCitation, PassageCitation
from briefgen.model.work_entries import FORMATS
from briefgen.model.works import works_on
from briefgen.pages.sheet import Sheet

_UNCITED = CitedThing(ref=Ref(kind="page", id=""), citations=())


def citation_view(sheet: Sheet, thing: Article | Briefing, permalink: str) -> CitationView:
    """The citations of a thing; `permalink` is the absolute address of its page, or empty."""
    index = sheet.index
    notes = index.notes_of(thing.id) if isinstance(thing, Article) else ()
    works = tuple(work for _, work in works_on(thing, notes, index.config, index.personal_name))
    return CitationView(
        citations=_cited(sheet, thing.ref).citations,
        files=tuple(
            CitationFile(
                text=form.kind.name,
                name=f"{thing.id}.{form.kind.suffix}",
                media_type=form.kind.media_type,
                content=form.write(works),
            )
            for form in FORMATS
        ),
        permalink=permalink,
    )


def notes_cited(sheet: Sheet, notes: Iterable[Note]) -> tuple[NoteCitation, ...]:
    """The citations of the notes of a page, which are numbered from 1."""
    return tuple(
        NoteCitation(href=f"#note-{note.slug}", number=number, citations=_cited(sheet, note.ref).citations)
        for number, note in enumerate(notes, 1)
        if sheet.index.cited(note.ref) is not None
    )


def passage_cited(sheet: Sheet, article: Article, number: int) -> PassageCitation:
    """The citation of an article's passages, whose place holds `number`."""
    return PassageCitation(number=number, key=article.id, citations=_cited(sheet, article.ref).passage)


def _cited(sheet: Sheet, ref: Ref) -> CitedThing:
    return sheet.index.cited(ref) or _UNCITED
