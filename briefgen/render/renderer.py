"""A page's bytes: its template filled with its view."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template, TemplateNotFound, TemplateSyntaxError
from jinja2.runtime import Macro

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.config import SiteConfig
from briefgen.model.files import OutputFile
from briefgen.model.flow import Node, plain
from briefgen.model.pages import Page
from briefgen.model.views import PassageView
from briefgen.render import compiled
from briefgen.render.assets import SCRIPT, STYLE, asset_files, script, style_sheet, versioned
from briefgen.render.environment import make_environment
from briefgen.render.margin import Row, rows
from briefgen.render.rich_text import TextWriter, marked
from briefgen.render.stretches import cited_stretches
from briefgen.render.themes import Theme
from briefgen.render.words import words_of

_KEPT = 1 << 12
"""How many values `once` keeps the markup of."""

_OWN_CODE = str(Path(__file__).resolve().parent.parent)


class Renderer:
    """Renders pages in one theme. Cheap to make, so that each worker process has its own.

    `bytecode` is an existing folder in which compiled templates are kept, or empty.
    """

    def __init__(self, theme: Theme, config: SiteConfig, bytecode: str = "") -> None:
        self._theme, self._config, self._bytecode = theme, config, bytecode
        self._environments: dict[str, Environment] = {}
        self._style = versioned(STYLE, style_sheet(theme, config))
        self._script = versioned(SCRIPT, script(theme)) if theme.script else ""

    def render(self, page: Page) -> OutputFile:
        """The page as a file. Raises BriefgenError, with file and line, where a template is at fault."""
        try:
            html = self._template(page).render(page=page, view=page.view)
        except TemplateSyntaxError as error:
            where = f"{error.filename or error.name}:{error.lineno}"
            raise BriefgenError(f"{where}: {error.message}") from error
        except TemplateNotFound as error:
            raise BriefgenError(f"The theme “{self._theme.name}” has no template “{error.name}”.") from error
        except Exception as error:
            where = self._place(error)
            if not where:
                raise
            raise BriefgenError(f"{where}: {error} (page {page.path}).") from error
        return OutputFile(path=page.path, data=html.encode())

    def assets(self) -> tuple[OutputFile, ...]:
        """The theme's style sheet, script, fonts and all else that stands in its `assets/`."""
        return asset_files(self._theme, self._config)

    def offered(self, language: str) -> dict[str, Any]:
        """What templates can call and read beside their page, whose interface is in `language`."""
        words = words_of(self._theme, language)
        writer = TextWriter(words)
        measure = self._theme.measure

        def reading(passages: tuple[PassageView, ...]) -> tuple[Row, ...]:
            return rows(passages, measure)

        def words_only(nodes: tuple[Node, ...]) -> str:
            return plain(nodes)

        return {
            "t": words,
            "config": self._config,
            "style_sheet": self._style,
            "script": self._script,
            "rich": writer.text,
            "passages": writer.passages,
            "inline": writer.nodes,
            "plain": words_only,
            "marked": marked,
            "rows": reading,
            "cited_stretches": cited_stretches,
            "once": lru_cache(maxsize=_KEPT)(_made),
        }

    def _template(self, page: Page) -> Template:
        environment = self._environments.get(page.language)
        if environment is None:
            environment = make_environment(self._theme, self.offered(page.language), self._bytecode)
            self._environments[page.language] = environment
        return environment.get_template(f"{page.kind}.html")

    def _place(self, error: BaseException) -> str:
        """The template's file and line that the error came from, or empty where our own code is at fault."""
        folders = tuple(layer.folder for layer in self._theme.layers)
        known = ((file, line) for file, line in _frames(error) if file != compiled.__file__)
        frames = [(file, line) for file, line in known if file.startswith((*folders, _OWN_CODE))]
        file, line = frames[-1] if frames else ("", 0)
        return f"{file}:{line}" if file.startswith(folders) else ""


def _made(macro: Macro, value: object) -> str:
    return macro(value)


def _frames(error: BaseException) -> Iterator[tuple[str, int]]:
    trace = error.__traceback__
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
