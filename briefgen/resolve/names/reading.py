"""One text to find names in, and the same text laid out for searching.

A `Reading` is what comes in. A `Page` is its text as one string, in which positions are those of the joined string;
`Page.locate` leads back to a block and its characters.
"""

import bisect
import re
import string
import unicodedata
from functools import cached_property
from typing import Literal

import msgspec

from briefgen.model.documents import NameChoice
from briefgen.model.ids import PersonId, Ref
from briefgen.model.rich_text import Block, Emphasis, Image, SiteLink, WikiLink
from briefgen.model.site import Stretch
from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.word_lists import HEADLINE_WORDS

BETWEEN = " \x00 "
"""What parts two blocks in the joined text: no name reaches across it."""

Style = Literal["sentence", "title", "capitals"]
"""How a block uses capitals: for names, for every word, for everything."""

_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that are not seen: soft hyphens, zero-width joints."""

_UNSOUND = re.compile(f"[{''.join(sorted(_UNSEEN))}]")
_COMPOSED = frozenset(map(chr, (*range(0x300), *range(0x2010, 0x2028), 0x20AC)))
"""Letters and marks that are in NFC whatever stands beside them: no need to ask of a text that has no others."""

_ALPHABET = (string.ascii_letters + string.digits + " ").encode()
_FOLDING = bytes(
    code if code >= 0x80 or not code or chr(code).isalnum() else 0x20 for code in bytes(range(256)).lower()
)
"""How each byte of UTF-8 is folded: ASCII to lower case and spaces; a letter outside it is left as it is."""

_SPACES = frozenset("\n\u00a0\u202f")
"""White space that is no other than a space here."""

_ENDS = frozenset((".", "!", "?", "”", '"'))
"""How a block ends that is written in sentences."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MIN_TITLE_WORDS = 4
"""A block of fewer words does not show whether it capitalises every word."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A text to find names in: an article, a note, a biography, a definition, a briefing.

    `headline` is block 0; `blocks` are numbered from 1. `names` and `not_names` are the article's own choices; for a
    note, its article's. `language` is a BCP 47 tag. `is_source`: a source's own text, in which glosses are rationed.
    `named_nearby` are people named in full in the text this one belongs to; `excluded` is the thing whose own page
    this is.
    """

    headline: str = ""
    blocks: tuple[Block, ...] = ()
    names: tuple[NameChoice, ...] = ()
    not_names: tuple[str, ...] = ()
    language: str = "en"
    is_source: bool = True
    named_nearby: tuple[PersonId, ...] = ()
    excluded: Ref | None = None


class Page:
    """The text of a reading, laid out for searching. Made for one reading, and thrown away with it.

    `text` is all blocks joined; `folded` is the same in lower case, everything but letters and digits a space, with
    a space before and after; `english` says whether the text's language is English.
    """

    def __init__(self, reading: Reading) -> None:
        """Join the blocks; where a block holds unseen or unjoined characters, keep a way back to the original."""
        self.reading = reading
        self.originals = (reading.headline, *(block.text for block in reading.blocks))
        self._origins: tuple[int, ...] | None = None
        raw = BETWEEN.join(self.originals)
        self.starts = _starts(self.originals)
        odd = _odd_letters(raw)
        if not _UNSEEN.isdisjoint(odd) or not (odd <= _COMPOSED or unicodedata.is_normalized("NFC", raw)):
            raw, self._origins = _composed(raw)
            odd = _odd_letters(raw)
        for space in _SPACES & odd:
            raw = raw.replace(space, " ")
        self.text = raw
        self.english = reading.language[:2].lower() == "en"
        self.folded = f" {_folded(raw, odd)} "

    def origin(self, at: int) -> int:
        """The position in the blocks as they were joined, for one in `text`."""
        if self._origins is None:
            return at
        return self._origins[at] if at < len(self._origins) else self._origins[-1] + 1

    def block_at(self, at: int) -> int:
        """The number of the block that the character `at` of `text` belongs to."""
        return bisect.bisect_right(self.starts, at if self._origins is None else self.origin(at)) - 1

    def locate(self, start: int, end: int) -> Stretch:
        """The stretch of a block that `text[start:end]` stands for; both must lie in one block."""
        block, begin, stop = self.place(start, end)
        return Stretch(block=block, start=begin, end=stop)

    def place(self, start: int, end: int) -> tuple[int, int, int]:
        """The block that `text[start:end]` stands in, and where it begins and ends there."""
        if self._origins is not None:
            start, end = self.origin(start), self.origin(end - 1) + 1
        block = bisect.bisect_right(self.starts, start) - 1
        begin = self.starts[block]
        return block, start - begin, end - begin

    def surface(self, stretch: Stretch) -> str:
        """The words of `stretch` as they stand in the block."""
        return self.originals[stretch.block][stretch.start : stretch.end]

    def style(self, block: int) -> Style:
        """How block `block` uses capitals."""
        found = self._styles.get(block)
        if found is None:
            found = self._styles[block] = _style(self.originals[block], self._is_heading(block))
        return found

    def _is_heading(self, block: int) -> bool:
        return block == 0 or self.reading.blocks[block - 1].kind == "heading"

    @cached_property
    def _styles(self) -> dict[int, Style]:
        return {}

    @cached_property
    def plain_text(self) -> str:
        """The text of all blocks written in sentences, where a capital says something."""
        return BETWEEN.join(text for at, text in enumerate(self.originals) if self.style(at) == "sentence")

    def has_lower(self, word: str) -> bool:
        """Whether `word` stands somewhere in the text's sentences in lower case, as an ordinary word does."""
        found = self._lower_words.get(word)
        if found is None:
            low = word.lower()
            found = self._lower_words[word] = low in self.text and self._has_word(low, self.plain_text)
        return found

    def has_word(self, low: str) -> bool:
        """Whether the word `low` (in lower case) stands in the text's sentences, with a capital or without."""
        return self._has_word(low, self._plain_folded)

    @cached_property
    def _plain_folded(self) -> str:
        return _lower(self.plain_text)

    def has_sign(self, pattern: str) -> bool:
        """Whether the regular expression `pattern` is met anywhere in the text; looked for once."""
        found = self._signs.get(pattern)
        if found is None:
            found = self._signs[pattern] = re.search(pattern, self.text) is not None
        return found

    @cached_property
    def _signs(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _lower_words(self) -> dict[str, bool]:
        return {}

    @staticmethod
    def _has_word(word: str, text: str) -> bool:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
                return True
            at = text.find(word, at + 1)
        return False

    @cached_property
    def masked(self) -> tuple[tuple[int, int], ...]:
        """Stretches of `text` in which nothing is found: code, and what a picture shows."""
        return tuple(sorted(self._stretches())) if self._is_marked else ()

    @cached_property
    def _is_marked(self) -> bool:
        return any(block.marks or block.kind == "code" for block in self.reading.blocks)

    @cached_property
    def linked(self) -> tuple[tuple[int, int, Ref | str], ...]:
        """Stretches of `text` that a writer's link calls a thing of the site: its address, or its name as written."""
        found: list[tuple[int, int, Ref | str]] = []
        if not self._is_marked:
            return ()
        for block, start in zip(self.reading.blocks, self.starts[1:], strict=True):
            for mark in block.marks:
                if isinstance(mark, SiteLink):
                    found.append((self._back(start + mark.start), self._back(start + mark.end), mark.ref))
                elif isinstance(mark, WikiLink) and mark.kind in (None, "person", "term"):
                    found.append((self._back(start + mark.start), self._back(start + mark.end), mark.target))
        return tuple(found)

    def _stretches(self) -> list[tuple[int, int]]:
        found = []
        for block, start in zip(self.reading.blocks, self.starts[1:], strict=True):
            if block.kind == "code":
                found.append((self._back(start), self._back(start + len(block.text))))
            for mark in block.marks:
                code = isinstance(mark, Emphasis) and mark.element == "code"
                if (code or isinstance(mark, Image)) and mark.start < mark.end:
                    found.append((self._back(start + mark.start), self._back(start + mark.end)))
        return found

    def _back(self, origin: int) -> int:
        """The position in `text` for one in the joined blocks."""
        return origin if self._origins is None else bisect.bisect_left(self._origins, origin)


def _starts(texts: tuple[str, ...]) -> tuple[int, ...]:
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + len(BETWEEN)
    return tuple(starts)


def _lower(text: str) -> str:
    """`text` in lower case, character for character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def fold(text: str) -> str:
    """`text` as forms are compared: lower case, everything but letters and digits a space; as long as `text`."""
    return _folded(text, _odd_letters(text))


def _odd_letters(text: str) -> set[str]:
    """All characters of `text` but ASCII's letters, digits and space: a few dozen at most, so found among bytes."""
    return set(text.encode().translate(None, _ALPHABET).decode())


def _folded(text: str, odd: set[str]) -> str:
    """The same, where `odd` are its odd letters: outside ASCII, each of the few that are none of a word's goes at once.

    A text is put in lower case letter for letter only where a letter outside ASCII asks for it.
    """
    if any(letter.lower() != letter for letter in odd):
        text = _lower(text)
    folded = text.encode().translate(_FOLDING).decode()
    for letter in odd:
        if letter > "\x7f" and not letter.isalnum():
            folded = folded.replace(letter, " ")
    return folded


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` in NFC without unseen characters, and for each of its characters the place it came from."""
    letters: list[str] = []
    origins: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and _continues(text[end]):
            end += 1
        composed = unicodedata.normalize("NFC", _UNSOUND.sub("", text[at:end]))
        letters.append(composed)
        origins.extend([at] * len(composed))
        at = end
    return "".join(letters), tuple(origins)


def _continues(letter: str) -> bool:
    """Whether `letter` belongs to the one before it: a combining mark, or a vowel or final of Hangul's jamo."""
    return unicodedata.combining(letter) > 0 or "\u1160" <= letter <= "\u11ff"


def _style(text: str, is_heading: bool) -> Style:
    plain = text[-1:] in _ENDS or text.rstrip()[-1:] in _ENDS
    if plain and not is_heading and not text.isupper():
        return "sentence"
    words = _WORD.findall(text)
    letters = sum(word.isupper() for word in words)
    if len(words) > 1 and letters * 10 >= len(words) * 9:
        return "capitals"
    if len(words) < _MIN_TITLE_WORDS or (plain and not is_heading):
        return "sentence"
    telling = [word for word in words[1:] if len(word) > 3 or word.lower() not in HEADLINE_WORDS]
    capital = sum(word[0].isupper() for word in telling)
    ordinary = any(
        word[0].isupper() and (word.lower() in HEADLINE_WORDS or word.lower() in COMMON) for word in words[1:]
    )
    return "title" if ordinary and capital * 5 >= len(telling) * 4 else "sentence"
