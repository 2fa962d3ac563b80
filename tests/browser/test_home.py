"""The front page: what stands beside the newest briefing."""

import pytest

from tests.projects import a_project, built

pytestmark = pytest.mark.browser

SECOND = {
    "content/briefings/after-march.md": """
        ---
        title: After March
        date: 2019-04-01
        bottom_line: There was a place.
        ---
        It was held [@february].
    """,
}


@pytest.fixture
def home(tmp_path, serve, visit):
    def go(width=1440, **more):
        folder = a_project(tmp_path / "p", **more)
        assert not built(folder, remember=False, search=False).report.failed
        return visit(f"{serve(folder / 'site')}index.html", width=width).page

    return go


def box(page, selector):
    return page.locator(selector).bounding_box()


@pytest.mark.parametrize("width", [1024, 1440])
def test_beside_a_briefing_that_is_alone_stands_what_is_latest(home, width):
    page = home(width)

    lead, latest, articles = box(page, ".lead"), box(page, ".home-timeline"), box(page, ".home-articles")
    assert latest["x"] > lead["x"] + lead["width"]
    assert abs(latest["y"] - lead["y"]) < 1
    assert articles["x"] == lead["x"]


def test_beside_the_newest_of_several_briefings_stand_the_others(home):
    page = home(**SECOND)

    lead, other = box(page, ".lead h2"), box(page, ".lead-others")
    assert page.locator(".lead h2").inner_text() == "After March"
    assert other["x"] > lead["x"] + lead["width"]
    assert box(page, ".home-timeline")["y"] > other["y"]


def test_on_a_narrow_screen_the_briefing_comes_before_the_articles_and_these_before_what_is_latest(home):
    page = home(390)

    assert box(page, ".lead")["y"] < box(page, ".home-articles")["y"] < box(page, ".home-timeline")["y"]
