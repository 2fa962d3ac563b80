"""At most one term's gloss in a dozen words of a source: which ones are drawn."""

import itertools
from bisect import bisect_left, insort
from collections import Counter
from functools import lru_cache

import msgspec

from briefgen.model.documents import LinkRule
from briefgen.model.rich_text import Hyperlink, SiteLink, WikiLink
from briefgen.model.site import Mention
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.names.reading import Reading


def ration(mentions: tuple[Mention, ...], reading: Reading, lexicon: Lexicon) -> tuple[Mention, ...]:
    """`mentions` with `in_gloss_budget` set: true for all names, and for the terms that may be drawn as links.

    Only mentions that the term's linking rule would draw compete. The term that is rarer in the text wins, then the
    longer one, then the earlier. Two drawn ones are at least `gloss_words` words apart, counted over the whole text.
    """
    terms = [mention for mention in mentions if mention.kind == "term"]
    if not reading.is_source or lexicon.gloss_words < 2 or not terms:
        return mentions
    rarity = Counter([mention.entity for mention in terms])
    words = _Words(reading)
    rivals = _rivals(terms, reading, lexicon)
    order = sorted(rivals, key=lambda m: (rarity[m.entity], m.start - m.end, m.block, m.start))
    drawn: set[tuple[int, int]] = set()
    places: list[int] = []
    for mention in order:
        word = words.number(mention)
        nearest = places[max(bisect_left(places, word) - 1, 0) : bisect_left(places, word) + 1]
        if all(abs(word - place) >= lexicon.gloss_words for place in nearest):
            insort(places, word)
            drawn.add((mention.block, mention.start))
    return tuple(
        [
            mention
            if mention.kind == "person" or (mention.block, mention.start) in drawn
            else msgspec.structs.replace(mention, in_gloss_budget=False)
            for mention in mentions
        ]
    )


class _Words:
    """The words of a text, numbered from 0 over all its blocks."""

    def __init__(self, reading: Reading) -> None:
        self._texts = (reading.headline, *(block.text for block in reading.blocks))
        counts = (text.count(" ") + 1 for text in self._texts)
        self._before = tuple(itertools.accumulate(counts, initial=0))

    def number(self, mention: Mention) -> int:
        """The number of the mention's first word."""
        return self._before[mention.block] + self._texts[mention.block].count(" ", 0, mention.start)


@lru_cache(maxsize=4)
def _rules(lexicon: Lexicon) -> dict[str, LinkRule]:
    """How each term is linked, by its id; made once for a lexicon, which may have thousands."""
    return {term.id: term.link for term in lexicon.terms}


def _rivals(terms: list[Mention], reading: Reading, lexicon: Lexicon) -> list[Mention]:
    rules = _rules(lexicon)
    seen: set[tuple[str, int]] = set()
    rivals = []
    for mention in terms:
        rule = rules.get(mention.entity, "none")
        if rule == "none" or _in_mark(mention, reading):
            continue
        key = (mention.entity, 0 if rule == "first-in-page" else mention.block)
        if rule == "all" or key not in seen:
            seen.add(key)
            rivals.append(mention)
    return rivals


def _in_mark(mention: Mention, reading: Reading) -> bool:
    """Whether the mention stands in a link or in the headline: no gloss is drawn there."""
    if mention.block == 0:
        return True
    marks = reading.blocks[mention.block - 1].marks
    return any(
        isinstance(mark, Hyperlink | SiteLink | WikiLink) and mark.start < mention.end and mention.start < mark.end
        for mark in marks
    )
