"""The promise of `publish`, asked of the words at hand: `Article.shown` says which may appear; this is how to ask.

The headline (block 0) is part of the bibliographic record: it may always appear.
"""

from typing import NamedTuple

from briefgen.model.config import SiteConfig
from briefgen.model.site import Article, Mention, Speech, Stretch
from briefgen.text.spans import Span


def visible(article: Article, place: Stretch) -> tuple[Span, ...]:
    """The parts of `place` that may appear in an output, in order; offsets are those of its block."""
    whole = Span(start=place.start, end=place.end)
    if place.block == 0 or article.publish == "full":
        return (whole,)
    shown = (Span(start=part.start, end=part.end) for part in article.shown if part.block == place.block)
    parts = (Span(start=max(part.start, whole.start), end=min(part.end, whole.end)) for part in shown)
    return tuple(part for part in parts if part.start < part.end)


def may_show(article: Article, place: Stretch) -> bool:
    """Whether every character of `place` may appear in an output."""
    return visible(article, place) == (Span(start=place.start, end=place.end),)


def text_of(article: Article, block: int) -> str:
    """The plain text of a passage, or of the headline (0). Only what `visible` allows of it may leave briefgen."""
    return article.prose.blocks[block - 1].text if block else article.title


def visible_around(article: Article, block: int, offset: int) -> Span:
    """The run of characters of a block that may appear and touches `offset`; an empty one where none does."""
    whole = Stretch(block=block, start=0, end=len(text_of(article, block)))
    runs = (part for part in visible(article, whole) if part.start <= offset <= part.end)
    return next(runs, Span(start=offset, end=offset))


def shown_mentions(article: Article) -> tuple[Mention, ...]:
    """The article's mentions whose words may appear, in order."""
    if article.publish == "full":
        return article.prose.mentions
    return tuple(found for found in article.prose.mentions if may_show(article, _words_of(found)))


def shown_speeches(article: Article) -> tuple[Speech, ...]:
    """The article's direct speech whose words may appear, in order."""
    if article.publish == "full":
        return article.prose.speeches
    return tuple(found for found in article.prose.speeches if may_show(article, _words_of(found)))


def is_listed(article: Article, config: SiteConfig) -> bool:
    """Whether search engines may list the article's page.

    A full copy of somebody else's text is a duplicate of the publisher's page, so it is not listed unless site.yml says
    `index_full_texts: true`; what shows mostly our own words (a digest, excerpts, a reference) is.
    """
    return config.index_full_texts or article.publish != "full" or article.form == "digest"


def _words_of(found: Mention | Speech) -> Stretch:
    return Stretch(block=found.block, start=found.start, end=found.end)


class Share(NamedTuple):
    """How many words (between white space) of a text are shown, of how many."""

    shown: int
    words: int


def share_shown(article: Article) -> Share:
    """How much of an article's text may appear, its headline not counted."""
    blocks = article.prose.blocks
    shown = sum(len(blocks[at.block - 1].text[at.start : at.end].split()) for at in article.shown if at.block)
    return Share(shown=shown, words=sum(len(block.text.split()) for block in blocks))
