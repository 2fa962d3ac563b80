"""What stands around a name in one block: the titles before it, the preposition that governs it, the verb after it."""

import re

from briefgen.model.site import Mention
from briefgen.resolve.names.word_lists import FINITE_VERBS
from briefgen.resolve.speech.descriptions import SHORTENED, breaks_description, describes, is_doer
from briefgen.resolve.speech.name_words import ARTICLES, ROLES, TIMES
from briefgen.resolve.speech.narration import NarratedBlock
from briefgen.resolve.speech.speech_words import SAYING

MAX_CLAUSE = 400
"""How many characters before a verb, or after it, its subject is looked for in."""

_MAX_DESCRIPTION = 14
"""How many words may describe a speaker before the name."""

_GOVERNING_PREPOSITIONS = frozenset(
    (
        *("by", "of", "about", "against", "on", "over"),
        *("under", "like", "at", "into", "toward", "than", "towards"),
    )
)
"""Prepositions after which nobody stands who goes on to speak; `with`, `to`, `for` and `from` do not tell."""

_AGENT = re.compile(r"\b[a-z]+ed by (?:[a-z]+ ){1,3}$")
"""`uttered by family patriarch` before a name."""

_WORD_BEFORE = re.compile(r"([^\s“”\"‘«»(—–,;:]+)(\s+)$")
_OWNER = re.compile(
    r"(?:^|[\s“”\"(—–,])((?:[Tt]he )?[A-Z][\w&-]+(?: [A-Z][\w&-]+)*"
    r"(?: (?:of|for|and|on)(?: the)?(?: [A-Z][\w&-]+)+)+['’]s )$"
)
"""`the Bureau of Meteorology’s` before a name."""

_BETWEEN_COMMAS = re.compile(r", (?:an?|the|one|now|then|his|her|its|former|long) [^,;:“”\"]{3,120},")
_OWN_PEOPLE = re.compile(r" (?:(?![a-z]+ed )([a-z-]+) )?(?!first\b)([a-z-]+)")
_THINGS = frozenset(
    (
        "campaign",
        "administration",
        "camp",
        "team",
        "family",
        "rally",
        "presidency",
        "era",
        "supporter",
        "supporters",
        "voter",
        "voters",
        "fan",
        "fans",
        "critic",
        "backer",
        "backers",
        "loyalist",
    )
)

_OFFICE_OF = re.compile(r"\b([a-z-]+) (?:of|for) (?:the )?(?P<what>(?:[a-z]+ (?:and )?){0,2}[a-z]+) $")
"""`secretary of state` before a name."""

_MAX_OWNER = 80
"""How many characters an organisation may have that stands before a name in the genitive."""

FOLLOWING = re.compile(r"\s+([^\s,.;:!?“”\"'’]+)")
"""The word after a name."""

_SAYS_WHICH = re.compile(r"(?!.*(?:ly|ed|ing)\Z)[a-z]+(?:-[a-z]+)*")
"""A noun or adjective that says which lawyer somebody is: `election lawyer X`."""

_HOLDER_OF = re.compile(
    r"(?P<who>(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[\w.]+['’]s) [^,;:“”]{2,60}?) "
    r"(?:of|for|at|with|from|in) (?:(?!\b(?:who|whom|that|which|whose)\b)[^,;:“”]){2,70},"
)
"""`the head of the union, ` before a name: whose bearer that is; `a lawyer for the plaintiff, ` may say either."""

_MAX_GOVERNED = 40
"""How many characters before a name the preposition stands that governs it."""


class NamedBlock(NarratedBlock):
    """A block of which the grammar tells what belongs to a name."""

    def is_described(self, start: int, end: int) -> bool:
        """Whether all words from a quotation's end to a name describe it: `the Post's Moscow bureau chief`."""
        words = self.narration[start:end].strip(" ,").split()
        if not self._follows_quote(start) and not (self._opens_sentence(start) and words and words[0][0].isupper()):
            return False
        return _is_description(words)

    def _opens_sentence(self, at: int) -> bool:
        """Whether a sentence begins at `at`."""
        return self.sentence_at(at).start == at

    def _follows_quote(self, at: int) -> bool:
        return any(self.is_quoted(place) for place in range(max(at - 3, 0), at))

    def description_start(self, at: int, start: int) -> int:
        """Where the titles and the description directly before the name at `at` begin, not before `start`."""
        start = max(start, at - MAX_CLAUSE)
        at = self._long_title_start(at, start)
        for _ in range(_MAX_DESCRIPTION):
            match = _WORD_BEFORE.search(self.narration[start:at])
            if match is None:
                break
            word = match[1].strip("'’")
            low = word.lower()
            if word[-1:] == "." and low.rstrip(".") not in SHORTENED and not re.fullmatch(r"(?:[A-Z]\.)+", word):
                break
            if not describes(word, low.rstrip(".")):
                office = self._office_start(start, start + match.start(), low)
                office = self._attribute_start(start, start + match.start()) if office < 0 else office
                if office < 0:
                    break
                at = office
                continue
            at = start + match.start()
        return at

    def _long_title_start(self, at: int, start: int) -> int:
        """Where `the Bureau of Meteorology’s` or `secretary of state` begins that ends at `at`; else `at`."""
        begin = max(start, at - _MAX_OWNER)
        before = self.narration[begin:at]
        if " of " not in before and " for " not in before:
            return at
        if before.endswith(("'s ", "’s ")):
            owner = _OWNER.search(before)
            return begin + owner.start(1) if owner is not None else at
        held = _OFFICE_OF.search(before)
        if held is None or not is_doer(held[1]):
            return at
        what = held["what"].replace(" and ", " ").split()
        clause = is_doer(what[-1]) or any(word in TIMES or breaks_description(word) for word in what)
        return at if clause else begin + held.start(1)

    def is_in_title(self, mention: Mention) -> bool:
        """Whether the name only says whose aide is named next: `Marsh attorney Ann Reed`."""
        following = next((m for m in self.people_in(mention.end, mention.end + _MAX_OWNER)), None)
        return following is not None and self.description_start(following.start, mention.start) <= mention.start

    def _attribute_start(self, start: int, at: int) -> int:
        """Where `a weary` begins whose adjective begins at `at`; -1 where no article stands before it."""
        match = _WORD_BEFORE.search(self.narration[start:at])
        if match is not None and match[1].endswith("ly") and len(match[1]) > 4:
            at = start + match.start()
            match = _WORD_BEFORE.search(self.narration[start:at])
        return start + match.start() if match is not None and match[1].lower() in ARTICLES else -1

    def _office_start(self, start: int, at: int, word: str) -> int:
        """Where `Secretary of` begins that ends at `at` with `of`; -1 where no role stands before it."""
        if word not in ("of", "for"):
            return -1
        match = _WORD_BEFORE.search(self.narration[start:at])
        if match is None or match[1].lower() not in ROLES or not match[1][0].isupper():
            return -1
        return start + match.start()

    def acts(self, mention: Mention, end: int) -> bool:
        """Whether a verb follows the name before `end`: it is the subject of a clause of its own."""
        following = FOLLOWING.match(self.narration, mention.end, end)
        word = following[1] if following else ""
        if self.narration.startswith(", who ", mention.end):
            return True
        return word in FINITE_VERBS or word == "who" or (word.endswith("ed") and word.islower())

    def apposition_end(self, mention: Mention) -> int:
        """Where what commas say of its bearer after the name ends: `X, a friend of Y,`; else the name's end."""
        match = _BETWEEN_COMMAS.match(self.narration, mention.end)
        return match.end() if match is not None else mention.end

    def is_attributive(self, mention: Mention) -> bool:
        """Whether the name only says whose people are meant: `a Marsh supporter`, `the Marsh campaign`."""
        match = _OWN_PEOPLE.match(self.narration, mention.end)
        if match is None or match[1] in FINITE_VERBS or match[1] in SAYING:
            return False
        if match[1] is not None and (match[1] in _THINGS or is_doer(match[1])):
            return True
        return match[2] in _THINGS or is_doer(match[2].removesuffix("s"))

    def is_aside(self, mention: Mention) -> bool:
        """Whether the name is a genitive, or what a preposition governs: `by X`, `talk of X`, `X’s death`."""
        if self.narration[mention.end : mention.end + 1] in ("'", "’") or self.is_attributive(mention):
            return True
        begin = self.description_start(mention.start, 0)
        if _AGENT.search(self.narration, max(begin - _MAX_GOVERNED, 0), begin):
            return True
        match = _WORD_BEFORE.search(self.narration[max(begin - _MAX_GOVERNED, 0) : begin])
        return match is not None and match[1].lower() in _GOVERNING_PREPOSITIONS

    def introduces(self, start: int, end: int) -> bool:
        """Whether the words there say in apposition who follows: `her lawyer, …`."""
        between = self.narration[start:end].strip()
        words = between.rstrip(",").split()
        if not between.endswith(",") or not words:
            return False
        held = _HOLDER_OF.fullmatch(between)
        if held is not None and is_doer(held["who"].rsplit(" ", 1)[-1]):
            return not is_doer(words[-1].rstrip(",").lower())
        return _is_description(words) or (is_doer(words[0].lower()) and len(words) == 1)

    def is_held_by_name(self, start: int, end: int) -> bool:
        """Whether the words there, whose first is a name or an article, describe who follows: `Marsh constituent X`."""
        words = self.narration[start:end].split()
        if not _is_description(words):
            return False
        return words[0][0].isupper() or words[0] in ARTICLES or all(_SAYS_WHICH.fullmatch(word) for word in words[:-1])


def _is_description(words: list[str]) -> bool:
    """Whether the words are no clause and end with what somebody may be called: `the Post’s Moscow bureau chief`."""
    if not 1 < len(words) <= _MAX_DESCRIPTION or not is_doer(words[-1].lower().rstrip(".")):
        return False
    return not any(breaks_description(word) for word in words)
