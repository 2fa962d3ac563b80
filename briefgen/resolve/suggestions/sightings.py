"""One text → every place in it where a name stands that is on no file: the dear part of `briefgen suggest`."""

import bisect
import itertools
from collections.abc import Iterator

import msgspec

from briefgen.model.ids import ContentPath
from briefgen.model.rich_text import Block
from briefgen.model.site import Mention
from briefgen.resolve.names.reading import BETWEEN, Page, Reading
from briefgen.resolve.suggestions.acronyms import pairs
from briefgen.resolve.suggestions.capitals import Taken, runs
from briefgen.resolve.suggestions.naming import named
from briefgen.resolve.suggestions.phrases import phrases
from briefgen.resolve.suggestions.signs import Sign, signs_of


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """A text of the site. `article` is the slug of the article that it is, or is a note on; else empty.

    `owner` tells texts apart, `byline` are names of those who wrote it.
    """

    owner: str
    article: str
    path: ContentPath
    headline: str = ""
    blocks: tuple[Block, ...]
    mentions: tuple[Mention, ...] = ()
    language: str = "en"
    byline: tuple[str, ...] = ()


class Sighting(msgspec.Struct, frozen=True, kw_only=True):
    """`name` stands at `start` to `end` of block `block`. `firm`: its capital is not the sentence's.

    `expansion` is what an acronym stands for, where the text says so at this place.
    """

    name: str
    block: int
    start: int
    end: int
    firm: bool
    signs: tuple[Sign, ...] = ()
    expansion: str = ""


class Sightings(msgspec.Struct, frozen=True, kw_only=True):
    """What one text shows, in its order."""

    found: tuple[Sighting, ...] = ()


class _Covered:
    """Stretches, asked quickly whether one of them has characters in common with another."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reach = [*itertools.accumulate((end for _, end in ordered), max)]

    def meets(self, start: int, end: int) -> bool:
        before = bisect.bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start


def sightings(_: None, text: Text) -> Sightings:
    """Every name in `text` that is no mention."""
    page = Page(Reading(headline=text.headline, blocks=text.blocks, language=text.language))
    by_block: dict[int, list[tuple[int, int]]] = {}
    for mention in text.mentions:
        by_block.setdefault(mention.block, []).append((mention.start, mention.end))
    mentioned = {block: _Covered(stretches) for block, stretches in by_block.items()}
    hidden = _Covered([*page.masked, *((start, end) for start, end, _ in page.linked)])

    def taken(start: int, end: int) -> bool:
        place = page.locate(start, end)
        on_file = mentioned.get(place.block)
        return hidden.meets(start, end) or (on_file is not None and on_file.meets(place.start, place.end))

    found: dict[tuple[int, int], Sighting] = {}
    for start, end in tuple(_blocks(page))[1:]:
        for sighting in (*_names_in(page, start, end, taken), *_acronyms_in(page, start, end, taken)):
            place = (sighting.block, sighting.start)
            known = found.get(place)
            found[place] = _merged(known, sighting) if known else sighting
        for first, last in phrases(page, start, end, taken):
            sighting = _sighting(page, first, last, ("phrase",), firm=True)
            found.setdefault((sighting.block, sighting.start), sighting)
    return Sightings(found=tuple(found[place] for place in sorted(found)))


def _blocks(page: Page) -> Iterator[tuple[int, int]]:
    """Where each block begins and ends in the page's text; the headline first."""
    at = 0
    for text in page.text.split(BETWEEN):
        yield at, at + len(text)
        at += len(text) + len(BETWEEN)


def _merged(one: Sighting, other: Sighting) -> Sighting:
    return msgspec.structs.replace(
        max(one, other, key=lambda each: (bool(each.expansion), each.end)),
        signs=tuple(dict.fromkeys((*one.signs, *other.signs))),
        firm=one.firm or other.firm,
    )


def _names_in(page: Page, start: int, end: int, taken: Taken) -> Iterator[Sighting]:
    for run in runs(page, start, end, taken):
        name = named(page, run)
        if name is not None:
            firm = run.firm or bool(name.title)
            signs = signs_of(page, name, raised=not run.firm)
            yield _sighting(page, name.words[0].start, name.words[-1].end, signs, firm=firm)


def _sighting(page: Page, start: int, end: int, signs: tuple[Sign, ...], firm: bool, expansion: str = "") -> Sighting:
    place = page.locate(start, end)
    name = " ".join(page.text[start:end].split())
    return Sighting(
        name=name, block=place.block, start=place.start, end=place.end, firm=firm, signs=signs, expansion=expansion
    )


def _acronyms_in(page: Page, start: int, end: int, taken: Taken) -> Iterator[Sighting]:
    """Acronyms at the place that explains them, and what they stand for where that has no capitals."""
    for pair in pairs(page.text[start:end]):
        for text, at in ((pair.acronym, start + pair.acronym_start), (pair.words, start + pair.start)):
            is_acronym = text == pair.acronym
            if (is_acronym or text == text.lower()) and not taken(at, at + len(text)):
                expansion = pair.words if is_acronym else ""
                yield _sighting(page, at, at + len(text), ("acronym",), firm=True, expansion=expansion)
