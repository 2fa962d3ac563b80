"""A page of the site's own: about, method, contact."""

from briefgen.model.site import Page
from briefgen.model.views import SitePageView
from briefgen.pages.backlinks import backlink_lines
from briefgen.pages.prose import main_text
from briefgen.pages.quotations import tally
from briefgen.pages.sheet import Sheet
from briefgen.pages.traces import traces


def site_page_view(sheet: Sheet, page: Page) -> SitePageView:
    """All that the page shows."""
    text = main_text(sheet, page.ref, page.prose)
    quotations = tally(page.prose)
    return SitePageView(
        title=page.title,
        summary=page.summary,
        text=text,
        sources=sheet.source_entries(),
        traces=traces(sheet),
        quotations=quotations.total,
        checked=quotations.checked,
        backlinks=backlink_lines(sheet, page.ref),
        extra=page.extra,
    )
