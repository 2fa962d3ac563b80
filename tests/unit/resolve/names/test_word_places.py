import pytest

from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.word_places import (
    chunk_before,
    is_address,
    is_ordinary,
    last_of_run,
    opens_sentence,
    word_before,
)
from tests.builders import a_block


def a_page(text: str) -> Page:
    return Page(Reading(blocks=(a_block(text),)))


def place(page: Page, words: str) -> int:
    return page.text.index(words)


def test_the_word_before_comes_with_its_marks_and_its_place() -> None:
    page = a_page("They said “the Halloran plan")

    assert word_before(page, place(page, "Halloran")) == ("“the", place(page, "“the"))
    assert chunk_before(page.text, place(page, "Halloran")) == "“the"


def test_no_word_stands_before_the_first_of_a_block() -> None:
    page = Page(Reading(blocks=(a_block("They spoke."), a_block("Halloran left."))))
    at = place(page, "Halloran")

    assert word_before(page, at) == ("", at)
    assert chunk_before(page.text, at) == ""


def test_of_what_has_no_space_only_its_end_is_read() -> None:
    page = a_page("x" * 1000 + " Halloran")
    word, at = word_before(page, place(page, "Halloran"))

    assert (set(word), place(page, "Halloran") - at) == ({"x"}, len(word) + 1)
    assert len(word) <= 80


@pytest.mark.parametrize("text", ["Halloran left.", "It rained. Halloran left.", "“Go!” Halloran left."])
def test_a_capital_opens_a_sentence(text: str) -> None:
    page = a_page(text)

    assert opens_sentence(page, place(page, "Halloran"))


@pytest.mark.parametrize("text", ["Then Halloran left.", "Rain, Halloran said.", "Dr Halloran left."])
def test_a_capital_amid_a_sentence_opens_none(text: str) -> None:
    page = a_page(text)

    assert not opens_sentence(page, place(page, "Halloran"))


def test_only_its_place_capitalises_a_word_that_the_language_or_the_text_has_in_small_letters() -> None:
    page = a_page("The weir broke. Weir repairs began slowly.")

    assert [is_ordinary(page, word) for word in ("weir", "slowly", "during", "quayside")] == [True, True, True, False]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Halloran Port Authority said so", "authority"),
        ("Halloran Institute of Fine Arts said so", "arts"),
        ("Halloran said so", ""),
    ],
)
def test_a_run_of_capitalised_words_is_read_to_its_last(text: str, last: str) -> None:
    page = a_page(text)

    assert last_of_run(page, place(page, "Halloran") + len("Halloran ")) == last


def test_a_name_within_an_address_is_told_from_one_between_strokes() -> None:
    address, stroke = a_page("see example.org/halloran/notes now"), a_page("the Halloran/Vey plan")

    assert is_address(address, place(address, "/halloran"))
    assert not is_address(stroke, place(stroke, "/Vey"))
