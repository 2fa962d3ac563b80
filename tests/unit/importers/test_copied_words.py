import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.importers.copied_words import respaced

TEXT = "It was Monday.\n\n“We went – all of us – home,” he said."


@pytest.mark.parametrize(
    ("copied", "found"),
    [
        ("was Monday.“We went", "was Monday.\n\n“We went"),
        ("was\nMonday. \"We went -- all", "was Monday.\n\n“We went – all"),
        ("all of us", "all of us"),
    ],
)  # fmt: skip
def test_words_are_found_whatever_the_white_space(copied, found):
    assert respaced(copied, TEXT) == found


@pytest.mark.parametrize("copied", ["was Tuesday.", "", " ", "We"])
def test_words_that_differ_or_stand_nowhere_are_not(copied):
    assert respaced(copied, TEXT) in ("", "We")


def test_words_that_stand_twice_are_not_chosen_between():
    assert respaced("one two", "one two three one two") == ""


@given(st.text("ab c.\n“-", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_what_is_found_is_the_words_but_for_white_space(text, start, end):
    words = text[start:end]

    found = respaced(words, text)

    assert found == "" or found in text
