import pytest

from briefgen.model.addresses import absolute, address_of, base_at, things_at
from briefgen.model.ids import Ref, SitePath


@pytest.mark.parametrize(
    ("ref", "address"),
    [
        (Ref(kind="article", id="a"), "articles/a/"),
        (Ref(kind="person", id="kim-jong-un"), "people/kim-jong-un/"),
        (Ref(kind="term", id="yongbyon"), "glossary/yongbyon/"),
        (Ref(kind="briefing", id="b"), "briefings/b/"),
        (Ref(kind="page", id="about"), "pages/about/"),
        (Ref(kind="note", id="a#offer"), "articles/a/#note-offer"),
    ],
)
def test_each_kind_of_thing_has_its_folder(ref: Ref, address: str) -> None:
    assert address_of(ref) == address


def test_a_passage_is_a_fragment_and_the_headline_is_the_page() -> None:
    article = Ref(kind="article", id="a")

    assert address_of(article, 7) == "articles/a/#p7"
    assert address_of(article, 0) == "articles/a/"


def test_an_absolute_address_is_percent_encoded_and_keeps_its_fragment() -> None:
    assert absolute("https://e.org/x/", "people/김정은/#p7") == (
        "https://e.org/x/people/%EA%B9%80%EC%A0%95%EC%9D%80/#p7"
    )


def test_without_a_url_an_address_is_relative_to_the_file_it_stands_in() -> None:
    assert base_at("", "people/ann-lee/") + "articles/a/" == "../../articles/a/"
    assert base_at("", "data/people.json") == "../"
    assert base_at("https://e.org/", "people/ann-lee/") == "https://e.org/"
    assert absolute("", "") == "./"


def test_things_are_told_by_the_first_of_their_pages_alone() -> None:
    paths = (
        "people/anna-vale/index.html",
        "people/anna-vale/page/2/index.html",
        "people/index.html",
        "data/x/index.html",
    )

    assert things_at(map(SitePath, paths)) == ("people/anna-vale/",)
