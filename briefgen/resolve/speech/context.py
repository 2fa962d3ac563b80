"""Who speaks where a quotation's own sentence does not say: who has just spoken, was announced, or reported."""

import re

from briefgen.resolve.speech import speech_verbs
from briefgen.resolve.speech.carried import ends_with_its_tag, is_bare_quotation, is_report
from briefgen.resolve.speech.colons import colon_subject
from briefgen.resolve.speech.laid_out import LaidOut
from briefgen.resolve.speech.meant import Meant
from briefgen.resolve.speech.quoted_words import last_mark
from briefgen.resolve.speech.record import Record
from briefgen.resolve.speech.scraps import is_cut_short
from briefgen.resolve.speech.speech_words import (
    ADDRESSING,
    BEATS,
    CLAUSAL,
    ISSUING,
    SAYING,
    SPEAKING,
    STANDALONE,
    verbs,
)
from briefgen.resolve.speech.strangers import MAX_BACK
from briefgen.resolve.speech.unnamed import unnamed_people
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_MAX_SCRAPS = 4
"""How many unattributed quotations are passed over to find who has just spoken."""

_PASSIVE = re.compile(r"\b(?:when|if|was|being|been|once) $")
"""What before `asked` shows that the subject was asked."""

_GOES_ON = re.compile(r"[a-z]{2}[.!?] [A-Z][a-z]")
"""What within words shows that they are more than one sentence."""

_POINTING = (CLAUSAL | speech_verbs.finite("identify cite")) - speech_verbs.finite(
    f"{speech_verbs.ENTREATING} question query inquire enquire inform text email remind tease"
)
"""Verbs of who points something out, and may go on in words; whose object is who was spoken to, may be answered."""

_REPORTING = (
    (SAYING | _POINTING)
    - ADDRESSING
    - frozenset(("recalled", "recalls", "recounted", "recounts", "replied", "answered"))
)
"""Verbs of who goes on, whomever they speak of; in what somebody recalls, another may speak."""

_BESIDE = re.compile(r"(?:[,;—–]|\b(?:and|but|as|while|when|after|before|until|though|although)) \Z")
"""What before a name makes it another clause's, which no verb of saying before need report."""

_TOLD = re.compile(r"\b(?:to|with) \Z")
"""What before a name says that its bearer was spoken to."""

_BUT = ("But ", "And ", "Yet ")
"""What may stand before words that go on: `“No,” he said. But “it helps all of us.”`."""


class Context:
    """What the blocks around a quotation tell of whose it is."""

    def __init__(self, blocks: LaidOut, record: Record, meant: Meant) -> None:
        """`record` has what was heard before the quotation that is asked for."""
        self._blocks = blocks
        self._record = record
        self._meant = meant

    def speaker(self, index: int, at: int) -> str:
        """Who speaks where the sentence does not say: the one who has just spoken, or was announced."""
        block = self._blocks[index]
        quoted = block.quotes[at]
        start = block.sentence_at(quoted.start).start
        opens = start >= quoted.start or block.narration[start : min(quoted.start, start + 5)] in _BUT
        alone = _is_sentence(block, quoted) and STANDALONE.match(block.narration, quoted.end)
        if not opens or not (alone or is_cut_short(block, quoted)):
            return ""
        if at > 0:
            place = at
            at = self._record.speaker_before(block, at, _MAX_SCRAPS)
            previous = self._record.speakers.get((index, block.quotes[at - 1].start), "")
            between = block.narration[block.quotes[at - 1].end : quoted.start]
            if previous and self._goes_on(index, at, quoted, between, previous):
                return previous
            if previous and not is_after_a_sentence(block, place):
                return ""
        if not block.narration[: quoted.start].strip():
            return self._announced(index) or self._carried(index)
        return self._reported(index, quoted)

    def _goes_on(self, index: int, at: int, quoted: Quoted, between: str, speaker: str) -> bool:
        """Whether nothing between two quotations gives the word to somebody else."""
        block = self._blocks[index]
        between = between[:-4] if between.endswith(_BUT) else between
        if not between.strip() or not between.rstrip(" \"”’'»").endswith((".", "!", "?", ":")):
            return False
        start = block.quotes[at - 1].end
        told = block.sentences_before(start + len(between) - 1, start + 1)
        if (index, block.quotes[at - 1].start) in self._record.tagged and told and told[0].start <= start + 1:
            told = told[1:] if block.names_only(speaker, told[0].start, told[0].end) else told
        return all(block.is_about(speaker, sentence.start, quoted.start) for sentence in told)

    def _announced(self, index: int) -> str:
        """The speaker whom the block before announces with a colon at its end: `X put it this way:`."""
        if index < 2:
            return ""
        before = self._blocks[index - 1]
        if not before.narration.rstrip().endswith(":"):
            return ""
        return self.last_saying(index - 1)

    def _carried(self, index: int) -> str:
        """Whose tag the block before ends with, where this block is a quotation and nothing else."""
        before = self._blocks[index - 1]
        if index < 2 or not is_bare_quotation(self._blocks[index]):
            return ""
        sentence = before.sentence_at(len(before.narration))
        heard = self._record.last_heard.get(index - 1, [])
        if heard and heard[-1][0] >= sentence.start - 2:
            said = heard[-1][0] == before.quotes[-1].end and ends_with_its_tag(before, after=not self._is_closed(index))
            speaker = heard[-1][1] if said or self._is_sole_voice(index, heard[-1]) else ""
        else:
            speaker = self.last_saying(index - 1) if is_report(before, sentence.start) else ""
        people = {m.entity for m in before.people_in(sentence.start, len(before.text)) if not before.is_in_title(m)}
        return speaker if people <= {speaker} else ""

    def _is_sole_voice(self, index: int, heard: tuple[int, str]) -> bool:
        """Whether the block before ends with a statement of the only one who has spoken, and this one asks nothing.

        `heard` is where the last words end whose speaker is known, and whose they are.
        """
        before = self._blocks[index - 1]
        last = before.quotes[-1]
        if heard[0] != last.end or before.narration[last.end :].strip() or not self._record.is_sole_voice(heard[1]):
            return False
        return last_mark(before, last) != "?" and last_mark(self._blocks[index], self._blocks[index].quotes[0]) != "?"

    def _is_closed(self, index: int) -> bool:
        """Whether a mark closes the last quotation of a block."""
        return self._blocks[index].quotes[-1].closed

    def last_saying(self, index: int) -> str:
        """Who is the subject of the last verb of saying in the last sentence of a block."""
        block = self._blocks[index]
        sentence = block.sentence_at(len(block.narration))
        issued = ISSUING.search(block.narration, sentence.start)
        found = [issued] if issued else list(verbs(block.narration, sentence.start, sentence.end))
        if not found:
            return self._meant.person(index, colon_subject(block, sentence.start, len(block.narration)))
        if issued and issued["another"]:
            return ""
        voice = block.subject_of(found[-1].start(), sentence.start)
        return self._meant.person(index, voice)

    def _reported(self, index: int, quoted: Quoted) -> str:
        """`X said the talks went well. “We agreed on much.”`: the one whose words were just reported."""
        block = self._blocks[index]
        before = block.sentence_at(max(quoted.start - 2, 0))
        told = verbs(
            block.narration, before.start, min(before.end, quoted.start), SAYING | BEATS | SPEAKING | _POINTING
        )
        found = [verb for verb in told if not self._is_no_report(block, verb)]
        if not found or next(unnamed_people(block.narration, found[0].end(), quoted.start), None):
            return ""
        voice = block.subject_of(found[0].start(), before.start)
        speaker = self._meant.person(index, voice)
        speaks = block.opening_person(before.start, before.end) == speaker
        if self._closes(block, found[0], before.end):
            return speaker if len(found) == 1 else ""
        since = before.start if found[0].group() in BEATS or speaks else quoted.start - MAX_BACK
        others = {m.entity for m in block.people_in(since, quoted.start)} - {speaker}
        if others and speaks and found[0].group() in _REPORTING:
            others = self._acting(block, found[0].end(), quoted.start) - {speaker}
        return speaker if len(found) == 1 and not others else ""

    @staticmethod
    def _is_no_report(block: SpokenBlock, verb: re.Match[str]) -> bool:
        """Whether the subject was asked, or the verb is a noun: `one of the reasons`."""
        if verb.group() == "asked":
            return _PASSIVE.search(block.narration[: verb.start()]) is not None
        return block.is_noun(verb)

    @staticmethod
    def _acting(block: SpokenBlock, start: int, end: int) -> set[str]:
        """Who is told, or does something beside what a verb of saying reports: `X said no, and Y left`."""
        found = set()
        for mention in block.people_in(start, end):
            before = block.narration[start : block.description_start(mention.start, start)]
            if _TOLD.search(before) or (block.acts(mention, end) and _BESIDE.search(before)):
                found.add(mention.entity)
        return found

    @staticmethod
    def _closes(block: SpokenBlock, verb: re.Match[str], end: int) -> bool:
        """Whether a sentence that ends at `end` does so with its tag: `The deal was dead, X said.`."""
        return not block.narration[verb.end() : end].strip(" .")


def is_after_a_sentence(block: SpokenBlock, at: int) -> bool:
    """Whether a whole sentence of the reporter's stands between a quotation and the one before it."""
    before = block.sentence_at(max(block.quotes[at].start - 2, 0))
    return at > 0 and before.start >= block.quotes[at - 1].end


def _is_sentence(block: SpokenBlock, quoted: Quoted) -> bool:
    """Whether the words are a sentence of their own: a capital first, more than a word or two."""
    words = block.text[quoted.inner_start : quoted.inner_end].rstrip("'’\"”")
    ends = words[-1:] in ".!?…," or not quoted.closed or _GOES_ON.search(words) is not None
    return words[:1].isupper() and ends
