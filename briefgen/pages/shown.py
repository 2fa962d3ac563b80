"""What an article's page shows of its text, and quoted words as plain text; the promise itself is `model.rights`."""

from briefgen.model.rights import text_of, visible
from briefgen.model.site import Article, Stretch


def shows_passage(article: Article, block: int) -> bool:
    """Whether passage `block` has a place on the article's page: any of its words is shown there."""
    return article.publish == "full" or any(part.block == block for part in article.shown)


def visible_words(article: Article, places: tuple[Stretch, ...]) -> str:
    """The words of `places` that may be shown, with ` … ` where words between them are left out."""
    words = [
        text_of(article, place.block)[part.start : part.end] for place in places for part in visible(article, place)
    ]
    return " … ".join(" ".join(part.split()) for part in words)
