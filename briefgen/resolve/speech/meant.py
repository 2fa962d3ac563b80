"""Who a voice is: whom a name, a pronoun, an office or a description means in one text."""

from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.speech.described import Descriptions
from briefgen.resolve.speech.laid_out import LaidOut
from briefgen.resolve.speech.last_spoken_of import LastSpokenOf
from briefgen.resolve.speech.offices import Offices
from briefgen.resolve.speech.pronouns import Antecedents
from briefgen.resolve.speech.record import Record
from briefgen.resolve.speech.states import PARTIES
from briefgen.resolve.speech.voice import Voice

_MAX_PARTY = 24
"""How many characters `the` and a party have."""


class Meant:
    """Whom the voices of one text mean, by what was heard before each."""

    def __init__(self, blocks: LaidOut, lexicon: Lexicon | None, record: Record) -> None:
        """`record` is read when a voice is asked for."""
        self._blocks = blocks
        self._record = record
        self._antecedents = Antecedents(blocks, lexicon, self._told)
        self._offices = Offices(blocks)
        self._descriptions = Descriptions(blocks, lexicon)
        self._last_spoken_of = LastSpokenOf(blocks, self._descriptions, self._antecedents)

    def person(self, index: int, voice: Voice) -> str:
        """Whom a voice in the block at `index` means; or empty."""
        if voice.kind == "pronoun":
            return self._antecedents.resolve(self._blocks, index, voice, self._record.last_heard)
        return self._told(voice, index)

    def _told(self, voice: Voice, index: int) -> str:
        """Who a voice is that is no pronoun."""
        told = self._called(voice, index)
        if told or voice.kind not in ("office", "described"):
            return told
        return self._last_spoken_of.holder(voice, index, self._record.last_heard)

    def _called(self, voice: Voice, index: int) -> str:
        """Whom the text or a file calls what the voice is called."""
        if voice.kind == "described":
            return self._descriptions.holder(voice.word, index)
        if voice.kind == "office":
            held = self._offices.holder(voice.word, index)
            unheld = not held and not self._offices.is_held(voice.word, index)
            held = self._descriptions.holder(f"the {voice.word}", index) if unheld else held
            return "" if held and self._is_of_another_party(held, voice, index) else held
        return voice.person

    def _is_of_another_party(self, person: str, voice: Voice, index: int) -> bool:
        """Whether the party before an office is not that of its holder: `the Democratic senator`."""
        words = self._blocks[index].narration[voice.at : voice.at + _MAX_PARTY].split()[1:2]
        return bool(PARTIES.intersection(word.lower() for word in words)) and self._descriptions.clashes(person, words)
