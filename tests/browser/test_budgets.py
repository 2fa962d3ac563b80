"""What a reader's browser has to fetch stays below the limits."""

import msgspec
import pytest

from benchmarks.budgets import LARGEST_FIRST_VIEW, asset_sizes, first_view, largest, over
from briefgen.model.config import SiteConfig
from briefgen.render.renderer import Renderer
from briefgen.render.themes import find_theme
from tests.browser.sample_site import article_page
from tests.browser.sample_text import text

pytestmark = pytest.mark.browser

EUROPE = "Łukasz Dvořák, Győr, Šibenik, Reşat Gökçen, Ştefan Țepeș, Ķekava, Ħamrun"


def test_style_and_script_are_small(shipped):
    assert over(asset_sizes(shipped), {"article": 0}) == []


@pytest.mark.parametrize("kind", ["articles", "briefings", "people", "glossary"])
def test_the_first_view_of_the_largest_page_is_light(browser, shipped, serve, kind):
    path = largest(shipped, f"{kind}/*/index.html").relative_to(shipped).as_posix()

    assert 50_000 < first_view(browser, f"{serve(shipped)}{path}") < LARGEST_FIRST_VIEW


def test_so_is_that_of_an_article_with_names_from_all_of_europe_upright_and_slanted(browser, tmp_path, serve):
    page = article_page(headnote=text(f"{EUROPE}; [em|{EUROPE}]"), summary=EUROPE)
    renderer = Renderer(find_theme("/nowhere", "default"), SiteConfig(title="Names"))
    for file in (*renderer.assets(), renderer.render(msgspec.structs.replace(page, title=EUROPE))):
        target = tmp_path / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    address = f"{serve(tmp_path)}articles/harbour/index.html"

    assert 100_000 < first_view(browser, address) < LARGEST_FIRST_VIEW


def test_what_is_over_its_limit_is_told():
    assets = {"assets/briefgen.css": 20_001, "assets/briefgen.js": 100}

    assert over(assets, {"article": 150_001}) == ["assets/briefgen.css is over 20 kB", "article is over 150 kB"]
