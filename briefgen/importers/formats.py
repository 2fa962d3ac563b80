"""Which files can be imported, and who reads them."""

import msgspec

from briefgen.importers.drafts import Read

MEBIBYTE = 1 << 20


class RefusedError(Exception):
    """A file cannot be imported: one sentence that says why, for the user."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A file to read: its name, its bytes, and what the user said about it.

    `kind` is what it holds (`article`, `notes`, `sources`, `people`, `glossary`), or empty where the file shall tell.
    `private`: notes that were not meant for everybody are wanted too. `url` is the page's address where it is known.
    """

    name: str
    data: bytes
    kind: str = ""
    url: str = ""
    private: bool = False


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the reading process says: what it read, or why it refused, or which package it lacks."""

    read: Read | None = None
    refused: str = ""
    missing: str = ""


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """Files with one of these suffixes are read by `read(source)` of the module `readers.MODULE`.

    `most_bytes` is the largest file that is tried; `seconds` how much of a processor's time reading may take.
    """

    module: str
    what: str
    suffixes: tuple[str, ...]
    most_bytes: int = 20 * MEBIBYTE
    seconds: int = 30


FORMATS: tuple[Format, ...] = (
    Format(module="plain_text", what="Texts", suffixes=(".txt", ".text")),
    Format(module="web_page", what="Saved web pages", suffixes=(".html", ".htm", ".xhtml")),
    Format(module="markdown_file", what="Markdown files", suffixes=(".md", ".markdown")),
    Format(module="word_file", what="Word documents", suffixes=(".docx",), most_bytes=50 * MEBIBYTE),
    Format(module="pdf_file", what="PDF files", suffixes=(".pdf",), most_bytes=100 * MEBIBYTE, seconds=60),
    Format(module="mail", what="Mails", suffixes=(".eml", ".mht", ".mhtml"), most_bytes=50 * MEBIBYTE),
    Format(
        module="web_archive",
        what="Web archives",
        suffixes=(".warc", ".warc.gz"),
        most_bytes=500 * MEBIBYTE,
        seconds=300,
    ),
    Format(module="json_file", what="JSON files", suffixes=(".json", ".jsonld")),
    Format(module="tables", what="Tables", suffixes=(".csv", ".tsv")),
    Format(module="bibtex", what="BibTeX files", suffixes=(".bib", ".bibtex")),
    Format(module="ris", what="RIS files", suffixes=(".ris",)),
)
"""In the order in which the documentation names them."""


def format_of(name: str) -> Format:
    """The format of a file by its name; refuses names of no known format."""
    lower = name.lower()
    found = next((each for each in FORMATS if lower.endswith(each.suffixes)), None)
    if found is None:
        known = ", ".join(suffix for each in FORMATS for suffix in each.suffixes)
        raise RefusedError(f"{name} is of no format that can be imported; known are {known}.")
    return found
