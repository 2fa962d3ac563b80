"""The interface's own words, dates and numbers in the language of a page.

The English of a template is the key: `words/de.yml` of a theme maps it to German, and what it lacks stays English.
Forms for counts are written side by side, `{n} note|{n} notes`, as many as the language has: see `plurals`.
"""

from collections.abc import Mapping

import yaml
from markupsafe import Markup, escape

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.dates import Date, DateRange
from briefgen.render.calendars import CALENDARS, Calendar
from briefgen.render.plurals import plural_of
from briefgen.render.themes import Theme

_RIGHT_TO_LEFT = ("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")
_NO_BREAK = "\N{NO-BREAK SPACE}"
_WORD_JOINER = "\N{WORD JOINER}"


class Words:
    """The words of one language. In templates: `t("Notes")`, `t.count("{n} note|{n} notes", 3)`, `t.time(date)`."""

    def __init__(self, language: str, catalogue: Mapping[str, str]) -> None:
        self.language = language
        self._catalogue = catalogue
        self._calendar = CALENDARS.get(language.split("-")[0].lower(), Calendar())
        self._times: dict[tuple[Date, bool], Markup] = {}

    @property
    def direction(self) -> str:
        """`rtl` where the language is written from right to left, else `ltr`."""
        return _direction(self.language)

    @property
    def comma(self) -> str:
        """What stands between the items of a list."""
        return self._calendar.comma

    @property
    def semicolon(self) -> str:
        """What stands between items that hold commas."""
        return self._calendar.semicolon

    @property
    def locale(self) -> str:
        """The language for browsers that spell dates and numbers, which here are always in European digits."""
        return f"{'en-GB' if self.language == 'en' else self.language}-u-nu-latn"

    def lang(self, language: str, *, within: str = "") -> Markup:
        """The attributes of an element in `language`, within text in another one (the page's own, if none is named).

        ` lang="ar" dir="rtl"`; without `dir` where both run the same way, and nothing where they are the same.
        """
        around = within or self.language
        if not language or language == around:
            return Markup()
        way = _direction(language)
        turned = Markup(' dir="{}"').format(way) if way != _direction(around) else ""
        return Markup(' lang="{}"{}').format(language, turned)

    def __call__(self, english: str, **values: object) -> str:
        """The words for `english`, with `{name}` filled in. The result is plain text, to be escaped."""
        words = self._catalogue.get(english, english)
        return words.format(**values) if values else words

    def count(self, forms: str, n: int, **values: object) -> str:
        """The form for `n` of `one form|form for more`; `{n}` in it is the number as it is written here."""
        known = forms in self._catalogue
        written = self._catalogue.get(forms, forms).split("|")
        form = plural_of(self.language if known else "en").form(n)
        return written[min(form, len(written) - 1)].format(n=self.number(n), **values)

    def number(self, n: int) -> str:
        """A whole number with its thousands apart."""
        return f"{n:,}".replace(",", self._calendar.thousands)

    def date(self, date: Date) -> str:
        """A date as exact as it is: `19 January 2019`, `June 2018`, `2018`. ISO 8601 in a language without a table."""
        calendar = self._calendar
        pattern = {"day": calendar.day, "month": calendar.month, "year": calendar.year}[date.precision]
        month = calendar.months[date.month - 1] if calendar.months and date.month else f"{date.month:02}"
        return pattern.format(y=date.year, m=month, d=date.day or "", dd=f"{date.day:02}")

    def short_date(self, date: Date) -> str:
        """A date for narrow columns: the month shortened where the language does so."""
        calendar = self._calendar
        if not calendar.short_months or not date.month:
            return self.date(date)
        pattern = calendar.day if date.day else calendar.month
        return pattern.format(
            y=date.year, m=calendar.short_months[date.month - 1], d=date.day or "", dd=f"{date.day:02}"
        )

    def time(self, date: Date | None, *, short: bool = False) -> Markup:
        """`<time datetime="2019-01-19">19 January 2019</time>`; nothing for None."""
        if date is None:
            return Markup()
        made = self._times.get((date, short))
        if made is None:
            shown = self.short_date(date) if short else self.date(date)
            made = Markup('<time datetime="{}">{}</time>').format(date.iso, shown.replace(" ", _NO_BREAK))
            self._times[date, short] = made
        return made

    def span(self, start: Date | None, end: Date | None, *, short: bool = False) -> Markup:
        """From `start` to `end`, either of which may be open: `2016–2019`, `since April 2016`, `until 2019`."""
        if start is None:
            return Markup(escape(self("until {date}"))).format(date=self.time(end, short=short)) if end else Markup()
        if end is None:
            return Markup(escape(self("since {date}"))).format(date=self.time(start, short=short))
        return self.time(start, short=short) if start.iso == end.iso else self._between(start, end, short)

    def range(self, dates: DateRange | None) -> Markup:
        """When something happened: one date, or from one to another."""
        if dates is None:
            return Markup()
        return self.time(dates.start) if dates.end is None else self.span(dates.start, dates.end)

    def _between(self, start: Date, end: Date, short: bool) -> Markup:
        """Years, and days of one month, stand close (`2016–2019`, `12–14 June 2018`); all else is spaced apart."""
        last = self.time(end, short=short)
        if start.precision == end.precision == "year":
            return self.time(start) + f"–{_WORD_JOINER}" + last
        begun = self._calendar.day_of_month if start.day and end.day and start.iso[:7] == end.iso[:7] else ""
        if begun:
            first = Markup('<time datetime="{}">{}</time>').format(start.iso, begun.format(d=start.day))
            return first + f"–{_WORD_JOINER}" + last
        return self.time(start, short=short) + f"{_NO_BREAK}– " + last


def _direction(language: str) -> str:
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def words_of(theme: Theme, language: str) -> Words:
    """The words of `language`: those for `de` under those for `de-AT`, nearer layers over farther ones."""
    catalogue: dict[str, str] = {}
    for name in dict.fromkeys((language.split("-")[0].lower(), language.lower())):
        for layer in reversed(theme.layers):
            catalogue |= _catalogue(f"{layer.folder}/words/{name}.yml")
    return Words(language, catalogue)


def _catalogue(file: str) -> Mapping[str, str]:
    try:
        with open(file, encoding="utf-8") as handle:
            written = yaml.safe_load(handle)
    except FileNotFoundError:
        return {}
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BriefgenError(f"{file}:{line}: {error.problem}.") from error
    if not isinstance(written, dict) or not all(isinstance(text, str) for text in written.values()):
        raise BriefgenError(f"{file}: it must map English words to others.")
    return {str(english): text for english, text in written.items()}
