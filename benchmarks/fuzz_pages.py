"""`make fuzz-browser PAGES=100000`: so many pages made of hostile text, each opened in Chromium."""

import shutil
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from multiprocessing import get_context
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS
from tests.conftest import BROWSERS
from tests.fuzz.in_a_browser import Watcher, serving
from tests.fuzz.many_pages import make_site

_ARTICLES = 300
_ROUNDS = 10
"""Sites after which a context of the browser is closed: it would grow without end."""


def main() -> int:
    """Open as many pages as the first argument says; the second, if any, is the number of the first site."""
    wanted, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    chromium = next(path for name in BROWSERS if (path := shutil.which(name)))
    seen, told, begun = 0, list[str](), time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, serving() as (site, elsewhere):
        browser = playwright.chromium.launch(executable_path=chromium, args=[*ARGUMENTS, elsewhere.argument])
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            ready = pool.submit(make_site, Path(folder, "0"), first, _ARTICLES)
            for number in count(first):
                site.files = ready.result()
                ready = pool.submit(make_site, Path(folder, "0"), number + 1, _ARTICLES)
                if (number - first) % _ROUNDS == 0:
                    watchers = [Watcher(browser, site, elsewhere, policy=policy) for policy in (False, True)]
                watcher = watchers[number % 2]
                seen += watcher.load()
                told += [f"site {number}: {what}" for what in watcher.told]
                watcher.told.clear()
                print(f"{seen} pages, {time.monotonic() - begun:.0f} s, {len(told)} faults", flush=True)
                if seen >= wanted or told:
                    break
                if (number - first) % _ROUNDS == _ROUNDS - 1:
                    for each in watchers:
                        each.close()
        browser.close()
    print(*told, sep="\n")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
