"""Whom `the president` means: the one person whom the text names with that office."""

import re
from collections.abc import Sequence

from briefgen.model.site import Mention
from briefgen.resolve.names.honorifics import SPELT_OUT
from briefgen.resolve.speech.voices import SpokenBlock

_LESSER = r"(?<!vice )(?<!deputy )(?<!former )(?<!ex-)(?<!then-)(?<!late )(?<!assistant )"
"""Words that make the office after them another, or nobody's any more."""


_LEGISLATORS = ("senator", "representative", "congressman", "congresswoman", "delegate", "assemblyman", "mp")
"""Who a lawmaker may be."""


class Offices:
    """The offices of the people of one text."""

    def __init__(self, blocks: Sequence[SpokenBlock]) -> None:
        """Nothing is looked up before an office is asked for."""
        self._blocks = blocks
        self._holders: dict[tuple[str, int], set[str] | None] = {}

    def holder(self, office: str, index: int) -> str:
        """The one person whom the text names with `office` (in lower case) up to the block at `index`.

        Empty where it is nobody, or several.
        """
        named = self._held_by(office, index)
        return next(iter(named)) if named is not None and len(named) == 1 else ""

    def is_held(self, office: str, index: int) -> bool:
        """Whether the text up to the block at `index` names anybody with `office`, on file or not."""
        named = self._held_by(office, index)
        return named is None or bool(named)

    def _held_by(self, office: str, index: int) -> set[str] | None:
        key = (office, index)
        if key not in self._holders:
            self._holders[key] = self._named_with(office, index)
        return self._holders[key]

    def _named_with(self, office: str, index: int) -> set[str] | None:
        """The people before or after whose names the text has the office; None where a stranger has it."""
        titles = _LEGISLATORS if office in ("lawmaker", "legislator") else (office,)
        spellings = "|".join(
            [*map(re.escape, titles), *(rf"{s}\.?" for s, full in SPELT_OUT.items() if full in titles)]
        )
        before = re.compile(rf"{_LESSER}\b(?:{spellings}) (?=([^\W\d_]))", re.IGNORECASE)
        after = re.compile(rf", (?:the |a )?(?:[\w.'’-]+ ){{0,3}}?{_LESSER}{re.escape(office)}\b")
        strange = re.compile(
            rf"\b(?:another|fellow|rival|second|other) (?:[\w-]+ ){{0,2}}?(?:{spellings})\b"
            rf"|\b(?:{spellings}) (?:of|for|from|in) (?:the |an? )?\w[^,.;“”\"]{{1,30}}, (?=(?P<name>[A-Z]))"
        )
        found: set[str] = set()
        for block in self._blocks[: index + 1]:
            begins = {mention.start: mention for mention in block.people}
            others = (match for match in strange.finditer(block.narration) if not _is_called(block, match, begins))
            if next(others, None) is not None:
                return None
            for match in before.finditer(block.narration):
                mention = begins.get(match.end()) or begins.get(match.start())  # `Pope` may be part of the name
                if match[1].isupper() and (mention is None or mention.status != "resolved"):
                    return None
                found.update({mention.entity} if mention is not None else ())
            found.update(
                m.entity for m in block.people if m.status == "resolved" and after.match(block.narration, m.end)
            )
        return found


def _is_called(block: SpokenBlock, match: re.Match[str], begins: dict[int, Mention]) -> bool:
    """Whether whoever has the office there is on file: `the mayor of Ashby, X`, `X, another senator`."""
    if match["name"]:
        return (
            match.end() in begins
            or block.person_ending(len(block.narration[: match.start()].rstrip(" ,the"))) is not None
        )
    return block.person_ending(len(block.narration[: match.start()].rstrip(" ,"))) is not None
