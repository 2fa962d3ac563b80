"""Works as reference managers read them: BibTeX, RIS and CSL-JSON.

RIS is the format that EndNote, Zotero and Mendeley take (https://en.wikipedia.org/wiki/RIS_(file_format)): a tag, two
spaces, a hyphen, a space; lines end with CR LF.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from briefgen.model.csl import csl_date, csl_name
from briefgen.model.json_ld import Node, known
from briefgen.model.media_types import BIBTEX, CSL_JSON, RIS, FileType
from briefgen.model.works import Work, WorkKind
from briefgen.text.bibtex import author_field, escaped, escaped_url, written_entry

_CSL_TYPES: dict[WorkKind, str] = {"newspaper": "article-newspaper", "document": "document", "web": "webpage"}
_RIS_TYPES: dict[WorkKind, str] = {"newspaper": "NEWS", "document": "GEN", "web": "ELEC"}


class EntryFormat(NamedTuple):
    """A kind of file for works, and what writes them in it."""

    kind: FileType
    write: Callable[[Sequence[Work]], str]


def biblatex(works: Sequence[Work]) -> str:
    """An entry for each, parted by empty lines, in the dialect of biblatex, which has exact dates."""
    return "\n".join(map(_biblatex, works))


def ris(works: Sequence[Work]) -> str:
    """A record for each."""
    return "".join(map(_ris, works))


def csl_json(works: Sequence[Work]) -> str:
    """An array of items."""
    return msgspec.json.encode([_csl(work) for work in works]).decode()


FORMATS = (EntryFormat(BIBTEX, biblatex), EntryFormat(RIS, ris), EntryFormat(CSL_JSON, csl_json))


def _csl(work: Work) -> Node:
    elsewhere = {
        "container-title": work.container,
        "issued": csl_date(work.date) if work.date else None,
        "URL": work.url,
    }
    return known(
        id=work.key,
        type=_CSL_TYPES[work.kind],
        title=work.title,
        author=[csl_name(name) for name in work.authors],
        language=work.language,
        **elsewhere,
    )


def _biblatex(work: Work) -> str:
    in_paper = work.kind == "newspaper" and bool(work.container)
    return written_entry(
        "article" if in_paper else "online",
        work.key,
        [
            ("entrysubtype", "newspaper" if in_paper else ""),
            ("author", author_field(work.authors)),
            ("title", f"{{{escaped(work.title)}}}"),
            ("journaltitle" if in_paper else "organization", escaped(work.container)),
            ("date", work.date.iso if work.date else ""),
            ("url", escaped_url(work.url)),
        ],
    )


def _ris(work: Work) -> str:
    date = work.date
    fields = [
        ("TY", _RIS_TYPES[work.kind]),
        *(("AU", name.inverted) for name in work.authors),
        ("TI", work.title),
        ("T2", work.container),
        ("PY", f"{date.year:04}" if date else ""),
        ("DA", f"{date.year:04}/{_two(date.month)}/{_two(date.day)}/" if date else ""),
        ("LA", work.language),
        ("UR", work.url),
        ("ID", work.key),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields if value]
    return "".join((*lines, "ER  - \r\n"))


def _two(number: int | None) -> str:
    return f"{number:02}" if number else ""
