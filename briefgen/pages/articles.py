"""All articles and all briefings, newest first."""

from itertools import groupby

from briefgen.model.list_views import ArticlesView, BriefingsView, YearOfArticles
from briefgen.pages.index import SiteIndex
from briefgen.pages.lines import briefing_line
from briefgen.pages.listing import list_pager, pages_needed, places_on_page
from briefgen.pages.sheet import Sheet

ON_A_PAGE = 250


def articles_view(sheet: Sheet, number: int) -> ArticlesView:
    """Page `number` (from 1) of the articles, by year."""
    shown = sheet.index.newest_between(*places_on_page(number, ON_A_PAGE))
    years = groupby(shown, key=lambda article: article.date.year if article.date else 0)
    return ArticlesView(
        years=tuple(
            YearOfArticles(
                year=year,
                id=f"year-{year}" if year else "undated",
                articles=tuple(sheet.source_line(article) for article in held),
            )
            for year, held in years
        ),
        total=sheet.index.totals.articles,
        pager=list_pager(sheet, "articles", number, article_pages(sheet.index)),
    )


def article_pages(index: SiteIndex) -> int:
    """How many pages the list of articles takes."""
    return pages_needed(index.totals.articles, ON_A_PAGE)


def briefings_view(sheet: Sheet) -> BriefingsView:
    """All briefings."""
    return BriefingsView(
        briefings=tuple(briefing_line(briefing, sheet.root) for briefing in sheet.index.newest_briefings)
    )
