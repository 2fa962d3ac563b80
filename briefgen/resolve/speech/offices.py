"""Whom `the president` means: the one person whom the text names with that office."""

import re

from briefgen.resolve.names.honorifics import SPELT_OUT
from briefgen.resolve.speech.voices import SpokenBlock

_LESSER = r"(?<!vice )(?<!deputy )(?<!former )(?<!ex-)(?<!then-)(?<!late )(?<!assistant )"
"""Words that make the office after them another, or nobody's any more."""


class Offices:
    """The offices of the people of one text."""

    def __init__(self, blocks: list[SpokenBlock]) -> None:
        """Nothing is looked up before an office is asked for."""
        self._blocks = blocks
        self._holders: dict[str, str] = {}

    def holder(self, office: str) -> str:
        """The one person whom the text names with `office` (in lower case), or empty where it is none or several."""
        found = self._holders.get(office)
        if found is None:
            named = self._named_with(office)
            found = self._holders[office] = next(iter(named)) if named is not None and len(named) == 1 else ""
        return found

    def _named_with(self, office: str) -> set[str] | None:
        """The people before or after whose names the text has the office; None where a stranger has it."""
        spellings = "|".join([re.escape(office), *(rf"{s}\.?" for s, full in SPELT_OUT.items() if full == office)])
        before = re.compile(rf"{_LESSER}\b(?:{spellings}) (?=([^\W\d_]))", re.IGNORECASE)
        after = re.compile(rf", (?:the |a )?(?:[\w.'’-]+ ){{0,3}}?{_LESSER}{re.escape(office)}\b")
        found: set[str] = set()
        for block in self._blocks:
            begins = {mention.start: mention for mention in block.people}
            for match in before.finditer(block.narration):
                mention = begins.get(match.end())
                if match[1].isupper() and (mention is None or mention.status != "resolved"):
                    return None
                found.update({mention.entity} if mention is not None else ())
            found.update(
                m.entity for m in block.people if m.status == "resolved" and after.match(block.narration, m.end)
            )
        return found
