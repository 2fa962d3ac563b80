"""Links to the publisher's own page, opening at the words meant, as far as these words may be told."""

from briefgen.model.rights import text_of, visible
from briefgen.model.site import Article, Stretch
from briefgen.pages import routes
from briefgen.pages.text_fragments import Words, with_text_fragment


def publisher_href(article: Article, places: tuple[Stretch, ...]) -> str:
    """The address of the article with a Text Fragment for `places`; empty where the article has no address.

    The words of a digest are the editors' own and do not stand on that page: its address has no fragment.
    """
    url = routes.elsewhere(article.url)
    if article.form == "digest":
        return url
    words = tuple(
        _words(article, place.block, part.start, part.end) for place in places for part in visible(article, place)
    )
    return with_text_fragment(url, words)


def _words(article: Article, block: int, start: int, end: int) -> Words:
    text = text_of(article, block)
    if article.publish != "full":
        return Words(text=text[start:end])
    return Words(text=text[start:end], before=text[:start], after=text[end:])
