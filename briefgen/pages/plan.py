"""From the site to its pages: what to publish where, and each page when it is asked for.

A plan is light: it names the pages without building them. A `PageMaker` builds one at a time, so that a site of ten
thousand articles never stands in memory twice, and pages can be made in any order and in several processes.
"""

from collections.abc import Callable, Iterator
from typing import Any

from briefgen.model.pages import Page
from briefgen.model.site import Site
from briefgen.pages.index import SiteIndex
from briefgen.pages.making import make, workshop_of
from briefgen.pages.noting import Answers, NotedIndex, Question
from briefgen.pages.planned import PlannedPage, planned_pages


def plan(site: Site) -> tuple[PlannedPage, ...]:
    """Every page of the site once, by path, none built."""
    return PageMaker(site).plan


class PageMaker:
    """Makes the pages of one site. What they all need is looked up once, here."""

    def __init__(self, site: Site) -> None:
        """Build the look-up tables; their cost grows with the site, that of a page does not."""
        self._index = SiteIndex(site)
        self._noted = NotedIndex(self._index)
        self._workshop = workshop_of(self._noted)
        self.plan: tuple[PlannedPage, ...] = planned_pages(site, self._index)

    def page(self, planned: PlannedPage) -> Page:
        """The page of that plan. The same plan of the same site gives the same page, whatever was made before."""
        return make(self._workshop, planned)

    def noted(self, planned: PlannedPage) -> tuple[Page, frozenset[Question]]:
        """The page of that plan, and all that it asked of the site: with the same answers it would be the same."""
        self._noted.asked.clear()
        page = self.page(planned)
        return page, frozenset(self._noted.asked)

    def answers(self, digest: Callable[[Any], bytes]) -> Answers:
        """The digests of what this site answers."""
        return Answers(self._index, digest)

    def pages(self) -> Iterator[Page]:
        """All pages, by path, each built when it is reached."""
        return (self.page(planned) for planned in self.plan)
