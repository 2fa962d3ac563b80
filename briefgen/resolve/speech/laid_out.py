"""The blocks of one text, each laid out when it is first asked for: most are plain narration that nobody asks about."""

from collections.abc import Sequence
from typing import overload

from briefgen.model.site import Mention
from briefgen.resolve.speech.voices import SpokenBlock


class LaidOut(Sequence[SpokenBlock]):
    """The headline, and the blocks after it in order."""

    def __init__(self, texts: Sequence[str], mentions: dict[int, list[Mention]], language: str) -> None:
        """`mentions` are those of the text by the number of their block, in order."""
        self.texts = texts
        self._mentions = mentions
        self._language = language
        self._blocks: list[SpokenBlock | None] = [None] * len(texts)

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> SpokenBlock: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[SpokenBlock]: ...

    def __getitem__(self, index: int | slice) -> SpokenBlock | Sequence[SpokenBlock]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        block = self._blocks[index]
        if block is None:
            mentions = tuple(self._mentions.get(index, ()))
            block = SpokenBlock(self.texts[index], mentions, self._language, number=index)
            self._blocks[index] = block
        return block
