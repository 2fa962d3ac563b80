import pytest

from briefgen.resolve.speech.states import party_and_state


@pytest.mark.parametrize(
    ("text", "noun", "word"),
    [
        ("Vogt (D-Ill.) left", "democrat", "illinois"),
        ("Vogt (I-VT) left", "independent", "vermont"),
        ("Vogt, R-Ky., left", "republican", "kentucky"),
        ("Vogt, D-N.Y., left", "democrat", "york"),
        ("Vogt (R-Ohio) left", "republican", "ohio"),
    ],
)
def test_a_party_and_a_state_after_a_name_are_spelt_out(text: str, noun: str, word: str) -> None:
    found = party_and_state(text, 4)

    assert found is not None
    assert found[0] == noun
    assert word in found[1]


@pytest.mark.parametrize("text", ["Vogt (D-Nowhere) left", "Vogt, R-rated, left", "Vogt left (D-Ill.)"])
def test_what_is_no_party_and_state_says_nothing(text: str) -> None:
    assert party_and_state(text, 4) is None
