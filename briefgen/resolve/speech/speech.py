"""Direct speech and who says it.

First each quotation asks its own sentence (`attribution`). What the sentence leaves open, the paragraph may settle:
a quotation that goes on after `X said.`, one that was opened in the paragraph before, words announced by a colon, a
block quotation with its source. Whatever is still unsure is nobody's.
"""

import re
from collections import defaultdict

from briefgen.model.ids import PersonId
from briefgen.model.site import Mention, Speech
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.names.reading import Reading
from briefgen.resolve.speech.accompanying import accompanying
from briefgen.resolve.speech.attribution import attribute
from briefgen.resolve.speech.block_quotations import BlockQuotations
from briefgen.resolve.speech.context import Context, is_after_a_sentence
from briefgen.resolve.speech.documents import goes_on_in_writing, says_it_goes_on
from briefgen.resolve.speech.fragments import is_spoken
from briefgen.resolve.speech.joined import join_open_ones
from briefgen.resolve.speech.laid_out import LaidOut
from briefgen.resolve.speech.meant import Meant
from briefgen.resolve.speech.narration import HAS_MARK
from briefgen.resolve.speech.quoted_words import resumes
from briefgen.resolve.speech.record import Record
from briefgen.resolve.speech.scraps import is_scrap
from briefgen.resolve.speech.speech_words import SPEAKING, verbs
from briefgen.resolve.speech.transcripts import labelled
from briefgen.resolve.speech.unnamed import is_unnamed_tag
from briefgen.resolve.speech.voice import OTHER, Voice
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_JOINED = re.compile(r",? (?:and|but|or) (?:[a-z]+ ){0,3}")
"""What joins two quotations of one sentence."""

_IS_WHAT = re.compile(
    r"[^,;:“”]{1,80} (?:is|are|was|were|(?:has|have|had|will|would) (?:have )?be(?:en)?)(?: not| [a-z]+ly)?"
    r"(?: an?| the)? "
)
"""How a sentence begins that says only what something is."""


def find_speech(reading: Reading, mentions: tuple[Mention, ...], lexicon: Lexicon | None = None) -> tuple[Speech, ...]:
    """The direct speech in `reading` whose speaker is one of `mentions`, in the order of the text."""
    named = any(mention.kind == "person" and mention.status == "resolved" for mention in mentions)
    if not named:
        return ()
    by_block: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_block[mention.block].append(mention)
    texts = (reading.headline, *("" if block.kind == "code" else block.text for block in reading.blocks))
    return _Hearing(LaidOut(texts, by_block, reading.language), reading, lexicon).speeches()


class _Hearing:
    """Goes through the blocks in order and remembers who was heard in each."""

    def __init__(self, blocks: LaidOut, reading: Reading, lexicon: Lexicon | None) -> None:
        self.blocks = blocks
        self.marked = [index for index, text in enumerate(blocks.texts) if HAS_MARK.search(text)]
        self.reading = reading
        self.record = Record()
        self.meant = Meant(blocks, lexicon, self.record)
        self.context = Context(blocks, self.record, self.meant)

    def speeches(self) -> tuple[Speech, ...]:
        for index in self.marked:
            self._hear(index)
        join_open_ones(self.blocks, self.marked, self.record)
        labels = labelled(self.blocks)
        quoted = [self._speech(index, quoted) for index in self.marked for quoted in self.blocks[index].quotes]
        whole = BlockQuotations(self.blocks, self.reading.blocks, self.record, self.context.last_saying)
        quoted += [self._said(*said) for said in whole.said()]
        found = [speech for speech in quoted if speech and speech.block not in labels]
        for index, (start, speaker) in labels.items():
            found.append(self._said(index, start, len(self.blocks[index].text.rstrip()), speaker))
        spoken = {(speech.block, speech.start, speech.end): speech for speech in found}
        return tuple(spoken[key] for key in sorted(spoken))

    def _speech(self, index: int, quoted: Quoted) -> Speech | None:
        key = (index, quoted.start)
        speaker = self.record.speakers.get(key) or self.record.fragments.get(key, "")
        return self._said(index, quoted.inner_start, quoted.inner_end, speaker) if speaker else None

    def _said(self, index: int, start: int, end: int, speaker: str) -> Speech:
        text = self.blocks[index].text[start:end]
        return Speech(block=index, start=start, end=end, surface=text, speaker=PersonId(speaker))

    def _hear(self, index: int) -> None:
        block = self.blocks[index]
        denied = False
        for at, quoted in enumerate(block.quotes):
            voice = self._voice(block, at)
            if is_scrap(block, at, voice):
                if voice is not None and is_spoken(block, quoted, voice):
                    self.record.fragments[index, quoted.start] = self.meant.person(index, voice)
                continue
            speaker = self.meant.person(index, voice) if voice is not None else ""
            if not speaker and voice is None:
                speaker = self._tagged_together(block, at)
            if not speaker and resumes(block, at):
                speaker = self.record.speakers.get((index, block.quotes[at - 1].start), "")
            if not speaker and voice is not None and voice.kind == "other":
                speaker = self._writer(block, at)
            denied = denied and not is_after_a_sentence(block, at)
            if voice is None and not denied and not speaker:
                speaker = self.context.speaker(index, at)
            denied = voice is not None and not speaker
            if speaker:
                self.record.hear(block, quoted, speaker, tagged=voice is not None and voice.tagged)
        self.record.close(block)

    @staticmethod
    def _voice(block: SpokenBlock, at: int) -> Voice | None:
        """Who says the words of quotation number `at`: nobody whom a stranger's tag parts from them."""
        voice = attribute(block, block.quotes[at]) or accompanying(block, block.quotes[at])
        for before in range(at - 1, -1, -1):
            end = block.quotes[before].end
            if voice is None or voice.kind != "person" or end < voice.at:
                break
            if is_unnamed_tag(block.narration, end):
                return OTHER if block.sentence_at(voice.at).end > end else voice
        return voice

    def _tagged_together(self, block: SpokenBlock, at: int) -> str:
        """Whose the quotation is that `and` joins to the next, which is tagged: `It is “…” and “…,” X said`."""
        if at + 1 >= len(block.quotes):
            return ""
        quoted, following = block.quotes[at], block.quotes[at + 1]
        start = block.sentence_at(quoted.start).start
        joined = _JOINED.fullmatch(block.narration, quoted.end, following.start)
        if not joined or not _IS_WHAT.fullmatch(block.narration, start, quoted.start):
            return ""
        if block.is_headline or any(verbs(block.narration, start, quoted.start, SPEAKING)):
            return ""
        voice = self._voice(block, at + 1)
        return self.meant.person(block.number, voice) if voice is not None and voice.tagged else ""

    def _writer(self, block: SpokenBlock, at: int) -> str:
        """Whose the quotation is of which the text says that a letter goes on: `X wrote in a letter. It added: “…”`."""
        index = block.number
        if index == 0 or not says_it_goes_on(block, at):
            return ""
        before = self.blocks[index - 1]
        if not goes_on_in_writing(block, before, at):
            return ""
        key = (index, block.quotes[at - 1].start) if at > 0 else (index - 1, before.quotes[-1].start)
        return self.record.speakers.get(key, "")
