"""What after a name says who that is: `X, a former analyst,`, `X of the Workers Union`, `X, one of many`."""

import re

from briefgen.model.site import Mention
from briefgen.resolve.speech.descriptions import is_doer
from briefgen.resolve.speech.narration import MAX_APPOSITION
from briefgen.resolve.speech.openings import OpenedBlock
from briefgen.resolve.speech.speech_words import NOUN_LIKE

_APPOSITION = re.compile(
    r"\s*(?:[,(—–]|--)\s*"
    r"(?:for (?:his|her) part|of|from|at|in|on|with|after|before|during|like|unlike|despite|without|"
    r"who|whose|asked|speaking|writing|tweeting|when|a|an|the|now|then|formerly|also|one|"
    r"his|her|its|himself|herself|themselves|not|no|once|long|still|already|both|"
    r"[a-z]+ing|[a-z]+ed (?:on|about|by|if|whether|for|with|in|at|to)|\d|[A-Z])"
)
_BARE_ROLE = re.compile(r", ((?:[a-z-]+ ){0,3}[a-z-]+)\b")
PLACE = re.compile(
    r" (?:of|from|at|for) (?:the |an? )?[A-Z][\w&'’.-]*(?: (?:(?:of|and|for|the|on|in) )?(?:the )?[A-Z][\w&'’.-]*)*"
    r"(?: \([A-Z]+\))?"
)
"""What after a name says where its bearer is from: `of the Workers Union (WU)`."""

_SCHOLAR_AT = re.compile(r", (?:an?|the|now|then|his|her|one of) [A-Za-z][^,;:“”\".]*")
"""What says who somebody is, without a clause of its own."""

_ARTICLE = re.compile(r"\b(?:[Tt]he|an?|his|her|its|their|these|those|two|three|four|five|several|many) (?:[a-z]+ )?\Z")
_MAX_ARTICLE = 40
"""How many characters before a noun its article stands."""


class DescribedBlock(OpenedBlock):
    """A block of which the grammar tells what is said of a name beside it."""

    def described_before(self, end: int) -> Mention | None:
        """Whom an apposition describes that ends there: `X, a scholar at the Harbour School` before `who`."""
        held = self.people_in(max(0, end - MAX_APPOSITION), end)
        described = bool(held) and _SCHOLAR_AT.fullmatch(self.narration, held[-1].end, end) is not None
        return held[-1] if described else None

    def is_described_after(self, mention: Mention, end: int) -> bool:
        """Whether a comma after the name leads in who that is: `X, a former analyst`, `X, legal director for Y`."""
        placed = PLACE.match(self.narration, mention.end, end)
        begin = placed.end() if placed is not None else mention.end
        if _APPOSITION.match(self.narration, begin, end):
            return True
        match = _BARE_ROLE.match(self.narration, begin, end)
        return match is not None and any(is_doer(word) for word in match[1].split())

    def is_noun(self, verb: re.Match[str]) -> bool:
        """Whether an article makes a noun of what looks like a verb: `one of the states`."""
        return (
            verb.group() in NOUN_LIKE
            and _ARTICLE.search(self.narration, max(verb.start() - _MAX_ARTICLE, 0), verb.start()) is not None
        )
