"""Every file for machines that a built site has: data, feeds, the sitemap, and what crawlers and hosts look for.

They are made in parts, each by whichever process is free.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Literal

import msgspec

from briefgen.export.annotations import PATH as ANNOTATIONS
from briefgen.export.annotations import annotation_files
from briefgen.export.atom import AtomFeeds
from briefgen.export.entries import Entries
from briefgen.export.exporters import EXPORTERS, Format
from briefgen.export.json_feed import json_feed
from briefgen.export.plain_files import llms_txt, nojekyll, robots_txt
from briefgen.export.sitemap import sitemap_files
from briefgen.model.addresses import base_at
from briefgen.model.files import OutputFile
from briefgen.model.site import Site

AT_ONCE = 25
"""People whose feeds are one part."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What is made at once: a file of data by its number, or of the people from number `start` (from 0) to `end`."""

    kind: Literal["data", "site feeds", "feeds", "plain"]
    start: int = 0
    end: int = 0


class SiteFiles:
    """Makes the parts of one site's files. The same part of the same site gives the same bytes, wherever it is made."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def parts(self) -> tuple[Part, ...]:
        """All of them, the longest first."""
        site = self._site
        return (
            *(Part(kind="data", start=number) for number in range(len(_FORMATS))),
            Part(kind="site feeds"),
            Part(kind="plain"),
            *(Part(kind="feeds", start=at, end=at + AT_ONCE) for at in range(0, len(site.people), AT_ONCE)),
        )

    def __call__(self, part: Part) -> tuple[OutputFile, ...]:
        """The files of a part."""
        return tuple(_MAKERS[part.kind](self, part))

    def _data(self, part: Part) -> Iterable[OutputFile]:
        made = _FORMATS[part.start]
        if made.path == ANNOTATIONS:
            return annotation_files(self._site)
        return (OutputFile(path=made.path, data=made.write(self._site)),)

    def _site_feeds(self, _: Part) -> Iterator[OutputFile]:
        yield from self._feeds_of_site.of_site()
        yield from json_feed(self._site, self._entries)

    def _feeds(self, part: Part) -> Iterator[OutputFile]:
        for person in self._site.people[part.start : part.end]:
            yield from self._feeds_below.of_person(person)

    def _plain(self, _: Part) -> Iterator[OutputFile]:
        """A robots.txt or llms.txt of the site's own (content/root/) takes the place of ours."""
        site = self._site
        own = {file.target for file in site.static}
        yield from sitemap_files(site)
        yield from (file for file in (robots_txt(site), llms_txt(site)) if file.path not in own)
        yield nojekyll(site)

    @cached_property
    def _entries(self) -> Entries:
        return Entries(self._site, self._site.config.base_url)

    @cached_property
    def _feeds_of_site(self) -> AtomFeeds:
        return AtomFeeds(self._site, self._entries)

    @cached_property
    def _feeds_below(self) -> AtomFeeds:
        """Where the site's URL is not known, links are relative, and so differ between the root and a folder."""
        if self._site.config.base_url:
            return self._feeds_of_site
        return AtomFeeds(self._site, Entries(self._site, base_at("", "people/SLUG/")))


_FORMATS: tuple[Format, ...] = tuple(form for exporter in EXPORTERS for form in exporter.formats)
_MAKERS: dict[str, Callable[[SiteFiles, Part], Iterable[OutputFile]]] = {
    "data": SiteFiles._data,
    "site feeds": SiteFiles._site_feeds,
    "feeds": SiteFiles._feeds,
    "plain": SiteFiles._plain,
}


Workers = Callable[[SiteFiles, Iterable[Part]], Iterable[tuple[OutputFile, ...]]]
"""Calls the first with each of the second, as `map` does."""


def export_site(site: Site, workers: Workers = map) -> tuple[OutputFile, ...]:
    """All the files, by path, made by `workers`."""
    files = SiteFiles(site)
    made = itertools.chain.from_iterable(workers(files, files.parts()))
    return tuple(sorted(made, key=lambda file: file.path))
