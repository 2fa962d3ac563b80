"""Sightings → names with all their forms: one thing under one name.

Two forms are one name where they differ in hyphens, spaces, accents, dots, a middle initial or letter case alone; where
one is the acronym that a text explains by the other; and where a text that has the name in full has a part of it alone
and no other name it can be part of. Whatever is less sure than that stays apart.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.resolve.names.name_forms import without_middle_initials
from briefgen.resolve.names.term_forms import english_forms
from briefgen.resolve.suggestions.sightings import Sighting, Text
from briefgen.resolve.suggestions.word_classes import ALL_HEADS

_UNLIKE = re.compile(r"[\W_]+")
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Seen(NamedTuple):
    """A sighting and the text it is in."""

    text: Text
    sighting: Sighting


class Group(NamedTuple):
    """What is taken for one thing: `full` are its names in full, `bare` the parts of these that stand alone."""

    full: tuple[Seen, ...]
    bare: tuple[Seen, ...] = ()

    @property
    def all(self) -> tuple[Seen, ...]:
        """Every place of it."""
        return (*self.full, *self.bare)

    @property
    def forms(self) -> tuple[str, ...]:
        """How it is written in full: the most frequent first, then the longer, then by letters."""
        count = Counter(seen.sighting.name for seen in self.full)
        return tuple(sorted(count, key=lambda form: (-count[form], -len(form), form)))


def key_of(name: str) -> str:
    """What two forms of one name have in common."""
    plain = unicodedata.normalize("NFKD", _base_form(name) if name.islower() and name.isascii() else name)
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return _UNLIKE.sub("", letters.removeprefix("the "))


def _base_form(phrase: str) -> str:
    """One form for a phrase's singular and plural, and for its spellings on both sides of the Atlantic."""
    singular = phrase[:-1] if phrase.endswith("s") and not phrase.endswith("ss") else phrase
    return min(singular, *english_forms(singular, spellings=True))


def grouped(seen: Iterable[Seen]) -> tuple[Group, ...]:
    """The groups of all that was seen."""
    by_key: dict[str, list[Seen]] = defaultdict(list)
    for each in seen:
        by_key[key_of(each.sighting.name)].append(each)
    _join_acronyms(by_key)
    _join_initials(by_key)
    longer = {key: places for key, places in by_key.items() if _is_full(places)}
    shorter = {key: places for key, places in by_key.items() if key not in longer}
    return tuple(_with_bare(longer, shorter))


def _join_acronyms(by_key: dict[str, list[Seen]]) -> None:
    """An acronym's places go to what it stands for, unless several things share it."""
    stands_for: dict[str, set[str]] = defaultdict(set)
    for key, places in by_key.items():
        for place in places:
            if place.sighting.expansion:
                stands_for[key].add(key_of(place.sighting.expansion))
    for acronym, expansions in stands_for.items():
        for expansion in expansions if len(expansions) == 1 else ():
            if expansion in by_key and expansion != acronym:
                by_key[expansion] += by_key.pop(acronym)


def _join_initials(by_key: dict[str, list[Seen]]) -> None:
    """A name without a middle initial goes to the one that has one, unless several have (`W.`, `H. W.`)."""
    having: dict[str, set[str]] = defaultdict(set)
    for key, places in by_key.items():
        without = without_middle_initials(places[0].sighting.name)
        if without is not None:
            having[key_of(without)].add(key)
    for without, keys in having.items():
        if len(keys) == 1 and without in by_key:
            by_key[without] += by_key.pop(next(iter(keys)))


def _is_full(places: list[Seen]) -> bool:
    return any(len(_WORDS.findall(place.sighting.name)) > 1 for place in places)


def _with_bare(longer: dict[str, list[Seen]], shorter: dict[str, list[Seen]]) -> Iterator[Group]:
    """Every group of several words with its bare places; then what is left of the single words."""
    parts = _parts(longer)
    bare: dict[str, list[Seen]] = defaultdict(list)
    alone: list[list[Seen]] = []
    for places in shorter.values():
        left = []
        for place in places:
            owners = parts.get((_article(place), place.sighting.name), ())
            if not owners:
                left.append(place)
            elif len(owners) == 1:
                bare[next(iter(owners))].append(place)
        if left and len(left) == len(places):
            alone.append(left)
    for key, places in longer.items():
        yield Group(tuple(places), tuple(bare[key]))
    for places in alone:
        yield Group(tuple(places))


def _article(place: Seen) -> str:
    return place.text.article or place.text.owner


def _parts(longer: dict[str, list[Seen]]) -> dict[tuple[str, str], set[str]]:
    """By article and word: the names in it that begin or end with the word; institutions have no such parts."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, places in longer.items():
        words = places[0].sighting.name.split()
        if words[-1].lower() not in ALL_HEADS:
            for article in {_article(place) for place in places}:
                for word in (words[0], words[-1]):
                    found[article, word].add(key)
    return found
