import pytest

from briefgen.parse.date_hints import meant_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9 March 2024", "2024-03-09"),
        ("9th Mar. 2024", "2024-03-09"),
        ("March 9, 2024", "2024-03-09"),
        ("Sept 2024", "2024-09"),
        ("9.3.2024", "2024-03-09"),
        ("2024/3/9", "2024-03-09"),
        ("2024-3-9", "2024-03-09"),
        ("2024.12", "2024-12"),
    ],
)
def test_a_date_in_other_words_is_told_as_it_has_to_be_written(written: str, meant: str) -> None:
    assert meant_date(written) == meant


@pytest.mark.parametrize("written", ["3/4/2019", "31 February 2024", "9 Brumaire 2024", "1970s", "2024-13", "", "soon"])
def test_of_what_may_be_two_dates_or_none_nothing_is_made(written: str) -> None:
    assert meant_date(written) == ""
