"""Orders by date, and time axes: coarse dates first, things without a date last, the slug decides between equals."""

import datetime
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from briefgen.model.dates import Date
from briefgen.model.view_parts import Tick

ThingT = TypeVar("ThingT")
Dated = Callable[[ThingT], tuple[Date | None, str]]
"""A thing's date and slug."""

WHOLE = 1000
"""A chart's width in its own units."""

MOST_TICKS = 10
_SHORT_SPAN = 550


def oldest_first(things: Iterable[ThingT], dated: Dated[ThingT]) -> tuple[ThingT, ...]:
    """`things` by date, then slug; those without a date at the end."""
    return tuple(sorted(things, key=lambda thing: _key(*dated(thing))))


def newest_first(things: Iterable[ThingT], dated: Dated[ThingT]) -> tuple[ThingT, ...]:
    """`things` by date, the latest first, equals by slug; those without a date at the end."""
    ordered = oldest_first(things, dated)
    without = tuple(thing for thing in ordered if dated(thing)[0] is None)
    by_date = sorted(ordered[: len(ordered) - len(without)], key=lambda thing: _key(dated(thing)[0], ""), reverse=True)
    return (*by_date, *without)


def _key(date: Date | None, slug: str) -> tuple[bool, int, int, int, str, str]:
    if date is None:
        return True, 0, 0, 0, "", slug
    return False, date.year, date.month, date.day, date.time, slug


class Axis:
    """A time axis from `start` to `end`, both included, `WHOLE` units wide."""

    def __init__(self, start: Date, end: Date) -> None:
        """Lay the axis from the first day of `start` to the last of `end`."""
        self.start, self.end = start, end
        self._first = _ordinal(start.first_day)
        self._days = max(_ordinal(end.last_day) - self._first, 1)

    def x(self, day: str) -> int:
        """Where a day (`YYYY-MM-DD`) lies, 0 to `WHOLE`; what lies outside is moved to the edge."""
        return min(max((_ordinal(day) - self._first) * WHOLE // self._days, 0), WHOLE)

    def ticks(self) -> tuple[Tick, ...]:
        """The beginnings of years, or of months on a short axis, at most `MOST_TICKS` of them, evenly chosen."""
        dates = self._months() if self._days <= _SHORT_SPAN else self._years()
        step = -(-len(dates) // MOST_TICKS) or 1
        return tuple(Tick(date=date, x=self.x(date.first_day)) for date in dates[::step])

    def _years(self) -> list[Date]:
        return [Date(year=year) for year in range(self.start.year, self.end.year + 1) if self._holds(Date(year=year))]

    def _months(self) -> list[Date]:
        years = range(self.start.year, self.end.year + 1)
        months = (Date(year=year, month=month) for year in years for month in range(1, 13))
        return [month for month in months if self._holds(month)]

    def _holds(self, date: Date) -> bool:
        return self.start.first_day <= date.first_day <= self.end.last_day


def axis_over(dates: Iterable[Date]) -> Axis | None:
    """The axis that holds all `dates`, or None where there are none."""
    known = tuple(dates)
    if not known:
        return None
    return Axis(min(known, key=lambda date: date.first_day), max(known, key=lambda date: date.last_day))


@lru_cache(maxsize=1 << 14)
def _ordinal(day: str) -> int:
    year, month, date = day.split("-")
    return datetime.date(max(int(year), 1), int(month), int(date)).toordinal()
