import gzip
import json

import pytest
from lxml import html

from briefgen.model.search import SearchDocument, SearchPassage
from briefgen.publish.pagefind import is_installed
from briefgen.publish.search_index import markup, search_index

HOSTILE = "</p><p data-pagefind-filter='kind'>\"<img src=x onerror=alert(1)>"
needs_pagefind = pytest.mark.skipif(not is_installed(), reason="Pagefind is not installed")


def a_document(number=1, **more):
    return SearchDocument(
        **{
            "address": f"articles/a{number}/",
            "kind": "article",
            "title": f"Title {number}",
            "language": "en",
            "publisher": f"Publisher {number % 3}",
            "year": str(2000 + number % 4),
            "people": ("Ann Lee", f"Bo {number}"),
            "passages": (SearchPassage(element="p1", text=f"Talks began. They took {number} days."),),
            **more,
        }
    )


def fragments(files):
    packed = (gzip.decompress(file.data) for file in files if "/fragment/" in file.path)
    return [json.loads(data.removeprefix(b"pagefind_dcd")) for data in packed]


def test_what_a_document_says_is_text_and_never_markup():
    page = html.fromstring(
        markup(
            a_document(title=HOSTILE, passages=(SearchPassage(element='p"1', text=HOSTILE), SearchPassage(text="b")))
        )
    )

    assert page.findtext(".//h1") == HOSTILE
    assert [(p.get("id"), p.text) for p in page.xpath("//p[@id]")] == [('p"1', HOSTILE), ("-1", "b")]
    assert page.xpath("//img") == []
    assert len(page.xpath("//*[@data-pagefind-filter='kind']")) == 1


def test_a_note_is_not_found_by_its_articles_title():
    page = html.fromstring(markup(a_document(kind="note")))

    assert page.xpath("//*[@data-pagefind-meta='title'][@data-pagefind-ignore]")


@needs_pagefind
def test_each_document_is_in_the_index_with_its_passages_and_facts():
    (found,) = fragments(search_index((a_document(),), "en-GB"))

    assert (found["url"], found["meta"]["title"], found["meta"]["kind"]) == ("articles/a1/", "Title 1", "article")
    assert found["filters"]["person"] == ["Ann Lee", "Bo 1"]
    assert ("p1", 2) in [(anchor["id"], anchor["location"]) for anchor in found["anchors"]]


@needs_pagefind
def test_documents_of_all_languages_are_in_one_index():
    korean = a_document(2, language="ko", passages=(SearchPassage(text="새로운 길"),))
    files = {file.path: file.data for file in search_index((a_document(), korean), "en")}

    assert list(json.loads(files["pagefind/pagefind-entry.json"])["languages"]) == ["en"]


@needs_pagefind
def test_the_same_documents_give_the_same_bytes():
    documents = tuple(map(a_document, range(25)))

    assert search_index(documents, "en") == search_index(documents, "en")


@needs_pagefind
def test_only_what_our_own_interface_asks_for_is_there():
    names = {file.path.removeprefix("pagefind/") for file in search_index((a_document(),), "en")}

    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"} <= names
    assert [name for name in names if "ui" in name or "highlight" in name] == []


def test_no_document_gives_no_file():
    assert search_index((), "en") == ()
