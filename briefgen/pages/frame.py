"""The site around a page: navigation, the way here, where search and feed are."""

from briefgen.model.config import NavItem
from briefgen.model.ids import Ref
from briefgen.model.pages import Frame
from briefgen.model.view_parts import Section, SectionLink
from briefgen.pages import routes
from briefgen.pages.alternates import alternates
from briefgen.pages.sheet import Sheet

IN_NAVIGATION: tuple[Section, ...] = (
    "briefings",
    "articles",
    "people",
    "glossary",
    "timeline",
    "sources",
    "coverage",
    "notes",
)
"""The sections in the navigation; home and search have places of their own."""


def frame_of(sheet: Sheet, section: Section | None) -> Frame:
    """The frame of a page that is in `section`."""
    config = sheet.index.config
    sections = tuple(section_link(sheet, name, current=name == section) for name in IN_NAVIGATION)
    return Frame(
        title=config.title,
        description=config.description,
        author=config.author,
        language=config.language,
        root=sheet.root,
        home_href=sheet.href(routes.HOME),
        search_href=sheet.href(routes.SECTIONS["search"]),
        feed_href=sheet.href(routes.FEED),
        nav=(*sections, *_own_entries(sheet)),
        alternates=alternates(sheet, section),
    )


def section_link(sheet: Sheet, section: Section, *, current: bool = False) -> SectionLink:
    """The link to a section; the theme has the word for it."""
    return SectionLink(section=section, text="", href=sheet.href(routes.SECTIONS[section]), current=current)


def _own_entries(sheet: Sheet) -> tuple[SectionLink, ...]:
    """The entries that site.yml names, or else all pages of the site's own."""
    named = sheet.index.config.nav
    if not named:
        named = tuple(NavItem(title=page.title, target=page.id) for page in sheet.index.pages)
    entries = ((item.title, _target(sheet, item.target)) for item in named)
    return tuple(
        SectionLink(section="", text=title, href=href, current=href == sheet.href(sheet.path))
        for title, href in entries
        if href
    )


def _target(sheet: Sheet, target: str) -> str:
    if any(page.id == target for page in sheet.index.pages):
        return sheet.href(routes.path_of(Ref(kind="page", id=target)))
    return routes.elsewhere(target) if ":" in target else sheet.file_href(target.removeprefix("/"))
