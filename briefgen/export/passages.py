"""An article's plain text as one string: its passages joined by two line feeds, without the headline."""

import itertools
from collections.abc import Iterable

from briefgen.model.rights import may_show, text_of
from briefgen.model.site import Article, Stretch

SEPARATOR = "\n\n"

Run = tuple[Stretch, ...]
"""Stretches between which the text leaves nothing out, separators aside: one range of the joined text."""


def passage_starts(article: Article) -> tuple[int, ...]:
    """Where each passage begins in the joined text, in code points; the first one (passage 1) at 0."""
    lengths = (len(block.text) + len(SEPARATOR) for block in article.prose.blocks[:-1])
    return tuple(itertools.accumulate(lengths, initial=0))


def shown_runs(article: Article, anchor: Iterable[Stretch]) -> tuple[Run, ...]:
    """The runs that `anchor` makes, of the stretches that may be told."""
    made: list[list[Stretch]] = []
    for stretch in anchor:
        if not may_show(article, stretch):
            continue
        if made and _goes_on(article, made[-1][-1], stretch):
            made[-1].append(stretch)
        else:
            made.append([stretch])
    return tuple(tuple(run) for run in made)


def words_of(article: Article, run: Run) -> str:
    """The words of a run, as they stand in the joined text."""
    words = text_of(article, run[0].block)[run[0].start : run[0].end]
    for before, stretch in itertools.pairwise(run):
        between = SEPARATOR if before.block != stretch.block else ""
        words += between + text_of(article, stretch.block)[stretch.start : stretch.end]
    return words


def _goes_on(article: Article, before: Stretch, stretch: Stretch) -> bool:
    if before.block == stretch.block:
        return before.end == stretch.start
    at_the_end = before.end == len(text_of(article, before.block))
    return bool(before.block) and stretch.block == before.block + 1 and at_the_end and stretch.start == 0
