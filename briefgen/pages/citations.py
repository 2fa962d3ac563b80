"""How a page's thing is cited: in styles, and in files for reference managers, which the page itself holds."""

from collections.abc import Iterable, Iterator

from briefgen.model.citations import CitedThing
from briefgen.model.ids import Ref
from briefgen.model.site import Article, Briefing, Note
from briefgen.model.view_parts import CitationFile, CitationView, NoteCitation, PassageCitation
from briefgen.model.work_entries import FORMATS
from briefgen.model.works import Work, author_of, work_of_article, work_of_briefing, work_of_note
from briefgen.pages.sheet import Sheet
from briefgen.text.personal_names import PersonalName

_UNCITED = CitedThing(ref=Ref(kind="page", id=""), citations=())


def citation_view(sheet: Sheet, thing: Article | Briefing, permalink: str) -> CitationView:
    """The citations of a thing; `permalink` is the absolute address of its page, or empty."""
    works = tuple(_works(sheet, thing))
    return CitationView(
        citations=_cited(sheet, thing.ref).citations,
        files=tuple(
            CitationFile(
                text=form.name,
                name=f"{thing.id}.{form.suffix}",
                media_type=form.media_type,
                content=form.write(works),
            )
            for form in FORMATS
        ),
        permalink=permalink,
    )


def _works(sheet: Sheet, thing: Article | Briefing) -> Iterator[Work]:
    """What the files hold: the thing itself, and each note on it as a work of its own."""
    index = sheet.index
    if isinstance(thing, Briefing):
        yield work_of_briefing(thing, index.config, _author(sheet, thing))
        return
    yield work_of_article(thing, index.byline(thing.id))
    for note in index.notes_of(thing.id):
        yield work_of_note(note, thing, index.config, _author(sheet, note))


def _author(sheet: Sheet, written: Note | Briefing) -> tuple[PersonalName, ...]:
    author = author_of(written, sheet.index.config)
    return (sheet.index.personal_name(author),) if author else ()


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
