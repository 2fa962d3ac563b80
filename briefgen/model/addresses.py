"""Where each thing of the site is published: one address for pages, links, feeds, data and the sitemap.

An address is a path from the site's root, with slashes, ending in one: `people/kim-jong-un/`. A fragment follows it.
Slugs stand in it as they are; `absolute` percent-encodes them (RFC 3986) for where an address must be a URL.
"""

from collections.abc import Iterable
from urllib.parse import quote

from briefgen.model.ids import Kind, Ref, SitePath

FOLDERS: dict[Kind, str] = {
    "article": "articles",
    "person": "people",
    "term": "glossary",
    "briefing": "briefings",
    "page": "pages",
}
"""The folder of each collection. Notes have none: they stand on their article's page."""

_URL_SAFE = "/#?=&:;,@!$'()*+-._~"


def address_of(ref: Ref, passage: int | None = None) -> str:
    """The address of a thing: `articles/SLUG/`, `articles/SLUG/#p7`; a note's is `articles/SLUG/#note-NOTE`.

    `passage` counts from 1; the headline (0) has the page's own address.
    """
    if ref.kind == "note":
        article, _, note = ref.id.partition("#")
        return f"{FOLDERS['article']}/{article}/#note-{note}"
    fragment = f"#p{passage}" if passage else ""
    return f"{FOLDERS[ref.kind]}/{ref.id}/{fragment}"


def things_at(paths: Iterable[SitePath]) -> tuple[str, ...]:
    """The addresses of the things whose pages, the first of each, are among the site's files at `paths`."""
    folders = FOLDERS.values()
    parts = (path.split("/") for path in paths)
    return tuple(f"{part[0]}/{part[1]}/" for part in parts if part[0] in folders and part[2:] == ["index.html"])


def base_at(base_url: str, address: str) -> str:
    """What to put before an address in the file or page at `address`: the site's own URL, or the way to its root."""
    return base_url or "../" * address.partition("#")[0].count("/")


def absolute(base: str, address: str) -> str:
    """`address` below `base`, percent-encoded. `base` ends in a slash; an empty one leaves a relative URL."""
    return base + quote(address, safe=_URL_SAFE) or "./"
