"""How property tests run: without a clock, since machines differ; the same examples every time where CI asks.

And the browser of all tests that need one: a process can start only one Playwright at a time.
"""

import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Playwright, sync_playwright

settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

for wish in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "LINES", "SOURCE_DATE_EPOCH"):
    os.environ.pop(wish, None)  # of a terminal's, or of whoever packages; tests that are about one say so themselves

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew, to be read as a diff")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium. Its absence fails where tests must not be skipped, as in continuous integration."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        missing = f"no browser named {', '.join(BROWSERS)} on the path; tests/install-chromium installs Debian's"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started
