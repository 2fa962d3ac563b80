"""Dates as exact as they were written: a day, a month or a year, perhaps with a time."""

import calendar
import datetime
import re
from typing import Literal

import msgspec

_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:[Tt ](?P<time>\d{2}:\d{2}(?::\d{2})?"
    r"(?:\.\d+)?(?:[Zz]|[+-]\d{2}:?\d{2})?))?)?)?"
)
_TIME = re.compile(r"(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?(Z|[+-]\d{2}:?\d{2})?")

Precision = Literal["day", "month", "year"]


class Date(msgspec.Struct, frozen=True, kw_only=True):
    """A date of the proleptic Gregorian calendar; `month` and `day` are 0 where they were not written.

    `time` is the time of day as it was written, zone included, or empty. The day is the publisher's own: it is
    never moved to another zone.
    """

    year: int
    month: int = 0
    day: int = 0
    time: str = ""

    @property
    def precision(self) -> Precision:
        """How exact the date is."""
        if self.day:
            return "day"
        return "month" if self.month else "year"

    @property
    def iso(self) -> str:
        """ISO 8601, as exact as the date: `2018`, `2018-06`, `2018-06-12` (the time left out)."""
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    @property
    def first_day(self) -> str:
        """The first day it can mean, `YYYY-MM-DD`."""
        return f"{self.year:04}-{self.month or 1:02}-{self.day or 1:02}"

    @property
    def last_day(self) -> str:
        """The last day it can mean, `YYYY-MM-DD`."""
        if self.day:
            return self.iso
        month = self.month or 12
        return f"{self.year:04}-{month:02}-{calendar.monthrange(self.year, month)[1]:02}"

    @property
    def timestamp(self) -> str:
        """The first second it can mean, as RFC 3339 writes it: `2018-06-12T00:00:00Z`; UTC where no zone stands."""
        match = _TIME.fullmatch(self.time.upper())
        if match is None:
            return f"{self.first_day}T00:00:00Z"
        clock, fraction, zone = match.groups(default="")
        seconds = "" if clock.count(":") == 2 else ":00"
        with_colon = zone if ":" in zone or len(zone) < 5 else f"{zone[:3]}:{zone[3:]}"
        return f"{self.first_day}T{clock}{seconds}{fraction}{with_colon or 'Z'}"

    @property
    def moment(self) -> datetime.datetime:
        """The `timestamp` as a moment with its zone, to compare with others."""
        return datetime.datetime.fromisoformat(self.timestamp)


class DateRange(msgspec.Struct, frozen=True, kw_only=True):
    """From one date to another, both included; `end` is None where it goes on."""

    start: Date
    end: Date | None = None


def parse_date(written: str) -> Date | None:
    """The date that `written` says, or None where it is no date of the calendar (`2024-02-31`)."""
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        return None
    year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    try:
        datetime.date(year, month if match["month"] else 1, day if match["day"] else 1)
        if match["time"]:
            datetime.time.fromisoformat(match["time"].upper())
    except ValueError:
        return None
    return Date(year=year, month=month, day=day, time=match["time"] or "")
