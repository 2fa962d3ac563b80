"""The search index that readers' browsers ask: Pagefind's, made of documents and put into `pagefind/`.

Pagefind is given a page of markup for each document, which nobody sees: its passages with the ids that they have in
the real page, so that a result can lead to the words. Everything is in one index, in the site's language: a reader who
searches a site in English finds its Korean sources too. https://pagefind.app/docs/py-api/
"""

from fnmatch import fnmatchcase
from html import escape

from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.model.search import SearchDocument, SearchPassage
from briefgen.publish.pagefind import index_files
from briefgen.publish.search_order import in_order

FOLDER = "pagefind/"
NO_PLACE = "-"
"""Begins the id of a passage that has none in its page."""

_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.*", "*.pf_*")
"""What our interface asks for; the rest are interfaces that we do not use."""


def search_index(documents: tuple[SearchDocument, ...], language: str) -> tuple[OutputFile, ...]:
    """The files of the index, by path; the same documents give the same bytes. No document, no file."""
    if not documents:
        return ()
    pages = ((_url(number, document), markup(document)) for number, document in enumerate(documents))
    files = index_files(pages, language.split("-")[0].lower())
    needed = {path: data for path, data in files.items() if any(fnmatchcase(path, pattern) for pattern in _NEEDED)}
    return tuple(OutputFile(path=SitePath(FOLDER + path), data=data) for path, data in sorted(in_order(needed).items()))


def markup(document: SearchDocument) -> str:
    """The document as Pagefind reads it."""
    facts = (
        _fact("meta", "kind", document.kind),
        _fact("meta", "label", document.label),
        _fact("meta", "date", document.date),
        _fact("meta", "publisher", document.publisher),
        _fact("filter", "kind", document.kind),
        _fact("filter", "publisher", document.publisher),
        _fact("filter", "year", document.year),
        *(_fact("filter", "person", name) for name in document.people),
    )
    # A note bears its article's title, and is not found by it.
    title = ("<p data-pagefind-ignore", "p") if document.kind == "note" else ("<h1", "h1")
    return "".join(
        (
            f'<!doctype html><html lang="{escape(document.language)}"><body data-pagefind-body>',
            f'{title[0]} data-pagefind-meta="title">{escape(document.title)}</{title[1]}>',
            *facts,
            *(_passage(number, passage) for number, passage in enumerate(document.passages)),
            "</body></html>",
        )
    )


def _fact(role: str, name: str, value: str) -> str:
    return f'<p data-pagefind-ignore data-pagefind-{role}="{name}">{escape(value)}</p>' if value else ""


def _passage(number: int, passage: SearchPassage) -> str:
    return f'<p id="{escape(passage.element or f"{NO_PLACE}{number}")}">{escape(passage.text)}</p>'


def _url(number: int, document: SearchDocument) -> str:
    """Addresses must differ, and a note has its article's."""
    return f"{document.address}?{number}" if document.kind == "note" else document.address
