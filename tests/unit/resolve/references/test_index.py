import pytest

from briefgen.model.ids import Ref
from briefgen.resolve.references.index import Index
from tests.builders import a_person_document, a_term_document, an_article_document, some_annotations

KIM = Ref(kind="person", id="kim-yong-chol")


@pytest.fixture
def index():
    return Index(
        (
            a_person_document("Kim Yong Chol", aliases=("Kim Yong-chol", "김영철"), also_known_as=("The General",)),
            a_term_document("Yongbyon", aliases=("Nyongbyon",)),
            an_article_document("summit", title="Yongbyon"),
            some_annotations("summit"),
        )
    )


@pytest.mark.parametrize(
    "name", ["kim-yong-chol", "Kim Yong Chol", "kim  YONG-chol", "김영철", "the general", "KIM YONG CHOL"]
)
def test_a_thing_is_found_by_slug_name_alias_and_epithet_whatever_the_letter_case(index, name):
    assert index.find(name) == (KIM,)


def test_a_name_borne_by_two_kinds_of_things_leads_to_both(index):
    assert index.find("yongbyon") == (Ref(kind="article", id="summit"), Ref(kind="term", id="yongbyon"))


def test_a_kind_chooses_among_things_of_one_name(index):
    assert index.find("yongbyon", "term") == (Ref(kind="term", id="yongbyon"),)


def test_a_curly_apostrophe_finds_a_straight_one():
    index = Index((a_term_document("New Year's address", slug="address"),))

    assert index.find("New Year’s Address") == (Ref(kind="term", id="address"),)


def test_the_nearest_name_is_given_as_it_was_written(index):
    assert index.nearest("Yongbion") == "Yongbyon"


def test_a_name_unlike_any_other_has_no_nearest_one(index):
    assert index.nearest("Reykjavik") == ""


def test_the_nearest_slug_of_a_name_on_file_is_its_own(index):
    assert index.nearest_slug("Kim Yong-chol", "person") == "kim-yong-chol"


def test_names_borne_by_two_terms_are_told():
    index = Index((a_term_document("Talks", aliases=("Stockholm",)), a_term_document("Stockholm")))

    shared = dict(index.shared_names())

    assert shared == {"stockholm": (Ref(kind="term", id="stockholm"), Ref(kind="term", id="talks"))}


def test_the_nearest_slug_may_have_a_date_before_what_was_written():
    index = Index((an_article_document("2024-03-09-harbour-bill"), an_article_document("2024-03-02-ferry-talks")))

    assert index.nearest_slug("harbour-bill", "article") == "2024-03-09-harbour-bill"


def test_of_two_slugs_that_end_alike_neither_is_the_nearest():
    index = Index((an_article_document("2024-03-09-harbour"), an_article_document("2019-01-02-harbour")))

    assert index.nearest_slug("harbour", "article") == ""
