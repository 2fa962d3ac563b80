"""One block laid out for telling who speaks: its quotations, and what the reporter tells around them.

Words in quotation marks are blanked, letter for letter, so that no verb and no name inside a quotation is taken for
the reporter's. What is left is the narration, in which positions are those of the block.
"""

import bisect
import re
from functools import cached_property

import msgspec

from briefgen.model.site import Mention
from briefgen.resolve.speech.speech_words import GOVERNING
from briefgen.text.quotes import Quoted, find_quoted
from briefgen.text.sentences import sentences
from briefgen.text.spans import Span

MAX_APPOSITION = 180
"""How many characters may stand, between commas, between a speaker and the verb."""

HAS_MARK = re.compile(r"[\"“”„‟«»‹›'‘’‚‛「」『』｢｣〝〟〞＂`]")
"""A mark that may begin or end a quotation."""
_TAGGED = re.compile(
    r" (?:he|she|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}) "
    r"(?:said|says|wrote|writes|added|tweeted|asked|posted|continued)\b"
)
"""What follows a mark that ends somebody's words: `he said`, `Ann Reed wrote`."""

_MAX_BYNAME = 24
"""How many characters a byname within a name may have, its marks included."""

_CAPITALISED = re.compile(r"(?<=\s)[A-Z][a-z]+\b")


class NarratedBlock:
    """A block with its quotations, its narration and the people whom the narration names."""

    def __init__(self, text: str, mentions: tuple[Mention, ...], language: str = "en", *, number: int = 1) -> None:
        """`mentions` are those of this block, in order; the headline's `number` is 0, the first block's is 1."""
        self.number = number
        self.is_headline = number == 0
        self.language = language[:2].lower()
        self.text = text
        self.all_quotes = find_quoted(text) if HAS_MARK.search(text) else ()
        self.quotes = _outermost(text, self.all_quotes, mentions)
        self.narration = _blanked(text, self.quotes) if self.quotes else text
        self.narration = self.narration.replace("―", "—")
        if self.is_headline:
            self.narration = _with_plain_verbs(self.narration)
        self._opens = [quoted.start for quoted in self.quotes]
        self.terms = tuple([mention for mention in mentions if mention.kind == "term"])
        self.people = tuple([m for m in mentions if m.kind == "person" and not self.is_quoted(m.start)])
        self._people_at = [mention.start for mention in self.people]
        self._ends = {mention.end: mention for mention in self.people}

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return sentences(self.narration)

    @cached_property
    def _begins(self) -> list[int]:
        return [span.start for span in self._sentences]

    def is_quoted(self, at: int) -> bool:
        """Whether the character `at` stands in quotation marks."""
        if not self._opens:
            return False
        index = bisect.bisect_right(self._opens, at) - 1
        return index >= 0 and at < self.quotes[index].end

    def next_quote(self, at: int) -> int:
        """Where the first quotation opens that does not open before `at`; the text's end where none does."""
        index = bisect.bisect_left(self._opens, at)
        return self._opens[index] if index < len(self._opens) else len(self.text)

    def people_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The people whom the narration names from `start` to `end`, in order."""
        if not self.people:
            return ()
        first = bisect.bisect_left(self._people_at, start)
        last = bisect.bisect_left(self._people_at, end)
        return tuple([mention for mention in self.people[first:last] if mention.end <= end])

    def person_starting(self, start: int) -> Mention | None:
        """The person whose name begins at `start`."""
        index = bisect.bisect_left(self._people_at, start)
        found = self.people[index] if index < len(self.people) else None
        return found if found is not None and found.start == start else None

    def person_ending(self, end: int) -> Mention | None:
        """The person whose name ends at `end`."""
        return self._ends.get(end)

    def is_thing(self, verb: int) -> bool:
        """Whether the subject of the verb at `verb` is a term on file: `The agency, a watchdog, wrote`."""
        end = len(self.narration[:verb].rstrip())
        closes = self.narration[end - 1 : end] == ","
        return any(
            term.end == end or (closes and term.end < end <= term.end + MAX_APPOSITION and self.text[term.end] == ",")
            for term in self.terms
        )

    def sentence_at(self, at: int) -> Span:
        """The sentence of the narration that holds the character `at`, or the nearest before it."""
        index = max(bisect.bisect_right(self._begins, at) - 1, 0)
        return self._sentences[index] if self._sentences else Span(start=0, end=len(self.text))

    def sentences_before(self, end: int, since: int = 0) -> tuple[Span, ...]:
        """The sentences of the narration that begin before `end` and not before `since`, in order."""
        first = bisect.bisect_left(self._begins, since) if since > 0 else 0
        return self._sentences[first : bisect.bisect_left(self._begins, end)]


def _outermost(text: str, quotes: tuple[Quoted, ...], mentions: tuple[Mention, ...]) -> tuple[Quoted, ...]:
    """The quotations that stand in no other and are no part of a name: `Ann “Nan” Reed`."""
    for quoted in quotes:
        if quoted.level or not quoted.closed or quoted.end - quoted.start <= _MAX_BYNAME:
            named = [mention for mention in mentions if HAS_MARK.search(mention.surface)]
            begins = [mention.start for mention in named]
            found = _closed_within(text, quotes)
            return tuple([q for q in found if not _is_in_name(q, named, begins)])
    return quotes


def _is_in_name(quoted: Quoted, named: list[Mention], begins: list[int]) -> bool:
    """Whether the last of `named`, which begin at `begins`, before the quotation ends after it."""
    at = bisect.bisect_left(begins, quoted.start) - 1
    return at >= 0 and quoted.end < named[at].end


def _closed_within(text: str, quotes: tuple[Quoted, ...]) -> list[Quoted]:
    """The outermost of `quotes`; one whose mark is missing ends with a quotation in it that a tag follows.

    `“Then they say, “Is it us?” he wrote.`: the one mark closes both. What stands in no quotation that was found is
    outermost, whatever mark that closes nothing stands before it: `Anna in 't Veld`.
    """
    found: list[Quoted] = []
    for quoted in quotes:
        outer = found[-1] if found and not found[-1].closed else None
        if quoted.level == 0:
            found.append(quoted)
        elif outer is not None and quoted.level == 1 and quoted.closed and _TAGGED.match(text, quoted.end):
            found[-1] = msgspec.structs.replace(outer, end=quoted.end, inner_end=quoted.inner_end, closed=True)
        elif not found or quoted.start >= found[-1].end:
            found.append(msgspec.structs.replace(quoted, level=0))
    return found


def _with_plain_verbs(headline: str) -> str:
    """`headline` with its verbs of saying in lower case: there, every word may have a capital."""
    return _CAPITALISED.sub(_as_verb, headline)


def _as_verb(match: re.Match[str]) -> str:
    """A headline's `Says` as `says`: there, every word may have a capital."""
    low = match.group().lower()
    return low if low in GOVERNING else match.group()


def _blanked(text: str, quotes: tuple[Quoted, ...]) -> str:
    """`text` with the inner letters of quotations blanked; the first and the last stay, to tell where sentences end."""
    pieces, at = [], 0
    for quoted in quotes:
        begin, end = quoted.inner_start + 1, quoted.inner_end - 1
        if begin < end:
            pieces += [text[at:begin], "q" * (end - begin)]
            at = end
    return "".join((*pieces, text[at:]))
