"""Whom `the former strategist` means: the one person of a text whom it, or the person's file, describes so.

What a file says of an office is true at some time only: `the president` is nobody's by a file alone, `the Lundish
president` is. Nobody is meant where the text has a stranger who could be described so too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefgen.model.site import Mention
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.speech.descriptions import is_doer
from briefgen.resolve.speech.kinds import kinds_of, spelt_out
from briefgen.resolve.speech.states import PARTIES, STATES, party_and_state
from briefgen.resolve.speech.voices import SpokenBlock


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MAX_BLOCKS_BACK = 8
"""How many blocks back somebody was last named who is meant by a description."""

_MODIFIER_STOPS = re.compile(r"\b(?:of|from|for|in|at|on|to|who|with|that|whose|and|turned|since|until|by)\b|,")
_APPOSITION = re.compile(r"(?: \([^()]{1,30}\))?(?:, |, who (?:is|was) | — | \()([^,.;:“”\"()—]{3,120})")
_WORD = re.compile(r"[\w-]+(?:\.\w+)*(?:['’]s)?")
_AGE = re.compile(r"\d+-year-old")
_PASSING = re.compile(r"\b(?:as|is|was|be|been|being|become|became|becoming|not|like|than|for|with)$")
"""Words before `a senator` that make it no other person: what somebody is, or is compared with."""

_RANKS = frozenset(("vice", "deputy", "assistant", "acting", "associate", "junior", "then"))
"""Words that make another office of one; who is called so is never called without."""

_PAST = frozenset(("former", "ex", "late", "retired"))
"""What says that somebody was what the noun says."""

_GENERAL = _words(
    "former longtime long-time veteran outgoing incoming retired presumptive current new senior top young old older "
    "late embattled famed famous popular powerful controversial conservative liberal leading prominent outspoken fiery "
    "billionaire millionaire wealthy"
)
"""Words that tell nobody from another: a text need not have said them before."""

_HELD_FOR_A_TIME = _words(
    "president premier minister chancellor governor mayor king queen prince princess pope speaker secretary leader "
    "chief chairman chairwoman chair director general ambassador judge justice attorney commissioner emperor boss head "
    "manager coach captain candidate nominee"
)
"""Offices that a file does not say when somebody held: the text must call somebody so, or say of what."""

_INDEFINITE = "[Aa]n?|[Aa]nother|one|some|two|three|both|several|other"
_LED_IN = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[\w-]+['’]s) ((?:[\w-]+ ){0,4}[\w-]+), $")
_OF = re.compile(r" of ([A-Z]\w+)")
_NEAR = 40
"""How many characters around a stranger's title may say of which place or party they are."""

_MAX_ENDING = 4
"""How many letters make the name of a people of a country's."""

_MAX_TITLE = 90
"""How many characters before a name are read for what describes its bearer."""


Parts = list[list[str]]
"""The words of each of the things that a description calls somebody; the noun is the last of them."""


class _Description(NamedTuple):
    """What somebody is called: the noun, and the words that go with it, all in lower case."""

    head: str
    modifiers: frozenset[str]
    on_file: bool


class Descriptions:
    """What the people of one text are called, in it and on their files."""

    def __init__(self, blocks: Sequence[SpokenBlock], lexicon: Lexicon | None) -> None:
        """Nothing is looked up before somebody is described."""
        self._blocks = blocks
        self._titles = _titles(lexicon) if lexicon is not None else {}
        self._known: dict[str, list[_Description]] = {}
        self._seen: dict[str, list[int]] = {}
        self._found: dict[tuple[str, int], str] = {}
        self._strange: dict[str, list[int]] = {}

    def holder(self, phrase: str, index: int) -> str:
        """The one person whom `phrase` (`the former strategist`) in the block at `index` can mean; or empty."""
        key = (phrase, index)
        if key not in self._found:
            self._found[key] = self._meant(phrase, index)
        return self._found[key]

    def _meant(self, phrase: str, index: int) -> str:
        parts = parts_of(phrase)
        self._read()
        able = [p for p in self._known if all(self._called(p, words) and self._fits(p, words) for words in parts)]
        if len(able) != 1:
            return ""
        recent = any(index - _MAX_BLOCKS_BACK <= seen <= index for seen in self._seen[able[0]])
        return able[0] if recent and not any(self.has_stranger(words) for words in parts) else ""

    def is_called(self, person: str, words: list[str]) -> bool:
        """Whether the text calls the person by the noun that ends `words`, whatever else it says; or a file does.

        What a file says that somebody was is not enough, nor that somebody has an office held for a time.
        """
        self._read()
        former = any(word.lower() in _PAST for word in words)
        known = [known for known in self._known.get(person, ()) if not (known.on_file and known.modifiers & _PAST)]
        return self._called(person, words, known=None if former else known)

    def may_be_called(self, person: str, words: list[str]) -> bool:
        """Whether anything calls the person by the noun that ends `words`."""
        self._read()
        kinds = kinds_of(words[-1].lower())
        return any(known.head in kinds for known in self._known.get(person, ()))

    def is_said(self, person: str, word: str) -> bool:
        """Whether the word, or the country or state whose people it names, is said of the person."""
        self._read()
        return _is_among(word, frozenset().union(*(known.modifiers for known in self._known.get(person, ()))))

    def is_known(self, person: str) -> bool:
        """Whether the text or a file says what the person is."""
        self._read()
        return any(known.head for known in self._known.get(person, ()))

    def clashes(self, person: str, words: Iterable[str]) -> bool:
        """Whether the text or a file says of the person another party or state than `words` do."""
        self._read()
        said = frozenset().union(*(known.modifiers for known in self._known.get(person, ())))
        own = frozenset(word.lower() for word in words)
        return any(own & kind and said & kind and not own & said & kind for kind in (PARTIES, STATES))

    def _called(self, person: str, words: list[str], known: Sequence[_Description] | None = None) -> bool:
        """Whether the person is what the noun says, and of that rank.

        `known` are the descriptions that count, all of the person's without it.
        """
        low = frozenset(word.lower() for word in words)
        kinds = kinds_of(words[-1].lower())
        by_file = bool(_proper(words)) or words[-1] not in _HELD_FOR_A_TIME
        return any(
            found.head in kinds
            and found.modifiers & _RANKS == low & _RANKS
            and (by_file or not found.on_file or low & found.modifiers & _PAST)
            for found in (self._known.get(person, ()) if known is None else known)
        )

    def _fits(self, person: str, words: list[str]) -> bool:
        """Whether all that tells one from another is said of the person."""
        said = _GENERAL.union(*(known.modifiers for known in self._known[person]))
        return all(_is_among(word, said) or _AGE.fullmatch(word) for word in words[:-1])

    def _read(self) -> None:
        if self._seen:
            return
        for index, block in enumerate(self._blocks):
            for mention in block.people:
                people = (mention.entity,) if mention.status == "resolved" else mention.candidates
                for person in people:
                    self._seen.setdefault(person, []).append(index)
                    known = self._known.setdefault(person, list(self._titles.get(person, ())))
                    if mention.status == "resolved":
                        known.extend(_in_text(block, mention))

    def has_stranger(self, words: list[str], since: int = 0, until: int | None = None) -> bool:
        """Whether the text has somebody else of the kind, on no file, who might be of that place or party.

        Only the blocks from `since` to `until` count, the last one included.
        """
        key = " ".join(words)
        if key not in self._strange:
            self._strange[key] = self._blocks_with_strangers(words)
        return any(since <= number and (until is None or number <= until) for number in self._strange[key])

    def _blocks_with_strangers(self, words: list[str]) -> list[int]:
        spelt = "|".join(map(re.escape, sorted(kinds_of(words[-1].lower()))))
        titled = re.compile(rf"\b(?i:{spelt})\.? (?=[A-Z])")
        unnamed = re.compile(rf"\b(?:{_INDEFINITE}) (?:[\w’'-]+ ){{0,4}}?(?i:{spelt})s?\b")
        several = re.compile(rf"\b(?i:{spelt})s\b")
        found = []
        for block in self._blocks:
            begins = {mention.start for mention in block.people}
            strangers = [m for m in titled.finditer(block.narration) if m.end() not in begins and not _ends(block, m)]
            strangers += [m for m in unnamed.finditer(block.narration) if not _is_beside(block, m)]
            shared = any(_may_share(block, m, _proper(words)) for m in strangers)
            if shared or (len(words) == 1 and several.search(block.narration)):
                found.append(block.number)
        return found


def parts_of(phrase: str) -> Parts:
    """The words of `the Lundish senator and candidate` by what it calls somebody, the article left out."""
    return [part.split() for part in phrase.split(" ", 1)[1].split(" and ")]


def _may_share(block: SpokenBlock, match: re.Match[str], proper: list[str]) -> bool:
    """Whether a stranger may be of the place or party that the words `proper` name: one of them stands near."""
    around = block.narration[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
    return not proper or any(word[:4] in around for word in proper)


def _ends(block: SpokenBlock, match: re.Match[str]) -> bool:
    """Whether a sentence ends with the title, so that the capital after it begins another."""
    return block.sentence_at(match.end()).start == match.end()


def _is_beside(block: SpokenBlock, match: re.Match[str]) -> bool:
    """Whether an unnamed person is one who is named directly before or after: `X, a senator`, `as a senator`."""
    before = block.narration[: match.start()].rstrip(" ,(—–")
    if block.person_ending(len(before)) is not None or _PASSING.search(before):
        return True
    following = next((m for m in block.people if m.start >= match.end()), None)
    return following is not None and not block.narration[match.end() : following.start].strip(" ,")


def _in_text(block: SpokenBlock, mention: Mention) -> Iterator[_Description]:
    begin = block.description_start(mention.start, max(mention.start - _MAX_TITLE, 0))
    yield from _described(block.narration[begin : mention.start])
    led_in = _LED_IN.search(block.narration, max(mention.start - _MAX_TITLE, 0), mention.start)
    if led_in and block.narration.startswith(",", mention.end):
        yield from _described(led_in[1])
    seat = party_and_state(block.narration, mention.end)
    if seat is not None:
        yield _Description(seat[0], seat[1], on_file=False)
    of = _OF.match(block.narration, mention.end)
    if of:
        yield _Description("", frozenset((of[1].lower(),)), on_file=False)
    match = _APPOSITION.match(block.narration, mention.end)
    if match and block.narration[mention.end] not in "'’":
        yield from _described(match[1])


def _described(text: str, *, on_file: bool = False) -> Iterator[_Description]:
    """`former party chairman and presidential candidate` as what it calls somebody, twice."""
    words = frozenset(word.lower() for word in _WORD.findall(text))
    for part in text.split(" and "):
        noun = _MODIFIER_STOPS.split(part.strip(), maxsplit=1)[0]
        held = _WORD.findall(noun)
        if held and is_doer(held[-1].lower()):
            yield _Description(spelt_out(held[-1].lower()), words, on_file)


def _is_among(word: str, said: frozenset[str]) -> bool:
    """Whether `said` has the word, or the country whose people it names: `Russian` of `Russia`."""
    low = word.lower()
    if low in said:
        return True
    return word[0].isupper() and any(
        len(stem) > 3 and low.startswith(stem) and len(low) - len(stem) <= _MAX_ENDING
        for stem in (name.rstrip("aeiouy") for name in said)
    )


def _proper(words: list[str]) -> list[str]:
    """The capitalised words of a description: what tells one senator from another."""
    return [word for word in words[:-1] if word[0].isupper()]


@lru_cache(maxsize=4)
def _titles(lexicon: Lexicon) -> dict[str, tuple[_Description, ...]]:
    """What each file of the lexicon calls its person."""
    return {
        str(person.id): tuple(found for title in person.titles for found in _described(title, on_file=True))
        for person in lexicon.people
        if person.titles
    }
