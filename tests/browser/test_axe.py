"""Nothing that axe-core knows keeps anybody from reading: every kind of page, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_every_page import KINDS, ONE_OF

pytestmark = pytest.mark.browser

AXE = Axe()
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
OPEN = ".card:popover-open"


def faults(page):
    """What axe finds, with the elements; hints of what a person should look at are no faults."""
    found = AXE.run(page).response["violations"]
    return [(fault["id"], node["html"]) for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light")])
@pytest.mark.parametrize("path", [*KINDS, *ONE_OF])
def test_no_page_has_a_fault(visit, shipped, serve, path, width, scheme):
    found = sorted(shipped.glob(path))[0]
    page = visit(
        f"{serve(shipped)}{found.relative_to(shipped).as_posix()}",
        width=width,
        color_scheme=scheme,
        reduced_motion="reduce",
    ).page

    assert faults(page) == []


@SCHEMES
def test_an_article_with_notes_of_every_kind_has_none(visit, article, scheme):
    assert faults(visit(article, color_scheme=scheme).page) == []


@SCHEMES
def test_an_unfolded_note_has_none(visit, article, scheme):
    page = visit(f"{article}#note-n8", width=390, color_scheme=scheme).page

    assert page.is_visible("#note-n8 .note-body")
    assert faults(page) == []


@SCHEMES
@pytest.mark.parametrize(("sample_page", "opener"), [("article", ".reading a[data-card]"), ("briefing", ".citation a")])
def test_an_open_card_has_none(visit, request, sample_page, opener, scheme):
    page = visit(request.getfixturevalue(sample_page), color_scheme=scheme).page
    page.hover(opener)
    page.wait_for_selector(OPEN)

    assert faults(page) == []


@SCHEMES
def test_what_search_finds_has_none(visit, shipped, serve, scheme):
    page = visit(f"{serve(shipped)}search/index.html?q=summit", color_scheme=scheme).page
    page.wait_for_selector(".results li")

    assert faults(page) == []
