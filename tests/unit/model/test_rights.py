import msgspec
import pytest

from briefgen.model.config import SiteConfig
from briefgen.model.rights import is_listed, may_show, shown_mentions, shown_speeches, visible, visible_around
from briefgen.model.site import Stretch
from briefgen.text.spans import Span
from tests.site_builders import a_mention, a_prose, a_speech, an_article

TEXT = "No commitments were made at all."


def words(start: int, end: int, block: int = 1) -> Stretch:
    return Stretch(block=block, start=start, end=end)


@pytest.fixture
def excerpted():
    return an_article("a", TEXT, publish="excerpts", shown=(words(3, 14), words(20, 24)))


def test_all_words_of_a_full_article_may_appear() -> None:
    assert may_show(an_article("a", TEXT), words(0, len(TEXT)))


def test_quoted_words_of_an_excerpted_article_may_appear_and_no_others(excerpted) -> None:
    assert may_show(excerpted, words(3, 14))
    assert may_show(excerpted, words(20, 22))
    assert not may_show(excerpted, words(2, 14))
    assert not may_show(excerpted, words(20, 25))
    assert not may_show(excerpted, words(10, 22))


def test_quoted_words_of_one_passage_give_no_right_to_those_of_another(excerpted) -> None:
    assert not may_show(excerpted, words(3, 14, block=2))


def test_no_word_of_a_reference_may_appear() -> None:
    assert not may_show(an_article("a", TEXT, publish="reference"), words(0, 2))


@pytest.mark.parametrize("publish", ["full", "excerpts", "reference"])
def test_the_headline_may_always_appear(publish: str) -> None:
    assert may_show(an_article("a", TEXT, publish=publish), words(0, 7, block=0))


def test_around_a_place_only_the_shown_run_is_told(excerpted) -> None:
    assert visible_around(excerpted, 1, 14) == Span(start=3, end=14)
    assert visible_around(excerpted, 1, 16) == Span(start=16, end=16)


def test_around_a_place_in_the_headline_all_of_it_is_told() -> None:
    assert visible_around(an_article("a", title="Talks"), 0, 2) == Span(start=0, end=5)


def test_of_a_wider_place_the_visible_parts_are_told(excerpted) -> None:
    assert visible(excerpted, words(0, 22)) == (Span(start=3, end=14), Span(start=20, end=22))
    assert visible(excerpted, words(15, 19)) == ()


def test_mentions_and_speech_outside_the_shown_words_are_left_out() -> None:
    prose = a_prose("Lee said: “No deal.” Ray left.")
    prose = msgspec.structs.replace(
        prose,
        mentions=(a_mention(prose, "Lee", "lee"), a_mention(prose, "Ray", "ray")),
        speeches=(a_speech(prose, "No deal.", "lee"),),
    )
    article = an_article("a", prose=prose, publish="excerpts", shown=(words(0, 20),))

    assert [mention.entity for mention in shown_mentions(article)] == ["lee"]
    assert [speech.surface for speech in shown_speeches(article)] == ["No deal."]


@pytest.mark.parametrize(
    ("publish", "form", "listed"),
    [("full", "full", False), ("full", "digest", True), ("excerpts", "full", True), ("reference", "full", True)],
)
def test_full_copies_of_other_peoples_texts_are_not_listed(publish: str, form: str, listed: bool) -> None:
    article = an_article("a", TEXT, publish=publish, form=form)

    assert is_listed(article, SiteConfig(title="Talks")) is listed
    assert is_listed(article, SiteConfig(title="Talks", index_full_texts=True))
