"""Every file for machines that a built site has: data, feeds, the sitemap, and what crawlers and hosts look for."""

from collections.abc import Iterator

from briefgen.export.annotations import PATH as ANNOTATIONS
from briefgen.export.annotations import annotation_files
from briefgen.export.atom import AtomFeeds
from briefgen.export.cite_files import cite_files
from briefgen.export.entries import Entries
from briefgen.export.exporters import EXPORTERS
from briefgen.export.json_feed import json_feed
from briefgen.export.plain_files import llms_txt, nojekyll, robots_txt
from briefgen.export.sitemap import sitemap_files
from briefgen.model.addresses import base_at
from briefgen.model.files import OutputFile
from briefgen.model.site import Site


def export_site(site: Site) -> tuple[OutputFile, ...]:
    """The files, by path. The same site gives the same bytes, whenever and wherever it is built.

    A robots.txt or llms.txt of the site's own (content/root/) takes the place of ours.
    """
    own = {file.target for file in site.static}
    files = (
        *_data(site),
        *_feeds(site),
        *cite_files(site),
        *sitemap_files(site),
        *(file for file in (robots_txt(site), llms_txt(site)) if file.path not in own),
        nojekyll(site),
    )
    return tuple(sorted(files, key=lambda file: file.path))


def _data(site: Site) -> Iterator[OutputFile]:
    for each in (form for exporter in EXPORTERS for form in exporter.formats):
        if each.path == ANNOTATIONS:
            yield from annotation_files(site)
        else:
            yield OutputFile(path=each.path, data=each.write(site))


def _feeds(site: Site) -> Iterator[OutputFile]:
    """Where the site's URL is not known, links are relative, and so differ between the root and a person's folder."""
    entries = Entries(site, site.config.base_url)
    feeds = AtomFeeds(site, entries)
    yield from feeds.of_site()
    yield from json_feed(site, entries)
    below = feeds if site.config.base_url else AtomFeeds(site, Entries(site, base_at("", "people/SLUG/")))
    for person in site.people:
        yield from below.of_person(person)
