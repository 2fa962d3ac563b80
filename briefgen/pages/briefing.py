"""A briefing's page: the bottom line, the text, its sources, and the trace behind every claim."""

from briefgen.model.site import Briefing
from briefgen.model.view_parts import TextLink
from briefgen.model.views import BriefingView
from briefgen.pages import routes
from briefgen.pages.backlinks import backlink_lines
from briefgen.pages.citations import citation_view
from briefgen.pages.presence import named_in
from briefgen.pages.prose import main_text
from briefgen.pages.quotations import tally
from briefgen.pages.sheet import Sheet
from briefgen.pages.traces import traces


def briefing_view(sheet: Sheet, briefing: Briefing, permalink: str = "") -> BriefingView:
    """All that a briefing's page shows. `permalink` is its absolute address, or empty."""
    text = main_text(sheet, briefing.ref, briefing.prose)
    quotations = tally(briefing.prose)
    newer, older = _neighbours(sheet, briefing)
    return BriefingView(
        title=briefing.title,
        date=briefing.date,
        updated=briefing.updated,
        author=briefing.author,
        bottom_line=briefing.bottom_line,
        summary=briefing.summary,
        tags=briefing.tags,
        text=text,
        sources=sheet.source_entries(),
        traces=traces(sheet),
        quotations=quotations.total,
        checked=quotations.checked,
        independent=sheet.index.independent_texts(briefing.sources),
        people=named_in(sheet, briefing.prose, "person"),
        terms=named_in(sheet, briefing.prose, "term"),
        backlinks=backlink_lines(sheet, briefing.ref),
        newer=newer,
        older=older,
        extra=briefing.extra,
        citation=citation_view(sheet, briefing, permalink),
        print_href=sheet.href(routes.print_path(briefing.ref)),
    )


def _neighbours(sheet: Sheet, briefing: Briefing) -> tuple[TextLink | None, TextLink | None]:
    briefings = sheet.index.newest_briefings
    place = briefings.index(briefing)
    newer = briefings[place - 1] if place else None
    older = briefings[place + 1] if place + 1 < len(briefings) else None
    return _link(sheet, newer), _link(sheet, older)


def _link(sheet: Sheet, briefing: Briefing | None) -> TextLink | None:
    return TextLink(text=briefing.title, href=sheet.href(routes.path_of(briefing.ref))) if briefing else None
