"""How much is quoted of each source that is not shown in full: what an editor has to answer for."""

from collections.abc import Iterator

from briefgen.model.rights import share_shown
from briefgen.model.site import Article, Site


def quoted_shares(site: Site | None) -> Iterator[str]:
    """A line for each article with `publish: excerpts` of which words are shown, those with most first."""
    if site is None:
        return
    shares = [(share_shown(article), article) for article in site.articles if article.publish == "excerpts"]
    quoted = sorted((pair for pair in shares if pair[0].shown), key=lambda pair: (-pair[0].shown, pair[1].id))
    if quoted:
        yield f"Quoted of sources shown in excerpts (excerpt_limit: {site.config.excerpt_limit} words):"
    for share, article in quoted:
        part = 100 * share.shown / share.words
        yield f"  {_named(article)}: {share.shown:,} of {share.words:,} words ({part:.0f} %)"


def _named(article: Article) -> str:
    return f"{article.id} ({article.publisher})" if article.publisher else str(article.id)
