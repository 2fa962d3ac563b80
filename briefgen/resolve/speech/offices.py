"""Whom `the president` means: the one person of the text who holds that office, by their file or by the text itself."""

import re

from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.speech.voices import SpokenBlock

_SHORT = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "lt": "lieutenant",
    "sec": "secretary",
    "pres": "president",
    "prof": "professor",
    "dr": "doctor",
    "capt": "captain",
    "col": "colonel",
}
"""What the abbreviations before a name stand for."""

_LESSER = r"(?<!vice )(?<!deputy )(?<!former )(?<!ex-)(?<!then-)(?<!late )(?<!assistant )"
"""Words that make the office after them another, or nobody's any more."""

_MAX_BEFORE = 48
"""How many characters before a name are read for its office."""


class Offices:
    """The offices of the people of one text."""

    def __init__(self, lexicon: Lexicon | None, blocks: list[SpokenBlock]) -> None:
        """Nothing is looked up before an office is asked for."""
        self._lexicon = lexicon
        self._blocks = blocks
        self._holders: dict[str, str] = {}

    def holder(self, office: str) -> str:
        """The one person of the text who holds `office` (in lower case), or empty where none or several may."""
        found = self._holders.get(office)
        if found is None:
            found = self._holders[office] = self._find(office)
        return found

    def _find(self, office: str) -> str:
        people = {m.entity for block in self._blocks for m in block.people if m.status == "resolved"}
        on_file = {str(p.id) for p in self._lexicon.people if p.id in people} if self._lexicon else set()
        titles = {str(p.id): p.titles for p in self._lexicon.people if p.id in on_file} if self._lexicon else {}
        holders = {person for person, held in titles.items() if any(_is_of(office, title) for title in held)}
        named = self._named_with(office)
        if named is None:
            return ""
        holders |= named
        return next(iter(holders)) if len(holders) == 1 else ""

    def _named_with(self, office: str) -> set[str] | None:
        """The people before whose names the text has the office; None where it has it before another's."""
        shorts = [short for short, full in _SHORT.items() if full == office]
        words = "|".join([re.escape(office), *(rf"{short}\." for short in shorts)])
        pattern = re.compile(rf"{_LESSER}\b(?:{words}) (?=([^\W\d_a-z][^\W\d_]+))", re.IGNORECASE)
        found: set[str] = set()
        for block in self._blocks:
            for match in pattern.finditer(block.narration):
                if not match[1][0].isupper():
                    continue
                mention = next((m for m in block.people if m.start == match.end()), None)
                if mention is None or mention.status != "resolved":
                    return None
                found.add(mention.entity)
        return found


def _is_of(office: str, title: str) -> bool:
    """Whether a role's title is the office: `Mayor of York`, `NYPD commissioner`, not `vice president`."""
    words = [_SHORT.get(word, word) for word in title.split()]
    if words and words[0] in ("former", "ex", "vice", "deputy", "assistant"):
        return " ".join(words) == office
    title = " ".join(words)
    tail = title.endswith(" " + office) and words[-len(office.split()) - 1] not in ("vice", "deputy", "assistant")
    return title == office or title.startswith(office + " of ") or tail
