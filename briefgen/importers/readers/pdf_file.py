"""`.pdf` with a text layer: pypdf gives the words with their places; lines and paragraphs are found by these."""

import io

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from briefgen.importers.drafts import Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.pdf_lines import Line, lines_of_page, paragraphs_of
from briefgen.importers.roles.article import Known, article_draft
from briefgen.text.personal_names import split_name

_MOST_PAGES = 400
_BASIS = "the file’s properties"


def read(source: Source) -> Read:
    """The article that a PDF file is."""
    try:
        reader = PdfReader(io.BytesIO(source.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedError("It is encrypted; save it without a password first.")
        pages = [lines_of_page(page, number) for number, page in enumerate(reader.pages[:_MOST_PAGES])]
        info: object = reader.metadata
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError) as error:
        raise RefusedError("It is damaged, or no PDF file.") from error
    pieces, furniture = paragraphs_of(pages)
    if not pieces:
        raise RefusedError("It has no text layer; run a text recognition (such as OCRmyPDF) over it first.")
    return Read(drafts=(article_draft(pieces, _known(info, source, pages, furniture), name=_stem(source)),))


def _stem(source: Source) -> str:
    return source.name.rpartition(".")[0]


def _known(info: object, source: Source, pages: list[list[Line]], furniture: tuple[str, ...]) -> Known:
    author = _property(info, "/Author")
    most = (f"Only its first {_MOST_PAGES} pages were read.",) if len(pages) == _MOST_PAGES else ()
    return Known(
        byline=(author,) if split_name(author).family else (),
        url=source.url,
        guessed=(("byline", _BASIS),),
        left_out=furniture,
        remarks=most,
    )


def _property(info: object, key: str) -> str:
    value = info.get(key) if isinstance(info, dict) else None
    return " ".join(str(value).split()) if value else ""
