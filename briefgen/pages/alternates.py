"""The other forms of a page: the site's feed in JSON, a person's own feed, and data that holds what the page shows."""

from collections.abc import Iterator

from briefgen.model.ids import PersonId, SitePath
from briefgen.model.pages import Alternate
from briefgen.model.view_parts import Section
from briefgen.pages import routes
from briefgen.pages.sheet import Sheet

_CSL = "application/vnd.citationstyles.csl+json"
_DATA: dict[Section, tuple[tuple[str, str, str], ...]] = {
    "people": (("application/json", "Popolo", "data/people.json"),),
    "glossary": (("application/ld+json", "DefinedTermSet", "data/glossary.jsonld"),),
    "sources": ((_CSL, "CSL-JSON", "data/sources.json"), ("application/x-bibtex", "BibTeX", "data/sources.bib")),
    "notes": (
        ('application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"', "Web Annotation", "data/annotations.jsonld"),
    ),
}
"""The data of a section's list, as the exports name it."""


def alternates(sheet: Sheet, section: Section | None) -> tuple[Alternate, ...]:
    """The other forms of the sheet's page, which is in `section`; the site's Atom feed is the frame's own."""
    return tuple(_alternates(sheet, section))


def _alternates(sheet: Sheet, section: Section | None) -> Iterator[Alternate]:
    title, about = sheet.index.config.title, sheet.about
    yield _alternate(sheet, "application/feed+json", title, "feed.json")
    if about is None:
        for media_type, name, path in _DATA.get(section, ()) if section and _is_list(sheet, section) else ():
            yield _alternate(sheet, media_type, name, path)
    elif about.kind == "person" and sheet.index.has_feed(PersonId(about.id)):
        yield _alternate(sheet, "application/atom+xml", sheet.index.title(about), f"people/{about.id}/feed.xml")


def _is_list(sheet: Sheet, section: Section) -> bool:
    return sheet.path == routes.SECTIONS[section]


def _alternate(sheet: Sheet, media_type: str, title: str, path: str) -> Alternate:
    return Alternate(media_type=media_type, title=title, href=sheet.href(SitePath(path)))
