"""How each article and each briefing is cited, as files beside its page: BibTeX, RIS and CSL-JSON.

An article's files hold the source and, each as a work of its own, the notes on it. RIS is the format that EndNote,
Zotero and Mendeley take (https://en.wikipedia.org/wiki/RIS_(file_format)): a tag, two spaces, a hyphen, a space; lines
end with CR LF.
"""

from collections.abc import Iterable, Iterator

from briefgen.export.json_text import json_document
from briefgen.export.sources_bibtex import author_field, escaped, escaped_url, written_entry
from briefgen.export.sources_csl import csl_date, csl_name
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.model.json_ld import Node, known
from briefgen.model.works import CitedWorks, Work, WorkKind, cite_folder

_CSL_TYPES: dict[WorkKind, str] = {"newspaper": "article-newspaper", "document": "document", "web": "webpage"}
_RIS_TYPES: dict[WorkKind, str] = {"newspaper": "NEWS", "document": "GEN", "web": "ELEC"}


def cite_files(cited: Iterable[CitedWorks]) -> Iterator[OutputFile]:
    """Three files for each thing whose page can be cited, with the works on it."""
    for ref, pairs in cited:
        folder, works = cite_folder(ref), tuple(work for _, work in pairs)
        yield OutputFile(path=SitePath(f"{folder}cite.bib"), data="\n".join(map(_biblatex, works)).encode())
        yield OutputFile(path=SitePath(f"{folder}cite.ris"), data="".join(map(_ris, works)).encode())
        yield OutputFile(path=SitePath(f"{folder}cite.json"), data=json_document([_csl(work) for work in works]))


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
