"""Whole sites, compared with how they stood when somebody last read them: `pytest --update-golden` writes them anew."""

import shutil

import pytest

from tests.golden_trees import GOLDEN, SITES, differences, texts, write_anew
from tests.projects import built, write

NAMES = sorted(file.parent.name for file in SITES.glob("*/site.yml"))


@pytest.fixture(scope="module", params=NAMES)
def outcome(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("golden") / request.param
    shutil.copytree(SITES / request.param, folder)
    return built(folder, remember=False, search=False)


def test_a_site_comes_out_as_it_stands_in_its_golden_tree(outcome, request):
    golden, site = GOLDEN / outcome.output.parent.name, texts(outcome.output)
    if request.config.getoption("--update-golden"):
        write_anew(golden, site)

    told = differences(texts(golden), site)

    assert not told, (
        f"{told}\n\nIf that is as it should be: pytest tests/test_golden.py --update-golden, and read git diff"
    )


def test_nothing_is_wrong_with_the_content_of_a_golden_tree(outcome):
    assert [finding.diagnostic.message for finding in outcome.report.findings] == []
    assert outcome.report.remarks == ()


def test_every_golden_tree_has_its_site():
    assert sorted(tree.name for tree in GOLDEN.iterdir()) == NAMES


def test_what_differs_is_told_by_file_and_line():
    golden = {"gone.html": "x", "same.html": "x", "feed.xml": "<feed>\n<title>A\n"}
    site = {"feed.xml": "<feed>\n<title>B\n", "new.html": "x", "same.html": "x"}

    told = differences(golden, site)

    assert told.split("\n") == [
        *("missing: gone.html", "extra: new.html"),
        *("--- golden/feed.xml", "+++ site/feed.xml", "@@ -1,2 +1,2 @@", " <feed>↵", "-<title>A↵", "+<title>B↵"),
    ]


def test_a_line_end_that_differs_is_told():
    assert "-ER  - ␍↵\n+ER  - ↵" in differences({"log.txt": "ER  - \r\n"}, {"log.txt": "ER  - \n"})


def test_of_many_lines_that_differ_the_first_are_told():
    told = differences({"a": "x\n" * 100}, {"a": "y\n" * 100}).split("\n")

    assert len(told) == 41
    assert told[-1] == "… and 163 more lines"


def test_the_fonts_the_search_index_and_the_checksums_are_left_out(tmp_path):
    for path in (
        "index.html",
        "assets/text.woff2",
        "pagefind/pagefind.js",
        "briefgen.sha256",
        "people/assets/index.html",
    ):
        write(tmp_path, path, "x")

    assert sorted(texts(tmp_path)) == ["index.html", "people/assets/index.html"]


def test_another_checksum_of_the_css_is_no_difference(tmp_path):
    for folder, checksum in (("golden", "c922b2f2"), ("site", "992994c0")):
        write(tmp_path, f"{folder}/index.html", f'<link href="assets/briefgen.css?v={checksum}">')

    assert differences(texts(tmp_path / "golden"), texts(tmp_path / "site")) == ""


def test_a_tree_is_written_with_its_bytes_and_without_what_stood_there(tmp_path):
    old, site = write(tmp_path, "golden/old.html", "x"), {"a/log.txt": "TY  - NEWS\r\nTI  - Zürich\r\n"}

    write_anew(tmp_path / "golden", site)

    assert not old.exists()
    assert texts(tmp_path / "golden") == site
