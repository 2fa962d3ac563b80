from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.dates import Date
from briefgen.pages.chronology import MOST_TICKS, WHOLE, axis_over, newest_first, oldest_first
from tests.site_builders import a_date

DAYS = ["2019-01-20", "2018", "2019-01", "", "2018-06-12", "2019"]


def dated(day):
    return (a_date(day) if day else None), day


def test_coarse_dates_come_first_and_no_date_last():
    assert oldest_first(DAYS, dated) == ("2018", "2018-06-12", "2019", "2019-01", "2019-01-20", "")


def test_newest_first_keeps_no_date_last():
    assert newest_first(DAYS, dated) == ("2019-01-20", "2019-01", "2019", "2018-06-12", "2018", "")


def test_equal_dates_go_by_slug_both_ways():
    same = [("b", a_date("2019")), ("a", a_date("2019"))]

    assert [slug for slug, _ in oldest_first(same, lambda one: (one[1], one[0]))] == ["a", "b"]
    assert [slug for slug, _ in newest_first(same, lambda one: (one[1], one[0]))] == ["a", "b"]


def test_an_axis_goes_from_the_first_day_to_the_last():
    axis = axis_over([a_date("2018"), a_date("2019-06")])

    assert (axis.x("2018-01-01"), axis.x("2019-06-30"), axis.x("1990-01-01")) == (0, WHOLE, 0)


def test_there_is_no_axis_without_dates():
    assert axis_over([]) is None


def test_a_short_axis_is_told_in_months():
    ticks = axis_over([a_date("2019-01-20"), a_date("2019-03-10")]).ticks()

    assert [tick.date.iso for tick in ticks] == ["2019-02", "2019-03"]


dates = st.builds(Date, year=st.integers(1, 9999), month=st.integers(1, 12), day=st.integers(0, 28))


@given(st.lists(dates, min_size=1))
def test_ticks_are_few_in_order_and_on_the_axis(days):
    ticks = axis_over(days).ticks()

    assert len(ticks) <= MOST_TICKS
    assert [tick.x for tick in ticks] == sorted(tick.x for tick in ticks)
    assert all(0 <= tick.x <= WHOLE for tick in ticks)
