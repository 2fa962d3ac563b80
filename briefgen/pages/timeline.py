"""The timeline: terms with a date as events, articles and briefings as publications."""

from itertools import groupby
from typing import Literal

from briefgen.model.dates import Date
from briefgen.model.list_views import DatedLine, TimelineView, TimelineYear
from briefgen.model.site import Article, Briefing, Term
from briefgen.pages import routes
from briefgen.pages.index import SiteIndex
from briefgen.pages.listing import list_pager, pages_needed, places_on_page
from briefgen.pages.sheet import Sheet

ON_A_PAGE = 400

Happening = Article | Briefing | Term


def timeline_view(sheet: Sheet, number: int) -> TimelineView:
    """Page `number` (from 1) of the timeline, oldest year first."""
    totals, shown = sheet.index.totals, sheet.index.happenings_between(*places_on_page(number, ON_A_PAGE))
    lines = [dated_line(sheet, thing) for thing in shown]
    years = groupby((line for line in lines if line is not None), key=lambda line: line.date.year)
    return TimelineView(
        years=tuple(
            TimelineYear(year=year, id=f"year-{year}", href=f"#year-{year}", entries=tuple(held))
            for year, held in years
        ),
        events=totals.events,
        publications=totals.happenings - totals.events,
        pager=list_pager(sheet, "timeline", number, timeline_pages(sheet.index)),
    )


def timeline_pages(index: SiteIndex) -> int:
    """How many pages the timeline takes."""
    return pages_needed(index.totals.happenings, ON_A_PAGE)


def dated_line(sheet: Sheet, thing: Happening) -> DatedLine | None:
    """A thing as an entry of the timeline; None where it has no date."""
    href = sheet.href(routes.path_of(thing.ref))
    match thing:
        case Term(date=dates) if dates is not None:
            mentions = sheet.index.mention_count(("term", thing.id))
            return _line("event", thing.term, href, dates.start, thing.summary, thing.kind, dates.end, mentions)
        case Article(date=date) if date is not None:
            return _line("article", thing.title, href, date, thing.summary, thing.publisher)
        case Briefing(date=date) if date is not None:
            return _line("briefing", thing.title, href, date, thing.summary or thing.bottom_line, thing.author)
        case _:
            return None


def _line(
    kind: Literal["event", "article", "briefing"],
    title: str,
    href: str,
    date: Date,
    summary: str,
    label: str,
    end: Date | None = None,
    mentions: int = 0,
) -> DatedLine:
    return DatedLine(
        kind=kind, title=title, href=href, date=date, end=end, summary=summary, label=label, mentions=mentions
    )
