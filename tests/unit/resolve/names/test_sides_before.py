"""What stands before the name Halloran: one sentence a case."""

import pytest

from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.sides_before import before, is_plain_before
from tests.builders import a_block


def kind_before(text: str, language: str = "en") -> str:
    page = Page(Reading(blocks=(a_block(text),), language=language))
    return before(page, page.text.index("Halloran")).kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Later the plan of that year pleased Halloran.", "free"),
        ("On Monday Halloran left.", "free"),
        ("In Washington, Halloran left.", "free"),
        ("A pro-Halloran paper said so.", "free"),
        ("Then President Halloran left.", "title"),
        ("Then Gen. Halloran left.", "title"),
        ("Then Secretary of State Halloran left.", "title"),
        ("Then Minister for Trade and Industry Halloran left.", "title"),
        ("Then J. Halloran left.", "initial"),
        ("The Vey-Halloran meeting ended.", "joined"),
        ("Then Ruth Halloran left.", "other"),
        ("Then O’Halloran left.", "other"),
        ("They wrote to @Halloran again.", "other"),
        ("The firm of Vey & Halloran failed.", "other"),
        ("Then the younger Halloran left.", "relative"),
        ("Then the USS Halloran sailed.", "thing"),
        ("The University of Halloran opened.", "institution"),
    ],
)
def test_what_stands_before_a_name_is_of_one_kind(text: str, kind: str) -> None:
    assert kind_before(text) == kind


def test_a_particle_of_another_language_belongs_to_the_name_in_texts_that_do_not_have_it_as_a_word() -> None:
    assert kind_before("Then van Halloran left.") == "other"


def test_words_in_small_letters_and_sentences_first_ones_are_plain() -> None:
    assert [is_plain_before(chunk) for chunk in ("", "pleased", "Monday", "year,")] == [True] * 4
    assert [is_plain_before(chunk) for chunk in ("president", "van", "Ruth", "J.")] == [False] * 4
