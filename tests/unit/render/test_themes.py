import shutil
from pathlib import Path

import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.render.themes import built_in_themes, find_theme, theme_digest


def a_theme(root, name, **files):
    for path, text in files.items():
        file = Path(root, "themes", name, path.replace("__", "/"))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    Path(root, "themes", name).mkdir(parents=True, exist_ok=True)


def names(theme):
    return [layer.name for layer in theme.layers]


def test_a_site_without_a_theme_has_the_built_in_one(tmp_path):
    theme = find_theme(str(tmp_path), "default")

    assert names(theme) == ["default"]
    assert theme.find("templates/article.html") == built_in_themes() / "default" / "templates" / "article.html"


def test_a_theme_of_the_sites_own_rests_on_the_default(tmp_path):
    a_theme(tmp_path, "mine", **{"theme.yml": "styles: [mine.css]\n", "templates__article.html": "mine"})
    theme = find_theme(str(tmp_path), "mine")

    assert names(theme) == ["mine", "default"]
    assert theme.find("templates/article.html").read_text() == "mine"
    assert theme.find("templates/person.html").is_relative_to(built_in_themes())
    assert theme.styles[0] == "tokens.css"
    assert theme.styles[-1] == "mine.css"


def test_a_folder_of_a_built_in_themes_name_lies_over_it(tmp_path):
    a_theme(tmp_path, "default", **{"templates__article.html": "over"})
    theme = find_theme(str(tmp_path), "default")

    assert names(theme) == ["default", "default"]
    assert theme.find("templates/article.html").read_text() == "over"
    assert theme.script


def test_themes_may_extend_each_other(tmp_path):
    a_theme(tmp_path, "child", **{"theme.yml": "extends: parent\n"})
    a_theme(tmp_path, "parent", **{"theme.yml": "script: own.js\nmeasure: 25\n"})
    theme = find_theme(str(tmp_path), "child")

    assert names(theme) == ["child", "parent", "default"]
    assert (theme.script, theme.measure) == ("own.js", 25)


def test_a_theme_that_is_nowhere_is_told_with_those_there_are(tmp_path):
    with pytest.raises(BriefgenError, match=r"site\.yml names the theme “fancy”.*built in: .*default"):
        find_theme(str(tmp_path), "fancy")


def test_a_parent_that_is_nowhere_is_told_with_the_file_that_names_it(tmp_path):
    a_theme(tmp_path, "mine", **{"theme.yml": "extends: gone\n"})

    with pytest.raises(BriefgenError, match=r"themes/mine/theme\.yml extends the theme “gone”"):
        find_theme(str(tmp_path), "mine")


def test_themes_in_a_circle_are_told(tmp_path):
    a_theme(tmp_path, "a", **{"theme.yml": "extends: b\n"})
    a_theme(tmp_path, "b", **{"theme.yml": "extends: a\n"})

    with pytest.raises(BriefgenError, match="circle"):
        find_theme(str(tmp_path), "a")


@pytest.mark.parametrize("name", ["", ".", "..", "../other", "a/b", "/etc"])
def test_a_theme_is_a_folder_of_that_name_and_no_path(tmp_path, name):
    with pytest.raises(BriefgenError):
        find_theme(str(tmp_path), name)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("styles: [a\nx: 1\n", r"theme\.yml:2"),
        ("stiles: [a.css]\n", "stiles"),
        ("styles: a.css\n", "array"),
        ("- a\n", "object"),
    ],
)
def test_a_faulty_theme_yml_is_told_with_its_place(tmp_path, written, told):
    a_theme(tmp_path, "mine", **{"theme.yml": written})

    with pytest.raises(BriefgenError, match=told):
        find_theme(str(tmp_path), "mine")


def test_any_changed_file_of_any_layer_changes_the_digest(tmp_path):
    shipped = tmp_path / "shipped"
    shutil.copytree(built_in_themes(), shipped)
    a_theme(tmp_path, "mine", **{"templates__article.html": "one"})

    def digest():
        return theme_digest(find_theme(str(tmp_path), "mine", built_in=shipped))

    seen = [digest(), digest()]
    a_theme(tmp_path, "mine", **{"templates__article.html": "two"})
    seen.append(digest())
    shipped.joinpath("default", "styles", "print.css").write_text("")
    seen.append(digest())
    shipped.joinpath("default", "assets", "new.svg").write_text("")
    seen.append(digest())

    assert seen[0] == seen[1]
    assert len(set(seen)) == 4


def test_an_installed_package_brings_its_themes_along(tmp_path):
    """The build configuration puts `themes/` where `built_in_themes` looks first."""
    configuration = (built_in_themes().parent / "pyproject.toml").read_text(encoding="utf-8")

    assert '"themes" = "briefgen/_themes"' in configuration
