"""The site's front door: the newest briefing, what is new, who is most present, what happened last."""

from briefgen.model.list_views import Counts, HomeView
from briefgen.pages import routes
from briefgen.pages.lines import briefing_line
from briefgen.pages.people import most_mentioned, person_line
from briefgen.pages.sheet import Sheet
from briefgen.pages.timeline import dated_line

BRIEFINGS, ARTICLES, PEOPLE, HAPPENINGS = 5, 12, 8, 8
"""How many of each the page shows. What happened leaves the articles out, which have a list of their own, and the
briefing that leads, unless nothing else happened."""


def home_view(sheet: Sheet) -> HomeView:
    """All that the home page shows."""
    index, totals = sheet.index, sheet.index.totals
    briefings = tuple(briefing_line(briefing, sheet.root) for briefing in index.newest_briefings[: BRIEFINGS + 1])
    lead = index.newest_briefings[0].ref if index.newest_briefings else None
    happenings = index.latest_happenings(HAPPENINGS + 1)
    further = tuple(thing for thing in happenings if thing.ref != lead) or happenings
    latest = (dated_line(sheet, thing) for thing in further[:HAPPENINGS])
    return HomeView(
        title=index.config.title,
        description=index.config.description,
        lead=briefings[0] if briefings else None,
        briefings=briefings[1:],
        articles=tuple(sheet.source_line(article) for article in index.newest_between(0, ARTICLES)),
        people=tuple(person_line(sheet, person) for person in most_mentioned(index, PEOPLE)),
        timeline=tuple(line for line in latest if line is not None),
        counts=Counts(
            articles=totals.articles,
            notes=totals.notes,
            people=totals.people,
            terms=totals.terms,
            briefings=totals.briefings,
        ),
        briefings_href=sheet.href(routes.SECTIONS["briefings"]),
        articles_href=sheet.href(routes.SECTIONS["articles"]),
        people_href=sheet.href(routes.SECTIONS["people"]),
        timeline_href=sheet.href(routes.SECTIONS["timeline"]),
        search_href=sheet.href(routes.SECTIONS["search"]) if index.config.search else "",
    )
