"""Bare family names that stand where a place, a firm or a thing stands: in the sentence's own syntax, or in a list.

Three strengths. What no family name has (`…, Ohio`, `…-based`, `the …,`) speaks against any. A town's syntax (`in …`,
`… police`) speaks against names that some town has. Names that a reader takes for a place or a firm first are somebody
only where nothing in the text says otherwise, and not before the text has named that person in full.
"""

import re

from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.place_names import FIRMS, PLACES, PLACES_AND_FIRMS, TOWNS
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import FINITE_VERBS, words
from briefgen.resolve.names.word_places import word_before

_PREPOSITIONS = words("in near across throughout around outside inside within into")
"""Directly before a town's name, these say that it is the town."""

_ABSTRACT = words(
    "interest interested confidence confident faith trust trusts trusted belief believe believes believed believing "
    "disappointed disappointment stake doubt doubts seen sees saw see found finds find investing invested"
)
"""Words before `in` that people, too, are the object of: `confidence in …`."""

_REGIONS = words(
    "downtown uptown midtown central northern southern eastern western nearby suburban greater mainland metropolitan "
    "neighboring neighbouring visit visits visited visiting toured touring leaving reached reaching entered entering"
)
"""Words directly before a name that make it a place's."""

_MOVING = words("to from toward towards via through at between")
"""Before a name known as a place first, these may say that it is the place."""

_TO_PEOPLE = words(
    "spoke speak speaking speaks talked talk talking said say lost lose listened listen listening thanks close closest "
    "loyal compared replied reply wrote responded response message letter letters question questions answer ally "
    "allies friend friends adviser advisers advisor aide aides lawyer attorney introduced donated turned "
    "attributed due belonged belongs gave given apologized apologised lied tribute testified dedicated married"
)
"""Words before `to` and `from` after which a person stands as well as a place."""

_PARTS = words(
    "state government city king kingdom people north south east west northeast northwest southeast southwest capital "
    "outside part parts out streets suburbs province republic region county town borders leaders army"
)
"""Words before `of` that make what follows a place."""

TOWN_PARTS = words("mayor mayors town village hamlet suburb suburbs outskirts borough township parish streets")
"""Words before `of` after which nothing but a place stands, whether a list has it or not."""

_BONDS = words("border borders relations ties treaty trade alliance frontier war crossing")
"""Words before `with` that countries have with each other."""

_OF_ANYBODY = re.compile(r"\bit c(?:omes|ame) to $")
_MAX_PHRASE = 12
"""`When it comes to …`, and how long that is: said of anybody, and of places too, but of no firm as such."""

_TO_DO = re.compile(r"\b(?:going|want|try|trying|have|had|need|about) to $")
"""Before a name and `you`, it makes a verb of the name: `I am not going to Warren you`."""

_CIVIC = re.compile(
    r"(?:['’]s)? (?:police|residents?|mayor|suburbs?|downtown|city|county|area|metro|schools?|hospitals?|motorists?|"
    r"neighbou?rhoods?|airport|courthouse|firefighters|homeowners|landlords)\b"
)
"""What follows a town's name, with or without a genitive."""

_NATIONAL = re.compile(
    r"(?:['’]s)? (?:state|region|time|officials?|government|authorities|voters|lawmakers|insiders?|politicians?|"
    r"lobbyists?|establishment|elites?|think|bureau|universit(?:y|ies)|river|valley|border|frontier|crossing|army|"
    r"military|monarchy|king|queen|parliament|teams?|fans|franchise|roster|newspapers?|headquarters|natives?|"
    r"businessman|lawyers?|correspondent|embassy|allies|economy|prime|foreign|capital|ambassador|stocks?|shares?|"
    r"reporters?|journalists?|surveys?|polls?|terminals?|factory|factories|plants?|dealers?|trucks?|cars?|models?|"
    r"King|Queen|Crown|Royal|President|Prime|Foreign|Interior|Defen[cs]e|Parliament|Army|Supreme|Embassy)\b"
)
"""What follows a country's, a capital's or a firm's name."""

_SAID_IT = re.compile(
    r" (?:said|says|announced|confirmed|insisted|warned|denied|argued|declared|stated|hoped|believes?|maintains?|"
    r"acknowledged|added|expects?|expected)"
    r"(?:,? (?:(?:on|late|early|last|this) )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year))?"
    r"(?: that)?,? (?:it|its|it['’]s|it['’]d)\b"
)
"""`… said on Monday it would`: a place or a firm is an `it`."""

_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York|Zealand|Brunswick|South Wales)|(?:North|South) "
    "(?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|"
    "Vermont|Virginia|West Virginia|Washington|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|"
    "Nova Scotia|British Columbia|England|Scotland|Wales|Ireland|Canada|Queensland|Victoria|Tasmania"
)
_SHORT_STATES = (
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|"
    r"N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|W\. Va|Wis|Wyo|D\.C|B\.C|Ont|"
    r"Que"
)
_IN_STATE = re.compile(rf", (?:(?:{_SHORT_STATES})\.|(?:{_STATES}|DC)(?=[,.;:)”]|$| \(| —| –| --))")
"""`…, Ohio,`; `…, N.Y.`: a town and its state."""

_TIED = re.compile(
    r"[-\u2010\u2011](?:based|area|born|bound|listed|headquartered|raised|bred|educated)\b", re.IGNORECASE
)
"""`…-based`: what is there, or comes from there."""

_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20})? (?:\([A-Z][\w ./]{1,30}\) ?)?(?:—|–|--|-) ?[A-ZÀ-Þ“\"]")
"""What follows the place at the head of a report."""

_CASE = re.compile(r" v\. (?=[A-ZÀ-Þ])")
_ENDS_NOUN = re.compile(
    r"[,.;:!?)”\"\x00]|['’]s\b|$| \x00| (of|in|to|on|at|for|who|that|which|with|from|as|than|by|when)\b"
)
_NOUN_TOO = words("bet cost cut hit set hurt put let beat and planned cast drove led quit heard read")
_VERB = re.compile(r" ([a-z]+)\b")
_ARTICLES = words("a an another the")
_OWNERS = words("his her my your our their")
_THINGS_OF = re.compile(r"['’]s (Law|Bar|Grill|Pub|Restaurant|Hotel|Disease|Syndrome|Paradox|Comet|Pizza|Deli)\b")
_NEIGHBOUR = re.compile(r"(?:,? (?:and|or)|,|[-–]) ?([A-ZÀ-Þ][^\W\d_]+)")

_WORKS = words(
    "film films movie movies documentary docuseries biopic book novel memoir autobiography biography musical opera "
    "sitcom miniseries album song podcast painting poem"
)
"""What has a title. Not those that are verbs as well, as in `polls show …`."""

_CALLED = words("called entitled named dubbed")
"""Words after one of those, before a title; elsewhere they are said of people."""

_ENDS_TITLE = re.compile(r"(?!, who)[,.;:!?)”\"\x00]|$| \x00| (?:about|by|opens|opened|premiered|premieres)\b")
"""What follows a title, but not the subject of `the book … wrote`."""

_ENDS_CALLED = re.compile(rf"{_ENDS_TITLE.pattern}| (?:is|was|has|had|will|which|that)\b")
"""What follows a title, but not the object of `the book called … a liar`."""

BEFORE_WORKS = _WORKS | _CALLED | {"titled"}
"""Words before a name that may make it a work's title."""

_AFTER_NAMES = {
    **dict.fromkeys("-\u2010\u2011", _TIED),
    **dict.fromkeys("'’", _THINGS_OF),
    ",": _IN_STATE,
    " ": _CASE,
}
"""What may follow any name and make it a place's or a thing's, by the first character."""

_LAST_LETTERS = frozenset(("f ", "a ", "A ", "n ", "r ", "e "))
"""How the words end that are looked for before a name: `of`, `a`, `an`, `another`, `the`."""

_PLACE_SIGNS = (
    r"\b(?:[Ii]n|[Nn]ear|[Aa]cross) {word}\b"
    r"|\b{word} (?:Motors?|News|Co|Inc|Corp|Group|Company|Credit|Television|Hotels?|Bank|Airlines|Post|LP|LLC|plc)\b"
    r"|\b{word}, (?:the|a|an|his|her|its) (?:[a-z]+ )?(?:company|firm|bank|carmaker|automaker|agency|kingdom|country)\b"
    r"|\b{word}(?:['’]s)? (?:shares?|stock|sales|cars?|dealers?|plants?|trucks?|employees|workers|executives|customers|"
    r"(?:first )?reported|reports|officials|government|king|capital|army|parliament|border|economy|ambassador|troops|"
    r"hotels?|stores?|founder|headquarters)\b"
)
"""Signs that a text speaks of the place or the firm of that name."""


def as_no_person(page: Page, start: int, end: int) -> Decision | None:
    """That the word at `start` is no single person, by what no family name of a person's stands next to."""
    text = page.text
    following = text[end : end + 1]
    pattern = _AFTER_NAMES.get(following)
    if pattern is not None and (match := pattern.match(text, end)):
        return _nobody(start, end, match.group(match.lastindex or 0).strip(", "))
    if text.startswith(" v. ", start - 4):
        return _nobody(start, end, "v.")
    if not page.english:
        return None
    if text.startswith(" you", end) and _TO_DO.search(text, max(start - _MAX_PHRASE, 0), start):
        return _nobody(start, end, "you")
    if _names_work(page, start, end):
        return _nobody(start, end, word_before(page, start)[0])
    if text[start - 2 : start] not in _LAST_LETTERS:
        return None
    word, at = word_before(page, start)
    if word == "of" and word_before(page, at)[0].lower() in TOWN_PARTS:
        return _nobody(start, end, "of")
    word = word.lower()
    if word in _ARTICLES and stands_alone(text, end):
        return Decision(start, end, "nobody", "article", words=(word,))
    return None


def _names_work(page: Page, start: int, end: int) -> bool:
    """Whether the word at `start` is a work's title: `a film titled …`, `a book called …`, `the film …,`."""
    word, at = word_before(page, start)
    if word not in BEFORE_WORKS:
        return False
    if word == "titled":
        return True
    if word in _CALLED:
        named = word_before(page, at)[0].strip(",").lower() in _WORKS
        return named and _ENDS_CALLED.match(page.text, end) is not None
    return word in _WORKS and _ENDS_TITLE.match(page.text, end) is not None


def _nobody(start: int, end: int, word: str) -> Decision:
    return Decision(start, end, "nobody", "place", words=(word,))


def stands_alone(text: str, end: int) -> bool:
    """Whether no noun follows: `a Kennedy,`, `the Hill reported`, where `the Kennedy campaign` is somebody's."""
    if _ENDS_NOUN.match(text, end):
        return True
    verb = _VERB.match(text, end)
    if verb is None or verb[1] in _NOUN_TOO:
        return False
    return verb[1] in FINITE_VERBS or (verb[1].endswith("ed") and len(verb[1]) > 4)


def as_town(page: Page, start: int, end: int) -> Decision | None:
    """That the word at `start`, where some town is called so, stands as a town's name does."""
    low = page.text[start:end].lower()
    if low not in TOWNS and low not in FIRMS:
        return None
    word, at = word_before(page, start)
    before = word.lower()
    if before in _PREPOSITIONS and _is_place_after(page, at, before, low, end):
        return _nobody(start, end, word)
    if low not in TOWNS:
        return _nobody(start, end, word) if before in _OWNERS else None
    if before in _REGIONS or (before == "of" and word_before(page, at)[0].lower() in _PARTS):
        return _nobody(start, end, word)
    if is_dateline(page, start, end):
        return _nobody(start, end, "dateline")
    return Decision(start, end, "ambiguous", "place or firm") if _CIVIC.match(page.text, end) else None


def is_dateline(page: Page, start: int, end: int) -> bool:
    """Whether the word is where a report was written: a block begins with it, and a dash follows."""
    opens = start == 0 or page.text.startswith("\x00 ", start - 2)
    return opens and _DATELINE.match(page.text, end) is not None


def _is_place_after(page: Page, at: int, preposition: str, low: str, end: int) -> bool:
    """Whether `in` before the name means a place: not `confidence in …`, nor `in Warren’s view`."""
    if preposition in ("in", "into") and word_before(page, at)[0].lower().strip(",.") in _ABSTRACT:
        return False
    return low in PLACES or page.text[end : end + 2] not in ("'s", "’s")


def is_well_known(page: Page, start: int, end: int) -> bool:
    """Whether the word at `start` is better known as a place or a firm."""
    return page.text[start:end].lower() in PLACES_AND_FIRMS


def as_well_known(page: Page, start: int, end: int) -> Decision | None:
    """That the word at `start`, better known as a place or a firm, may be that here, or is that in this text."""
    word = page.text[start:end]
    unsure = (
        _stands_as_place(page, start, is_place=word.lower() in PLACES)
        or _NATIONAL.match(page.text, end) is not None
        or _SAID_IT.match(page.text, end) is not None
        or page.text.startswith(", which ", end)
        or _is_listed(page, start, end)
        or page.has_sign(_PLACE_SIGNS.format(word=re.escape(word)))
    )
    return Decision(start, end, "ambiguous", "place or firm") if unsure else None


def _stands_as_place(page: Page, start: int, *, is_place: bool) -> bool:
    """Whether the words before are those of a journey, a source, a border; `is_place`: not only a firm has the name."""
    word, at = word_before(page, start)
    low = word.lower()
    if low in ("told", "by", "a", "an"):
        return True
    if low == "with":
        return word_before(page, at)[0].lower() in _BONDS
    if low not in _MOVING or word_before(page, at)[0].lower() in _TO_PEOPLE:
        return False
    return is_place or _OF_ANYBODY.search(page.text, max(start - _MAX_PHRASE, 0), start) is None


def _is_listed(page: Page, start: int, end: int) -> bool:
    """Whether a neighbour in a list is a place: `Egypt, …`, `… and Beijing`."""
    chunk, at = word_before(page, start)
    if chunk in ("and", "or"):
        chunk = word_before(page, at)[0].strip(",") + ","
    if chunk[-1:] == "," and chunk[:-1].lower() in PLACES and chunk[:1].isupper():
        return True
    match = _NEIGHBOUR.match(page.text, end)
    return match is not None and match[1].lower() in PLACES
