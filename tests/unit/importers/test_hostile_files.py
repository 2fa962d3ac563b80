"""HC-17: what a file from elsewhere may do at worst is to be refused, soon and in one sentence."""

import contextlib
import time

import pytest

from briefgen.importers.apart import read_apart
from briefgen.importers.drafts import paragraph
from briefgen.importers.formats import RefusedError, Source, format_of
from briefgen.importers.roles.telling import tell_apart
from briefgen.importers.writing.prose import markdown_of
from briefgen.importers.writing.yaml_text import scalar
from tests.imports import CASES
from tests.time_limits import takes_at_most
from tests.unit.importers.foreign_files import pdf, warc

PAGE = (CASES / "html" / "agency-hashed-classes.html").read_text()
FILES = {
    "nested.html": b"<div>" * 40_000 + b"<p>" + b"word " * 100,
    "tables.html": b"<table>" * 3000 + b"<tr><td>" * 3000 + b"words here " * 100,
    "brackets.txt": b"[" * 200_000,
    "capitals.txt": b"A-" * 100_000,
    "bylines.txt": b"By " * 30_000,
    "brackets.md": b"[" * 20_000,
    "quotations.md": b"> " * 50_000,
    "front.md": b"---\na: " + b"[" * 100_000 + b"\n---\ntext",
    "columns.csv": b"a," * 500_000,
    "braces.bib": b"@article{a,title={" + b"{" * 200_000,
    "arrays.json": b"[" * 1_000_000,
    "objects.json": b'{"a":' * 100_000,
    "parts.eml": b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 2000,
    "circle.pdf": pdf([("x", 72, 700, 11)]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"),
    "huge-table.pdf": b"%PDF-1.4\nxref\n0 4294967295\n0000000000 65535 f \ntrailer << /Size 4294967295 >>\n%%EOF",
}
LINES = (
    *("[" * 200_000, "[a" * 100_000, "*" * 200_000, "- " * 100_000, "_" * 200_000, "~" * 200_000, "\\" * 200_000),
    *("&" * 200_000, "1" * 200_000, "A-" * 100_000, "A " * 100_000, "\n" * 200_000, "^a" * 100_000, ") " * 100_000),
)


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_or_refused_well_within_its_time(name):
    begun = time.monotonic()

    with contextlib.suppress(RefusedError):
        read_apart(Source(name=name, data=FILES[name]), format_of(name))

    assert time.monotonic() - begun < 60


def test_an_archive_of_a_thousand_pages_is_read_within_its_limits():
    pages = ((f"https://a.example/{number}", "200 OK", PAGE) for number in range(1000))

    read = read_apart(Source(name="a.warc", data=warc(*pages)), format_of("a.warc"))

    assert len(read.drafts) == 500
    assert read.remarks == ("Only its first 500 pages were read.",)


def test_fifty_mebibytes_of_a_page_are_refused_unread():
    with pytest.raises(RefusedError, match="too large: 50 MiB"):
        read_apart(Source(name="a.html", data=bytes(50 << 20)), format_of("a.html"))


@pytest.mark.parametrize("line", LINES, ids=lambda line: repr(line[:3]))
def test_what_is_done_outside_that_process_takes_time_in_proportion(line):
    with takes_at_most(10):
        markdown_of([paragraph(line)])
        scalar(line)
        tell_apart([paragraph("Title"), paragraph(line), paragraph(line)])
