"""`.docx`: what mammoth makes of a Word document; pictures, comments and whatever it links to are left alone."""

import io
import re
import zipfile
from xml.etree import ElementTree

import mammoth  # type: ignore[import-untyped]  # it has no types

from briefgen.importers.drafts import Read
from briefgen.importers.formats import MEBIBYTE, RefusedError, Source
from briefgen.importers.readers.html_pieces import html_pieces
from briefgen.importers.roles.article import Known, article_draft
from briefgen.text.personal_names import split_name

_LARGEST_INSIDE = 200 * MEBIBYTE
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
"""
_PROPERTIES = "docProps/core.xml"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read(source: Source) -> Read:
    """The article that a Word document is."""
    properties = _checked_properties(source.data)
    html = mammoth.convert_to_html(io.BytesIO(source.data), style_map=_STYLES, convert_image=_no_picture).value
    pieces = html_pieces(html)
    if not pieces:
        raise RefusedError("It holds no text.")
    author = properties.get("creator", "")
    known = Known(
        byline=(author,) if split_name(author).family else (),
        url=source.url,
        guessed=(("byline", "the document’s properties"),),
    )
    titled = any(piece.kind == "heading" and piece.level == 1 for piece in pieces[:6])
    name = properties.get("title") or source.name.rpartition(".")[0]
    return Read(drafts=(article_draft(pieces, known, plain=not titled, name=name),))


def _no_picture(image: object) -> list[object]:
    return []


def _checked_properties(data: bytes) -> dict[str, str]:
    """Title and creator as the document's properties say; refuses what is no document, or a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST_INSIDE:
                raise RefusedError("It unpacks to more than 200 MiB.")
            names = archive.namelist()
            written = archive.read(_PROPERTIES) if _PROPERTIES in names else b""
    except (zipfile.BadZipFile, OSError, NotImplementedError, EOFError) as error:
        raise RefusedError("It is no Word document.") from error
    if "word/document.xml" not in names and not any(re.fullmatch(r"word/document\d*\.xml", name) for name in names):
        raise RefusedError("It is no Word document.")
    return _properties(written)


def _properties(written: bytes) -> dict[str, str]:
    if b"<!DOCTYPE" in written or b"<!ENTITY" in written:
        return {}
    try:
        root = ElementTree.fromstring(written) if written else ElementTree.Element("none")
    except ElementTree.ParseError:
        return {}
    return {key: " ".join((root.findtext(_DUBLIN_CORE + key) or "").split()) for key in ("title", "creator")}
