"""Block quotations whose speaker is announced before them, or stands below them after a dash."""

import re
from collections.abc import Callable, Sequence

from briefgen.model.rich_text import Block
from briefgen.resolve.speech.laid_out import LaidOut
from briefgen.resolve.speech.record import Record

Said = tuple[int, int, int, str]
"""Words of somebody's: the number of the block, where they start and end in it, whose they are."""


class BlockQuotations:
    """The block quotations of one text."""

    def __init__(
        self, blocks: LaidOut, kinds: Sequence[Block], record: Record, last_saying: Callable[[int], str]
    ) -> None:
        """`kinds` are the blocks as they were written; `last_saying` says who speaks last in a block, or empty."""
        self._blocks = blocks
        self._kinds = kinds
        self._record = record
        self._last_saying = last_saying

    def said(self) -> list[Said]:
        """Block quotations whose speaker is announced before them, or stands below them after a dash."""
        found: list[Said] = []
        index = 1
        if not any(block.kind == "quotation" for block in self._kinds):
            return found
        while index < len(self._blocks):
            group = self._group(index)
            if group:
                found += self._quoted_group(group)
            index += max(len(group), 1)
        return found

    def _group(self, index: int) -> list[int]:
        group: list[int] = []
        while index < len(self._blocks) and self._kinds[index - 1].kind == "quotation":
            opens = any(container.element == "blockquote" for container in self._kinds[index - 1].opens)
            if group and opens:
                break
            group.append(index)
            index += 1
        return group

    def _quoted_group(self, group: list[int]) -> list[Said]:
        signer, cut = self._signed(group[-1])
        announced = ""
        if group[0] > 1 and self._blocks[group[0] - 1].narration.rstrip().endswith(":"):
            announced = self._last_saying(group[0] - 1)
        if (signer and announced and signer != announced) or not (signer or announced):
            return []
        speeches = []
        for index in group:
            end = cut if index == group[-1] else len(self._blocks[index].text)
            speeches += self._whole(index, end, signer or announced)
        return speeches

    def _whole(self, index: int, end: int, speaker: str) -> list[Said]:
        text = self._blocks[index].text[:end]
        start = len(text) - len(text.lstrip(' \n“"«„‘'))
        end = len(text.rstrip(' \n”"»“’'))
        already = any(key[0] == index for key in self._record.speakers)
        return [] if start >= end or already else [(index, start, end, speaker)]

    def _signed(self, index: int) -> tuple[str, int]:
        """Who signs the block quotation's last line after a dash, and where the words before it end."""
        block = self._blocks[index]
        match = re.search(r"(?:^|\n)\s*(?:—|–|--)\s*(?=[^\n]*$)", block.text)
        if match is None:
            return "", len(block.text)
        signer = next((m for m in block.people if m.start >= match.end()), None)
        first = signer is not None and block.description_start(signer.start, match.end()) == match.end()
        named = signer is not None and first and signer.status == "resolved"
        return (signer.entity if named and signer is not None else ""), match.start()
