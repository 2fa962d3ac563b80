"""The other forms of a page: the site's feed in JSON, a person's own feed, and data that holds what the page shows."""

from collections.abc import Iterator

from briefgen.model.ids import PersonId, SitePath
from briefgen.model.media_types import (
    ATOM,
    BIBTEX,
    CSL_JSON,
    DEFINED_TERMS,
    JSON_FEED,
    POPOLO,
    WEB_ANNOTATIONS,
    FileType,
    data_path,
)
from briefgen.model.pages import Alternate
from briefgen.model.view_parts import Section
from briefgen.pages import routes
from briefgen.pages.sheet import Sheet

_DATA: dict[Section, tuple[FileType, ...]] = {
    "people": (POPOLO,),
    "glossary": (DEFINED_TERMS,),
    "sources": (CSL_JSON, BIBTEX),
    "notes": (WEB_ANNOTATIONS,),
}
"""The kinds of data that hold what a section's list shows."""


def alternates(sheet: Sheet, section: Section | None) -> tuple[Alternate, ...]:
    """The other forms of the sheet's page, which is in `section`; the site's Atom feed is the frame's own."""
    return tuple(_alternates(sheet, section))


def _alternates(sheet: Sheet, section: Section | None) -> Iterator[Alternate]:
    title, about = sheet.index.config.title, sheet.about
    yield _alternate(sheet, JSON_FEED, title, SitePath("feed.json"))
    if about is None:
        for kind in _DATA.get(section, ()) if section and _is_list(sheet, section) else ():
            name = "annotations" if section == "notes" else str(section)
            yield _alternate(sheet, kind, kind.name, data_path(name, kind))
    elif about.kind == "person" and sheet.index.has_feed(PersonId(about.id)):
        yield _alternate(sheet, ATOM, sheet.index.title(about), SitePath(f"people/{about.id}/feed.xml"))


def _is_list(sheet: Sheet, section: Section) -> bool:
    return sheet.path == routes.SECTIONS[section]


def _alternate(sheet: Sheet, kind: FileType, title: str, path: SitePath) -> Alternate:
    return Alternate(media_type=kind.media_type, title=title, href=sheet.href(path))
