import pytest

from briefgen.importers.roles.written_dates import find_date, is_date_line


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("A Section on 01/19/2019", "2019-01-19"),
        ("Jan. 20, 2019 10:30 am EST", "2019-01-20"),
        ("Sunday, 20th January 2019", "2019-01-20"),
        ("2019-01-20T10:30:00Z", "2019-01-20"),
        ("20.1.2019", "2019-01-20"),
        ("20/01/2019", "2019-01-20"),
        ("03/03/2019", "2019-03-03"),
        ("2. Februar 2020, 14:05 Uhr", "2020-02-02"),
        ("le 1er mars 2021", "2021-03-01"),
        ("3 de enero de 2020", "2020-01-03"),
        ("2019年1月20日", "2019-01-20"),
        ("2019년 1월 20일", "2019-01-20"),
    ],
)
def test_dates_are_read_as_newspapers_write_them(text, iso):
    assert find_date(text).iso == iso


def test_a_date_that_could_be_two_days_gives_its_year_alone():
    found = find_date("04/05/2018")

    assert (found.iso, found.sure) == ("2018", False)


@pytest.mark.parametrize("text", ["February 30, 2019", "in 2019", "version 1.2.2019.4", "12345/01/2019", "March 3"])
def test_what_is_no_date_with_a_year_is_none(text):
    assert find_date(text) is None


@pytest.mark.parametrize(
    "text",
    ["Published: 14 May 2021 | 10:30 am", "Jan 20, 2019", "Updated on Sunday, January 20, 2019 at 9:14 p.m. EST"],
)
def test_a_line_of_a_date_alone_is_a_date_line(text):
    assert is_date_line(text)


@pytest.mark.parametrize("text", ["On May 14, 2021 the council met.", "A Section on 01/19/2019", "no date"])
def test_a_line_that_says_more_is_none(text):
    assert not is_date_line(text)
