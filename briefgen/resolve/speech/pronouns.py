"""Whom `he said` means: where exactly one person can be meant, and else nobody."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from briefgen.model.site import Mention
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.speech.addressed import addressed, goes_on
from briefgen.resolve.speech.pronoun_cues import before_lead_in, is_topic, meant_by_sentence
from briefgen.resolve.speech.speech_words import ADDRESSING, verbs
from briefgen.resolve.speech.strangers import MAX_BACK, Strangers
from briefgen.resolve.speech.voice import OTHER, Voice, meant_by
from briefgen.resolve.speech.voices import SpokenBlock

_MAX_HEARD = 40
"""How many of a block's quotations before a pronoun are looked at for who spoke."""

_MAX_BLOCKS = 3
"""How many blocks back a pronoun reaches over those that name nobody."""

Heard = dict[int, list[tuple[int, str]]]
"""For each block, where each quotation that was attributed so far ends, and to whom."""

ANYBODY = ""
"""In a pronoun's place: the words for somebody tell neither a man nor a woman."""

_ANOTHER_SCENE = re.compile(
    r"\bIn (?:the|his|her|this|that|one) (?:[a-z]+ )?(?:book|novel|film|movie|play|scene|sketch|story|poem|tale)\b|"
    r"\b(?:The|An?|No|His|Her) (?:[a-z]+ )?(?:answer|reply|response)\b(?!\?)|"
    r"\b(?:told|tells|telling|spoke|speaks) (?:[a-z]+ )?(?:of|about|the (?:story|tale) of) (?:an?|one|another|some) "
)
"""What says that a character of a story speaks next, or whoever was written to: `X told of a farmer`."""


_BESIDE = re.compile(r"(?:While|Although|Though|Even (?:though|as|if)|Whereas|If|Unlike|Since|Because)\b[^,]{1,200},")
"""A clause before the main one that is about something else."""


@lru_cache(maxsize=4)
def _pronouns(lexicon: Lexicon) -> dict[str, str]:
    return {str(person.id): person.pronoun for person in lexicon.people if person.pronoun}


class Antecedents:
    """The people whom a pronoun of one text can mean."""

    def __init__(
        self, blocks: Sequence[SpokenBlock], lexicon: Lexicon | None, told: Callable[[Voice, int], str]
    ) -> None:
        """Without a lexicon, no person's own pronoun is known, and each fits.

        `told` says who an office or a description in a block means, or empty.
        """
        self._told = told
        self._blocks = blocks
        self._strangers = Strangers(blocks, told)
        self._pronouns = _pronouns(lexicon) if lexicon is not None else {}
        self._called: dict[str, str] = {}
        self._alone = ""

    def fits(self, person: str, pronoun: str) -> bool:
        """Whether neither the person's own page nor the text so far calls them by the other pronoun.

        `ANYBODY` fits everybody.
        """
        return pronoun == ANYBODY or self._pronouns.get(person, self._called.get(person, pronoun)) == pronoun

    def resolve(self, blocks: Sequence[SpokenBlock], index: int, voice: Voice, heard: Heard) -> str:
        """Whom the pronoun `voice` in the block at `index` of `blocks` means, or empty.

        `heard` has, for each block, where each quotation that was attributed so far ends, and to whom. Who goes on
        speaking is the last one heard, if nobody was named since; else the pronoun is the one person of this block's
        narration before it; else the one of the block before.
        """
        alone = self._alone
        self._alone = self._only({said for spoke in heard.values() for _, said in spoke if self.fits(said, voice.word)})
        person = self._meant(blocks, index, voice, heard)
        self._alone = alone
        if person and person == self._spoken_of(blocks[index], voice.at):
            return ""
        if person and voice.word != ANYBODY:
            self._called.setdefault(person, voice.word)
        return person

    def _meant(self, blocks: Sequence[SpokenBlock], index: int, voice: Voice, heard: Heard) -> str:
        block = blocks[index]
        speaker = self._last_speaker(block, voice, heard.get(index, []))
        if speaker:
            return "" if voice.answers else speaker
        if voice.answers and heard.get(index):
            return self._only(self._named(block, voice.at, voice.word))
        at = before_lead_in(block, voice.at)
        named = self._named(block, at, voice.word)
        if self._is_the_only(named, index, voice.word) and not self._is_another(block, voice):
            return self._only(named)
        salient = self._salient(block, at, voice.word, heard.get(index, []))
        if salient is not None:
            return salient
        return "" if index == 0 else self._from_before(blocks, index, voice, heard)

    @staticmethod
    def _spoken_of(block: SpokenBlock, at: int) -> str:
        """Whom the speaker speaks of in the clause that the tag interrupts: `X, she said, “has lost …”`."""
        stem = block.narration[:at].rstrip()
        named = block.person_ending(len(stem) - 1) if stem.endswith(",") else None
        return named.entity if named is not None and not is_topic(block, named) else ""

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
        if voice.goes_on:
            return speaker
        strange = self._strangers.has(block, voice.at, end, voice.word, passing=True)
        return "" if rivals - {speaker} or others or strange else speaker

    def _from_before(self, blocks: Sequence[SpokenBlock], index: int, voice: Voice, heard: Heard) -> str:
        """Whom the blocks before leave the pronoun to: the nearest that has anybody whom it fits."""
        if self._strangers.has(blocks[index], voice.at, 0, voice.word):
            return ""
        spoke = heard.get(index - 1, [])
        speakers = {speaker for _, speaker in spoke if self.fits(speaker, voice.word)}
        if len(speakers) == 1 and voice.at <= _opening(blocks[index]):
            return (
                "" if self._is_followed(blocks[index - 1], spoke[-1][0], speakers, voice.word) else self._only(speakers)
            )
        for at in range(index - 1, max(index - 1 - _MAX_BLOCKS, 0), -1):
            before = blocks[at]
            named = self._named(before, len(before.text), voice.word)
            if self._is_the_only(named, index, voice.word):
                return self._only(named)
            salient = self._salient(before, len(before.text), voice.word, heard.get(at, []))
            if salient is not None:
                return salient
        return ""

    def _is_followed(self, block: SpokenBlock, end: int, speakers: set[str], pronoun: str) -> bool:
        """Whether after the words that end at `end` somebody else does or says something whom the pronoun fits."""
        people = block.people_in(end, len(block.text))
        others = any(self._fitting(m, pronoun) - speakers and block.acts(m, len(block.text)) for m in people)
        return others or self._strangers.has(block, len(block.text), _tag_end(block, end), pronoun, passing=True)

    def _salient(self, block: SpokenBlock, end: int, pronoun: str, heard: list[tuple[int, str]]) -> str | None:
        """Who is the subject of the nearest sentence before `end` that has one whom the pronoun fits.

        Empty where that sentence leaves it open, unless it has only the one who speaks in the text so far; None where
        no sentence has anybody.
        """
        for sentence in reversed(block.sentences_before(end, end - MAX_BACK)):
            stop = min(sentence.end, end)
            spoke = [person for at, person in heard[-_MAX_HEARD:] if sentence.start < at <= stop + 1]
            told = self._told_of(block, sentence.start, stop, pronoun, spoke)
            if told is not None:
                return told
        return None

    def _told_of(self, block: SpokenBlock, start: int, stop: int, pronoun: str, spoke: list[str]) -> str | None:
        """Whom the sentence from `start` to `stop` leaves the pronoun to; None where it tells of nobody.

        `spoke` has whose quotations it holds, in order.
        """
        if _ANOTHER_SCENE.search(block.narration, start, stop):
            return ""
        people = block.people_in(start, stop)
        asked = block.asked_person(start, stop)
        if asked and self.fits(asked, pronoun):
            return asked
        others = [m for m in people if self._may_be(m, pronoun) and not block.is_aside(m)]
        speaker, verb = (Voice("person", spoke[-1]), "") if spoke else self._speaker(block, others, start, stop)
        if (
            speaker.kind == "pronoun"
            and pronoun in (speaker.word, ANYBODY)
            and all(m.start > speaker.at for m in others)
        ):
            return None  # one who was named before in the sentence would be whom its own pronoun means
        if block.opens_with(pronoun, start) and not any(block.acts(m, stop) for m in others):
            return None
        said = meant_by_sentence(block, people, pronoun, start, stop)
        if said and self.fits(said, pronoun):
            return said
        if speaker.kind == "person" and self.fits(speaker.person, pronoun):
            return speaker.person if spoke or goes_on(block, speaker.person, verb, others, stop) else ""
        told_to = addressed(block, others, verb, start) if speaker.kind == "person" else ""
        return told_to or self._subject(block, others, start, stop, pronoun)

    def _speaker(self, block: SpokenBlock, others: list[Mention], start: int, stop: int) -> tuple[Voice, str]:
        """Who says something in the sentence, and the verb; an office or a description as whom it means."""
        speaker, verb = block.speaker_in(start, stop)
        if speaker.kind == "other" and not others:
            speaker = block.opening_doer(start, stop)
        if speaker.kind in ("office", "described"):
            told = self._told(speaker, block.number)
            speaker = speaker._replace(kind="person", person=told) if told else OTHER
        return speaker, verb

    def _subject(self, block: SpokenBlock, others: list[Mention], start: int, stop: int, pronoun: str) -> str | None:
        """Whom the sentence is about by its grammar, of `others` whom the pronoun fits."""
        people = block.people_in(start, stop)
        first = block.opening_mention(start, stop)
        subject = first.entity if first is not None else ""
        begin = first.start if first is not None else start
        main = block.main_clause_end(start, stop)
        described = block.apposition_end(first or people[0]) if people else start
        near = [m for m in others if m.start < main and (m.start <= begin or m.start >= described)]
        clause = block.main_clause_end(begin, stop)
        stranger = self._strangers.has(block, clause, begin, pronoun, passing=True)
        if subject and (block.is_done_to(start, stop) or self._is_beside(block, begin, start, stop, pronoun)):
            return ""
        if not stranger and subject and self.fits(subject, pronoun) and all(m.entity == subject for m in near):
            return subject
        strange = self._strangers.has(block, stop, start, pronoun)
        acting = {m.entity for m in others if self._acts_there(block, m, start, stop)}
        before = {m.entity for m in block.people_in(0, start) if self._may_be(m, pronoun)}
        if not strange and len(acting) == 1 and before.union(m.entity for m in others) == acting:
            return acting.pop()
        if others or strange:
            return self._alone if not strange and all(m.entity == self._alone for m in others) else ""
        asks = block.narration[start:stop].rstrip().endswith("?")
        return "" if not asks and any(self._may_be(mention, pronoun) for mention in people) else None

    def _is_beside(self, block: SpokenBlock, begin: int, start: int, stop: int, pronoun: str) -> bool:
        """Whether who is named at `begin` is so in a clause before the main one, which names another whom it fits."""
        lead = _BESIDE.match(block.narration, start, stop)
        if lead is None or begin >= lead.end():
            return False
        here = {m.entity for m in block.people_in(start, lead.end())}
        return any(self._may_be(m, pronoun) and m.entity not in here for m in block.people_in(lead.end(), stop))

    @staticmethod
    def _acts_there(block: SpokenBlock, mention: Mention, start: int, end: int) -> bool:
        """Whether a clause of the sentence from `start` to `end` has whom the mention names as its subject."""
        return mention.status == "resolved" and block.acts(mention, end) and block.is_subject(mention, start)

    def _may_be(self, mention: Mention, pronoun: str) -> bool:
        """Whether the pronoun fits the person named, or one of those who may be meant."""
        if mention.status == "resolved":
            return self.fits(mention.entity, pronoun)
        return len(mention.candidates) < 2 or any(self.fits(person, pronoun) for person in mention.candidates)

    @staticmethod
    def _only(people: set[str] | None) -> str:
        return next(iter(people)) if people is not None and len(people) == 1 else ""

    def _is_the_only(self, named: set[str] | None, index: int, pronoun: str) -> bool:
        """Whether `named` is one person, and no other whom the pronoun fits is named up to the block at `index`.

        Of two women, she is who does something, not whoever was named last: the story may be the other's.
        """
        if not self._only(named):
            return False
        met = (person for person, first in self._first_named.items() if first <= index)
        return not any(person not in (named or ()) and self.fits(person, pronoun) for person in met)

    @cached_property
    def _first_named(self) -> dict[str, int]:
        """The block in which each person of the text is first named, or may be."""
        first: dict[str, int] = {}
        for block in self._blocks:
            for person in (person for mention in block.people for person in meant_by(mention)):
                first.setdefault(person, block.number)
        return first

    def _fitting(self, mention: Mention, pronoun: str) -> set[str]:
        """Who of those whom a name can mean is one whom the pronoun fits."""
        return {person for person in meant_by(mention) if self.fits(person, pronoun)}

    def _named(self, block: SpokenBlock, end: int, pronoun: str) -> set[str] | None:
        """Whom the narration before `end` names and the pronoun fits; None where a stranger may be meant instead."""
        if _ANOTHER_SCENE.search(block.narration, max(end - MAX_BACK, 0), end):
            return None
        people = block.people_in(end - MAX_BACK, end)
        met = {person for mention in people for person in self._fitting(mention, pronoun)}
        unknown = any(len(m.candidates) < 2 for m in people if m.status != "resolved")
        return None if unknown or (len(met) == 1 and self._strangers.has(block, end, 0, pronoun)) else met


def _tag_end(block: SpokenBlock, end: int) -> int:
    """Where a tag that begins at `end` ends: whom it mentions by the way is not who speaks, unless they were told."""
    tag = block.sentence_at(end)
    told = any(verb.group() in ADDRESSING for verb in verbs(block.narration, end, tag.end))
    return end if told else max(tag.end, end)


def _opening(block: SpokenBlock) -> int:
    """Up to where a pronoun goes on from the block before: the tag of a quotation that opens the block."""
    if not block.quotes or block.text[: block.quotes[0].start].strip():
        return 12
    return block.quotes[0].end + 24
