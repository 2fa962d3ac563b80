"""What was heard so far in one text: whose the quotations before are."""

from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_MIN_SPOKEN = 3
"""How many quotations make somebody the only voice of a text."""

_MAX_SHORT = 3
"""How many words in marks may be no speech."""


class Record:
    """Whose each quotation is of which that is known.

    `speakers` and `fragments` have it by the number of the block and where the quotation starts; `tagged` has those
    whose tag follows them; `last_heard` has for each block where each quotation ends, and whose it is.
    """

    def __init__(self) -> None:
        self.speakers: dict[tuple[int, int], str] = {}
        self.fragments: dict[tuple[int, int], str] = {}
        self.tagged: set[tuple[int, int]] = set()
        self.last_heard: dict[int, list[tuple[int, str]]] = {}
        self._closed: list[SpokenBlock] = []
        self._voices: set[str] = set()
        self._spoken = 0

    def hear(self, block: SpokenBlock, quoted: Quoted, speaker: str, *, tagged: bool) -> None:
        """Remember whose the quotation is."""
        key = (block.number, quoted.start)
        self.speakers[key] = speaker
        self.last_heard.setdefault(block.number, []).append((quoted.end, speaker))
        if tagged:
            self.tagged.add(key)

    def close(self, block: SpokenBlock) -> None:
        """Remember that all of the block was heard."""
        self._closed.append(block)

    def is_sole_voice(self, speaker: str) -> bool:
        """Whether all that was said in the blocks before, headline aside, is the speaker's, and it is some.

        Words of nobody who is known are a voice as well.
        """
        for block in self._closed:
            for quoted in block.quotes:
                if block.number and len(block.text[quoted.inner_start : quoted.inner_end].split()) > _MAX_SHORT:
                    self._voices.add(self.speakers.get((block.number, quoted.start), ""))
                    self._spoken += 1
        self._closed.clear()
        return self._spoken >= _MIN_SPOKEN and self._voices == {speaker}

    def speaker_before(self, block: SpokenBlock, at: int, most: int) -> int:
        """The number after the last quotation before `at` whose speaker is known, at most `most` back; or `at`."""
        near = range(at, max(at - most, 0), -1)
        return next((b for b in near if (block.number, block.quotes[b - 1].start) in self.speakers), at)
