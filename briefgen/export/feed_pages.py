"""Long feeds are told on several pages, newest first, so that a reader's first request stays small.

The first page has the feed's own address; the next ones `feed-2.xml`, `feed-3.xml`, linked both ways (RFC 5005 section
3, JSON Feed's `next_url`).
"""

from collections.abc import Callable, Sequence

import msgspec

from briefgen.export.entries import Entry
from briefgen.model.addresses import absolute, base_at
from briefgen.model.dates import Date
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.model.site import Site

MOST_ENTRIES = 100
"""Entries on a page at most."""

MOST_BYTES = 200_000
"""Bytes of the entries on a page at most, unless one alone has more: with its frame a JSON page stays below 250 kB."""

NO_DATE = Date(year=1970, month=1, day=1)
"""When a feed without entries was updated: RFC 4287 demands a date, and the clock's would change with every build."""


class FeedPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of a feed. `base` stands before each address; `base_url` is the site's own URL, or empty.

    `home`, `url`, `first`, `previous` and `next` are ready to print: the page that people read, this page of the feed,
    the others (empty where there is none). `updated` is that of the newest entry.
    """

    path: SitePath
    site_title: str
    title: str
    description: str
    language: str
    author: str
    home: str
    url: str
    base: str
    base_url: str
    updated: Date
    entries: tuple[Entry, ...]
    first: str = ""
    previous: str = ""
    next: str = ""


def feed_files(
    site: Site, path: str, title: str, home: str, entries: Sequence[Entry], write: Callable[[FeedPage], bytes]
) -> tuple[OutputFile, ...]:
    """The files of a feed whose first page is `path` (`people/ann-lee/feed.xml`); `home` is an address."""
    base = base_at(site.config.base_url, path)
    batches = batches_of(entries)
    paths = [numbered(path, number) for number in range(1, len(batches) + 1)]
    addresses = [absolute(base, each) for each in paths]
    made = []
    for number, batch in enumerate(batches):
        page = FeedPage(
            path=SitePath(paths[number]),
            site_title=site.config.title,
            title=title,
            description=site.config.description,
            language=site.config.language,
            author=site.config.author or site.config.title,
            home=absolute(base, home),
            url=addresses[number],
            base=base,
            base_url=site.config.base_url,
            updated=batch[0].updated if batch else NO_DATE,
            entries=batch,
            first=addresses[0] if len(batches) > 1 else "",
            previous=addresses[number - 1] if number else "",
            next=addresses[number + 1] if number + 1 < len(batches) else "",
        )
        made.append(OutputFile(path=page.path, data=write(page)))
    return tuple(made)


def batches_of(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """The entries by page, in their order; one empty page for none."""
    batches: list[list[Entry]] = [[]]
    size = 0
    for entry in entries:
        weight = len(msgspec.json.encode(entry))
        if batches[-1] and (len(batches[-1]) == MOST_ENTRIES or size + weight > MOST_BYTES):
            batches.append([])
            size = 0
        batches[-1].append(entry)
        size += weight
    return tuple(map(tuple, batches))


def numbered(path: str, number: int) -> str:
    """The path of page `number` (from 1): `feed.xml`, `feed-2.xml`."""
    stem, _, suffix = path.rpartition(".")
    return path if number == 1 else f"{stem}-{number}.{suffix}"
