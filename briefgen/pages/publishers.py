"""Links to the publisher's own page, opening at the words meant, as far as these words may be told."""

from briefgen.model.rights import text_of, visible
from briefgen.model.site import Article, Stretch
from briefgen.pages import routes
from briefgen.pages.index import SiteIndex
from briefgen.pages.text_fragments import Words, with_text_fragment
from briefgen.text.nearby import words_after, words_before

NEAR = 200
"""Code points on either side among which the words' surroundings are looked for."""


def publisher_href(index: SiteIndex, article: Article, places: tuple[Stretch, ...]) -> str:
    """The address of the article with a Text Fragment for `places`; empty where the article has no address.

    The words of a digest are the editors' own and do not stand on that page: its address has no fragment.
    """
    url = routes.elsewhere(article.url)
    if article.form == "digest":
        return url
    words = tuple(
        _words(index, article, place.block, part.start, part.end)
        for place in places
        for part in visible(article, place)
        if part.length
    )
    return with_text_fragment(url, words)


def _words(index: SiteIndex, article: Article, block: int, start: int, end: int) -> Words:
    text = text_of(article, block)
    if article.publish != "full":
        return Words(text=text[start:end])
    start, end = _whole_words(text, start, end)
    repeated = _may_be_repeated(index, article, text[start:end])
    before, after = words_before(text, start, NEAR), words_after(text, end, NEAR)
    return Words(text=text[start:end], before=before, after=after, repeated=repeated)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The place widened to whole words, for browsers find nothing else."""
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _may_be_repeated(index: SiteIndex, article: Article, words: str) -> bool:
    """Whether `words` stand in the article more than once; of a very long one it is taken for granted."""
    text = index.text(article.id)
    return text is None or text.count(words) > 1
