"""A theme of a few files over the default one: what it says is other, what it does not say is inherited."""

import pytest

from briefgen.render.themes import find_theme
from tests.html_rules import faults
from tests.projects import a_project, built, tree

NAMED = "title: The talks\nauthor: The editors\ntheme: {}\n"


def files(root, theme):
    root = a_project(root, **{"site.yml": NAMED.format(theme)})
    outcome = built(root, search=False)
    assert not outcome.report.failed
    return tree(root / "site")


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    return {theme: files(tmp_path_factory.mktemp(theme), theme) for theme in ("default", "broadsheet")}


def test_it_rests_on_the_default_theme():
    assert [layer.name for layer in find_theme("/nowhere", "broadsheet").layers] == ["broadsheet", "default"]


def test_a_site_in_it_has_every_page_that_it_has_in_the_default_theme(sites):
    assert set(sites["broadsheet"]) == set(sites["default"])


def test_every_page_in_it_is_well_formed(sites):
    pages = {path: data.decode() for path, data in sites["broadsheet"].items() if path.endswith(".html")}

    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}


def test_its_styles_come_after_those_it_rests_on(sites):
    plain, other = (sites[theme]["assets/briefgen.css"].decode() for theme in ("default", "broadsheet"))

    assert other.startswith(plain.rstrip("\n"))
    assert "--accent: light-dark(#8a1414, #ffa9a0)" in other.removeprefix(plain.rstrip("\n"))


def test_it_adds_to_blocks_and_keeps_what_stood_in_them(sites):
    home = sites["broadsheet"]["index.html"].decode()
    briefing = sites["broadsheet"]["briefings/before-march/index.html"].decode()

    assert 'class="masthead wrap"' in home
    assert "Before March" in home
    assert 'class="end-mark"' in briefing
    assert "There is a date and no place." in briefing
    assert "end-mark" not in sites["default"]["briefings/before-march/index.html"].decode()
