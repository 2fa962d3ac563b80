"""The promise of `publish`, asked of the words at hand: `Article.shown` says which may appear; this is how to ask.

The headline (block 0) is part of the bibliographic record: it may always appear.
"""

from briefgen.model.config import SiteConfig
from briefgen.model.site import Article, Mention, Speech, Stretch


def is_shown(article: Article, stretch: Stretch) -> bool:
    """Whether every character of `stretch` may appear in an output."""
    if stretch.block == 0 or article.publish == "full":
        return True
    reached = stretch.start
    for shown in article.shown:
        if shown.block == stretch.block and shown.start <= reached < shown.end:
            reached = shown.end
    return reached >= stretch.end > stretch.start


def shown_mentions(article: Article) -> tuple[Mention, ...]:
    """The article's mentions whose words may appear, in order."""
    return tuple(found for found in article.prose.mentions if is_shown(article, _words_of(found)))


def shown_speeches(article: Article) -> tuple[Speech, ...]:
    """The article's direct speech whose words may appear, in order."""
    return tuple(found for found in article.prose.speeches if is_shown(article, _words_of(found)))


def shown_around(article: Article, block: int, offset: int) -> Stretch:
    """The run of characters of block `block` that may appear and touches `offset`; an empty one where none does."""
    if block == 0:
        return Stretch(block=0, start=0, end=len(article.title))
    runs = (s for s in article.shown if s.block == block and s.start <= offset <= s.end)
    return next(runs, Stretch(block=block, start=offset, end=offset))


def is_listed(article: Article, config: SiteConfig) -> bool:
    """Whether search engines may list the article's page.

    A full copy of somebody else's text is a duplicate of the publisher's page, so it is not listed unless site.yml says
    `index_full_texts: true`; what shows mostly our own words (a digest, excerpts, a reference) is.
    """
    return config.index_full_texts or article.publish != "full" or article.form == "digest"


def _words_of(found: Mention | Speech) -> Stretch:
    return Stretch(block=found.block, start=found.start, end=found.end)
