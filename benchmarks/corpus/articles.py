"""News articles: who says what, where, and what it costs."""

import datetime
import itertools
import random
from typing import NamedTuple, TypeVar

from benchmarks.corpus import words
from benchmarks.corpus.cast import Cast, Somebody, Something, slug
from benchmarks.corpus.prose import Prose

PEOPLE, TERMS = 8, 6
"""How many an article names, on average."""

CHARACTERS = (3_300, 5_200)
"""Between these lies the length of an article's text."""

Thing = TypeVar("Thing")

_BEGIN = datetime.date(2019, 1, 2)
_DAYS = 6 * 365


class Article(NamedTuple):
    """An article; `paragraphs` are Markdown, one passage each, of which the `plain` ones hold no markup."""

    slug: str
    title: str
    date: datetime.date
    publisher: str
    subjects: tuple[str, ...]
    paragraphs: tuple[str, ...]
    plain: tuple[int, ...]
    people: tuple[Somebody, ...]
    terms: tuple[Something, ...]


def an_article(seed: int, number: int, total: int, cast: Cast) -> Article:
    """The article of that number, from 0; it depends on nothing but the cast and its own number."""
    chance = random.Random(f"article {seed} {number}")
    people = _some_people(chance, cast.people, max(4, min(12, round(chance.gauss(PEOPLE, 1.6)))))
    terms = _frequent(chance, cast.terms, max(3, min(9, round(chance.gauss(TERMS, 1.2)))))
    reporter = _Reporter(chance, people, terms)
    paragraphs = reporter.story(chance.randint(*CHARACTERS))
    title = reporter.headline()
    date = _BEGIN + datetime.timedelta(days=number * _DAYS // total)
    return Article(
        slug=f"{date}-{number}-{slug(title)[:60].strip('-')}",
        title=title,
        date=date,
        publisher=chance.choice(words.PUBLISHERS),
        subjects=tuple(sorted(chance.sample(words.SUBJECTS, 2))),
        paragraphs=paragraphs,
        plain=tuple(at for at, text in enumerate(paragraphs) if not set(text) & set("*[]#|`>")),
        people=people,
        terms=terms,
    )


def _frequent(chance: random.Random, things: list[Thing], number: int) -> tuple[Thing, ...]:
    """Some of them, the first more often: the thousandth is met a tenth as often as the first."""
    found: dict[int, Thing] = {}
    while len(found) < min(number, len(things)):
        at = int(len(things) * chance.random() ** 1.7)
        found[at] = things[at]
    return tuple(found.values())


def _some_people(chance: random.Random, people: list[Somebody], number: int) -> tuple[Somebody, ...]:
    """People of different family names, but for one article in a hundred."""
    chosen = _frequent(chance, people, number)
    if chance.random() < 0.01:
        return chosen
    return tuple({person.family: person for person in chosen}.values())


class _Reporter:
    """Writes one article."""

    def __init__(self, chance: random.Random, people: tuple[Somebody, ...], terms: tuple[Something, ...]) -> None:
        self._chance, self._prose = chance, Prose(chance)
        self._people, self._terms = people, terms
        self._waiting = itertools.cycle(terms)
        self._met: list[Somebody] = []

    def headline(self) -> str:
        one, two = self._people[0], self._people[1]
        place = self._terms[0].place
        return self._prose.write("headline", who=one.family, who2=two.family, place=place)

    def story(self, characters: int) -> tuple[str, ...]:
        """Paragraphs of so many characters together: everybody is introduced before anybody speaks of them."""
        paragraphs = [self._meet("lead")]
        every = characters // (len(self._people) + 1)
        written = len(paragraphs[0])
        while written < characters:
            if len(self._met) < len(self._people) and written > every * len(self._met):
                text = self._meet("met")
            else:
                text = self._chance.choices([self._speech, self._action, self._plain], [5, 4, 3])[0]()
            paragraphs.append(text)
            written += len(text)
        return tuple(self._dressed(number, text) for number, text in enumerate(paragraphs))

    def _meet(self, phrase: str) -> str:
        person = self._people[len(self._met)]
        self._met.append(person)
        text = self._prose.write(
            phrase,
            one=person.name,
            titled=f"{person.title} {person.name}",
            office=person.office,
            term=next(self._waiting).in_text,
        )
        return _sentence(text) + " " + self._filler()

    def _speech(self) -> str:
        who = self._somebody()
        first, second = self._prose.write("speech"), self._prose.write("speech")
        say = self._prose.write("say")
        if self._chance.random() < 0.5:
            return f"“{first},” {who} {say}. “{second}.”"
        return f"“{first},” {who} {say}. {self._filler()}"

    def _action(self) -> str:
        return f"{_sentence(self._prose.write('acted', who=self._somebody()))} {self._filler()}"

    def _plain(self) -> str:
        text = self._filler()
        if self._chance.random() < 0.5:
            text += " " + _sentence(self._prose.write("there", term=next(self._waiting).in_text))
        return f"{text} {self._filler()}"

    def _filler(self) -> str:
        return _sentence(self._prose.write("plain"))

    def _somebody(self) -> str:
        return self._chance.choice(self._met).family

    def _dressed(self, number: int, text: str) -> str:
        """One paragraph in a dozen has a link or a stressed word; now and then one is a heading's."""
        chance = self._chance.random()
        first, _, rest = text.partition(" ")
        if number == 0 or chance > 0.08 or not first.isalpha():
            return text
        if chance < 0.03:
            return f"*{first}* {rest}"
        if chance < 0.06:
            return f"[{first}](https://example.org/{slug(rest[:24])}) {rest}"
        return f"**{first}** {rest}"


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]
