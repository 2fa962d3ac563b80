"""What a reader's browser has to fetch, against the limits: `python -m benchmarks.budgets`.

Sizes are those that GitHub Pages sends: text packed with gzip, type as it is. Kilobytes are a thousand bytes. A first
view is all that Chromium asks for when it opens a page for the first time.
"""

import gzip
import io
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from tests.serving import Quiet, served

ROOT = Path(__file__).parent.parent
LARGEST_STYLE, LARGEST_SCRIPT = 20_000, 15_000
LARGEST_FIRST_VIEW = 150_000
"""Bytes. The last is for an article with its type."""

PAGES = {
    "article": "articles/*/index.html",
    "briefing": "briefings/*/index.html",
    "briefing, printed": "briefings/*/print/index.html",
    "person": "people/*/index.html",
    "term": "glossary/*/index.html",
    "home": "index.html",
    "people": "people/index.html",
    "glossary": "glossary/index.html",
    "timeline": "timeline/index.html",
    "sources": "sources/index.html",
    "coverage": "coverage/index.html",
    "notes": "notes/index.html",
    "search": "search/index.html",
}
"""A page of each kind; of several, the largest is looked at."""

_PACKED_ALREADY = (".woff2", ".png", ".jpg", ".pagefind")


def packed(path: str, data: bytes) -> int:
    """The size of a file as it is sent."""
    return len(data) if path.endswith(_PACKED_ALREADY) else len(gzip.compress(data, 6, mtime=0))


def asset_sizes(site: Path) -> dict[str, int]:
    """The sizes of the theme's style sheet and of its script, as they are sent."""
    return {path: packed(path, (site / path).read_bytes()) for path in ("assets/briefgen.css", "assets/briefgen.js")}


def first_view(browser: Browser, address: str) -> int:
    """The size of all that a browser without a cache asks for to show the page at `address`."""
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 Playwright wants a function
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    size = sum(packed(answer.url.partition("?")[0], answer.body()) for answer in tuple(answers))
    page.close()
    return size


def largest(site: Path, pattern: str) -> Path:
    """The largest page of a kind."""
    return max((page for page in site.glob(pattern) if "page" not in page.parts), key=lambda page: page.stat().st_size)


class Packing(Quiet):
    """Sends a folder's files as GitHub Pages would: text is packed."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | None:  # type: ignore[override]
        """The headers, and the file as it is sent."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        data = path.read_bytes()
        is_packed = not path.name.endswith(_PACKED_ALREADY)
        data = gzip.compress(data, 6, mtime=0) if is_packed else data
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return io.BytesIO(data)


def measured(site: Path) -> dict[str, int]:
    """The first view of a page of each kind."""
    chromium = shutil.which("chromium")
    with sync_playwright() as playwright, served(site, Packing) as address:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        views = {
            kind: first_view(browser, address + largest(site, pattern).relative_to(site).as_posix())
            for kind, pattern in PAGES.items()
        }
        browser.close()
    return views


def over(assets: Mapping[str, int], views: Mapping[str, int]) -> list[str]:
    """What is over its limit."""
    limits = {"assets/briefgen.css": LARGEST_STYLE, "assets/briefgen.js": LARGEST_SCRIPT, "article": LARGEST_FIRST_VIEW}
    sizes = {**assets, **views}
    return [f"{what} is over {limit // 1000} kB" for what, limit in limits.items() if sizes[what] > limit]


def main() -> int:
    """Measure the site that ships, print the figures, and fail where a limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build(ROOT, Options(output=str(site), remember=False))
        assets, views = asset_sizes(site), measured(site)
    for what, size in {**assets, **{f"first view of the largest {kind}": size for kind, size in views.items()}}.items():
        print(f"{size / 1000:8.1f} kB  {what}")
    faults = over(assets, views)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
