"""The search index of a built site: what is in it, what never is, and when it is made anew."""

import gzip
import json

import pytest

from briefgen.build import searching
from briefgen.build.outcome import Options
from briefgen.build.searching import MISSING
from briefgen.cli.summary import summary
from briefgen.publish import pagefind
from briefgen.publish.search_index import search_index
from tests.projects import a_project, built, tree, write

needs_pagefind = pytest.mark.skipif(not pagefind.is_installed(), reason="Pagefind is not installed")
SEARCH_PAGE = "search/index.html"


def fragments(site):
    packed = (gzip.decompress(file.read_bytes()) for file in sorted(site.glob("pagefind/fragment/*")))
    return [json.loads(data.removeprefix(b"pagefind_dcd")) for data in packed]


@pytest.fixture
def made(monkeypatch):
    """How often an index was made."""
    times = []

    def count(documents, language):
        times.append(len(documents))
        return search_index(documents, language)

    monkeypatch.setattr(searching, "search_index", count)
    return times


@needs_pagefind
def test_every_kind_of_thing_is_in_the_index_of_a_built_site(tmp_path):
    built(a_project(tmp_path))

    kinds = {fragment["meta"]["kind"] for fragment in fragments(tmp_path / "site")}
    assert kinds >= {"article", "note", "person", "term", "briefing"}


@needs_pagefind
def test_every_place_that_a_result_leads_to_is_in_the_page(tmp_path):
    built(a_project(tmp_path))

    for fragment in fragments(tmp_path / "site"):
        page = (tmp_path / "site" / fragment["url"].partition("?")[0] / "index.html").read_text()
        places = [anchor["id"] for anchor in fragment["anchors"] if not anchor["id"].startswith("-")]
        assert [place for place in places if f'id="{place}"' not in page] == []


@needs_pagefind
def test_what_is_withheld_or_a_draft_is_not_in_the_index(tmp_path):
    root = a_project(tmp_path)
    write(root, "content/pages/plan.md", "---\ntitle: Plan\ndraft: true\n---\nZanzibarring quuxwords.\n")
    built(root)

    content = " ".join(fragment["content"] for fragment in fragments(root / "site"))
    assert "The summit will be held in March" in content
    assert "who would not say where it would be" not in content
    assert "Zanzibarring" not in content


@needs_pagefind
def test_the_index_is_made_anew_only_where_its_words_change(tmp_path, made):
    root = a_project(tmp_path)
    built(root)
    built(root)
    write(root, "content/static/map.txt", "A map.\n")
    assert not built(root).settled
    assert len(made) == 1
    before = tree(root / "site")

    write(root, "content/pages/method.md", "---\ntitle: Method\n---\nWe read on.\n")
    built(root)

    assert len(made) == 2
    assert any("We read on." in fragment["content"] for fragment in fragments(root / "site"))
    assert {path for path in before if path.startswith("pagefind/")} != set(tree(root / "site"))


@needs_pagefind
def test_an_index_that_somebody_changed_is_made_anew(tmp_path, made):
    root = a_project(tmp_path)
    built(root)
    entry = root / "site/pagefind/pagefind-entry.json"
    whole = entry.read_bytes()
    entry.write_bytes(b"{}")

    built(root)

    assert entry.read_bytes() == whole
    assert len(made) == 2


@needs_pagefind
@pytest.mark.parametrize("how", ["option", "setting"])
def test_without_search_there_is_no_index_and_the_page_says_so(tmp_path, how):
    root = a_project(tmp_path)
    built(root)
    if how == "setting":
        write(root, "site.yml", "title: The talks\nsearch: false\n")

    outcome = built(root, search=how == "setting")

    assert not (root / "site/pagefind").exists()
    page = (root / "site" / SEARCH_PAGE).read_text()
    assert "This site was built without search" in page
    assert "<form" not in page
    assert outcome.report.remarks == ()


def test_where_pagefind_is_missing_one_sentence_says_so_each_time(tmp_path, monkeypatch):
    monkeypatch.setattr(pagefind, "is_installed", lambda: False)
    root = a_project(tmp_path)

    said = [list(summary(built(root))).count(MISSING) for _ in range(2)]

    assert said == [1, 1]
    assert "This site was built without search" in (root / "site" / SEARCH_PAGE).read_text()


def test_a_build_searches_unless_told_otherwise():
    assert Options().search
