"""Atom 1.0 (RFC 4287): the site's feed of briefings and notes, and one for each person who is spoken of.

Ids are the pages' addresses. Where site.yml has no `base_url`, an id is a UUID made of the site's title and the page's
path (RFC 4122, version 5), which is an IRI as section 4.2.6 demands, and links are relative to the feed.
"""

import uuid
import xml.etree.ElementTree as ET

from briefgen.export.entries import Entries, Entry
from briefgen.export.feed_pages import MOST_ENTRIES, FeedPage, feed_files
from briefgen.export.xml_text import element, xml_document, xml_part
from briefgen.model.addresses import absolute, address_of
from briefgen.model.files import OutputFile
from briefgen.model.media_types import ATOM
from briefgen.model.site import Person, Site

PATH = "feed.xml"


class AtomFeeds:
    """The feeds of one site. An entry is written once, however many feeds tell it."""

    def __init__(self, site: Site, entries: Entries) -> None:
        """Take what is to be told."""
        self._site = site
        self._entries = entries
        self._written: dict[tuple[str, str], bytes] = {}

    def of_site(self) -> tuple[OutputFile, ...]:
        """Briefings and notes, newest first."""
        return feed_files(self._site, PATH, self._site.config.title, "", self._entries.of_site, self._document)

    def of_person(self, person: Person) -> tuple[OutputFile, ...]:
        """The newest briefings, notes and articles that speak of the person; no file where none does.

        It has one page: all of them are on the person's own page, and a site of many articles has many people.
        """
        about = self._entries.by_person.get(person.id, ())[:MOST_ENTRIES]
        home = address_of(person.ref)
        title = f"{person.name} – {self._site.config.title}"
        return feed_files(self._site, f"{home}{PATH}", title, home, about, self._document) if about else ()

    def _document(self, page: FeedPage) -> bytes:
        return xml_document(_feed(page), [self._entry(entry, page) for entry in page.entries])

    def _entry(self, entry: Entry, page: FeedPage) -> bytes:
        key = (page.base, entry.address)
        if key not in self._written:
            self._written[key] = xml_part(_entry(entry, page))
        return self._written[key]


def _feed(page: FeedPage) -> ET.Element:
    """A page of a feed, without its entries."""
    root = element("feed", "", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": page.language})
    other_pages = (("first", page.first), ("previous", page.previous), ("next", page.next))
    root.extend(
        (
            element("id", _id(page.path, page)),
            element("title", page.title),
            *_if_said("subtitle", page.description),
            element("updated", page.updated.timestamp),
            _person(page.author),
            _link("self", page.url, ATOM.media_type),
            _link("alternate", page.home, "text/html"),
            *(_link(rel, url, ATOM.media_type) for rel, url in other_pages if url),
        )
    )
    return root


def _entry(entry: Entry, page: FeedPage) -> ET.Element:
    made = element("entry")
    made.extend(
        (
            element("id", _id(entry.address, page)),
            element("title", entry.title),
            element("updated", entry.updated.timestamp),
            *_if_said("published", entry.published.timestamp if entry.published else ""),
            *(_person(author) for author in entry.authors),
            _link("alternate", absolute(page.base, entry.address), "text/html"),
            *((_link("related", entry.source_url),) if entry.source_url else ()),
            *(element("category", "", {"term": word}) for word in entry.tags),
            *_if_said("summary", entry.summary),
            element("content", entry.html, {"type": "html"}),
        )
    )
    return made


def _id(address: str, page: FeedPage) -> str:
    if page.base_url:
        return absolute(page.base_url, address)
    return uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, page.site_title), address).urn


def _person(name: str) -> ET.Element:
    author = element("author")
    author.append(element("name", name))
    return author


def _link(rel: str, href: str, media_type: str = "") -> ET.Element:
    return element("link", "", {"rel": rel, "href": href, "type": media_type})


def _if_said(tag: str, text: str) -> tuple[ET.Element, ...]:
    return (element(tag, text),) if text else ()
