"""Dates as newspapers write them → ISO 8601, where only one day can be meant."""

import re
import unicodedata

from briefgen.model.dates import parse_date

_MONTHS = (
    "january jan januar janvier janv enero gennaio janeiro januari stycznia",
    "february feb febr februar février fevrier févr febrero febbraio fevereiro februari lutego",
    "march mar märz mars marzo março maart marca",
    "april apr avril abril aprile kwietnia",
    "may mai mayo maggio maio mei maja",
    "june jun juni juin junio giugno junho czerwca",
    "july jul juli juillet juil julio luglio julho lipca",
    "august aug août aout agosto augustus sierpnia",
    "september sep sept septembre septiembre settembre setembro września",
    "october oct oktober okt octobre octubre ottobre outubro października",
    "november nov novembre noviembre novembro listopada",
    "december dec dezember dez décembre déc diciembre dicembre dezembro grudnia",
)
_MONTH_NUMBERS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.)?"
_NO_DIGIT = r"(?<![\d/.-])"
_ENDS = r"(?![\d/]|[.-]\d)"
_FORMS = tuple(
    re.compile(_NO_DIGIT + form + _ENDS, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH} {_DAY},? {_YEAR}",
        rf"\b{_DAY}(?: of| de| di)? {_MONTH},?(?: de| del)? {_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:\d\d\S*)?",
        rf"{_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)",
        rf"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}",
        rf"{_YEAR}\s?年\s?(?P<month>\d\d?)\s?月\s?(?P<day>\d\d?)\s?日",
        rf"{_YEAR}\s?년\s?(?P<month>\d\d?)\s?월\s?(?P<day>\d\d?)\s?일",
        rf"(?P<first>\d\d?)[/-](?P<second>\d\d?)[/-]{_YEAR}",
    )
)
_WORDS_AROUND = re.compile(
    r"(?:published|posted|updated?|last|first|modified|date|created|on|at|am|pm|a\.m\.|p\.m\.|uhr|publié|le|mis|à|jour|"
    r"veröffentlicht|am|aktualisiert|stand|publicado|el|actualizado|print|edition|issue|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"[a-z]{2,4}t|utc|gmt|z|min(?:ute)?s? read|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?|[+-]\d{2}:?\d{2}|\d{1,2})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s|•·,;:()\-–—/]+")


class WrittenDate:
    """A date in a text: the ISO form (a year alone where the day is not sure), and the characters that say it."""

    def __init__(self, iso: str, start: int, end: int) -> None:
        """A date from one character to another."""
        self.iso, self.start, self.end = iso, start, end

    @property
    def sure(self) -> bool:
        """Whether only one day can be meant."""
        return len(self.iso) > 4


def find_date(text: str) -> WrittenDate | None:
    """The first date with a year in `text`, or None. `03/04/2019` could be two days: its year alone is told."""
    matches = (form.search(unicodedata.normalize("NFC", text)) for form in _FORMS)
    found = [written for match in matches if match and (written := _read(match))]
    return min(found, key=lambda date: (date.start, -date.end), default=None)


def is_date_line(text: str) -> bool:
    """Whether a line says a date and nothing else but when it was published: `Jan 20, 2019 | 10:30 am`."""
    date = find_date(text) if len(text) <= 120 else None
    if date is None:
        return False
    rest = _BETWEEN.split(text[: date.start] + " " + text[date.end :])
    return all(not word or _WORDS_AROUND.fullmatch(word) for word in rest if not find_date(word))


def _read(match: re.Match[str]) -> WrittenDate | None:
    parts = match.groupdict()
    if "first" in parts:
        return _slashed(match)
    month = _MONTH_NUMBERS.get(parts["month"].lower()) or int(parts["month"])
    return _made(match, month, int(parts["day"]))


def _slashed(match: re.Match[str]) -> WrittenDate | None:
    """`01/19/2019`: the number above twelve is the day; where neither is, and they differ, nobody knows."""
    first, second = int(match["first"]), int(match["second"])
    if first > 12 or first == second:
        return _made(match, second, first)
    if second > 12:
        return _made(match, first, second)
    return WrittenDate(match["year"], match.start(), match.end())


def _made(match: re.Match[str], month: int, day: int) -> WrittenDate | None:
    iso = f"{match['year']}-{month:02}-{day:02}"
    return WrittenDate(iso, match.start(), match.end()) if parse_date(iso) else None
