"""The search index of a site: whether there is to be one, and whether that of the last build will do."""

from collections.abc import Container

import msgspec

from briefgen.build.fingerprint import fingerprint
from briefgen.export.search_documents import search_documents
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.model.site import Site
from briefgen.publish import pagefind
from briefgen.publish.manifest import Entry, Manifest
from briefgen.publish.search_index import FOLDER, search_index

MISSING = "No search: Pagefind is not installed. Install it with `pip install 'briefgen[search]'`."


class FoundIndex(msgspec.Struct, frozen=True, kw_only=True):
    """The files of an index: new ones, or those of the last build that stay. `key` is the digest of what it is of."""

    key: bytes = b""
    files: tuple[OutputFile, ...] = ()
    kept: tuple[Entry, ...] = ()


def with_search(site: Site, *, asked: bool) -> tuple[Site, tuple[str, ...]]:
    """The site as it can be searched, and what is to be said where it cannot, although it should be."""
    wanted = asked and site.config.search
    possible = wanted and pagefind.is_installed()
    config = msgspec.structs.replace(site.config, search=possible)
    return msgspec.structs.replace(site, config=config), (MISSING,) if wanted and not possible else ()


def find_index(site: Site, known: bytes, manifest: Manifest | None, intact: Container[SitePath]) -> FoundIndex:
    """The index of `site`. `known` is the key of that which `manifest` lists, whose `intact` files were not touched."""
    if not site.config.search:
        return FoundIndex()
    documents, language = search_documents(site), site.config.language
    key = fingerprint(pagefind.release(), language, documents)
    kept = tuple(entry for entry in (manifest or Manifest()).entries if entry.path.startswith(FOLDER))
    if key == known and all(entry.path in intact for entry in kept):
        return FoundIndex(key=key, kept=kept)
    return FoundIndex(key=key, files=search_index(documents, language))
