"""The whole site: nothing dangles, nothing is withheld that should show, nothing shows that is withheld."""

import json
from urllib.parse import unquote

import msgspec
import pytest

from briefgen.model.news import people_with_feeds
from briefgen.model.site import Site
from briefgen.pages.plan import PageMaker, plan
from tests.site_builders import a_site


def test_every_path_is_planned_once_and_in_order(talks):
    paths = [page.path for page in plan(talks)]

    assert paths == sorted(set(paths))


def test_an_empty_site_has_all_its_sections():
    assert [page.path for page in plan(a_site())] == [
        "404.html",
        "articles/index.html",
        "briefings/index.html",
        "coverage/index.html",
        "glossary/index.html",
        "index.html",
        "notes/index.html",
        "people/index.html",
        "search/index.html",
        "sources/index.html",
        "timeline/index.html",
    ]


def test_an_empty_site_can_be_made():
    assert len(list(PageMaker(a_site()).pages())) == 11


def test_a_page_is_the_same_whatever_was_made_before(talks):
    maker = PageMaker(talks)
    in_order = list(maker.pages())

    assert [maker.page(planned) for planned in reversed(maker.plan)] == in_order[::-1]


def test_a_redirect_never_takes_the_place_of_a_page(talks):
    clash = msgspec.structs.replace(talks.redirects[0], old="bo-kim")
    kinds = {page.path: page.kind for page in plan(msgspec.structs.replace(talks, redirects=(clash,)))}

    assert kinds["people/bo-kim/index.html"] == "person"


def test_a_page_once_elsewhere_leads_on(pages):
    moved = pages["people/anne-lee/index.html"]

    assert moved.view.href == "../../people/ann-lee/index.html"
    assert moved.metadata.canonical == "https://example.org/kim/people/ann-lee/"
    assert not moved.metadata.index


def test_the_page_for_lost_readers_uses_the_base_path(pages):
    lost = pages["404.html"]

    assert lost.view.search_href == "/kim/search/index.html"
    assert lost.frame.nav[0].href == "/kim/briefings/index.html"


def test_the_navigation_tells_where_the_reader_is(pages):
    nav = pages["people/ann-lee/index.html"].frame.nav

    assert [entry.section for entry in nav if entry.current] == ["people"]
    assert [(entry.text, entry.href) for entry in nav if entry.text] == [
        ("Who we are", "../../pages/about/index.html"),
        ("Code", "https://example.com/"),
    ]


def test_no_link_within_the_site_dangles(talks, pages):
    files = {file.target for file in talks.static} | {"feed.xml", "feed.json"}
    files |= {"data/people.json", "data/glossary.jsonld", "data/sources.json", "data/sources.bib"}
    files |= {"data/annotations.jsonld", *(f"people/{person}/feed.xml" for person in people_with_feeds(talks))}
    elements = {path: set(_values(_as_json(page), "id")) | {"headnote"} for path, page in pages.items()}
    for path, page in pages.items():
        for link in _links(_as_json(page)):
            target, _, fragment = link.partition("#")
            reached = _reached(path, target) if target else path
            assert reached in pages or reached in files, f"{path}: {link}"
            assert not fragment or fragment in elements[reached], f"{path}: {link}"


def test_every_card_that_a_link_names_is_on_the_page(pages):
    for page in pages.values():
        data = _as_json(page)
        assert {card for card in _values(data, "card") if card} <= set(_values(data, "id"))


def test_elements_of_a_page_have_one_id_each(pages):
    for path, page in pages.items():
        if page.kind != "redirect":
            ids = [name for name in _elements(_as_json(page)["view"]) if name]
            assert sorted(ids) == sorted(set(ids)), path


@pytest.mark.parametrize("words", ["hidden second passage", "Lee was silent", "whispered to", "behind closed"])
def test_no_page_holds_a_withheld_word(pages, words):
    for path, page in pages.items():
        assert words not in msgspec.json.encode(page).decode(), path
        assert words.replace(" ", "%20") not in msgspec.json.encode(page).decode(), path


def test_withheld_words_stay_withheld_when_no_article_is_shown_in_full(talks):
    closed = tuple(msgspec.structs.replace(a, publish="reference", shown=()) for a in talks.articles)
    for page in PageMaker(_without_our_quotations(talks, closed)).pages():
        text = msgspec.json.encode(page).decode()
        for words in ("Nobody spoke", "would close", "will not close", "whispered", "left Seoul"):
            assert words not in text, f"{page.path}: {words}"


def _without_our_quotations(site: Site, articles) -> Site:
    """The same site with other articles, and no briefing that quotes them in its own words."""
    return msgspec.structs.replace(site, articles=articles, briefings=(), backlinks=())


def _as_json(page):
    return json.loads(msgspec.json.encode(page))


def _values(data, key):
    if isinstance(data, dict):
        if isinstance(data.get(key), str):
            yield data[key]
        for value in data.values():
            yield from _values(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value, key)


def _elements(data):
    """The ids that stand for elements; a `NoteRefNode` or a card that refers to one has it under another name."""
    return _values(data, "id")


def _links(data):
    names = (
        "href",
        "anchor_href",
        "note_href",
        "search_href",
        "home_href",
        "feed_href",
        "src",
        "image",
        "previous",
        "next",
    )
    for name in names:
        for link in _values(data, name):
            if link and not link.startswith(("http", "mailto:", "/kim/")):
                yield link


def _reached(path, target):
    parts = path.split("/")[:-1]
    for part in unquote(target).split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
