"""Sentences that several articles share: wire copy, press releases, an agency's text with a paper's own ending.

Never every pair: runs of six words ("shingles") are sorted once, and only passages that meet in them are compared.
Where many articles hold the same run, each is compared with the first of them and with its neighbours, so that a text
printed a thousand times, or a line below every article, costs a thousand comparisons and not a million. In a large
corpus every fourth run is taken, chosen by its first word and so by content alone.
"""

import hashlib
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache, reduce
from itertools import chain, combinations, groupby, islice, pairwise
from math import ceil
from operator import or_
from typing import NamedTuple

import msgspec
from rapidfuzz.distance import LCSseq

from briefgen.model.dates import Date
from briefgen.model.ids import ArticleId
from briefgen.model.rich_text import Block
from briefgen.model.site import SharedPassage, TextGroup
from briefgen.resolve.name_reading import Remember, in_turn

SHINGLE = 6
"""Words of a run by which articles meet. Shorter ones are stock phrases (`North Korean leader Kim Jong Un`)."""

MIN_MEETINGS = 2
"""Runs that a passage must share with an article before the two are compared."""

MIN_WORDS = 8
"""A passage of fewer words is not told as shared: `He gave no details.` is nobody's."""

NEARLY_ALL = 0.85
"""The share of a passage's words that must stand, in order, in the other article: some words may be edited."""

SAME_TEXT = 0.5
"""Articles count as one text where at least this share of the shorter one's words stands in the other."""

MAX_LINKS = 5
"""How many other articles one passage points to, the earliest first."""

ALL_PAIRS = 6
"""Up to so many articles in one run are all compared with each other."""

LARGE = 600_000
"""From so many characters on (some 100 articles) runs are sampled: a passage of thirty words still has six."""

SAMPLE = 4
"""Then one run in so many is taken."""

_WORD = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\\W_]+")

# A place is one number: an article's rank in time above, the number of a block (both from 0) in the lowest bits.
_BLOCK_BITS, _RANK_BITS = 20, 24
_BLOCK_MASK, _RANK_MASK = (1 << _BLOCK_BITS) - 1, (1 << _RANK_BITS) - 1


class OverlapText(msgspec.Struct, frozen=True, kw_only=True):
    """An article's passages, with the day that says which of two is the earlier."""

    article: ArticleId
    date: Date | None = None
    blocks: tuple[Block, ...]


class ArticleShared(msgspec.Struct, frozen=True, kw_only=True):
    """The passages of one article that stand nearly word for word in others, in order."""

    article: ArticleId
    passages: tuple[SharedPassage, ...]


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """`passages`: the articles that have any, by id. `groups`: the articles that are one text, two or more each."""

    passages: tuple[ArticleShared, ...] = ()
    groups: tuple[TextGroup, ...] = ()


class TextRuns(msgspec.Struct, frozen=True, kw_only=True):
    """The runs of one article: in each number the run's checksum above, its block (from 0) in the lowest bits.

    Of each block, `lengths` counts the words, and `vocabulary` has a bit (of 64) for each word that occurs: blocks with
    many other bits have many other words. `digest` is that of all the text.
    """

    runs: tuple[int, ...]
    lengths: tuple[int, ...]
    vocabulary: tuple[int, ...]
    digest: bytes


class _Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """Passage `block` (from 0) of article `one` holds runs of words that stand in `blocks` of article `other`."""

    one: int
    block: int
    other: int
    blocks: tuple[int, ...]


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    """Passage `block` (from 1) of article `one`, of `words` words, stands in `other`, mostly in its `other_block`."""

    one: int
    block: int
    other: int
    other_block: int
    words: int


def find_shared(texts: Sequence[OverlapText], remember: Remember = in_turn) -> Shared:
    """Which passages of which articles share their words, and which articles are one text. Order does not matter.

    `remember` applies `text_runs`, which is the dear part and depends on one article alone.
    """
    ordered = sorted(texts, key=lambda text: (text.date.first_day if text.date else "~", text.article))
    large = sum(len(block.text) for text in ordered for block in text.blocks) > LARGE
    one_in = SAMPLE if large else 1
    bodies = tuple(text.blocks for text in ordered)
    runs = remember(text_runs, one_in, bodies, result=TextRuns, salt=b"%d" % one_in)
    identities = tuple((text.article, text.date, each.digest) for text, each in zip(ordered, runs, strict=True))
    corpora = (_Corpus(identities=identities),)
    [shared] = remember(_shared, _Comparing(ordered, runs), corpora, result=Shared, salt=b"%d" % one_in)
    return shared


class _Corpus(msgspec.Struct, frozen=True, kw_only=True):
    """All that what is shared depends on: the texts in order, by name, day and digest."""

    identities: tuple[tuple[ArticleId, Date | None, bytes], ...]


class _Comparing(NamedTuple):
    """The texts of a corpus, in its order."""

    texts: Sequence[OverlapText]
    runs: Sequence[TextRuns]


def _shared(comparing: _Comparing, _: _Corpus) -> Shared:
    texts, runs = comparing
    meetings = (meeting for meeting in _meetings(runs) if _may_be_shared(meeting, runs))
    found = [each for meeting in meetings if (each := _compare(meeting, texts)) is not None]
    return Shared(passages=_passages(texts, found), groups=_groups(texts, found))


def text_runs(one_in: int, blocks: Sequence[Block]) -> TextRuns:
    """The runs of words of one article by which it can meet others; about one of `one_in` is taken."""
    runs, lengths, vocabulary = list[int](), list[int](), list[int]()
    for number, block in enumerate(blocks):
        words = _WORD.findall(block.text.casefold())
        sums = list(map(_check_sum, words))
        lengths.append(len(words))
        vocabulary.append(sum(1 << bit for bit in {each % 64 for each in sums}))
        last = len(words) - SHINGLE + 1
        starts = [at for at in range(last) if sums[at] % one_in == 0]
        runs += [zlib.crc32(" ".join(words[at : at + SHINGLE]).encode()) << _BLOCK_BITS | number for at in starts]
    whole = "".join(f"{len(block.text)} {block.text}" for block in blocks)
    digest = hashlib.blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return TextRuns(runs=tuple(runs), lengths=tuple(lengths), vocabulary=tuple(vocabulary), digest=digest)


@lru_cache(maxsize=1 << 16)
def _check_sum(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _meetings(texts: Sequence[TextRuns]) -> Iterator[_Meeting]:
    """Every passage with every other article that it meets often enough, in the order of the texts."""
    met: dict[int, list[int]] = defaultdict(list)
    for places in _shared_runs(texts):
        for one, other in combinations(places, 2) if len(places) <= ALL_PAIRS else _star(places):
            met[one << _RANK_BITS | other >> _BLOCK_BITS].append(other & _BLOCK_MASK)
            met[other << _RANK_BITS | one >> _BLOCK_BITS].append(one & _BLOCK_MASK)
    for key in sorted(key for key, blocks in met.items() if len(blocks) >= MIN_MEETINGS):
        place, other = key >> _RANK_BITS, key & _RANK_MASK
        blocks = tuple(sorted(set(met[key])))
        yield _Meeting(one=place >> _BLOCK_BITS, block=place & _BLOCK_MASK, other=other, blocks=blocks)


def _star(places: list[int]) -> Iterator[tuple[int, int]]:
    """The first with each other, and each with its neighbour."""
    yield from ((places[0], place) for place in places[1:])
    yield from pairwise(places[1:])


def _shared_runs(texts: Sequence[TextRuns]) -> Iterable[list[int]]:
    """For every run that several articles hold, its first place in each, in the order of the texts."""
    seen, several = set[int](), set[int]()
    for text in texts:
        own = {run >> _BLOCK_BITS for run in text.runs}
        several |= own & seen
        seen |= own
    held: dict[int, list[int]] = {run: [] for run in several}
    for rank, text in enumerate(texts):
        for run in text.runs:
            places = held.get(run >> _BLOCK_BITS)
            if places is not None and not (places and places[-1] >> _BLOCK_BITS == rank):
                places.append(rank << _BLOCK_BITS | run & _BLOCK_MASK)
    return held.values()


def _needed(words: int) -> int:
    """How many of a passage's words must stand in the other article."""
    return ceil(NEARLY_ALL * words)


def _may_be_shared(meeting: _Meeting, texts: Sequence[TextRuns]) -> bool:
    """Whether it is worth looking: the passage is long enough, and not too many of its words are strange to the other.

    Each bit that the other's blocks lack is a word at least that they lack, so nothing that is shared is passed over.
    """
    one, other = texts[meeting.one], texts[meeting.other]
    words = one.lengths[meeting.block]
    known = reduce(or_, (other.vocabulary[number] for number in meeting.blocks))
    strange = (one.vocabulary[meeting.block] & ~known).bit_count()
    return words >= MIN_WORDS and strange <= words - _needed(words)


def _compare(meeting: _Meeting, texts: Sequence[OverlapText]) -> _Found | None:
    """The passage with the block that most of its words stand in, where nearly all stand in the blocks it meets.

    A passage may have been divided or joined to its neighbours, so all blocks that it meets are taken together.
    """
    words = _words(texts[meeting.one].blocks[meeting.block].text)
    there = [_words(texts[meeting.other].blocks[number].text) for number in meeting.blocks]
    if LCSseq.similarity(words, list(chain.from_iterable(there))) < _needed(len(words)):
        return None
    alike = [LCSseq.similarity(words, block) for block in there]
    return _Found(
        one=meeting.one,
        block=meeting.block + 1,
        other=meeting.other,
        other_block=meeting.blocks[alike.index(max(alike))] + 1,
        words=len(words),
    )


def _passages(texts: Sequence[OverlapText], found: Sequence[_Found]) -> tuple[ArticleShared, ...]:
    shared: dict[ArticleId, list[SharedPassage]] = {}
    for _, same in groupby(found, key=lambda each: (each.one, each.block)):
        shared.setdefault(texts[(first := next(same)).one].article, []).extend(
            SharedPassage(block=each.block, other=texts[each.other].article, other_block=each.other_block)
            for each in islice(chain((first,), same), MAX_LINKS)
        )
    return tuple(ArticleShared(article=article, passages=tuple(shared[article])) for article in sorted(shared))


def _groups(texts: Sequence[OverlapText], found: Sequence[_Found]) -> tuple[TextGroup, ...]:
    """Articles joined wherever half of the one stands in the other."""
    leader = list(range(len(texts)))
    length = cache(lambda rank: sum(len(_words(block.text)) for block in texts[rank].blocks))
    for (one, other), words in sorted(_words_shared(found).items()):
        if words >= SAME_TEXT * length(one):
            first, second = sorted((_led_by(leader, one), _led_by(leader, other)))
            leader[second] = first
    members: dict[int, list[ArticleId]] = {}
    for rank, text in enumerate(texts):
        members.setdefault(_led_by(leader, rank), []).append(text.article)
    groups = sorted(tuple(sorted(group)) for group in members.values() if len(group) > 1)
    return tuple(TextGroup(articles=group) for group in groups)


def _words_shared(found: Sequence[_Found]) -> Counter[tuple[int, int]]:
    words: Counter[tuple[int, int]] = Counter()
    for each in found:
        words[each.one, each.other] += each.words
    return words


def _led_by(leader: list[int], rank: int) -> int:
    while leader[rank] != rank:
        leader[rank] = leader[leader[rank]]
        rank = leader[rank]
    return rank
