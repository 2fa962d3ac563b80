"""Presence strips: in which articles, by date, and how often; all on the site's one time axis."""

from collections import Counter

from briefgen.model.site import Article
from briefgen.model.view_parts import Strip, StripPoint
from briefgen.pages import routes
from briefgen.pages.chronology import WHOLE, Axis
from briefgen.pages.sheet import Sheet
from briefgen.pages.tables import Entity, Occurrence

MOST_POINTS = 125
"""More points than these cannot be told apart on a strip: neighbours are drawn as one."""

LOWEST = 120
"""The height of the smallest point, so that one mention can be seen beside a hundred."""


def strip(sheet: Sheet, entity: Entity) -> Strip:
    """The strip of a person or term; empty where no dated article mentions it."""
    axis = sheet.index.axis
    dated = [occurrence for occurrence in sheet.index.occurrences(entity) if occurrence.article.date]
    if axis is None or not dated:
        return Strip()
    speaks = speech_counts(sheet, entity)
    together = _together(axis, dated)
    most = max(sum(len(occurrence.mentions) for occurrence in held) for held in together)
    points = tuple(_point(sheet, axis, held, most, speaks) for held in together)
    return Strip(points=points, ticks=axis.ticks(), start=axis.start, end=axis.end)


def _together(axis: Axis, dated: list[Occurrence]) -> list[list[Occurrence]]:
    """What one point each stands for: an article, or on a crowded strip all articles that lie too close."""
    if len(dated) <= MOST_POINTS:
        return [[occurrence] for occurrence in dated]
    places: dict[int, list[Occurrence]] = {}
    for occurrence in dated:
        places.setdefault(_x(axis, occurrence.article) * MOST_POINTS // WHOLE, []).append(occurrence)
    return list(places.values())


def _point(sheet: Sheet, axis: Axis, held: list[Occurrence], most: int, speaks: Counter[str]) -> StripPoint:
    first, count = held[0].article, sum(len(occurrence.mentions) for occurrence in held)
    assert first.date is not None, "only dated articles are on a strip"
    return StripPoint(
        title=first.title,
        publisher=first.publisher,
        href=sheet.href(routes.path_of(first.ref)),
        date=first.date,
        count=count,
        speaks=min(sum(speaks[occurrence.article.id] for occurrence in held), count),
        x=_x(axis, first),
        height=max(WHOLE * count // most, LOWEST),
        articles=len(held),
    )


def _x(axis: Axis, article: Article) -> int:
    return axis.x(article.date.first_day) if article.date else 0


def speech_counts(sheet: Sheet, entity: Entity) -> Counter[str]:
    """How many quotations of a person each article holds; of a term, none."""
    kind, slug = entity
    return Counter(article.id for article, _ in sheet.index.speeches(slug)) if kind == "person" else Counter()
