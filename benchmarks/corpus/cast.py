"""Who and what the corpus is about: people with shared family names, and the glossary."""

import itertools
import random
import re
import unicodedata
from typing import NamedTuple

from benchmarks.corpus import words

_NAMED = (
    ("organisation", words.BODIES),
    ("event", words.GATHERINGS),
    ("organisation", words.BODIES),
    ("document", words.PAPERS),
)
_OTHER_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "’": ""})


class Somebody(NamedTuple):
    """A person; `title` stands before the name, `office` behind it."""

    slug: str
    given: str
    family: str
    title: str
    office: str

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.given} {self.family}"


class Something(NamedTuple):
    """A term of the glossary; `place` is the place in its name, or its own."""

    slug: str
    term: str
    kind: str
    place: str

    @property
    def in_text(self) -> str:
        """The term as it stands in a sentence."""
        return self.term if self.kind == "place" else f"the {self.term}"


class Cast(NamedTuple):
    """All of them; the first are named most often."""

    people: list[Somebody]
    terms: list[Something]


def a_cast(seed: int, people: int, terms: int) -> Cast:
    """So many people and terms."""
    chance = random.Random(f"cast {seed}")
    return Cast(_people(chance, people), _terms(chance, terms))


def slug(text: str) -> str:
    """The text as a file's name."""
    plain = unicodedata.normalize("NFD", text.translate(_OTHER_LETTERS)).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")


def _people(chance: random.Random, number: int) -> list[Somebody]:
    families = chance.sample(words.FAMILY, len(words.FAMILY))
    found: dict[str, Somebody] = {}
    while len(found) < number:
        family = families[int(len(families) * chance.random() ** 1.6)]
        given = chance.choice(words.GIVEN)
        name = slug(f"{given} {family}")
        found[name] = Somebody(name, given, family, chance.choice(words.TITLES), chance.choice(words.OFFICES))
    return list(found.values())


def _terms(chance: random.Random, number: int) -> list[Something]:
    """Two fifths are places, a tenth concepts; the others bear a place's name."""
    towns = ["".join(parts) for parts in itertools.product(words.PLACE_HEADS, words.PLACE_TAILS)]
    places = chance.sample([town for town in towns if not set(town.split()) & set(words.FAMILY)], number * 2 // 5)
    concepts = chance.sample(words.CONCEPTS, min(len(words.CONCEPTS), number // 10))
    found = [Something(slug(place), place, "place", place) for place in places]
    found += [Something(slug(concept), concept, "concept", places[0]) for concept in concepts]
    kinds = itertools.cycle(_NAMED)
    while len(found) < number:
        kind, names = next(kinds)
        place = chance.choice(places)
        term = f"{place} {chance.choice(names)}"
        if all(term != other.term for other in found):
            found.append(Something(slug(term), term, kind, place))
    return chance.sample(found, number)
