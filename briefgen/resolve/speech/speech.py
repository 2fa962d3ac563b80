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
from briefgen.resolve.speech.carried import ends_with_its_tag, is_bare_quotation, is_report
from briefgen.resolve.speech.described import Descriptions
from briefgen.resolve.speech.documents import goes_on_in_writing, says_it_goes_on
from briefgen.resolve.speech.fragments import is_spoken
from briefgen.resolve.speech.laid_out import LaidOut
from briefgen.resolve.speech.last_spoken_of import LastSpokenOf
from briefgen.resolve.speech.narration import HAS_MARK
from briefgen.resolve.speech.offices import Offices
from briefgen.resolve.speech.pronouns import Antecedents
from briefgen.resolve.speech.quoted_words import resumes
from briefgen.resolve.speech.scraps import is_cut_short, is_scrap
from briefgen.resolve.speech.speech_words import BEATS, ISSUING, SAYING, SPEAKING, STANDALONE, verbs
from briefgen.resolve.speech.strangers import MAX_BACK
from briefgen.resolve.speech.transcripts import labelled
from briefgen.resolve.speech.unnamed import is_unnamed_tag, unnamed_people
from briefgen.resolve.speech.voice import OTHER, Voice
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_MAX_SCRAPS = 4
"""How many unattributed quotations are passed over to find who has just spoken."""

_PASSIVE = re.compile(r"\b(?:when|if|was|being|been|once) $")
"""What before `asked` shows that the subject was asked."""

_GOES_ON = re.compile(r"[a-z]{2}[.!?] [A-Z][a-z]")
"""What within words shows that they are more than one sentence."""

_BUT = ("But ", "And ", "Yet ")
"""What may stand before words that go on: `“No,” he said. But “it helps all of us.”`."""

_JOINED = re.compile(r",? (?:and|but|or) (?:[a-z]+ ){0,3}")
"""What joins two quotations of one sentence."""

_IS_WHAT = re.compile(
    r"[^,;:“”]{1,80} (?:is|are|was|were|(?:has|have|had|will|would) (?:have )?be(?:en)?)(?: not| [a-z]+ly)?"
    r"(?: an?| the)? "
)
"""How a sentence begins that says only what something is."""

_OPENS = re.compile(r"\s*[“\"«„‘'»]")


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
        self.antecedents = Antecedents(blocks, lexicon, self._told)
        self.offices = Offices(blocks)
        self.descriptions = Descriptions(blocks, lexicon)
        self.last_spoken_of = LastSpokenOf(blocks, self.descriptions, self.antecedents)
        self.speakers: dict[tuple[int, int], str] = {}
        self.fragments: dict[tuple[int, int], str] = {}
        self.tagged: set[tuple[int, int]] = set()
        self.last_heard: dict[int, list[tuple[int, str]]] = {}

    def speeches(self) -> tuple[Speech, ...]:
        for index in self.marked:
            self._hear(index)
        self._join_open_ones()
        labels = labelled(self.blocks)
        quoted = [self._speech(index, quoted) for index in self.marked for quoted in self.blocks[index].quotes]
        found = [speech for speech in (*quoted, *self._block_quotations()) if speech and speech.block not in labels]
        for index, (start, speaker) in labels.items():
            found.append(self._said(index, start, len(self.blocks[index].text.rstrip()), speaker))
        spoken = {(speech.block, speech.start, speech.end): speech for speech in found}
        return tuple(spoken[key] for key in sorted(spoken))

    def _speech(self, index: int, quoted: Quoted) -> Speech | None:
        key = (index, quoted.start)
        speaker = self.speakers.get(key) or self.fragments.get(key, "")
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
                    self.fragments[index, quoted.start] = self._person(index, voice)
                continue
            speaker = self._person(index, voice) if voice is not None else ""
            if not speaker and voice is None:
                speaker = self._tagged_together(block, at)
            if not speaker and resumes(block, at):
                speaker = self.speakers.get((index, block.quotes[at - 1].start), "")
            if not speaker and voice is not None and voice.kind == "other":
                speaker = self._writer(block, at)
            denied = denied and not self._is_after_a_sentence(index, at)
            if voice is None and not denied and not speaker:
                speaker = self._by_context(index, at)
            denied = voice is not None and not speaker
            if speaker:
                self.speakers[index, quoted.start] = speaker
                self.last_heard.setdefault(index, []).append((quoted.end, speaker))
                self.tagged.update([(index, quoted.start)] if voice is not None and voice.tagged else ())

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
        return self._person(block.number, voice) if voice is not None and voice.tagged else ""

    def _writer(self, block: SpokenBlock, at: int) -> str:
        """Whose the quotation is of which the text says that a letter goes on: `X wrote in a letter. It added: “…”`."""
        index = block.number
        if index == 0 or not says_it_goes_on(block, at):
            return ""
        before = self.blocks[index - 1]
        if not goes_on_in_writing(block, before, at):
            return ""
        key = (index, block.quotes[at - 1].start) if at > 0 else (index - 1, before.quotes[-1].start)
        return self.speakers.get(key, "")

    def _is_after_a_sentence(self, index: int, at: int) -> bool:
        """Whether a whole sentence of the reporter's stands between a quotation and the one before it."""
        block = self.blocks[index]
        before = block.sentence_at(max(block.quotes[at].start - 2, 0))
        return at > 0 and before.start >= block.quotes[at - 1].end

    def _person(self, index: int, voice: Voice) -> str:
        if voice.kind == "pronoun":
            return self.antecedents.resolve(self.blocks, index, voice, self.last_heard)
        return self._told(voice, index)

    def _told(self, voice: Voice, index: int) -> str:
        """Who a voice is that is no pronoun."""
        told = self._called(voice, index)
        if told or voice.kind not in ("office", "described"):
            return told
        return self.last_spoken_of.holder(voice, index, self.last_heard)

    def _called(self, voice: Voice, index: int) -> str:
        """Whom the text or a file calls what the voice is called."""
        if voice.kind == "described":
            return self.descriptions.holder(voice.word, index)
        if voice.kind == "office":
            held = self.offices.holder(voice.word, index)
            unheld = not held and not self.offices.is_held(voice.word, index)
            return self.descriptions.holder(f"the {voice.word}", index) if unheld else held
        return voice.person

    def _by_context(self, index: int, at: int) -> str:
        """Who speaks where the sentence does not say: the one who has just spoken, or was announced."""
        block = self.blocks[index]
        quoted = block.quotes[at]
        start = block.sentence_at(quoted.start).start
        opens = start >= quoted.start or block.narration[start : min(quoted.start, start + 5)] in _BUT
        alone = _is_sentence(block, quoted) and STANDALONE.match(block.narration, quoted.end)
        if not opens or not (alone or is_cut_short(block, quoted)):
            return ""
        if at > 0:
            place = at
            at = next(
                (
                    b
                    for b in range(at, max(at - _MAX_SCRAPS, 0), -1)
                    if (index, block.quotes[b - 1].start) in self.speakers
                ),
                at,
            )
            previous = self.speakers.get((index, block.quotes[at - 1].start), "")
            between = block.narration[block.quotes[at - 1].end : quoted.start]
            if previous and self._goes_on(index, at, quoted, between, previous):
                return previous
            if previous and not self._is_after_a_sentence(index, place):
                return ""
        if not block.narration[: quoted.start].strip():
            return self._announced(index) or self._carried(index)
        return self._reported(index, quoted)

    def _goes_on(self, index: int, at: int, quoted: Quoted, between: str, speaker: str) -> bool:
        """Whether nothing between two quotations gives the word to somebody else."""
        block = self.blocks[index]
        between = between[:-4] if between.endswith(_BUT) else between
        if not between.strip() or not between.rstrip(" \"”’'»").endswith((".", "!", "?", ":")):
            return False
        start = block.quotes[at - 1].end
        told = block.sentences_before(start + len(between) - 1, start + 1)
        if (index, block.quotes[at - 1].start) in self.tagged and told and told[0].start <= start + 1:
            told = told[1:] if block.names_only(speaker, told[0].start, told[0].end) else told
        return all(block.is_about(speaker, sentence.start, quoted.start) for sentence in told)

    def _announced(self, index: int) -> str:
        """The speaker whom the block before announces with a colon at its end: `X put it this way:`."""
        if index < 2:
            return ""
        before = self.blocks[index - 1]
        if not before.narration.rstrip().endswith(":"):
            return ""
        return self._last_saying(index - 1)

    def _carried(self, index: int) -> str:
        """Whose tag the block before ends with, where this block is a quotation and nothing else."""
        before = self.blocks[index - 1]
        if index < 2 or not is_bare_quotation(self.blocks[index]):
            return ""
        sentence = before.sentence_at(len(before.narration))
        heard = self.last_heard.get(index - 1, [])
        if heard and heard[-1][0] >= sentence.start - 2:
            said = heard[-1][0] == before.quotes[-1].end and ends_with_its_tag(before, after=not self._is_closed(index))
            speaker = heard[-1][1] if said else ""
        else:
            speaker = self._last_saying(index - 1) if is_report(before, sentence.start) else ""
        people = {m.entity for m in before.people_in(sentence.start, len(before.text)) if not before.is_in_title(m)}
        return speaker if people <= {speaker} else ""

    def _is_closed(self, index: int) -> bool:
        """Whether a mark closes the last quotation of a block."""
        return self.blocks[index].quotes[-1].closed

    def _last_saying(self, index: int) -> str:
        """Who is the subject of the last verb of saying in the last sentence of a block."""
        block = self.blocks[index]
        sentence = block.sentence_at(len(block.narration))
        issued = ISSUING.search(block.narration, sentence.start)
        found = [issued] if issued else list(verbs(block.narration, sentence.start, sentence.end))
        if not found or (issued and issued["another"]):
            return ""
        voice = block.subject_of(found[-1].start(), sentence.start)
        return self._person(index, voice)

    def _reported(self, index: int, quoted: Quoted) -> str:
        """`X said the talks went well. “We agreed on much.”`: the one whose words were just reported."""
        block = self.blocks[index]
        before = block.sentence_at(max(quoted.start - 2, 0))
        told = verbs(block.narration, before.start, min(before.end, quoted.start), SAYING | BEATS | SPEAKING)
        found = [
            verb for verb in told if verb.group() != "asked" or not _PASSIVE.search(block.narration[: verb.start()])
        ]
        if not found or next(unnamed_people(block.narration, found[0].end(), quoted.start), None):
            return ""
        voice = block.subject_of(found[0].start(), before.start)
        speaker = self._person(index, voice)
        speaks = block.opening_person(before.start, before.end) == speaker
        if self._closes(block, found[0], before.end):
            return speaker if len(found) == 1 else ""
        since = before.start if found[0].group() in BEATS or speaks else quoted.start - MAX_BACK
        others = {m.entity for m in block.people_in(since, quoted.start)} - {speaker}
        return speaker if len(found) == 1 and not others else ""

    @staticmethod
    def _closes(block: SpokenBlock, verb: re.Match[str], end: int) -> bool:
        """Whether a sentence that ends at `end` does so with its tag: `The deal was dead, X said.`."""
        return not block.narration[verb.end() : end].strip(" .")

    def _join_open_ones(self) -> None:
        """A quotation that is not closed goes on in the next block: all its parts have one speaker."""
        parts: list[int] = []
        for index in self.marked[self.marked[:1] == [0] :]:
            goes_on = parts and parts[-1] == index - 1 and _OPENS.match(self.blocks[index].text)
            if not goes_on:
                self._give_one_speaker(parts)
                parts = []
            last = self.blocks[index].quotes[-1:]
            is_open = bool(last) and not last[0].closed
            if goes_on or is_open:
                parts.append(index)
            if not is_open:
                self._give_one_speaker(parts)
                parts = []
        self._give_one_speaker(parts)

    def _give_one_speaker(self, parts: list[int]) -> None:
        if len(parts) < 2:
            return
        keys = [(parts[0], self.blocks[parts[0]].quotes[-1].start)]
        keys += [(index, self.blocks[index].quotes[0].start) for index in parts[1:] if self.blocks[index].quotes]
        known = {self.speakers[key] for key in keys if key in self.speakers}
        if len(known) != 1:
            return
        speaker = known.pop()
        for key in keys:
            self.speakers[key] = speaker

    def _block_quotations(self) -> list[Speech]:
        """Block quotations whose speaker is announced before them, or stands below them after a dash."""
        found: list[Speech] = []
        index = 1
        if not any(block.kind == "quotation" for block in self.reading.blocks):
            return found
        while index < len(self.blocks):
            group = self._group(index)
            if group:
                found += self._quoted_group(group)
            index += max(len(group), 1)
        return found

    def _group(self, index: int) -> list[int]:
        group: list[int] = []
        while index < len(self.blocks) and self.reading.blocks[index - 1].kind == "quotation":
            opens = any(container.element == "blockquote" for container in self.reading.blocks[index - 1].opens)
            if group and opens:
                break
            group.append(index)
            index += 1
        return group

    def _quoted_group(self, group: list[int]) -> list[Speech]:
        signer, cut = self._signed(group[-1])
        announced = ""
        if group[0] > 1 and self.blocks[group[0] - 1].narration.rstrip().endswith(":"):
            announced = self._last_saying(group[0] - 1)
        if (signer and announced and signer != announced) or not (signer or announced):
            return []
        speeches = []
        for index in group:
            end = cut if index == group[-1] else len(self.blocks[index].text)
            speeches += self._whole(index, end, signer or announced)
        return speeches

    def _whole(self, index: int, end: int, speaker: str) -> list[Speech]:
        text = self.blocks[index].text[:end]
        start = len(text) - len(text.lstrip(' \n“"«„‘'))
        end = len(text.rstrip(' \n”"»“’'))
        already = any(key[0] == index for key in self.speakers)
        return [] if start >= end or already else [self._said(index, start, end, speaker)]

    def _signed(self, index: int) -> tuple[str, int]:
        """Who signs the block quotation's last line after a dash, and where the words before it end."""
        block = self.blocks[index]
        match = re.search(r"(?:^|\n)\s*(?:—|–|--)\s*(?=[^\n]*$)", block.text)
        if match is None:
            return "", len(block.text)
        signer = next((m for m in block.people if m.start >= match.end()), None)
        first = signer is not None and block.description_start(signer.start, match.end()) == match.end()
        named = signer is not None and first and signer.status == "resolved"
        return (signer.entity if named and signer is not None else ""), match.start()


def _is_sentence(block: SpokenBlock, quoted: Quoted) -> bool:
    """Whether the words are a sentence of their own: a capital first, more than a word or two."""
    words = block.text[quoted.inner_start : quoted.inner_end].rstrip("'’\"”")
    ends = words[-1:] in ".!?…," or not quoted.closed or _GOES_ON.search(words) is not None
    return words[:1].isupper() and ends
