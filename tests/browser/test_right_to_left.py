"""A site in a language that is written from right to left, with texts of its own and texts in English."""

import itertools

import msgspec
import pytest

from briefgen.model.config import SiteConfig
from briefgen.render.renderer import Renderer
from briefgen.render.themes import find_theme
from tests.browser.sample_site import article_page, briefing_page

pytestmark = pytest.mark.browser

BOXES = """() => [...document.querySelectorAll('.row .note')].map(note => {
  const box = note.getBoundingClientRect();
  const words = document.getElementById('anchor-' + note.id.slice(5)).getClientRects()[0];
  return {top: box.top, bottom: box.bottom, left: box.left, right: box.right, words: words.top};
})"""
TEXTS = "() => [...document.querySelectorAll('.row .text')].map(text => text.getBoundingClientRect().toJSON())"
NUMBERS = "() => [...document.querySelectorAll('a.number')].map(one => one.getBoundingClientRect().toJSON())"


def in_arabic(page, source_language):
    view = page.view
    if hasattr(view, "source"):
        view = msgspec.structs.replace(view, source=msgspec.structs.replace(view.source, language=source_language))
    return msgspec.structs.replace(page, language="ar", view=view)


@pytest.fixture(scope="module", params=["ar", "en"])
def language(request):
    """The language of the source."""
    return request.param


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve, language):
    folder = tmp_path_factory.mktemp("arabic")
    renderer = Renderer(find_theme("/nowhere", "default"), SiteConfig(title="محادثات", language="ar"))
    made = [renderer.render(in_arabic(page, language)) for page in (article_page(), briefing_page())]
    for file in (*renderer.assets(), *made):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    return f"{serve(folder)}articles/harbour/index.html"


@pytest.mark.parametrize("width", [1180, 1440])
def test_notes_stand_to_the_left_of_the_text_level_with_their_words(visit, address, width):
    page = visit(address, width=width).page
    boxes, texts = page.evaluate(BOXES), page.evaluate(TEXTS)

    assert all(box["right"] < min(text["left"] for text in texts) for box in boxes)
    assert all(above["bottom"] <= below["top"] + 0.5 for above, below in itertools.pairwise(boxes))
    assert abs(boxes[0]["top"] - boxes[0]["words"]) < 28


def test_passages_are_numbered_on_the_outer_side_whichever_way_their_text_runs(visit, address):
    page = visit(address).page
    edge = max(text["right"] for text in page.evaluate(TEXTS))

    assert all(number["left"] >= edge for number in page.evaluate(NUMBERS))


def test_a_source_in_english_says_so_and_runs_from_left_to_right(visit, address, language):
    text = visit(address).page.locator(".row .text").first

    assert text.evaluate("element => getComputedStyle(element).direction") == ("ltr" if language == "en" else "rtl")
    assert text.get_attribute("lang") == ("en" if language == "en" else None)


@pytest.mark.parametrize("width", [320, 390, 1024])
def test_nothing_scrolls_sideways(visit, address, width):
    page = visit(address, width=width).page

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_card_opens_inside_the_window(visit, address):
    page = visit(address).page
    page.hover(".reading a[data-card]")
    page.wait_for_selector(".card:popover-open")
    box = page.locator(".card:popover-open").bounding_box()

    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1440
