import re

import pytest

from briefgen.model.config import SiteConfig
from briefgen.parse.reference import TABLES
from briefgen.render.renderer import Renderer
from briefgen.render.themes import find_theme
from docs.generate import FOLDER, PAGES
from docs.looks import IMAGES, LARGEST, SHOTS
from docs.view_types import structs


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_tells_of_the_code_is_what_the_code_says(name: str) -> None:
    page = (FOLDER / name).read_text(encoding="utf-8")

    assert page == PAGES[name](page), "run `make docs`"


def test_every_field_that_can_be_written_stands_in_a_page() -> None:
    pages = "".join((FOLDER / name).read_text(encoding="utf-8") for name in PAGES)

    assert set(re.findall(r"<!-- fields: (\w+) -->", pages)) == set(TABLES)


def test_every_picture_of_the_page_on_looks_is_there_and_small() -> None:
    pictures = {path.stem: path.stat().st_size for path in IMAGES.glob("*.png")}

    assert set(pictures) == {shot.name for shot in SHOTS}
    assert max(pictures.values()) < LARGEST


def test_everything_that_a_template_can_call_stands_in_the_page_on_themes() -> None:
    page = (FOLDER / "themes.md").read_text(encoding="utf-8")
    table = page.partition("## What templates can call")[2].partition("## ")[0]
    told = {name for row in re.findall(r"^\|(.*?)\|", table, re.MULTILINE) for name in re.findall(r"`(\w+)", row)}

    assert Renderer(find_theme("", "default"), SiteConfig(title="A site")).offered("en").keys() == told


def test_every_field_that_a_template_can_use_stands_in_the_page_on_themes() -> None:
    page = (FOLDER / "themes.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"### (\w+)\n(.*?)(?=\n### |\Z)", page, re.DOTALL))

    assert len(structs()) > 50
    for struct in structs():
        assert [name for name in struct.__struct_fields__ if f"| `{name}` |" not in parts[struct.__name__]] == []
        assert struct.__doc__
