"""Whom `the Lundish senator` means where the text has not said so of anybody: whoever was spoken of just before.

News calls somebody by name and then by what they are: by an office that the text or a file gives them, and by other
words that nobody has said yet. So the one spoken of last is meant if the noun fits, no other word clashes, and nobody
else stands near whom the words could mean as well. A noun that nobody gives them is enough only if it is no office
(`the tycoon`, `the Texan`, `the 46-year-old`); and one that half a town shares (`the official`, `the man`) never is.
"""

import re
from collections.abc import Sequence

from briefgen.resolve.speech.described import Descriptions, Parts, parts_of
from briefgen.resolve.speech.descriptions import is_doer
from briefgen.resolve.speech.pronouns import ANYBODY, Antecedents, Heard
from briefgen.resolve.speech.speech_words import SAYING
from briefgen.resolve.speech.strangers import describes_somebody
from briefgen.resolve.speech.unnamed import Unnamed
from briefgen.resolve.speech.voice import Voice, meant_by
from briefgen.resolve.speech.voices import SpokenBlock

_MAX_BACK = 3
"""How many blocks back whoever is meant was named last."""

_MAX_OFFICE = 80
"""How many characters an office has, with the article and the party before it."""

_MAX_DEPTH = 3
"""How many descriptions may hang together, each meaning whom the one before means."""

_MAX_CHARACTERS = 2000
"""How many characters of a block are read for who was named last."""

_EPITHETS = re.compile(
    r"native|businessman|businesswoman|billionaire|millionaire|tycoon|mogul|magnate|entrepreneur|developer|"
    r"politician|showman|financier|investor|banker|philanthropist|veteran|newcomer|front-?runner|"
    r"lawmaker|legislator|[A-Z][a-z]+"
)
"""Nouns that may be said of somebody for the first time: homes, callings; no office."""

_OF_ONE_ALONE = re.compile(
    r"\d+-year-old|nominee|candidate|contender|hopeful|challenger|incumbent|host|anchor|star|comedian|author"
)
"""Nouns that may so too where nobody else is near."""

_SOMEBODY = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[\w-]+['’]s) (?:[\w-]+ ){0,2}?(?P<noun>[a-z-]+)\b"
    r"(?! (?:of|for|to) |['’]s)"
)
_SPOKEN_OF = re.compile(r"\b(?:of|for|about|on|against|over|as|by) $")
"""What before somebody without a name says that they do nothing there."""

_AGE = re.compile(r"(\d+)-year-old")
_OF_AGE = re.compile(r",? \(?(?:who is )?(\d{1,3})\b")
_MAN = re.compile(r"(?:[a-z]+-?)?(?<!wo)(?<!hu)man|actor|son|father|brother|husband|king|prince|widower|waiter|host")
_WOMAN = re.compile(
    r"(?:[a-z]+-?)?woman|actress|daughter|mother|sister|wife|queen|princess|widow|waitress|hostess|heiress|"
    r"comedienne|duchess|baroness|empress"
)
_OFFICES_OF_MEN = frozenset(("chairman", "spokesman", "alderman", "ombudsman", "host"))
"""Nouns of which a woman may be called as well."""


class LastSpokenOf:
    """Whom a description can mean by where it stands."""

    def __init__(self, blocks: Sequence[SpokenBlock], descriptions: Descriptions, antecedents: Antecedents) -> None:
        self._blocks = blocks
        self._descriptions = descriptions
        self._antecedents = antecedents
        self._found: dict[tuple[int, int, str], str] = {}
        self._ages: dict[str, set[str]] = {}
        self._depth = 0

    def holder(self, voice: Voice, index: int, heard: Heard) -> str:
        """The one spoken of before the office or description `voice` in the block at `index`, if it can mean them."""
        key = (index, voice.at, voice.word)
        if key not in self._found:
            if self._depth == _MAX_DEPTH:
                return ""
            self._depth += 1
            self._found[key] = self._holder(voice, index, heard)
            self._depth -= 1
        return self._found[key]

    def _holder(self, voice: Voice, index: int, heard: Heard) -> str:
        phrase = self._phrase(voice, index)
        if not phrase.lower().startswith("the "):
            return ""
        parts = parts_of(phrase)
        word = _pronoun(parts) or self._spoken_of_by_pronoun(index, voice.at)
        as_pronoun = voice._replace(kind="pronoun", word=word, at=self._clause_start(index, voice.at))
        person = self._antecedents.resolve(self._blocks, index, as_pronoun, heard)
        return person if person and self._can_mean(person, parts, index, voice.at) else ""

    def _phrase(self, voice: Voice, index: int) -> str:
        """The words of the description, or of the office with the party before it: `the Liberal senator`."""
        if voice.kind == "described":
            return voice.word
        words = self._blocks[index].narration[voice.at : voice.at + _MAX_OFFICE]
        led = words.lower().startswith("the ") and voice.word in words
        return words[: words.index(voice.word) + len(voice.word)] if led else f"the {voice.word}"

    def _clause_start(self, index: int, at: int) -> int:
        """Where the clause of the description at `at` begins, if its verb stands before it: `says the 30-year-old`."""
        lead = self._blocks[index].narration[:at].rstrip()
        verb = lead.rsplit(None, 1)[-1] if lead else ""
        return len(lead) - len(verb) if verb in SAYING else at

    def _spoken_of_by_pronoun(self, index: int, at: int) -> str:
        """The pronoun that opens the sentence before the one at `at`, as its subject is who is spoken of; or empty."""
        block = self._blocks[index]
        start = block.sentence_at(at).start
        if start == 0 and index > 1:
            block = self._blocks[index - 1]
            start = len(block.narration)
        before = block.sentence_at(max(start - 2, 0))
        return next((word for word in ("he", "she") if block.opens_with(word, before.start)), ANYBODY)

    def _can_mean(self, person: str, parts: Parts, index: int, at: int) -> bool:
        """Whether nothing that is known of the person, or of those who are near, speaks against the words."""
        called = [words for words in parts if self._descriptions.is_called(person, words)]
        alone = not called and not all(_EPITHETS.fullmatch(words[-1]) for words in parts)
        if alone and not all(_EPITHETS.fullmatch(words[-1]) or _OF_ONE_ALONE.fullmatch(words[-1]) for words in parts):
            return False
        reach = self._reach(person, index, at)
        if reach is None or self._descriptions.clashes(person, [word for words in parts for word in words]):
            return False
        since = reach[0] if called else 0
        if any(self._descriptions.has_stranger(words, since, index) for words in called or parts):
            return False
        near = self._near(person, reach, index, at, asides=not called)
        if (alone and near) or (not called and self._has_unnamed(reach, index, at)):
            return False
        return not any(self._is_rival(other, person, parts) for other in near) and self._is_of_age(person, parts)

    def _reach(self, person: str, index: int, at: int) -> tuple[int, int] | None:
        """The block, and the sentence in it, in which the person was last named before `at` of the block at `index`."""
        for number in range(index, max(index - _MAX_BACK - 1, 0), -1):
            block = self._blocks[number]
            end = at if number == index else len(block.narration)
            people = block.people_in(end - _MAX_CHARACTERS, end)
            named = [mention for mention in people if person in meant_by(mention)]
            if named:
                return number, block.sentence_at(named[-1].start).start
        return None

    def _has_unnamed(self, reach: tuple[int, int], index: int, at: int) -> bool:
        """Whether somebody without a name is told of there, whom the words may mean: `lunch with the governor`."""
        for number in range(reach[0], index + 1):
            block = self._blocks[number]
            start, end = (reach[1] if number == reach[0] else 0), (at if number == index else len(block.narration))
            told = (m for m in _SOMEBODY.finditer(block.narration, start, end) if is_doer(m["noun"]))
            if any(self._is_somebody_else(block, m) for m in told):
                return True
        return False

    @staticmethod
    def _is_somebody_else(block: SpokenBlock, match: re.Match[str]) -> bool:
        """Whether the words are of nobody who is named beside, nor what the sentence is about, nor spoken of only."""
        opens = block.sentence_at(match.start()).start == match.start()
        passing = _SPOKEN_OF.search(block.narration, max(match.start() - 12, 0), match.start())
        return (
            not opens
            and not passing
            and not describes_somebody(block, Unnamed(match.start(), match.end(), match["noun"]))
        )

    def _near(self, person: str, reach: tuple[int, int], index: int, at: int, *, asides: bool) -> set[str]:
        """Who else is named from where `person` was named last up to the description; by the way too, if `asides`."""
        found: set[str] = set()
        for number in range(reach[0], index + 1):
            block = self._blocks[number]
            start, end = (reach[1] if number == reach[0] else 0), (at if number == index else len(block.narration))
            named = (m for m in block.people_in(start, end) if asides or not block.is_aside(m))
            found.update(other for mention in named for other in meant_by(mention))
        return found - {person}

    def _is_rival(self, other: str, person: str, parts: Parts) -> bool:
        """Whether the words may mean `other`: who is called so, or of that place, or of whom nothing is known."""
        known = self._descriptions
        if not known.is_known(other) or any(known.may_be_called(other, words) for words in parts):
            return True
        places = (word for words in parts for word in words if word[0].isupper())
        return any(known.is_said(other, word) and not known.is_said(person, word) for word in places)

    def _is_of_age(self, person: str, parts: Parts) -> bool:
        """Whether the text says no other age of the person than the words do."""
        ages = {found[1] for words in parts for word in words if (found := _AGE.fullmatch(word))}
        if not ages:
            return True
        told = self._ages_of(person)
        return not told or bool(told & ages)

    def _ages_of(self, person: str) -> set[str]:
        """What ages the text gives the person, as it writes them."""
        if person not in self._ages:
            mentions = ((block, mention) for block in self._blocks for mention in block.people)
            self._ages[person] = {
                found[1]
                for block, mention in mentions
                if mention.entity == person and (found := _OF_AGE.match(block.narration, mention.end))
            }
        return self._ages[person]


def _pronoun(parts: Parts) -> str:
    """The pronoun that goes with the noun: `businessman` is a he; most nouns are anybody's."""
    heads = [words[-1].lower() for words in parts]
    if any(_WOMAN.fullmatch(head) for head in heads):
        return "she"
    return "he" if any(_MAN.fullmatch(head) and head not in _OFFICES_OF_MEN for head in heads) else ANYBODY
