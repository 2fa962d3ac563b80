"""Saved pages in the shapes of common publishing systems; beside each, what of it is the article."""

import json

import pytest

from briefgen.importers.formats import RefusedError
from briefgen.importers.writing.content_file import file_text
from tests.imports import CASES, document_of, only_draft, passages_of, read_here

PAGES = sorted((CASES / "html").glob("*.html"))


def expected(path):
    return json.loads(path.with_suffix(".json").read_text())


def draft_of(path):
    return only_draft(path.name, path.read_bytes())


def test_there_are_pages_of_more_than_twenty_systems():
    assert len(PAGES) > 20


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_its_articles_text_and_nothing_else(path):
    wanted, passages = expected(path), passages_of(draft_of(path))

    if wanted["passages"] is not None:
        assert passages == wanted["passages"]
    for text in wanted.get("contains", ()):
        assert text in passages
    for words in wanted.get("lacks", ()):
        assert not any(words in passage for passage in passages)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_what_is_known_of_its_article(path):
    wanted, document = expected(path), document_of(draft_of(path))

    assert document.title == wanted["title"]
    assert document.publisher == wanted.get("publisher", "")
    assert list(document.byline) == wanted.get("byline", [])
    assert (document.date.iso if document.date else "") == wanted.get("date", "")
    assert document.url == wanted.get("url", "")
    assert document.archive_url == wanted.get("archive_url", "")
    assert document.language == wanted.get("language", "")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_captions_datelines_and_remarks_are_kept_beside_the_text(path):
    wanted, draft = expected(path), draft_of(path)
    extra = {value.key: value.value for value in draft.extra}

    assert list(extra.get("captions", wanted.get("captions", []))) == wanted.get(
        "captions", list(extra.get("captions", []))
    )
    assert extra.get("dateline", "") == wanted.get("dateline", extra.get("dateline", ""))
    assert all(wanted.get("remark", "") in remark for remark in draft.remarks)
    assert bool(draft.remarks) == ("remark" in wanted)


def test_a_stated_address_wins_over_the_pages_own():
    page = (CASES / "html" / "amp.html").read_text()

    assert document_of(only_draft("a.html", page, url="https://example.org/a")).url == "https://example.org/a"


def test_no_markup_of_a_hostile_page_survives():
    text = file_text(draft_of(CASES / "html" / "hostile-page.html"))

    assert "javascript:" not in text
    assert "onerror" not in text
    assert "onclick" not in text


@pytest.mark.parametrize("page", ["", "   ", "<html></html>", "<p>Too short</p>", "<div>" * 5000, "\x00\x01"])
def test_a_page_without_an_article_is_refused_with_a_sentence(page):
    with pytest.raises(RefusedError, match=r"\.$"):
        read_here("a.html", page)
