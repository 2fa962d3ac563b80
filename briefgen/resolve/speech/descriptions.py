"""Which words describe somebody: `her longtime lawyer`, `the Post’s Moscow bureau chief`; which say an office."""

import re

from briefgen.resolve.names.honorifics import ABBREVIATED, TITLES
from briefgen.resolve.names.word_lists import FINITE_VERBS
from briefgen.resolve.speech.name_words import ADJECTIVES, DETERMINERS, NO_NAMES, ROLES, TIMES
from briefgen.resolve.speech.peoples import PEOPLES

SHORTENED = ABBREVIATED | {"del"}
"""Titles that news shortens, in lower case: `Del.` is a delegate before a name, and a given name elsewhere."""


def describes(word: str, low: str) -> bool:
    """Whether the word (`low` in lower case) may belong to what describes somebody, directly before the name."""
    if low in DETERMINERS or low in ADJECTIVES or is_doer(low):
        return True
    if low in TIMES or low in ("of", "for", "in", "on", "at", "by", "with", "from", "to", "like", "after", "under"):
        return False
    if word[:1].isupper() and word.lower() not in NO_NAMES:
        return True
    return low.endswith(("'s", "’s")) or "-" in word.strip("-") or "/" in word


def breaks_description(word: str) -> bool:
    """Whether the word ends a description: a verb, a preposition, a mark."""
    low = word.lower().strip(",")
    ends = word[-1] in ",;:" or (word[-1] == "." and low.rstrip(".") not in SHORTENED and not word[:-1].isupper())
    return ends or low in NO_NAMES or low in FINITE_VERBS or (low.endswith("ed") and word.islower())


def is_office(phrase: str) -> bool:
    """Whether `the …` is somebody by an office: `the prime minister`."""
    return phrase.rsplit(" ", 1)[-1] in TITLES and phrase not in ("first", "general")


_MAX_WORDS = 7
"""How many words may describe a doer who is not named, the noun included."""

_MAX_PHRASE = 120
"""How many characters before a verb, or after it, hold such a description."""

_WORD_ENDING = re.compile(r"(?:^|(?<=[\s“”\"(—–]))([^\s“”\"(),;:—–]+)\s*$")
_PROFESSIONS = frozenset(
    (
        *("comedian", "comedienne", "comic", "guardian", "custodian", "librarian", "veterinarian", "equestrian"),
        *("mogul", "tycoon", "magnate", "heir", "heiress", "native", "baron", "buff", "guru", "icon", "legend"),
        *("quarterback", "pitcher", "goalkeeper", "striker", "boxer", "rapper", "composer", "conductor", "dancer"),
        *("designer", "developer", "engineer", "architect", "chef", "pilot", "astronaut", "priest", "preacher"),
        *(
            "democrat",
            "republican",
            "independent",
            "socialist",
            "libertarian",
            "progressive",
            "contender",
            "challenger",
            "incumbent",
            "hopeful",
            "frontrunner",
            "front-runner",
        ),
        *(
            "defendant",
            "plaintiff",
            "dictator",
            "ruler",
            "monarch",
            "showman",
            "constituent",
            "entrepreneur",
            "explorer",
            "surgeon",
        ),
        *("phenomenon", "sensation", "personality", "celebrity", "newcomer"),
        *("lecturer", "teenager", "trainer", "banker", "trader", "broker", "investor", "financier", "philosopher"),
    )
)
_PARTIES = frozenset(("Republican", "Democrat", "Independent", "Tory", "Conservative", "Liberal", "Socialist"))
"""What somebody may be called by a noun with a capital."""

_PROFESSION = re.compile(
    r"[a-z-]+(?:ist|ician|(?<!hu)man|ographer|maker|keeper|caster|smith|writer|player|leader|worker|holder|owner|dealer|"
    r"runner|driver)|attendee|employee|trainee|honoree|retiree|detainee|evacuee|refugee|appointee|referee"
)

_AGE = re.compile(r"\d+-year-old")
_DOER_AFTER = re.compile(
    r"\s+([Tt]he (?:[\w.-]+ ){0,7}?[\w-]+)"
    r"(?=\.|$|,(?! (?:who|[A-Z]))|\s+(?:in|on|at|after|during|to|as|when|before|while)\b)"
)
"""What stands after a verb and is no title of a name that follows."""

_NO_PROFESSIONS = frozenset(
    (
        *(
            "list",
            "exist",
            "layman",
            "talisman",
            "ottoman",
            "insist",
            "resist",
            "persist",
            "consist",
            "assist",
            "desist",
            "coexist",
            "enlist",
            "twist",
        ),
        *("wrist", "mist", "fist", "gist", "waist", "hoist", "heist", "moist", "checklist", "playlist", "shortlist"),
        *(
            "blacklist",
            "waitlist",
            "wishlist",
            "typewriter",
            "underwriter",
            "placeholder",
            "racist",
            "sexist",
            "feminist",
        ),
        *("communist", "leftist", "rightist", "islamist", "zionist", "capitalist", "extremist", "terrorist"),
    )
)
"""Words that end so and are no trade; some are said of people and of their views alike."""


def is_doer(word: str) -> bool:
    """Whether somebody may be called so, by a noun in lower case."""
    if word in ROLES or word in TITLES or word in _PROFESSIONS:
        return True
    return word not in _NO_PROFESSIONS and _PROFESSION.fullmatch(word) is not None


def doer_before(text: str, end: int, start: int) -> int:
    """Where `the former strategist`, `X’s strategist` begins that ends at `end`; -1 where none does after `start`."""
    start = max(start, end - _MAX_PHRASE)
    at, is_noun = end, True
    for count in range(_MAX_WORDS + 1):
        match = _WORD_ENDING.search(text[start:at])
        if match is None:
            return -1
        word = match[1]
        at = start + match.start(1)
        if word in ("the", "The"):
            return at if count > 1 or (count == 1 and not is_office(text[at + 4 : end])) else -1
        if count and word[0].isupper() and word.endswith(("'s", "’s")):
            return at
        joins = word == "and" and count > 0 and not is_noun
        if not joins and not _may_describe(word, is_noun=is_noun):
            return -1
        is_noun = joins
    return -1


def doer_after(text: str, start: int, end: int) -> str:
    """`the former strategist`, where it follows at `start` and the clause, or what it governs, ends there; or empty."""
    match = _DOER_AFTER.match(text, start, end)
    if match is None or doer_before(text, match.end(1), match.start(1)) != match.start(1):
        return ""
    return match[1]


def _may_describe(word: str, *, is_noun: bool) -> bool:
    low = word.lower()
    if is_noun:
        return is_doer(word) or word in _PARTIES or word in PEOPLES or _AGE.fullmatch(word) is not None
    if word[:1].isupper():
        return word in ("U.S.", "U.N.") or (low not in NO_NAMES and word[-1] != ".")
    return low not in NO_NAMES | TIMES | FINITE_VERBS | DETERMINERS and low.replace("-", "").isalnum() and low != "of"
