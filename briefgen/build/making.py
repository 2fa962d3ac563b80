"""A page from its plan to its bytes, in whatever process."""

from functools import cached_property
from typing import NamedTuple

from briefgen.build.made_pages import number_of, packed
from briefgen.model.ids import SitePath
from briefgen.model.site import Site
from briefgen.pages.noting import Question
from briefgen.pages.plan import PageMaker
from briefgen.pages.planned import PlannedPage
from briefgen.publish.leaks import Gate, Suspicion
from briefgen.render.renderer import Renderer
from briefgen.render.themes import Theme


class Made(NamedTuple):
    """A page: its bytes, what it asked of the site (by number), what looks leaked.

    `new` are those of its questions that no page of this process asked before.
    """

    path: SitePath
    data: bytes
    asked: bytes
    new: dict[int, Question]
    suspicion: Suspicion


class PageMaking:
    """Makes the pages of a site; called with a plan. It can be sent to another process, which sets itself up."""

    def __init__(self, site: Site, theme: Theme, *, templates: str, secrets: Gate) -> None:
        self._site, self._theme, self._templates = site, theme, templates
        self.secrets = secrets
        self._numbers: dict[Question, int] = {}

    def __getstate__(self) -> dict[str, object]:
        state = {name: value for name, value in self.__dict__.items() if name not in ("maker", "renderer")}
        return {**state, "_numbers": {}}

    @cached_property
    def maker(self) -> PageMaker:
        """Builds views."""
        return PageMaker(self._site)

    @cached_property
    def renderer(self) -> Renderer:
        """Fills templates."""
        return Renderer(self._theme, self._site.config, self._templates)

    def __call__(self, planned: PlannedPage) -> Made:
        """The page of that plan."""
        page, asked = self.maker.noted(planned)
        file = self.renderer.render(page)
        new = {question: number_of(question) for question in asked if question not in self._numbers}
        self._numbers |= new
        numbers = packed(sorted(self._numbers[question] for question in asked))
        return Made(page.path, file.data, numbers, {n: question for question, n in new.items()}, self.secrets(file))
