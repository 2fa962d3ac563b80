"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): the entries of the site's Atom feed, for those who prefer it.

Where site.yml has no `base_url`, what must be a full URL is left out, and ids are addresses from the site's root.
"""

from briefgen.export.entries import Entries, Entry
from briefgen.export.feed_pages import FeedPage, feed_files
from briefgen.export.json_text import json_document
from briefgen.model.addresses import absolute
from briefgen.model.files import OutputFile
from briefgen.model.json_ld import Node, known
from briefgen.model.site import Site

PATH = "feed.json"


def json_feed(site: Site, entries: Entries) -> tuple[OutputFile, ...]:
    """Briefings and notes, newest first."""
    return feed_files(site, PATH, site.config.title, "", entries.of_site, json_feed_document)


def json_feed_document(page: FeedPage) -> bytes:
    """One page of a feed; `items` stands there without entries too, for it is required."""
    feed = known(
        version="https://jsonfeed.org/version/1.1",
        title=page.title,
        home_page_url=page.home if page.base_url else "",
        feed_url=page.url if page.base_url else "",
        next_url=page.next if page.base_url else "",
        description=page.description,
        authors=[{"name": page.author}] if page.author else [],
        language=page.language,
    )
    return json_document({**feed, "items": [_item(entry, page.base_url) for entry in page.entries]})


def _item(entry: Entry, base_url: str) -> Node:
    url = absolute(base_url, entry.address)
    item = known(
        id=url,
        url=url if base_url else "",
        external_url=entry.source_url,
        title=entry.title,
        summary=entry.summary,
        date_published=entry.published.timestamp if entry.published else "",
        date_modified=entry.updated.timestamp,
        authors=[{"name": author} for author in entry.authors],
        tags=list(entry.tags),
    )
    return {**item, "content_html": entry.html}
