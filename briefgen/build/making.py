"""A page from its plan to its bytes, in whatever process; a page that looks as it did is not rendered again."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from briefgen.build.fingerprint import fingerprint
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.model.site import Site
from briefgen.pages.plan import PageMaker
from briefgen.pages.planned import PlannedPage
from briefgen.publish.leaks import Gate, Suspicion
from briefgen.render.renderer import Renderer
from briefgen.render.themes import Theme


class Made(NamedTuple):
    """A page: the digest of its view, its bytes (None where they are those of the last build), what looks leaked."""

    path: SitePath
    view: bytes
    data: bytes | None
    suspicion: Suspicion


class PageMaking:
    """Makes the pages of a site; called with a plan. It can be sent to another process, which sets itself up.

    `known` are the digests of the views of the pages that stand in `target` as they were rendered. Of such a page only
    what `new_secrets` knows is looked for, because all other secrets were looked for when it was rendered.
    """

    def __init__(
        self,
        site: Site,
        theme: Theme,
        *,
        templates: str,
        secrets: Gate,
        new_secrets: Gate,
        known: Mapping[SitePath, bytes],
        target: Path,
    ) -> None:
        self._site, self._theme, self._templates = site, theme, templates
        self.secrets, self.new_secrets = secrets, new_secrets
        self._known, self._target = known, target

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name not in ("maker", "renderer")}

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
        page = self.maker.page(planned)
        view = fingerprint(page)
        if self._known.get(page.path) == view:
            return Made(page.path, view, None, self._look_again(page.path))
        file = self.renderer.render(page)
        return Made(page.path, view, file.data, self.secrets(file))

    def render(self, planned: PlannedPage) -> OutputFile:
        """The page of that plan, rendered whatever is known."""
        return self.renderer.render(self.maker.page(planned))

    def _look_again(self, path: SitePath) -> Suspicion:
        if not self.new_secrets.is_needed:
            return Suspicion(file=path, runs=())
        return self.new_secrets(OutputFile(path=path, data=(self._target / path).read_bytes()))
