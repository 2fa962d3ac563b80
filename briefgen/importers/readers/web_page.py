"""`.html`: a saved page with an article in it, or a note that Zotero exported."""

import re

from briefgen.importers.drafts import Read
from briefgen.importers.formats import Source
from briefgen.importers.readers.decoding import decode
from briefgen.importers.readers.zotero import is_zotero_note, read_note

_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?(?P<name>[\w-]+)", re.IGNORECASE)


def read(source: Source) -> Read:
    """The article of a page, or the notes that a Zotero note is."""
    html = decode(source.data, _stated_charset(source.data))
    if is_zotero_note(html):
        return read_note(html)
    from briefgen.importers.readers.page_extraction import page_draft  # notes are read without its libraries

    return Read(drafts=(page_draft(html, source.url, source.name.rpartition(".")[0]),))


def _stated_charset(data: bytes) -> str:
    match = _CHARSET.search(data[:4096])
    return match["name"].decode("ascii", "replace") if match else ""
