"""A browser, and two sites to look at: the small invented one, and the one that ships with the project."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request

from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from briefgen.model.config import SiteConfig
from briefgen.render.renderer import Renderer
from briefgen.render.themes import find_theme
from tests.browser.sample_site import pages
from tests.projects import the_project_that_ships
from tests.serving import served

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented site's folder."""
    folder = tmp_path_factory.mktemp("sample")
    renderer = Renderer(find_theme("/nowhere", "default"), SiteConfig(title="The harbour talks"))
    for file in (*renderer.assets(), *map(renderer.render, pages())):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    return folder


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site that ships with the project."""
    project = the_project_that_ships(tmp_path_factory.mktemp("shipped"))
    outcome = build(project, Options(remember=False))
    assert not outcome.report.failed
    return project / "site"


Serve = Callable[[Path], str]


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serves folders on this machine; gives the address of one."""
    addresses: dict[Path, str] = {}
    with ExitStack() as servers:

        def start(folder: Path) -> str:
            if folder not in addresses:
                addresses[folder] = servers.enter_context(served(folder))
            return addresses[folder]

        yield start


class Visit:
    """A page open in the browser, with what went wrong on it and whom it asked."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.asked: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", self._note_failure)

    def _note_failure(self, request: Request) -> None:
        """A request that ended because its page was left is no failure of the site's."""
        if request.failure != "net::ERR_ABORTED":
            self.errors.append(f"{request.url} failed: {request.failure}")


Go = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Go]:
    """Opens an address in a context of its own: `visit(address, width=390, java_script_enabled=False)`."""
    contexts: list[BrowserContext] = []

    def go(address: str, *, width: int = 1440, height: int = 1000, **context: object) -> Visit:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **context))
        visit = Visit(contexts[-1].new_page())
        visit.page.goto(address)
        if context.get("java_script_enabled", True):
            visit.page.evaluate("document.fonts.ready")
        return visit

    yield go
    for context in contexts:
        context.close()


@pytest.fixture
def article(sample: Path, serve: Serve) -> str:
    return f"{serve(sample)}articles/harbour/index.html"


@pytest.fixture
def briefing(sample: Path, serve: Serve) -> str:
    return f"{serve(sample)}briefings/before/index.html"
