import pytest

from briefgen.model.config import SiteConfig
from briefgen.model.rights import is_listed, is_shown, shown_around
from briefgen.model.site import Stretch
from tests.site_builders import an_article

TEXT = "No commitments were made at all."


def words(start: int, end: int, block: int = 1) -> Stretch:
    return Stretch(block=block, start=start, end=end)


@pytest.fixture
def excerpted():
    return an_article("a", TEXT, publish="excerpts", shown=(words(3, 14), words(20, 24)))


def test_all_words_of_a_full_article_may_appear() -> None:
    assert is_shown(an_article("a", TEXT), words(0, len(TEXT)))


def test_quoted_words_of_an_excerpted_article_may_appear_and_no_others(excerpted) -> None:
    assert is_shown(excerpted, words(3, 14))
    assert is_shown(excerpted, words(20, 22))
    assert not is_shown(excerpted, words(2, 14))
    assert not is_shown(excerpted, words(20, 25))
    assert not is_shown(excerpted, words(10, 22))


def test_quoted_words_of_one_passage_give_no_right_to_those_of_another(excerpted) -> None:
    assert not is_shown(excerpted, words(3, 14, block=2))


def test_no_word_of_a_reference_may_appear() -> None:
    assert not is_shown(an_article("a", TEXT, publish="reference"), words(0, 2))


@pytest.mark.parametrize("publish", ["full", "excerpts", "reference"])
def test_the_headline_may_always_appear(publish: str) -> None:
    assert is_shown(an_article("a", TEXT, publish=publish), words(0, 7, block=0))


def test_around_a_place_only_the_shown_run_is_told(excerpted) -> None:
    assert shown_around(excerpted, 1, 14) == words(3, 14)
    assert shown_around(excerpted, 1, 16) == words(16, 16)


def test_around_a_place_in_the_headline_all_of_it_is_told() -> None:
    assert shown_around(an_article("a", title="Talks"), 0, 2) == words(0, 5, block=0)


@pytest.mark.parametrize(
    ("publish", "form", "listed"),
    [("full", "full", False), ("full", "digest", True), ("excerpts", "full", True), ("reference", "full", True)],
)
def test_full_copies_of_other_peoples_texts_are_not_listed(publish: str, form: str, listed: bool) -> None:
    article = an_article("a", TEXT, publish=publish, form=form)

    assert is_listed(article, SiteConfig(title="Talks")) is listed
    assert is_listed(article, SiteConfig(title="Talks", index_full_texts=True))
