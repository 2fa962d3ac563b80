"""An article's text made ready for finding words in it: its passages folded as one run, each offset leading back."""

import bisect
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

import msgspec

from briefgen.model.rich_text import Block
from briefgen.model.site import Stretch
from briefgen.resolve.wording.edges import begins_inside, cuts_word, ends_inside, negation_end
from briefgen.resolve.wording.words import Words
from briefgen.text.normalize import Folded, fold
from briefgen.text.spans import Span

MAX_PLACES = 2_000
"""How many places of the same words are looked at: enough for any piece of a quotation, and a bound."""

INDEXED = 200_000
"""In a text of more characters (30,000 words) places are found by an index, so that many notes on it stay cheap."""

LONGEST_WORD = 60
"""How far the end of a word is looked for."""

CONTEXT = 30
"""How many characters are shown on either side of words."""


class Passages(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The passages of one text, joined by a line feed and folded, so that words are found across them.

    Spans are of the folded text, in code points from 0, end exclusive; blocks are numbered from 1. `starts` are the
    offsets of the blocks in the joined text before folding.
    """

    folded: Folded
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    @cached_property
    def words(self) -> Words:
        """The folded text's words with an index, made when something near is first asked for."""
        return Words(self.folded.text)

    def places(self, words: str) -> tuple[Span, ...]:
        """Where `words` (folded, no white space at the ends) stand as whole words, in order; at most `MAX_PLACES`."""
        return tuple(span for span in self._occurrences(words) if not self.cuts(span))

    def cut_places(self, words: str) -> tuple[Span, ...]:
        """Where `words` stand but begin or end within a longer word, in order."""
        return tuple(span for span in self._occurrences(words) if self.cuts(span))

    def _occurrences(self, words: str) -> Iterator[Span]:
        offsets = self._indexed_offsets(words) if len(self.text) > INDEXED else None
        for at in islice(self._searched_offsets(words) if offsets is None else offsets, MAX_PLACES):
            yield Span(start=at, end=at + len(words))

    def _searched_offsets(self, words: str) -> Iterator[int]:
        at = self.text.find(words) if words else -1
        while at >= 0:
            yield at
            at = self.text.find(words, at + 1)

    def _indexed_offsets(self, words: str) -> Iterator[int] | None:
        """Where `words` stand, told by where their rarest inner word does; None where none has space around it."""
        quoted = Words(words)
        inner = [
            (len(self.words.places(key)), key, span.start)
            for key, span in zip(quoted.keys[1:-1], quoted.spans[1:-1], strict=True)
            if key.isalnum() and words[span.start - 1] == words[span.end] == " "
        ]
        if not inner:
            return None
        _, key, offset = min(inner)
        starts = (self.words.spans[number].start - offset for number in self.words.places(key))
        return (start for start in starts if start >= 0 and self.text.startswith(words, start))

    def cuts(self, span: Span) -> bool:
        """Whether `span` begins or ends within a word."""
        if self.folded.splits(span.start) or self.folded.splits(span.end):
            return True
        original = self.folded.to_original(span)
        return original.length == 0 or cuts_word(self.folded.original, original.start, original.end)

    def whole_words(self, span: Span) -> Span:
        """`span` widened, by at most `LONGEST_WORD` characters on either side, until it cuts no word."""
        original = self.folded.to_original(span)
        start, end = original.start, original.end
        while start > original.start - LONGEST_WORD and begins_inside(self.folded.original, start):
            start -= 1
        while end < original.end + LONGEST_WORD and ends_inside(self.folded.original, end):
            end = max(end + 1, negation_end(self.folded.original, end))
        return self.folded.to_folded(Span(start=start, end=end))

    def around(self, span: Span) -> str:
        """The words of `span` with some of those before and after it, on one line, cut at spaces."""
        start, end = max(0, span.start - CONTEXT), min(len(self.text), span.end + CONTEXT)
        before, after = self.text[start : span.start], self.text[span.end : end]
        before = "…" + before.partition(" ")[2] if start else before
        after = after.rpartition(" ")[0] + "…" if end < len(self.text) else after
        return before + self.text[span.start : span.end] + after

    def block_at(self, offset: int) -> int:
        """The number of the block that the folded character at `offset` belongs to."""
        original = self.folded.to_original(Span(start=offset, end=offset + 1))
        return max(1, bisect.bisect_right(self.starts, original.start))

    def stretches(self, span: Span) -> tuple[Stretch, ...]:
        """The original characters of `span`, one stretch for each block touched, without white space at the ends."""
        original = self.folded.to_original(span)
        first = bisect.bisect_right(self.starts, original.start)
        last = bisect.bisect_left(self.starts, original.end)
        found = (self._within(block, original) for block in range(max(first, 1), last + 1))
        return tuple(stretch for stretch in found if stretch.start < stretch.end)

    def wording(self, span: Span) -> str:
        """The words of `span` as the source has them, its passages joined by two line feeds."""
        stretches = self.stretches(span)
        return "\n\n".join(self._original(stretch) for stretch in stretches)

    def _within(self, block: int, original: Span) -> Stretch:
        start = self.starts[block - 1]
        end = self.starts[block] - 1 if block < len(self.starts) else len(self.folded.original)
        words = self.folded.original[max(start, original.start) : min(end, original.end)]
        inner = max(start, original.start) - start + len(words) - len(words.lstrip())
        return Stretch(block=block, start=inner, end=inner + len(words.strip()))

    def _original(self, stretch: Stretch) -> str:
        start = self.starts[stretch.block - 1]
        return self.folded.original[start + stretch.start : start + stretch.end]


def fold_passages(blocks: Sequence[Block]) -> Passages:
    """The text of an article's blocks, ready to find words in."""
    starts = []
    length = 0
    for block in blocks:
        starts.append(length)
        length += len(block.text) + 1
    return Passages(folded=fold("\n".join(block.text for block in blocks)), starts=tuple(starts))
