"""How a page's thing is cited: in styles, and in files for reference managers, which stand beside the page."""

from briefgen.model.ids import Ref, SitePath
from briefgen.model.site import Note
from briefgen.model.view_parts import CitationView, NoteCitation, TextLink
from briefgen.model.works import CITE_FORMATS, cite_folder
from briefgen.pages.sheet import Sheet

_NAMES = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}


def citation_view(sheet: Sheet, ref: Ref, permalink: str, notes: tuple[Note, ...] = ()) -> CitationView:
    """The citations of a thing, and of the `notes` on its page."""
    known = sheet.index.citations
    return CitationView(
        citations=known.get(ref, ()),
        notes=tuple(
            NoteCitation(href=f"#note-{note.slug}", citations=known[note.ref]) for note in notes if note.ref in known
        ),
        files=tuple(
            TextLink(text=_NAMES[form], href=sheet.href(SitePath(f"{cite_folder(ref)}cite.{form}")))
            for form in CITE_FORMATS
        ),
        permalink=permalink,
    )
