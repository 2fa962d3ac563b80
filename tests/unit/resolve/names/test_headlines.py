import pytest

from briefgen.resolve.names.headlines import is_common_there, is_headline_verb, is_inflected, stands_there_only
from briefgen.resolve.names.reading import Page, Reading
from tests.builders import a_block

PAGE = Page(
    Reading(
        headline="Halloran Wades In As Quayside Loyalist Weeps",
        blocks=(a_block("Ruth Halloran left the Quayside by the weir."),),
    )
)


def test_a_word_that_no_sentence_has_stands_in_the_headline_only() -> None:
    assert stands_there_only(PAGE, "wades", "Halloran")
    assert stands_there_only(PAGE, "loyalist's", "“Halloran,")


def test_a_word_that_a_sentence_capitalises_may_be_part_of_the_name() -> None:
    assert not stands_there_only(PAGE, "quayside", "Halloran")


def test_a_headline_alone_says_nothing_of_a_name_that_no_sentence_has() -> None:
    assert not stands_there_only(PAGE, "wades", "Lindqvist")


@pytest.mark.parametrize("word", ["peter", "tower", "bloomberg", "japan", "senator", "van", "xi", "o'neill"])
def test_a_word_that_makes_a_longer_name_is_never_only_the_headlines(word: str) -> None:
    assert not stands_there_only(PAGE, word, "Halloran")


def test_common_words_are_those_of_headlines_and_those_the_text_has_in_small_letters() -> None:
    assert is_common_there(PAGE, "vows")
    assert is_common_there(PAGE, "weir")
    assert not is_common_there(PAGE, "quayside")


def test_forms_of_common_words_are_known_and_given_names_are_no_verbs() -> None:
    assert is_inflected("crushes")
    assert not is_inflected("halloran")
    assert is_headline_verb("attacking")
    assert not is_headline_verb("james")
