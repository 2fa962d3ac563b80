"""A page from its plan: one function a kind, and one table of them.

Each starts a sheet, has the view built on it, and adds what the page as a whole has: title, description, frame, cards,
metadata.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from briefgen.model.addresses import absolute, address_of
from briefgen.model.ids import Kind, Ref
from briefgen.model.list_views import NotFoundView, RedirectView, SearchView
from briefgen.model.pages import Metadata, Page, PageKind, View
from briefgen.model.rights import text_of
from briefgen.model.site import Article, Briefing, Person, Term
from briefgen.model.site import Page as SitePage
from briefgen.model.view_parts import Section, SectionLink
from briefgen.pages import routes
from briefgen.pages.article import article_view
from briefgen.pages.articles import articles_view, briefings_view
from briefgen.pages.briefing import briefing_view
from briefgen.pages.coverage import coverage_view
from briefgen.pages.frame import IN_NAVIGATION, frame_of, section_link
from briefgen.pages.glossary import glossary_view
from briefgen.pages.home import home_view
from briefgen.pages.index import SiteIndex
from briefgen.pages.metadata import Heads
from briefgen.pages.notes_list import NotesPage, notes_view
from briefgen.pages.people import people_view
from briefgen.pages.person import person_view
from briefgen.pages.planned import PlannedPage
from briefgen.pages.presence import mentions_view
from briefgen.pages.printed import print_view
from briefgen.pages.sheet import Sheet
from briefgen.pages.site_page import site_page_view
from briefgen.pages.sources import sources_view
from briefgen.pages.tables import Entity
from briefgen.pages.term import term_view
from briefgen.pages.timeline import timeline_view

LONGEST_DESCRIPTION = 200
"""Code points of a description made of an article's first sentence (what previews of links show)."""


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """What all pages of a site are made with."""

    index: SiteIndex
    heads: Heads


def workshop_of(index: SiteIndex) -> Workshop:
    """The workshop over the site whose look-ups `index` has."""
    return Workshop(index=index, heads=Heads(index))


class _About(NamedTuple):
    """What a page as a whole says of itself."""

    title: str
    description: str
    section: Section | None
    metadata: Metadata
    is_section: bool = False


SECTION_OF: dict[Kind, Section] = {
    "article": "articles",
    "person": "people",
    "term": "glossary",
    "briefing": "briefings",
    "note": "notes",
}
"""The section that things of each kind are in; the site's own pages are in none."""


def make(workshop: Workshop, planned: PlannedPage) -> Page:
    """The page that was planned."""
    return MAKERS[planned.kind](workshop, planned)


def _page(workshop: Workshop, planned: PlannedPage, sheet: Sheet, view: View, about: _About) -> Page:
    crumbs: list[SectionLink] = [] if planned.kind == "home" else [section_link(sheet, "home")]
    if about.section and not about.is_section:
        crumbs.append(section_link(sheet, about.section))
    return Page(
        path=planned.path,
        kind=planned.kind,
        title=about.title,
        description=about.description,
        language=workshop.index.config.language,
        frame=frame_of(sheet, about.section),
        crumbs=tuple(crumbs),
        view=view,
        cards=() if sheet.on_paper else tuple(sheet.cards.values()),
        metadata=about.metadata,
    )


def _article(workshop: Workshop, planned: PlannedPage) -> Page:
    index, article = workshop.index, _thing(workshop, planned, Article)
    sheet = Sheet(index, planned.path, about=article.ref, as_of=article.date)
    view = article_view(sheet, article, _permalink(workshop, article.ref))
    description = article.summary or _first_words(index, article)
    about = _About(article.title, description, "articles", workshop.heads.article(article))
    return _page(workshop, planned, sheet, view, about)


def _person(workshop: Workshop, planned: PlannedPage) -> Page:
    person = _thing(workshop, planned, Person)
    sheet = Sheet(workshop.index, planned.path, about=person.ref)
    view = person_view(sheet, person)
    about = _About(person.name, person.summary, "people", workshop.heads.person(person))
    return _page(workshop, planned, sheet, view, about)


def _mentions(workshop: Workshop, planned: PlannedPage) -> Page:
    """A further page of mentions; search finds the thing's own page."""
    ref = _ref(planned)
    entity: Entity = ("person", ref.id) if ref.kind == "person" else ("term", ref.id)
    sheet = Sheet(workshop.index, planned.path, about=ref)
    view = mentions_view(sheet, entity, planned.number)
    title, section = workshop.index.title(ref), SECTION_OF[ref.kind]
    metadata = workshop.heads.listing(routes.address_of_path(planned.path), title)
    return _page(workshop, planned, sheet, view, _About(title, "", section, metadata))


def _term(workshop: Workshop, planned: PlannedPage) -> Page:
    term = _thing(workshop, planned, Term)
    sheet = Sheet(workshop.index, planned.path, about=term.ref)
    view = term_view(sheet, term)
    about = _About(term.term, term.summary, "glossary", workshop.heads.term(term))
    return _page(workshop, planned, sheet, view, about)


def _briefing(workshop: Workshop, planned: PlannedPage) -> Page:
    briefing = _thing(workshop, planned, Briefing)
    sheet = Sheet(workshop.index, planned.path, about=briefing.ref, as_of=briefing.date)
    view = briefing_view(sheet, briefing, _permalink(workshop, briefing.ref))
    description = briefing.summary or briefing.bottom_line
    about = _About(briefing.title, description, "briefings", workshop.heads.briefing(briefing))
    return _page(workshop, planned, sheet, view, about)


def _print(workshop: Workshop, planned: PlannedPage) -> Page:
    """A briefing to be printed; search engines are to find its own page."""
    briefing = _thing(workshop, planned, Briefing)
    sheet = Sheet(workshop.index, planned.path, about=briefing.ref, as_of=briefing.date, on_paper=True)
    canonical = _permalink(workshop, briefing.ref)
    view = print_view(sheet, briefing, canonical)
    about = _About(briefing.title, "", "briefings", Metadata(canonical=canonical, index=False))
    return _page(workshop, planned, sheet, view, about)


def _site_page(workshop: Workshop, planned: PlannedPage) -> Page:
    page = _thing(workshop, planned, SitePage)
    sheet = Sheet(workshop.index, planned.path, about=page.ref)
    view = site_page_view(sheet, page)
    about = _About(page.title, page.summary, None, workshop.heads.page(page))
    return _page(workshop, planned, sheet, view, about)


_ListView = Callable[[Sheet, PlannedPage], View]


def _list_maker(section: Section, view_of: _ListView) -> "_Maker":
    """The maker of a section's list. It has no title: the theme has the word for it, in the site's language."""

    def made(workshop: Workshop, planned: PlannedPage) -> Page:
        sheet, config = Sheet(workshop.index, planned.path, traced=False), workshop.index.config
        view = view_of(sheet, planned)
        description = config.description if section == "home" else ""
        metadata = workshop.heads.listing(routes.address_of_path(planned.path), config.title, config.description)
        about = _About("", description, section, metadata, is_section=True)
        return _page(workshop, planned, sheet, view, about)

    return made


def _search(sheet: Sheet, _planned: PlannedPage) -> SearchView:
    searchable = sheet.index.config.search
    return SearchView(lists=_lists(sheet), index_href=f"{sheet.root}pagefind/" if searchable else "")


def _not_found(workshop: Workshop, planned: PlannedPage) -> Page:
    """`404.html` is served at any address, so its links hold the base path."""
    root = routes.base_path(workshop.index.config.base_url)
    sheet = Sheet(workshop.index, planned.path, root=root, traced=False)
    view = NotFoundView(lists=_lists(sheet), search_href=sheet.href(routes.SECTIONS["search"]))
    return _page(workshop, planned, sheet, view, _About("", "", None, Metadata(index=False)))


def _redirect(workshop: Workshop, planned: PlannedPage) -> Page:
    sheet = Sheet(workshop.index, planned.path, traced=False)
    ref = _ref(planned)
    title, canonical = workshop.index.title(ref), _permalink(workshop, ref)
    view = RedirectView(title=title, href=sheet.link(ref))
    return _page(workshop, planned, sheet, view, _About(title, "", None, Metadata(canonical=canonical, index=False)))


def _lists(sheet: Sheet) -> tuple[SectionLink, ...]:
    return tuple(section_link(sheet, section) for section in IN_NAVIGATION)


_ThingT = TypeVar("_ThingT", Article, Person, Term, Briefing, SitePage)


def _thing(workshop: Workshop, planned: PlannedPage, kind: type[_ThingT]) -> _ThingT:
    thing = workshop.index.thing(_ref(planned))
    assert isinstance(thing, kind), f"{planned.path} is planned as a page about another kind of thing"
    return thing


def _ref(planned: PlannedPage) -> Ref:
    assert planned.ref is not None, f"{planned.path} is planned without the thing it is about"
    return planned.ref


def _permalink(workshop: Workshop, ref: Ref) -> str:
    """The absolute address, or empty where the site's is not known."""
    base = workshop.index.config.base_url
    return absolute(base, address_of(ref)) if base else ""


def _first_words(index: SiteIndex, article: Article) -> str:
    """The first sentence of an article that is shown in full; of any other, nothing is told here."""
    if article.publish != "full" or not article.prose.blocks:
        return ""
    text = text_of(article, 1)
    spans = index.sentences(text)
    words = " ".join(text[spans[0].start : spans[0].end].split()) if spans else ""
    return words if len(words) <= LONGEST_DESCRIPTION else words[:LONGEST_DESCRIPTION].rpartition(" ")[0] + " …"


_Maker = Callable[[Workshop, PlannedPage], Page]

MAKERS: dict[PageKind, _Maker] = {
    "home": _list_maker("home", lambda sheet, _: home_view(sheet)),
    "briefings": _list_maker("briefings", lambda sheet, _: briefings_view(sheet)),
    "briefing": _briefing,
    "print": _print,
    "articles": _list_maker("articles", lambda sheet, planned: articles_view(sheet, planned.number)),
    "article": _article,
    "people": _list_maker("people", lambda sheet, _: people_view(sheet)),
    "person": _person,
    "glossary": _list_maker("glossary", lambda sheet, _: glossary_view(sheet)),
    "term": _term,
    "mentions": _mentions,
    "timeline": _list_maker("timeline", lambda sheet, planned: timeline_view(sheet, planned.number)),
    "sources": _list_maker("sources", lambda sheet, planned: sources_view(sheet, planned.number)),
    "coverage": _list_maker("coverage", lambda sheet, planned: coverage_view(sheet, planned.number)),
    "notes": _list_maker("notes", lambda sheet, planned: notes_view(sheet, NotesPage(planned.part, planned.number))),
    "page": _site_page,
    "search": _list_maker("search", _search),
    "not-found": _not_found,
    "redirect": _redirect,
}
"""What makes each kind of page."""
