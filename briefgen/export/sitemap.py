"""sitemap.xml (https://www.sitemaps.org/protocol.html): the pages that search engines may list.

A date of change comes from the content, never from the build. Without `base_url` there is no sitemap: the protocol
wants full URLs.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.export.xml_text import element, xml_document
from briefgen.model.addresses import absolute, address_of
from briefgen.model.dates import Date
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.model.rights import is_listed
from briefgen.model.site import Article, Note, Site

MOST_URLS = 50_000
MOST_BYTES = 50_000_000
"""The protocol's limits for one file; its 50 MB are taken as decimal ones, the smaller reading."""

_MARKUP_BYTES = 200
"""More than the markup around the whole, or around one page's URL, takes."""

_LISTS = ("", "briefings/", "articles/", "people/", "glossary/", "timeline/", "sources/", "coverage/", "notes/")


class Location(msgspec.Struct, frozen=True, kw_only=True):
    """A page: its full URL, and the day or moment of its last dated content, or empty."""

    url: str
    changed: str = ""


def sitemap_files(site: Site) -> tuple[OutputFile, ...]:
    """`sitemap.xml`; a site beyond the limits has an index there and its pages in `sitemap-1.xml` and so on."""
    if not site.config.base_url:
        return ()
    batches = batches_of(tuple(locations(site)), MOST_URLS, MOST_BYTES)
    if len(batches) == 1:
        return (_file("sitemap.xml", "urlset", "url", batches[0]),)
    paths = [f"sitemap-{number}.xml" for number in range(1, len(batches) + 1)]
    parts = (_file(path, "urlset", "url", batch) for path, batch in zip(paths, batches, strict=True))
    index = (Location(url=absolute(site.config.base_url, path)) for path in paths)
    return (_file("sitemap.xml", "sitemapindex", "sitemap", index), *parts)


def locations(site: Site) -> Iterator[Location]:
    """Every page to list: the lists, then each thing's, by kind and slug."""
    base = site.config.base_url
    notes: dict[str, list[Note]] = {}
    for note in site.notes:
        notes.setdefault(note.article, []).append(note)
    yield from (Location(url=absolute(base, address)) for address in _LISTS)
    for briefing in site.briefings:
        changed = briefing.updated or briefing.date
        yield Location(url=absolute(base, address_of(briefing.ref)), changed=_w3c(changed))
    for article in site.articles:
        if is_listed(article, site.config):
            changed = _last_change(article, notes.get(article.id, ()))
            yield Location(url=absolute(base, address_of(article.ref)), changed=_w3c(changed))
    refs = (thing.ref for things in (site.people, site.terms, site.pages) for thing in things)
    yield from (Location(url=absolute(base, address_of(ref))) for ref in refs)


def batches_of(pages: Sequence[Location], most_urls: int, most_bytes: int) -> tuple[tuple[Location, ...], ...]:
    """The pages by file, in their order, so that each file keeps within both limits."""
    batches: list[list[Location]] = [[]]
    size = _MARKUP_BYTES
    for page in pages:
        weight = _MARKUP_BYTES + len(page.url)
        if batches[-1] and (len(batches[-1]) == most_urls or size + weight > most_bytes):
            batches.append([])
            size = _MARKUP_BYTES
        batches[-1].append(page)
        size += weight
    return tuple(map(tuple, batches))


def _file(path: str, root: str, tag: str, pages: Iterable[Location]) -> OutputFile:
    whole = element(root, "", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for page in pages:
        made = ET.SubElement(whole, tag)
        made.append(element("loc", page.url))
        made.extend((element("lastmod", page.changed),) if page.changed else ())
    return OutputFile(path=SitePath(path), data=xml_document(whole))


def _last_change(article: Article, notes: Iterable[Note]) -> Date | None:
    dates = [date for date in (article.date, *(note.date for note in notes)) if date]
    return max(dates, key=lambda date: date.moment, default=None)


def _w3c(date: Date | None) -> str:
    if date is None:
        return ""
    return date.timestamp if date.time else date.iso
