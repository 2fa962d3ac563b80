import pytest

from briefgen.resolve.names.term_forms import english_forms, is_acronym, plural, written_forms


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("centrifuge", "centrifuges"),
        ("treaty", "treaties"),
        ("ICBM", "ICBMs"),
        ("re-entry vehicle", "re-entry vehicles"),
        ("peace process", "peace processes"),
        ("crisis", "crises"),
        ("sanctions", None),
        ("Yongbyon", None),
        ("G-7", None),
    ],
)
def test_the_plural_of_a_term(term: str, expected: str | None) -> None:
    assert plural(term) == expected


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("denuclearisation", "denuclearization"),
        ("denuclearization", "denuclearisation"),
        ("harbour", "harbor"),
        ("Labor Party", "Labour Party"),
        ("Defense Ministry", "Defence Ministry"),
        ("nuclear programme", "nuclear program"),
    ],
)
def test_british_and_american_spellings_are_one_term(term: str, other: str) -> None:
    assert other in english_forms(term, spellings=True)


@pytest.mark.parametrize("term", ["prize", "four", "hour", "rise"])
def test_short_words_keep_their_spelling(term: str) -> None:
    assert english_forms(term, spellings=True) == ((f"{term}s",) if plural(term) == f"{term}s" else ())


def test_hyphens_may_be_closed_up() -> None:
    assert written_forms("re-entry vehicle") == ("re-entry vehicle", "reentry vehicle")


@pytest.mark.parametrize(
    ("term", "expected"), [("START", True), ("CVID", True), ("NPTs", True), ("Nato", False), ("X", False)]
)
def test_three_quarters_of_capitals_make_an_acronym(term: str, expected: bool) -> None:
    assert is_acronym(term) is expected
