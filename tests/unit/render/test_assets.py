import gzip
import re

import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.config import NoteKind, SiteConfig
from briefgen.render.assets import SCRIPT, STYLE, asset_files, script, style_sheet, versioned
from briefgen.render.themes import built_in_themes, find_theme

CONFIG = SiteConfig(title="Talks")


def default_theme():
    return find_theme("/nowhere", "default")


def a_kind(**more):
    return SiteConfig(title="Talks", kinds=(NoteKind(key="rumour", label="Rumour", glyph="~", **more),))


def test_the_style_sheets_are_one_without_comments():
    css = style_sheet(default_theme(), CONFIG).decode()

    assert "--paper:" in css
    assert "/*" not in css
    assert css.index("--paper:") < css.index("@media print")


def test_the_budgets_are_kept():
    assert len(gzip.compress(style_sheet(default_theme(), CONFIG))) < 20_000
    assert len(gzip.compress(script(default_theme()))) < 15_000
    fonts = {file.name: file.stat().st_size for file in (built_in_themes() / "default" / "assets" / "fonts").iterdir()}
    assert fonts["text-roman.woff2"] + fonts["text-italic.woff2"] + fonts["display.woff2"] < 100_000


def test_every_font_that_the_style_names_is_there_with_its_licence():
    css = style_sheet(default_theme(), CONFIG).decode()
    paths = {file.path for file in asset_files(default_theme(), CONFIG)}
    named = {f"assets/{path}" for path in re.findall(r'url\("([^"]+)"\)', css)}

    assert named
    assert named <= paths
    assert "assets/fonts/OFL.txt" in paths


def test_files_are_in_the_order_of_their_paths_and_the_same_each_time():
    files = asset_files(default_theme(), CONFIG)

    assert [file.path for file in files] == sorted(file.path for file in files)
    assert files == asset_files(default_theme(), CONFIG)
    assert {STYLE, SCRIPT} <= {file.path for file in files}


@pytest.mark.parametrize(
    ("light", "dark", "rule"),
    [
        ("#123456", "#abcdef", ".kind-rumour{--kind:light-dark(#123456,#abcdef)}"),
        ("teal", "", ".kind-rumour{--kind:light-dark(teal,teal)}"),
        ("", "oklch(70% 0.1 200)", ".kind-rumour{--kind:light-dark(oklch(70% 0.1 200),oklch(70% 0.1 200))}"),
    ],
)
def test_a_kind_of_the_sites_own_has_its_colour(light, dark, rule):
    assert rule in style_sheet(default_theme(), a_kind(color=light, color_dark=dark)).decode()


@pytest.mark.parametrize("color", ["", "red;} body{display:none", "url(x)", "var(--x)", "#12", "</style>"])
def test_what_is_no_colour_reaches_no_style_sheet(color):
    assert "kind-rumour" not in style_sheet(default_theme(), a_kind(color=color)).decode()


def test_a_new_style_has_a_new_address():
    assert versioned(STYLE, b"a") == versioned(STYLE, b"a")
    assert versioned(STYLE, b"a") != versioned(STYLE, b"b")
    assert versioned(STYLE, b"a").startswith("assets/briefgen.css?v=")


def test_a_theme_that_names_a_file_it_has_not_is_told(tmp_path):
    folder = tmp_path / "themes" / "mine"
    folder.mkdir(parents=True)
    folder.joinpath("theme.yml").write_text("styles: [gone.css]\n")

    with pytest.raises(BriefgenError, match=r"“mine” names styles/gone\.css"):
        style_sheet(find_theme(str(tmp_path), "mine"), CONFIG)


def test_a_theme_of_the_sites_own_replaces_an_asset_and_adds_a_style(tmp_path):
    folder = tmp_path / "themes" / "mine"
    for path, text in {
        "theme.yml": "styles: [own.css]",
        "styles/own.css": ".own{}",
        "assets/icon.svg": "<svg/>",
    }.items():
        folder.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
        folder.joinpath(path).write_text(text)
    files = {file.path: file.data for file in asset_files(find_theme(str(tmp_path), "mine"), CONFIG)}

    assert files["assets/icon.svg"] == b"<svg/>"
    assert files["assets/briefgen.css"].decode().rstrip().endswith(".own{}")
