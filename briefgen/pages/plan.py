"""From the site to its pages: what to publish where, and each page when it is asked for.

A plan is light: it names the pages without building them. A `PageMaker` builds one at a time, so that a site of ten
thousand articles never stands in memory twice, and pages can be made in any order and in several processes.
"""

from collections.abc import Iterator

from briefgen.model.pages import Page
from briefgen.model.site import Site
from briefgen.pages.index import SiteIndex
from briefgen.pages.making import Workshop, make
from briefgen.pages.metadata import Heads
from briefgen.pages.planned import PlannedPage, planned_pages


def plan(site: Site) -> tuple[PlannedPage, ...]:
    """Every page of the site once, by path, none built."""
    return PageMaker(site).plan


class PageMaker:
    """Makes the pages of one site. What they all need is looked up once, here."""

    def __init__(self, site: Site) -> None:
        """Build the look-up tables; their cost grows with the site, that of a page does not."""
        index = SiteIndex(site)
        self._workshop = Workshop(index=index, heads=Heads(site))
        self.plan: tuple[PlannedPage, ...] = planned_pages(index)

    def page(self, planned: PlannedPage) -> Page:
        """The page of that plan. The same plan of the same site gives the same page, whatever was made before."""
        return make(self._workshop, planned)

    def pages(self) -> Iterator[Page]:
        """All pages, by path, each built when it is reached."""
        return (self.page(planned) for planned in self.plan)
