"""Coverage: which article mentions whom and what, as a table to read across.

A table of thousands of columns cannot be read: the newest articles stand on the first page, the ones before them on
the next; within a page time runs from left to right.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import isqrt
from typing import NamedTuple

from briefgen.model.ids import Ref
from briefgen.model.list_views import CoverageRow, CoverageView, Dot
from briefgen.model.site import Article
from briefgen.pages.chronology import WHOLE
from briefgen.pages.index import SiteIndex
from briefgen.pages.listing import bare_link, list_pager, pages_needed, places_on_page
from briefgen.pages.sheet import Sheet
from briefgen.pages.tables import Entity

COLUMNS = 60


class _Cell(NamedTuple):
    mentions: int
    first_block: int


def coverage_view(sheet: Sheet, number: int) -> CoverageView:
    """Page `number` (from 1) of the table."""
    articles = tuple(reversed(sheet.index.newest_between(*places_on_page(number, COLUMNS))))
    cells = _cells(articles)
    most = max((cell.mentions for row in cells.values() for cell in row.values()), default=1)
    ranked = sorted(cells, key=lambda entity: _rank(sheet.index, entity, cells[entity]))
    rows = {entity: _row(sheet, entity, articles, cells[entity], most) for entity in ranked}
    return CoverageView(
        articles=tuple(sheet.source_line(article) for article in articles),
        people=tuple(row for (kind, _), row in rows.items() if kind == "person"),
        terms=tuple(row for (kind, _), row in rows.items() if kind == "term"),
        pager=list_pager(sheet, "coverage", number, coverage_pages(sheet.index)),
    )


def coverage_pages(index: SiteIndex) -> int:
    """How many pages the table takes."""
    return pages_needed(index.totals.articles, COLUMNS)


def _cells(articles: Sequence[Article]) -> dict[Entity, dict[str, _Cell]]:
    found: dict[Entity, dict[str, _Cell]] = defaultdict(dict)
    for article in articles:
        named = [mention for mention in article.prose.mentions if mention.entity]
        counts = Counter((mention.kind, mention.entity) for mention in named)
        for mention in reversed(named):
            entity: Entity = (mention.kind, mention.entity)
            found[entity][article.id] = _Cell(counts[entity], mention.block)
    return found


def _rank(index: SiteIndex, entity: Entity, row: dict[str, _Cell]) -> tuple[int, tuple[int, str, str, str]]:
    return -sum(cell.mentions for cell in row.values()), index.order_key(Ref(kind=entity[0], id=entity[1]))


def _row(sheet: Sheet, entity: Entity, articles: Sequence[Article], row: dict[str, _Cell], most: int) -> CoverageRow:
    total = sum(cell.mentions for cell in row.values())
    columns = [column for column, article in enumerate(articles) if article.id in row]
    gaps = [column - before - 1 for before, column in pairwise([-1, *columns])]
    return CoverageRow(
        thing=bare_link(sheet, Ref(kind=entity[0], id=entity[1]), total),
        dots=tuple(
            _dot(sheet, articles[column], row[articles[column].id], most, column=column, gap=gap)
            for column, gap in zip(columns, gaps, strict=True)
        ),
        rest=len(articles) - columns[-1] - 1,
    )


def _dot(sheet: Sheet, article: Article, cell: _Cell, most: int, *, column: int, gap: int) -> Dot:
    """The dot of a field. Its area grows with the count, so its radius with the root of it."""
    radius = isqrt(WHOLE * WHOLE * cell.mentions // most)
    href = sheet.passage(article, cell.first_block)
    return Dot(column=column, gap=gap, count=cell.mentions, radius=radius, href=href)
