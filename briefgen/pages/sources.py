"""The bibliography: by publisher and date, with what is one text under several names."""

from itertools import groupby

from briefgen.model.list_views import ListedSource, PublisherGroup, SharedText, SourcesView
from briefgen.model.site import Article, TextGroup
from briefgen.pages.alphabet import fold
from briefgen.pages.chronology import oldest_first
from briefgen.pages.index import SiteIndex
from briefgen.pages.listing import list_pager, pages_needed, places_on_page
from briefgen.pages.sheet import Sheet
from briefgen.pages.zotero import coins

ON_A_PAGE = 300


def sources_view(sheet: Sheet, number: int) -> SourcesView:
    """Page `number` (from 1) of the bibliography."""
    index = sheet.index
    listed = index.by_publisher_between(*places_on_page(number, ON_A_PAGE))
    groups = groupby(listed, key=lambda article: article.publisher)
    return SourcesView(
        publishers=tuple(_publisher(sheet, name, place, tuple(held)) for place, (name, held) in enumerate(groups, 1)),
        shared=tuple(_shared(sheet, n, group) for n, group in enumerate(index.groups, 1)),
        articles=index.totals.articles,
        publisher_count=index.totals.publishers,
        texts=index.totals.texts,
        pager=list_pager(sheet, "sources", number, source_pages(index)),
    )


def source_pages(index: SiteIndex) -> int:
    """How many pages the bibliography takes."""
    return pages_needed(index.totals.articles, ON_A_PAGE)


def _publisher(sheet: Sheet, name: str, place: int, articles: tuple[Article, ...]) -> PublisherGroup:
    listed = tuple(
        ListedSource(
            source=sheet.source_line(article),
            publish=article.publish,
            rights=article.rights,
            coins=coins(article, sheet.index.byline(article.id)),
            group=sheet.index.group_number(article.id),
        )
        for article in articles
    )
    return PublisherGroup(name=name, id=f"publisher-{place}", sources=listed)


def _shared(sheet: Sheet, number: int, group: TextGroup) -> SharedText:
    articles = [sheet.index.article(slug) for slug in group.articles]
    ordered = oldest_first(articles, lambda article: (article.date, article.id))
    return SharedText(
        number=number,
        id=f"text-{number}",
        publishers=len({fold(article.publisher) for article in articles}),
        sources=tuple(sheet.source_line(article) for article in ordered),
    )
