"""Datelines: `WASHINGTON --`, `SEOUL, South Korea (AP) —`, `(Reuters) -`: where a report was filed, and by whom."""

import re

import msgspec

AGENCIES = (
    *("AP", "The Associated Press", "Associated Press", "Reuters", "AFP", "Agence France-Presse", "dpa", "DPA", "UPI"),
    *(
        "ANSA",
        "EFE",
        "PTI",
        "ANI",
        "IANS",
        "TASS",
        "Xinhua",
        "Kyodo",
        "Yonhap",
        "Bernama",
        "Anadolu",
        "AA",
        "AAP",
        "KCNA",
    ),
    *(
        "Jiji Press",
        "Jiji",
        "Deutsche Presse-Agentur",
        "SDA",
        "APA",
        "CP",
        "The Canadian Press",
        "PA",
        "Press Association",
    ),
    *(
        "Bloomberg",
        "CNN",
        "CNN Business",
        "CNBC",
        "NBC",
        "CBS",
        "ABC",
        "BBC",
        "VOA",
        "RFE/RL",
        "CNA",
        "Sputnik",
        "Interfax",
    ),
    "MarketWatch",
)
"""As they stand in brackets behind a place."""

_AGENCY = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_ANY_AGENCY = r"[A-Z][\w.&’'/ -]{1,30}"
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|[.’'\-])+"
_PLACE_IN_CAPITALS = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}"
_NAME = r"[^\W\d_][\w.’'\-]*"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,4}}"
_REGION = rf"(?:, {_PLACE}\.?){{0,2}}"
_MONTH_AND_DAY = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}"
_DAY = rf"(?:,? {_MONTH_AND_DAY})?"
_DASH = r" ?(?:--+|—|–) ?| - "
_BY_AGENCY = rf" \((?P<agency>{_AGENCY})\)(?:{_DASH}|: )"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<place>{_PLACE_IN_CAPITALS}{_REGION}){_DAY}{_BY_AGENCY}",
        rf"(?P<place>{_PLACE}{_REGION}){_DAY}{_BY_AGENCY}",
        rf"(?P<place>)\((?P<agency>{_AGENCY})\)(?:{_DASH}|: )",
        rf"(?P<place>){_MONTH_AND_DAY}{_BY_AGENCY}",
        rf"(?P<place>{_PLACE_IN_CAPITALS}{_REGION}), {_MONTH_AND_DAY} \((?P<agency>{_ANY_AGENCY})\)(?:{_DASH})",
        rf"(?P<place>{_PLACE_IN_CAPITALS}{_REGION}){_DAY}(?:{_DASH})(?P<agency>)",
        rf"(?P<place>{_PLACE_IN_CAPITALS}{_REGION}){_DAY}: (?P<agency>)",
        rf"(?P<place>{_PLACE_IN_CAPITALS}), (?P<agency>{_AGENCY})(?:{_DASH})",
    )
)
_NO_PLACE = re.compile(
    r"(?:BREAKING|UPDATED?|EXCLUSIVE|LIVE|OPINION|ANALYSIS|COMMENTARY|REVIEW|NOTE|EDITOR.?S NOTE|CORRECTION|WARNING|"
    r"WATCH|READ|LISTEN|PHOTOS?|VIDEO|FILE|PODCAST|ADVERTISEMENT|SPOILER.*|JUST IN|DEVELOPING|FACT CHECK|EXPLAINER|"
    r"RELATED|MORE|ALSO|SEE|NEWS|WORLD|POLITICS|QUESTION|ANSWER|INTERVIEWER|HOST|MODERATOR|TRANSCRIPT|SUMMARY|"
    r"KEY POINTS|BACKGROUND|CONTEXT|FACTS?|FACTBOX|TIMELINE|Q&A|Q|A)",
    re.IGNORECASE,
)
_LONGEST = 120
"""Characters in which a dateline, and the first letter after it, must stand."""

_BEGINS_SENTENCE = re.compile(r"[\"“„‘'«(\[]*[^\W_a-zß-öø-ÿ]")
_SPEAKER = re.compile(rf"{_PLACE_IN_CAPITALS}: ")


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """A dateline, the first `length` characters of a paragraph; `written` are its words, `agency` may be empty."""

    written: str
    agency: str
    length: int


def find_dateline(text: str) -> Dateline | None:
    """The dateline with which a paragraph begins, or None."""
    begin = text[:_LONGEST]
    for form in _FORMS:
        match = form.match(begin)
        if match is None or _NO_PLACE.fullmatch(match["place"] or "-"):
            continue
        if _BEGINS_SENTENCE.match(begin, match.end()):
            return Dateline(written=match[0].strip(" :-–—"), agency=match["agency"], length=match.end())
    return None


def is_transcript(paragraphs: list[str]) -> bool:
    """Whether two paragraphs or more begin with a name in capitals and a colon: then they say who speaks."""
    return sum(1 for text in paragraphs if _SPEAKER.match(text[:_LONGEST])) > 1
