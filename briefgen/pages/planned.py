"""Which pages a site has: named, not built."""

import msgspec

from briefgen.model.ids import Ref, SitePath
from briefgen.model.pages import PageKind
from briefgen.model.site import Briefing, Page, Person, Site, Term
from briefgen.model.view_parts import Section
from briefgen.pages import routes
from briefgen.pages.articles import article_pages
from briefgen.pages.coverage import coverage_pages
from briefgen.pages.index import SiteIndex
from briefgen.pages.notes_list import notes_pages
from briefgen.pages.presence import presence_pages
from briefgen.pages.sources import source_pages
from briefgen.pages.tables import Entity
from briefgen.pages.timeline import timeline_pages

_KINDS: dict[str, PageKind] = {
    "article": "article",
    "person": "person",
    "term": "term",
    "briefing": "briefing",
    "page": "page",
}


class PlannedPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page to be built. `ref` is the thing that it is about, or that a redirect leads to.

    `number` (from 1) and `part` tell which page of a list it is.
    """

    path: SitePath
    kind: PageKind
    ref: Ref | None = None
    number: int = 1
    part: str = ""


def planned_pages(site: Site, index: SiteIndex) -> tuple[PlannedPage, ...]:
    """Every page of the site, whose look-ups `index` has, once, by path."""
    pages = [*_things(site), *_to_print(site), *_further_mentions(index), *_lists(index), *_single_pages()]
    taken = {page.path for page in pages}
    pages += (page for page in _redirects(site) if page.path not in taken)
    return tuple(sorted(pages, key=lambda page: page.path))


def _things(site: Site) -> list[PlannedPage]:
    own: tuple[Person | Term | Briefing | Page, ...] = (*site.people, *site.terms, *site.briefings, *site.pages)
    refs = [*(article.ref for article in site.articles), *(thing.ref for thing in own)]
    return [PlannedPage(path=routes.path_of(ref), kind=_KINDS[ref.kind], ref=ref) for ref in refs]


def _to_print(site: Site) -> list[PlannedPage]:
    refs = (briefing.ref for briefing in site.briefings)
    return [PlannedPage(path=routes.print_path(ref), kind="print", ref=ref) for ref in refs]


def _further_mentions(index: SiteIndex) -> list[PlannedPage]:
    entities: list[Entity] = [("person", person.id) for person in index.people]
    entities += [("term", term.id) for term in index.terms]
    refs = ((Ref(kind=kind, id=slug), presence_pages(index, (kind, slug))) for kind, slug in entities)
    return [
        PlannedPage(path=routes.thing_path(ref, number), kind="mentions", ref=ref, number=number)
        for ref, total in refs
        for number in range(2, total + 1)
    ]


def _single_pages() -> list[PlannedPage]:
    kinds: tuple[tuple[Section, PageKind], ...] = (
        ("home", "home"),
        ("briefings", "briefings"),
        ("people", "people"),
        ("glossary", "glossary"),
        ("search", "search"),
    )
    pages = [PlannedPage(path=routes.SECTIONS[section], kind=kind) for section, kind in kinds]
    return [*pages, PlannedPage(path=routes.NOT_FOUND, kind="not-found")]


def _lists(index: SiteIndex) -> list[PlannedPage]:
    lengths: tuple[tuple[Section, PageKind, int], ...] = (
        ("articles", "articles", article_pages(index)),
        ("timeline", "timeline", timeline_pages(index)),
        ("sources", "sources", source_pages(index)),
        ("coverage", "coverage", coverage_pages(index)),
    )
    lists = [
        PlannedPage(path=routes.list_path(section, number), kind=kind, number=number)
        for section, kind, length in lengths
        for number in range(1, length + 1)
    ]
    notes = (
        PlannedPage(
            path=routes.list_path("notes", page.number, page.kind), kind="notes", number=page.number, part=page.kind
        )
        for page in notes_pages(index)
    )
    return [*lists, *notes]


def _redirects(site: Site) -> list[PlannedPage]:
    return [
        PlannedPage(path=routes.old_path(redirect.ref, redirect.old), kind="redirect", ref=redirect.ref)
        for redirect in site.redirects
    ]
