"""What stands after the name Halloran: one sentence a case."""

import pytest

from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.sides_after import after, is_plain_after
from tests.builders import a_block


def kind_after(text: str) -> str:
    page = Page(Reading(blocks=(a_block(text),)))
    return after(page, page.text.index("Halloran") + len("Halloran")).kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Halloran left.", "free"),
        ("Halloran’s plan failed.", "free"),
        ("They saw Halloran Monday.", "free"),
        ("They saw Halloran May 5.", "free"),
        ("A Halloran-led group left.", "free"),
        ("Then Halloran Jr. left.", "suffix"),
        ("Then Halloran, Jr., left.", "suffix"),
        ("The Halloran-Vey meeting ended.", "joined"),
        ("They met on Halloran Street.", "head"),
        ("They met at Halloran Central Station.", "head"),
        ("Then Halloran Vey left.", "other"),
        ("The firm of Halloran & Vey failed.", "other"),
        ("The Halloran brothers left.", "collective"),
        ("See Halloran.example for more.", "other"),
    ],
)
def test_what_stands_after_a_name_is_of_one_kind(text: str, kind: str) -> None:
    assert kind_after(text) == kind


def test_in_a_headline_a_word_of_headlines_ends_a_name_and_a_head_does_not() -> None:
    assert kind_after("Halloran Vows To Go On With The Talks") == "free"
    assert kind_after("Crowds Gather In Halloran Street For The Talks") == "head"


def test_words_in_small_letters_are_plain_but_for_those_of_several_bearers() -> None:
    assert [is_plain_after(word) for word in ("left.", "plan", "said,")] == [True] * 3
    assert [is_plain_after(word) for word in ("brothers", "you", "Vey", "1999")] == [False] * 4
