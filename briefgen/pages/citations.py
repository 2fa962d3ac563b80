"""How a page's thing is cited: in styles, and in files for reference managers, which stand beside the page."""

from collections.abc import Iterable

from briefgen.model.citations import CitedThing
from briefgen.model.ids import Ref, SitePath
from briefgen.model.site import Article, Note
from briefgen.model.view_parts import CitationView, NoteCitation, PassageCitation, TextLink
from briefgen.model.works import CITE_FORMATS, cite_folder
from briefgen.pages.sheet import Sheet

_NAMES = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
_UNCITED = CitedThing(ref=Ref(kind="page", id=""), citations=())


def citation_view(sheet: Sheet, ref: Ref, permalink: str) -> CitationView:
    """The citations of a thing; `permalink` is the absolute address of its page, or empty."""
    return CitationView(
        citations=_cited(sheet, ref).citations,
        files=tuple(
            TextLink(text=_NAMES[form], href=sheet.href(SitePath(f"{cite_folder(ref)}cite.{form}")))
            for form in CITE_FORMATS
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
