"""Somebody on no file whom a pronoun may mean as well: two names, the family name alone, `a spokesman`, who says so."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.given_names import GIVEN_NAMES, MEN, WOMEN
from briefgen.resolve.names.honorifics import TITLES
from briefgen.resolve.names.place_names import PLACES
from briefgen.resolve.names.word_lists import COUNTRIES, FINITE_VERBS, HEADS, MONTHS, ORDINARY, WEEKDAYS
from briefgen.resolve.speech.name_words import MEN_WORDS, ROLES, WOMEN_WORDS
from briefgen.resolve.speech.unnamed import Unnamed, unnamed_people
from briefgen.resolve.speech.voice import Voice
from briefgen.resolve.speech.voices import SpokenBlock

MAX_BACK = 1000
"""How many characters of a block before a pronoun are read for whom it can mean."""

_SAID = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )\b(?:said|says|told|added|warned|wrote)\b"
)
_PARTIES = frozenset(("republican", "democratic", "democrat", "labour", "conservative", "liberal"))
_NO_PERSON = COUNTRIES | MONTHS | WEEKDAYS | ORDINARY | ROLES
_NEAR = 30
_PREDICATE = re.compile(r"\b(?:is|was|be|been|being|became|become|becomes|becoming|as|not|remains?|remained)$")
"""Words after which an unnamed person is nobody new but what somebody is: `who is a black woman`, `as a coach`."""

_THERE = re.compile(r"\b(?:him|her|them|there|There|it|by|seat|row|side) (?:is|was)$")
"""What before an unnamed person says that they were there as well: `Next to him was a man`."""

_ADVERB = re.compile(r", (?:\d+|now|then|formerly|currently|once|also|himself|herself),? $")
_DOES = re.compile(r" ([a-z]+)")
_ASIDE = re.compile(
    r"\b(?:with|by|on|from|for|of|to|at|against|about|over|like|under|alongside|behind)\s(?:[\w’'.-]+ ){0,3}$"
)
"""What before a stranger's name says that they do nothing in the sentence."""

_AT_PLACE = re.compile(r"\b(?:[Ii]n|near|at|across|outside) $")
_PAIR = re.compile(r"\b([A-Z][^\W\d_]+)\.? (?:[A-Z]\. )?([A-Z][^\W\d_]+)")
_WORD_BEFORE = re.compile(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?\Z")
_BODIES = frozenset(
    (
        *("union", "association", "committee", "party", "commission", "department", "league", "council", "agency"),
        *("board", "bureau", "federation", "foundation", "coalition", "society", "court", "company", "corporation"),
    )
)
"""What the last word of a body's name may be, which is nobody's family name there."""

_MORE_CAPITALS = re.compile(r"(?: [A-Z][a-z]+){1,3}")
_MIN_NAME = 3
"""How many letters a family name has that stands for its bearer."""


class Strangers:
    """Who is in one text and on no file."""

    def __init__(self, blocks: Sequence[SpokenBlock], told: Callable[[Voice, int], str]) -> None:
        """`told` says who an office or a description in a block means, or empty."""
        self._blocks = blocks
        self._told = told
        self._subjects: dict[tuple[int, int], Voice] = {}

    def has(self, block: SpokenBlock, end: int, start: int, pronoun: str, *, passing: bool = False) -> bool:
        """Whether the narration from `start` to `end` has somebody who is on no file and whom the pronoun fits.

        Where `passing`, who is named after a preposition does not count: `In an interview with Y, X …`.
        """
        begin = max(end - MAX_BACK, start)
        if has_unnamed(block, begin, end, pronoun):
            return True
        if any(self._is_strange(block, verb, end) for verb in _SAID.finditer(block.narration, begin, end)):
            return True
        return self._is_named(block, begin, end, pronoun, passing=passing)

    def _is_named(self, block: SpokenBlock, begin: int, end: int, pronoun: str, *, passing: bool) -> bool:
        """Whether two names, or one that somebody of the text has, stand there and are no mention."""
        text = _without_mentions(block, begin, end)
        names = [match for match in _PAIR.finditer(text) if _is_person(match, pronoun)]
        names += self._family_names.finditer(text) if self._family_names is not None else ()
        names = [match for match in names if not _is_object(match, pronoun) and not _is_named_otherwise(match, pronoun)]
        return any(not passing or not _ASIDE.search(text, max(m.start() - _NEAR, 0), m.start()) for m in names)

    @cached_property
    def _family_names(self) -> re.Pattern[str] | None:
        """The last names of all whom the text names, on file or not: alone, they stand for somebody."""
        names: set[str] = set()
        for block in self._blocks:
            text = _without_mentions(block, 0, len(block.narration))
            names.update(mention.surface.rsplit(None, 1)[-1] for mention in block.people)
            names.update(m[2] for m in _PAIR.finditer(text) if _is_person(m, "he") or _is_person(m, "she"))
        told = sorted(re.escape(name) for name in names if _stands_alone(name))
        return re.compile(rf"\b(?:{'|'.join(told)})\b(?!['’]s)") if told else None

    def _is_strange(self, block: SpokenBlock, verb: re.Match[str], end: int) -> bool:
        """Whether the verb's subject is neither on file nor a pronoun nor a thing that is."""
        key = (block.number, verb.start())
        voice = self._subjects.get(key)
        if voice is None:
            voice = self._subjects[key] = block.subject_of(verb.start(), 0)
        if voice.kind in ("office", "described"):
            return not self._told(voice, block.number)
        return (
            voice.kind == "other"
            and not block.is_thing(verb.start())
            and block.object_of(verb.end(), end).kind == "other"
        )


def has_unnamed(block: SpokenBlock, start: int, end: int, pronoun: str = "") -> bool:
    """Whether the narration there tells of somebody without a name whom `pronoun` fits; any, without a pronoun."""
    people = unnamed_people(block.narration, start, end)
    return any(not describes_somebody(block, p) for p in people if not pronoun or _fits_noun(p, pronoun))


def _without_mentions(block: SpokenBlock, begin: int, end: int) -> str:
    """The narration there, with the names of people and terms on file blanked, and nothing before `begin`."""
    pieces, at = [], begin
    terms = [mention for mention in block.terms if begin <= mention.start < end]
    for mention in sorted((*block.people_in(begin, end), *terms), key=lambda mention: mention.start):
        if at <= mention.start and mention.end <= end:
            pieces += [block.narration[at : mention.start], "·" * (mention.end - mention.start)]
            at = mention.end
    return "".join((*pieces, block.narration[at:end]))


def _stands_alone(name: str) -> bool:
    """Whether a family name is no word besides, so that alone it is somebody's."""
    low = name.lower()
    ordinary = low in _NO_PERSON or low in COMMON or low in HEADS or low in TITLES or low in PLACES
    return name[:1].isupper() and len(name) >= _MIN_NAME and not ordinary


def _others(pronoun: str) -> frozenset[str]:
    """The given names of those whom the pronoun does not fit; no pronoun leaves out nobody."""
    return {"he": WOMEN, "she": MEN}.get(pronoun, frozenset())


def _is_named_otherwise(match: re.Match[str], pronoun: str) -> bool:
    """Whether a given name before the name shows that the pronoun does not fit."""
    before = _WORD_BEFORE.search(match.string, 0, match.start())
    return before is not None and before[1].lower() in _others(pronoun)


def _is_object(match: re.Match[str], pronoun: str) -> bool:
    """Whether the stranger does something to whom the pronoun means: `Cole pressed him`."""
    whom = {"he": "him", "she": "her"}.get(pronoun, "(?:him|her)")
    return re.compile(rf" [a-z]+ed {whom}\b").match(match.string, match.end()) is not None


def _is_person(match: re.Match[str], pronoun: str) -> bool:
    """Whether two capitalised words that are on no file are somebody's title and name, or both names.

    A given name of the other sex shows that the pronoun does not mean them.
    """
    first, last = match[1].lower(), match[2].lower()
    rest = _MORE_CAPITALS.match(match.string, match.end())
    following = rest.group().lower().split() if rest is not None else ()
    if last in _BODIES or last == "american" or any(word in HEADS or word in _BODIES for word in following):
        return False
    if match[2][1:] != match[2][1:].lower() or first in _others(pronoun):
        return False
    if first in PLACES or _AT_PLACE.search(match.string, max(match.start() - 12, 0), match.start()):
        return False
    if (first in TITLES and first not in _PARTIES) or first in GIVEN_NAMES:
        return last not in HEADS and last not in COMMON
    return not any(word in _NO_PERSON or word in COMMON or word in HEADS for word in (first, last))


def _fits_noun(person: Unnamed, pronoun: str) -> bool:
    """Whether the pronoun fits an unnamed person: `her husband` is no `she`."""
    return person.noun not in {"he": WOMEN_WORDS, "she": MEN_WORDS}.get(pronoun, frozenset())


def describes_somebody(block: SpokenBlock, person: Unnamed) -> bool:
    """Whether the unnamed person is one who is named beside: `X, a former aide`, `the envoy, X`, `her aide X`."""
    before = block.narration[max(person.start - _NEAR, 0) : person.start].rstrip(" ,(—–")
    stem = _ADVERB.sub("", block.narration[: person.start]).rstrip(" ,(—–")
    if _THERE.search(before):
        return False
    does = _DOES.match(block.narration, person.end)
    acts = does is not None and (does[1] in FINITE_VERBS or does[1].endswith("ed"))
    if block.person_ending(len(stem)) is not None or (_PREDICATE.search(before) and not acts):
        return True
    following = re.compile(r"[^.!?;“”\"]{0,60}").match(block.narration, person.end)
    reach = following.end() if following else person.end
    nearest = next(iter(block.people_in(person.end, reach + 80)), None)
    if nearest is None or nearest.start > reach:
        return False
    between = block.narration[person.end : nearest.start].strip(" ,")
    return not between or all(
        word[:1].isupper() or word in ("of", "for", "the", "and", "in", "at") for word in between.split()
    )
