"""`.warc`, `.warc.gz`: the pages of a web archive, each with the address it was kept from."""

import io
from collections.abc import Iterator

import msgspec
from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # it has no types
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]  # it has no types

from briefgen.importers.drafts import FileDraft, Read
from briefgen.importers.formats import MEBIBYTE, RefusedError, Source
from briefgen.importers.readers.decoding import decode
from briefgen.importers.readers.page_extraction import page_draft

_MOST_PAGES = 500
_LARGEST_PAGE = 10 * MEBIBYTE
_FEWEST_WORDS = 80
"""A page with fewer words is a list of teasers or an error page, and no article."""


class _Page(msgspec.Struct):
    url: str
    html: str


def read(source: Source) -> Read:
    """The articles of an archive; of a page that was kept several times, the latest copy."""
    pages: dict[str, _Page] = {}
    try:
        for page in _pages(source.data):
            pages[page.url] = page
            if len(pages) > _MOST_PAGES:
                break
    except (ArchiveLoadFailed, OSError, EOFError, ValueError) as error:
        if not pages:
            raise RefusedError("It is damaged, or no web archive.") from error
    drafts, others = _drafts(list(pages.values())[:_MOST_PAGES])
    if not drafts:
        raise RefusedError("No article was found in this web archive.")
    remarks = [f"{others} pages without an article were left out."] * bool(others)
    if len(pages) > _MOST_PAGES:
        remarks.append(f"Only its first {_MOST_PAGES} pages were read.")
    return Read(drafts=tuple(drafts), remarks=tuple(remarks))


def _pages(data: bytes) -> Iterator[_Page]:
    for record in ArchiveIterator(io.BytesIO(data)):
        if record.rec_type != "response" or record.http_headers is None:
            continue
        kind = record.http_headers.get_header("Content-Type") or ""
        if record.http_headers.get_statuscode() != "200" or "html" not in kind.lower():
            continue
        charset = kind.lower().partition("charset=")[2].strip("\"' ;")
        body = record.content_stream().read(_LARGEST_PAGE + 1)
        if len(body) <= _LARGEST_PAGE:
            yield _Page(url=record.rec_headers.get_header("WARC-Target-URI") or "", html=decode(body, charset))


def _drafts(pages: list[_Page]) -> tuple[list[FileDraft], int]:
    drafts: list[FileDraft] = []
    for page in pages:
        try:
            draft = page_draft(page.html, page.url)
        except RefusedError:
            continue
        if sum(len(piece.text.split()) for piece in draft.pieces) >= _FEWEST_WORDS:
            drafts.append(draft)
    return drafts, len(pages) - len(drafts)
