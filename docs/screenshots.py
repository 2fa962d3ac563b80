"""Makes the pictures of docs/looks.md from the site that ships: `python -m docs.screenshots [NAME…]`.

It needs Debian's Chromium, as the browser tests do. What each shows stands in docs/looks.py.
"""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from docs.looks import IMAGES, SHOTS, Shot
from tests.serving import served

ROOT = Path(__file__).parent.parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
COLOURS = 200


def main(names: list[str]) -> None:
    """Take the pictures of these names, or all of them."""
    IMAGES.mkdir(exist_ok=True)
    chromium = shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build(ROOT, Options(output=f"{folder}/site", remember=False))
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        with served(Path(folder, "site")) as address:
            for shot in SHOTS:
                if not names or shot.name in names:
                    (IMAGES / f"{shot.name}.png").write_bytes(_smaller(_taken(browser, address, shot)))
        browser.close()


def _taken(browser: Browser, address: str, shot: Shot) -> bytes:
    view = browser.new_page(viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme)
    view.goto(address + shot.path)
    view.evaluate("document.fonts.ready")
    if shot.at:
        view.evaluate("at => scrollTo(0, document.querySelector(at).getBoundingClientRect().top - 8)", shot.at)
    if shot.hover:
        view.hover(shot.hover)
        view.wait_for_selector("[popover]:popover-open")
    picture = view.screenshot(animations="disabled", caret="hide")
    view.close()
    return picture


def _smaller(picture: bytes) -> bytes:
    """The picture in few colours: text and rules need no more, and a clone of the project stays small."""
    written = io.BytesIO()
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
