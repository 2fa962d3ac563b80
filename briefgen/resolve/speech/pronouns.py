"""Whom `he said` means: where exactly one person can be meant, and else nobody."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from briefgen.model.site import Mention
from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.given_names import GIVEN_NAMES, MEN, WOMEN
from briefgen.resolve.names.honorifics import TITLES
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.names.place_names import PLACES
from briefgen.resolve.names.word_lists import COUNTRIES, HEADS, MONTHS, ORDINARY, WEEKDAYS
from briefgen.resolve.speech.speech_words import ADDRESSING, MEN_WORDS, ROLES, SAYING, WOMEN_WORDS
from briefgen.resolve.speech.unnamed import Unnamed, unnamed_people
from briefgen.resolve.speech.voice import OTHER, Voice
from briefgen.resolve.speech.voices import SpokenBlock

_SAID = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )\b(?:said|says|told|added|warned|wrote)\b"
)
MAX_BACK = 1500
"""How many characters of a block before a pronoun are read for whom it can mean."""

_MAX_HEARD = 40
"""How many of a block's quotations before a pronoun are looked at for who spoke."""

_MAX_BLOCKS = 3
"""How many blocks back a pronoun reaches over those that name nobody."""

_PARTIES = frozenset(("republican", "democratic", "democrat", "labour", "conservative", "liberal"))
_NO_PERSON = COUNTRIES | MONTHS | WEEKDAYS | ORDINARY | ROLES
_FOR_PART = {"he": ", for his part,", "she": ", for her part,"}
"""What after a name says that the pronoun is its bearer's."""

_NEAR = 30
PREDICATE = re.compile(r"\b(?:is|was|be|been|being|became|become|becomes|becoming|as|not|remains?|remained)$")
"""Words after which an unnamed person is nobody new but what somebody is: `who is a black woman`, `as a coach`."""

_ASIDE = re.compile(
    r"\b(?:with|by|on|from|for|of|to|at|against|about|over|like|under|alongside|behind)\s(?:[\w’'.-]+ ){0,3}$"
)
"""What before a stranger's name says that they do nothing in the sentence."""

_AT_PLACE = re.compile(r"\b(?:[Ii]n|near|at|across|outside) $")
_PAIR = re.compile(r"\b([A-Z][^\W\d_]+)\.? (?:[A-Z]\. )?([A-Z][^\W\d_]+)")


@lru_cache(maxsize=4)
def _pronouns(lexicon: Lexicon) -> dict[str, str]:
    return {str(person.id): person.pronoun for person in lexicon.people if person.pronoun}


class Antecedents:
    """The people whom a pronoun of one text can mean."""

    def __init__(self, lexicon: Lexicon | None, told: Callable[[Voice, int], str]) -> None:
        """Without a lexicon, no person's own pronoun is known, and each fits.

        `told` says who an office or a description in a block means, or empty.
        """
        self._told = told
        self._pronouns = _pronouns(lexicon) if lexicon is not None else {}
        self._called: dict[str, str] = {}
        self._alone = ""

    def fits(self, person: str, pronoun: str) -> bool:
        """Whether neither the person's own page nor the text so far calls them by the other pronoun."""
        return self._pronouns.get(person, self._called.get(person, pronoun)) == pronoun

    def resolve(
        self, blocks: Sequence[SpokenBlock], index: int, voice: Voice, heard: dict[int, list[tuple[int, str]]]
    ) -> str:
        """Whom the pronoun `voice` in the block at `index` of `blocks` means, or empty.

        `heard` has, for each block, where each quotation that was attributed so far ends, and to whom. Who goes on
        speaking is the last one heard, if nobody was named since; else the pronoun is the one person of this block's
        narration before it; else the one of the block before.
        """
        self._alone = self._only({said for spoke in heard.values() for _, said in spoke if self.fits(said, voice.word)})
        person = self._meant(blocks, index, voice, heard)
        if person and person == self._spoken_of(blocks[index], voice.at):
            return ""
        if person:
            self._called.setdefault(person, voice.word)
        return person

    def _meant(
        self, blocks: Sequence[SpokenBlock], index: int, voice: Voice, heard: dict[int, list[tuple[int, str]]]
    ) -> str:
        block = blocks[index]
        speaker = self._last_speaker(block, voice, heard.get(index, []))
        if speaker:
            return "" if voice.answers else speaker
        named = self._named(block, voice.at, voice.word)
        if named is not None and len(named) == 1 and not self._is_another(block, voice):
            return self._only(named)
        salient = self._salient(block, voice.at, voice.word, heard.get(index, []))
        if salient is not None:
            return salient
        return "" if index == 0 else self._from_before(blocks, index, voice, heard)

    @staticmethod
    def _spoken_of(block: SpokenBlock, at: int) -> str:
        """Whom the speaker speaks of in the clause that the tag interrupts: `X, she said, “has lost …”`."""
        stem = block.narration[:at].rstrip()
        named = block.person_ending(len(stem) - 1) if stem.endswith(",") else None
        return named.entity if named is not None else ""

    @staticmethod
    def _is_another(block: SpokenBlock, voice: Voice) -> bool:
        """Whether the block begins with the pronoun and names others by the way only: `He says X’s plan failed.`."""
        people = block.people_in(0, voice.at)
        return block.opens_with(voice.word, 0) and all(block.is_aside(mention) for mention in people)

    def _last_speaker(self, block: SpokenBlock, voice: Voice, heard: list[tuple[int, str]]) -> str:
        """Who spoke last in this block, if the pronoun fits and nobody else whom it fits was named since."""
        if not heard:
            return ""
        end, speaker = heard[-1]
        if not self.fits(speaker, voice.word):
            return ""
        rivals = {m.entity for m in block.people_in(end, voice.at) if self.fits(m.entity, voice.word)}
        others = {person for _, person in heard if self.fits(person, voice.word)} - {speaker}
        return speaker if voice.goes_on or not (rivals - {speaker} or others) else ""

    def _from_before(
        self, blocks: Sequence[SpokenBlock], index: int, voice: Voice, heard: dict[int, list[tuple[int, str]]]
    ) -> str:
        """Whom the blocks before leave the pronoun to: the nearest that has anybody whom it fits."""
        if self._strangers(blocks[index], voice.at, 0, voice.word):
            return ""
        spoke = heard.get(index - 1, [])
        speakers = {speaker for _, speaker in spoke if self.fits(speaker, voice.word)}
        if len(speakers) == 1 and voice.at <= _opening(blocks[index]):
            return self._only(speakers)
        for at in range(index - 1, max(index - 1 - _MAX_BLOCKS, 0), -1):
            before = blocks[at]
            named = self._named(before, len(before.text), voice.word)
            if named is not None and len(named) == 1:
                return self._only(named)
            salient = self._salient(before, len(before.text), voice.word, heard.get(at, []))
            if salient is not None:
                return salient
        return ""

    def _salient(self, block: SpokenBlock, end: int, pronoun: str, heard: list[tuple[int, str]]) -> str | None:
        """Who is the subject of the nearest sentence before `end` that has one whom the pronoun fits.

        Empty where that sentence leaves it open, unless it has only the one who speaks in the text so far; None where
        no sentence has anybody.
        """
        for sentence in reversed(block.sentences_before(end, end - MAX_BACK)):
            stop = min(sentence.end, end)
            people = block.people_in(sentence.start, stop)
            asked = block.asked_person(sentence.start, stop)
            if asked and self.fits(asked, pronoun):
                return asked
            others = [m for m in people if self._may_be(m, pronoun) and not block.is_aside(m)]
            spoke = [person for at, person in heard[-_MAX_HEARD:] if sentence.start < at <= stop + 1]
            speaker, verb = (Voice("person", spoke[-1]), "") if spoke else block.speaker_in(sentence.start, stop)
            if speaker.kind == "pronoun" and speaker.word == pronoun:
                continue
            if speaker.kind == "other" and not others:
                speaker = block.opening_doer(sentence.start, stop)
            if speaker.kind in ("office", "described"):
                told = self._told(speaker, block.number)
                speaker = speaker._replace(kind="person", person=told) if told else OTHER
            if block.opens_with(pronoun, sentence.start) and not any(block.acts(m, stop) for m in others):
                continue
            if people and block.narration.startswith(_FOR_PART[pronoun], people[0].end):
                return people[0].entity
            if speaker.kind == "person" and self.fits(speaker.person, pronoun):
                tells = verb in SAYING and verb not in ADDRESSING
                rivals = [
                    m for m in others if m.entity != speaker.person and (verb in ADDRESSING or block.acts(m, stop))
                ]
                return speaker.person if spoke or tells or not rivals else ""
            main = block.main_clause_end(sentence.start, stop)
            near = [m for m in others if m.start < main]
            stranger = self._strangers(block, main, sentence.start, pronoun, passing=True)
            subject = block.opening_person(sentence.start, stop)
            if subject and block.is_done_to(sentence.start, stop):
                return ""
            if not stranger and subject and self.fits(subject, pronoun) and all(m.entity == subject for m in near):
                return subject
            strange = self._strangers(block, stop, sentence.start, pronoun)
            if others or strange:
                return self._alone if not strange and all(m.entity == self._alone for m in others) else ""
        return None

    def _may_be(self, mention: Mention, pronoun: str) -> bool:
        """Whether the pronoun fits the person named, or one of those who may be meant."""
        if mention.status == "resolved":
            return self.fits(mention.entity, pronoun)
        return len(mention.candidates) < 2 or any(self.fits(person, pronoun) for person in mention.candidates)

    @staticmethod
    def _only(people: set[str]) -> str:
        return next(iter(people)) if len(people) == 1 else ""

    def _named(self, block: SpokenBlock, end: int, pronoun: str) -> set[str] | None:
        """Whom the narration before `end` names and the pronoun fits; None where a stranger may be meant."""
        people = block.people_in(end - MAX_BACK, end)
        if any(len(m.candidates) < 2 for m in people if m.status != "resolved") or self._strangers(
            block, end, 0, pronoun
        ):
            return None
        met = {person for m in people for person in ((m.entity,) if m.status == "resolved" else m.candidates)}
        return {person for person in met if self.fits(person, pronoun)}

    def _strangers(self, block: SpokenBlock, end: int, start: int, pronoun: str, *, passing: bool = False) -> bool:
        """Whether the narration from `start` to `end` has somebody who is on no file and whom the pronoun fits.

        Where `passing`, who is named after a preposition does not count: `In an interview with Y, X …`.
        """
        begin = max(end - MAX_BACK, start)
        terms = (mention for mention in block.terms if begin <= mention.end and mention.start <= end)
        covered = [(mention.start, mention.end) for mention in (*block.people_in(begin, end + 1), *terms)]
        for match in _PAIR.finditer(block.narration, begin, end):
            apart = not any(start < match.end() and match.start() < stop for start, stop in covered)
            if passing and _ASIDE.search(block.narration, max(match.start() - _NEAR, start), match.start()):
                continue
            if apart and _is_person(match, pronoun):
                return True
        strange = (person for person in unnamed_people(block.narration, begin, end) if _fits_noun(person, pronoun))
        if any(not _describes_somebody(block, person) for person in strange):
            return True
        return any(self._is_strange(block, verb, end) for verb in _SAID.finditer(block.narration, begin, end))

    def _is_strange(self, block: SpokenBlock, verb: re.Match[str], end: int) -> bool:
        """Whether the verb's subject is neither on file nor a pronoun nor a thing that is."""
        voice = block.subject_of(verb.start(), 0)
        if voice.kind in ("office", "described"):
            return not self._told(voice, block.number)
        return (
            voice.kind == "other"
            and not block.is_thing(verb.start())
            and block.object_of(verb.end(), end).kind == "other"
        )


def _is_person(match: re.Match[str], pronoun: str) -> bool:
    """Whether two capitalised words that are on no file are somebody's title and name, or both names.

    A given name of the other sex shows that the pronoun does not mean them.
    """
    first, last = match[1].lower(), match[2].lower()
    if match[2][1:] != match[2][1:].lower() or first in (WOMEN if pronoun == "he" else MEN):
        return False
    if first in PLACES or _AT_PLACE.search(match.string, max(match.start() - 12, 0), match.start()):
        return False
    if (first in TITLES and first not in _PARTIES) or first in GIVEN_NAMES:
        return last not in HEADS and last not in COMMON
    return not any(word in _NO_PERSON or word in COMMON or word in HEADS for word in (first, last))


def _fits_noun(person: Unnamed, pronoun: str) -> bool:
    """Whether the pronoun fits an unnamed person: `her husband` is no `she`."""
    return person.noun not in (WOMEN_WORDS if pronoun == "he" else MEN_WORDS)


def _describes_somebody(block: SpokenBlock, person: Unnamed) -> bool:
    """Whether the unnamed person is one who is named beside: `X, a former aide`, `the envoy, X`, `her aide X`."""
    before = block.narration[max(person.start - _NEAR, 0) : person.start].rstrip(" ,(—–")
    stem = block.narration[: person.start].rstrip(" ,(—–")
    if block.person_ending(len(stem)) is not None or PREDICATE.search(before):
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


def _opening(block: SpokenBlock) -> int:
    """Up to where a pronoun goes on from the block before: the tag of a quotation that opens the block."""
    if not block.quotes or block.text[: block.quotes[0].start].strip():
        return 12
    return block.quotes[0].end + 24
