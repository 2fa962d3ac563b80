import pytest

from briefgen.resolve.wording.nearest import nearest
from briefgen.resolve.wording.words import Words
from briefgen.text.normalize import fold

TEXT = Words(
    fold(
        "The envoys met for an hour. The ministry put the number of depots at 20 to 60, and gave no list. "
        "Inspectors did not have to leave the harbour before the vote. Rain is expected on the coast. "
        "The envoys will meet again in May, in a town that both sides still have to name."
    ).text
)

NEAR = [
    ("the number of depots at 20 to 90", "the number of depots at 20 to 60"),
    ("Inspectors did leave the harbour", "Inspectors did not have to leave the harbour"),
    ("The envoys will meet again in June", "The envoys will meet again in May"),
    ("Snow is expected on the coast", "Rain is expected on the coast"),
    ("Rain is expected on the hills", "Rain is expected on the coast"),
    ("The envoys met for one hour", "The envoys met for an hour"),
]


def words_near(quotation: str, text: Words = TEXT) -> str | None:
    near = nearest(text, Words(fold(quotation).text))
    return text.text[near.span.start : near.span.end] if near else None


@pytest.mark.parametrize(("quotation", "expected"), NEAR)
def test_the_nearest_words_are_whole(quotation: str, expected: str) -> None:
    assert words_near(quotation) == expected


@pytest.mark.parametrize("quotation", ["a recipe for bread with walnuts", "the moon", "…", "in a the of to"])
def test_words_on_something_else_are_near_nothing(quotation: str) -> None:
    assert words_near(quotation) is None


def test_a_changed_character_in_a_script_without_spaces_is_near() -> None:
    text = Words("双方同意在五月举行会谈。没有公布地点。")

    assert words_near("双方同意在六月举行会谈", text) == "双方同意在五月举行会谈"


def test_a_long_quotation_is_found_by_its_ends() -> None:
    sentence = " ".join(f"word{number}" for number in range(400))
    text = Words(f"before it {sentence} after it")

    assert words_near(sentence.replace("word200", "other"), text) == sentence


def test_equal_words_are_as_near_as_can_be() -> None:
    near = nearest(TEXT, Words("the number of depots"))

    assert near is not None
    assert near.similarity == 1.0
