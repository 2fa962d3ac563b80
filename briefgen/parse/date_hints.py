"""What a date was meant to be that nobody can take as it stands: a suggestion for its writer, never a reading."""

import re

from briefgen.model.dates import parse_date
from briefgen.text.months import month_of

_DAY_FIRST = re.compile(r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? +)?(?P<month>[A-Za-z]{3,9})\.?,? +(?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[A-Za-z]{3,9})\.? +(?P<day>\d{1,2})(?:st|nd|rd|th)?,? +(?P<year>\d{4})")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?")
"""Only where day and month cannot be taken for each other: `3/4/2019` is two dates."""


def meant_date(written: str) -> str:
    """The date of the calendar that `written` names, as it has to be written; empty where that is not plain."""
    forms = (_DAY_FIRST, _MONTH_FIRST, _DOTTED, _YEAR_FIRST)
    found = next((match for form in forms if (match := form.fullmatch(written))), None)
    month = _month(found["month"]) if found else 0
    if found is None or not month:
        return ""
    date = f"{found['year']}-{month:02}" + (f"-{int(found['day']):02}" if found["day"] else "")
    return date if parse_date(date) else ""


def _month(written: str) -> int:
    return int(written) if written.isdigit() else month_of(written)
