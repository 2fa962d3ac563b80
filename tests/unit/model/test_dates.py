import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.dates import Date, parse_date


@pytest.mark.parametrize(
    ("written", "timestamp"),
    [
        ("2018", "2018-01-01T00:00:00Z"),
        ("2018-06", "2018-06-01T00:00:00Z"),
        ("2018-06-12", "2018-06-12T00:00:00Z"),
        ("2018-06-12 09:30", "2018-06-12T09:30:00Z"),
        ("2018-06-12T09:30:15+09:00", "2018-06-12T09:30:15+09:00"),
        ("2018-06-12t09:30z", "2018-06-12T09:30:00Z"),
        ("2018-06-12T09:30:15.250-0530", "2018-06-12T09:30:15.250-05:30"),
    ],
)
def test_a_timestamp_is_the_first_second_a_date_can_mean(written: str, timestamp: str) -> None:
    date = parse_date(written)

    assert date is not None
    assert date.timestamp == timestamp


@given(st.datetimes(timezones=st.timezones()))
def test_a_timestamp_says_the_moment_that_was_written(moment: datetime.datetime) -> None:
    written = moment.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=9)))
    date = parse_date(written.isoformat())

    assert date is not None
    assert datetime.datetime.fromisoformat(date.timestamp) == written


def test_moments_compare_across_zones() -> None:
    seoul, utc = parse_date("2018-06-12T08:30+09:00"), parse_date("2018-06-12")

    assert seoul is not None
    assert utc is not None
    assert seoul.moment < utc.moment


def test_the_last_day_of_a_month_is_right_in_leap_years_and_in_the_last_year() -> None:
    assert Date(year=2020, month=2).last_day == "2020-02-29"
    assert Date(year=9999, month=2).last_day == "9999-02-28"
