"""The bibliography: by publisher and date, with what is one text under several names."""

from itertools import groupby

from briefgen.model.list_views import ListedSource, PublisherGroup, SharedText, SourcesView
from briefgen.model.site import Article, TextGroup
from briefgen.pages.alphabet import fold
from briefgen.pages.chronology import oldest_first
from briefgen.pages.index import SiteIndex
from briefgen.pages.lines import source_line
from briefgen.pages.listing import list_pager, on_page, pages_needed
from briefgen.pages.sheet import Sheet
from briefgen.pages.zotero import coins

ON_A_PAGE = 300


def sources_view(sheet: Sheet, number: int) -> SourcesView:
    """Page `number` (from 1) of the bibliography."""
    index = sheet.index
    groups = groupby(on_page(index.by_publisher, number, ON_A_PAGE), key=lambda article: article.publisher)
    return SourcesView(
        publishers=tuple(_publisher(sheet, name, place, tuple(held)) for place, (name, held) in enumerate(groups, 1)),
        shared=tuple(_shared(sheet, n, group) for n, group in enumerate(index.site.groups, 1)),
        articles=len(index.site.articles),
        publisher_count=len({article.publisher for article in index.site.articles if article.publisher}),
        texts=index.independent_texts(index.articles),
        pager=list_pager(sheet, "sources", number, source_pages(index)),
    )


def source_pages(index: SiteIndex) -> int:
    """How many pages the bibliography takes."""
    return pages_needed(len(index.site.articles), ON_A_PAGE)


def _publisher(sheet: Sheet, name: str, place: int, articles: tuple[Article, ...]) -> PublisherGroup:
    listed = tuple(
        ListedSource(
            source=source_line(sheet.index, article, sheet.root),
            publish=article.publish,
            rights=article.rights,
            coins=coins(article, sheet.index.bylines.of(article)),
            group=sheet.index.group_of.get(article.id, 0),
        )
        for article in articles
    )
    return PublisherGroup(name=name, id=f"publisher-{place}", sources=listed)


def _shared(sheet: Sheet, number: int, group: TextGroup) -> SharedText:
    articles = [sheet.index.articles[slug] for slug in group.articles]
    ordered = oldest_first(articles, lambda article: (article.date, article.id))
    return SharedText(
        number=number,
        id=f"text-{number}",
        publishers=len({fold(article.publisher) for article in articles}),
        sources=tuple(source_line(sheet.index, article, sheet.root) for article in ordered),
    )
