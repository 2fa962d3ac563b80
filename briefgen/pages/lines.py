"""Things of the site in one line, as lists and links tell them."""

from briefgen.model.flow import SourceLine
from briefgen.model.list_views import BriefingLine
from briefgen.model.site import Article, Briefing
from briefgen.pages import routes


def article_line(article: Article, root: str, *, language: str, notes: int) -> SourceLine:
    """An article, with `notes` on it, for a page whose way to the root is `root`; `language` is the site's."""
    return SourceLine(
        slug=article.id,
        title=article.title,
        href=routes.href(root, routes.path_of(article.ref)),
        publisher=article.publisher,
        via=article.via,
        byline=article.byline,
        date=article.date,
        url=routes.elsewhere(article.url),
        archive_url=routes.elsewhere(article.archive_url),
        language=article.language or language,
        form=article.form,
        notes=notes,
    )


def briefing_line(briefing: Briefing, root: str) -> BriefingLine:
    """A briefing for a page whose way to the root is `root`."""
    return BriefingLine(
        title=briefing.title,
        href=routes.href(root, routes.path_of(briefing.ref)),
        date=briefing.date,
        updated=briefing.updated,
        author=briefing.author,
        bottom_line=briefing.bottom_line,
        summary=briefing.summary,
        sources=len(briefing.sources),
    )
