import pytest

from briefgen.resolve.suggestions.acronyms import pairs


@pytest.mark.parametrize(
    ("text", "acronym", "words"),
    [
        ("the Comprehensive Test Ban Treaty (CTBT) of 1996", "CTBT", "Comprehensive Test Ban Treaty"),
        ("an intercontinental ballistic missile (ICBM)", "ICBM", "intercontinental ballistic missile"),
        ("the Council on Foreign Relations (CFR)", "CFR", "Council on Foreign Relations"),
        ("the Department of Defence (DOD)", "DOD", "Department of Defence"),
        (
            "at CSIS (Center for Strategic and International Studies)",
            "CSIS",
            "Center for Strategic and International Studies",
        ),
    ],
)
def test_an_acronym_in_brackets_has_its_words_before_it(text, acronym, words):
    (pair,) = pairs(text)

    assert (pair.acronym, pair.words) == (acronym, words)
    assert text[pair.start :].startswith(words)
    assert text[pair.acronym_start :].startswith(acronym)


@pytest.mark.parametrize("text", ["the treaty (CTBT)", "Anna Vale (R-Texas)", "a visit to Halden (AP)", "(CTBT)"])
def test_words_whose_letters_are_others_are_not_what_it_stands_for(text):
    assert list(pairs(text)) == []
