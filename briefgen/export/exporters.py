"""Every export that `briefgen export NAME --format FORMAT` writes, and where a built site has it."""

from collections.abc import Callable

import msgspec

from briefgen.export.annotations import annotations_json_ld
from briefgen.export.glossary import glossary_json_ld
from briefgen.export.graph import graph_json
from briefgen.export.mentions import mentions_json_lines
from briefgen.export.people import people_popolo
from briefgen.export.quotes import quotes_json_lines
from briefgen.export.sources_bibtex import sources_biblatex, sources_bibtex
from briefgen.export.sources_csl import sources_csl_json
from briefgen.model.ids import SitePath
from briefgen.model.media_types import (
    BIBTEX,
    CSL_JSON,
    DEFINED_TERMS,
    JSON,
    JSON_LINES,
    POPOLO,
    WEB_ANNOTATIONS,
    FileType,
    data_path,
)
from briefgen.model.site import Site


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One format of an export: the name to ask for, the media type, where the site has it, and what writes it."""

    name: str
    media_type: str
    path: SitePath
    write: Callable[[Site], bytes]


class Exporter(msgspec.Struct, frozen=True, kw_only=True):
    """One export; the first of its formats is the default."""

    name: str
    summary: str
    formats: tuple[Format, ...]

    @property
    def default_format(self) -> str:
        """The format that is written where none is asked for."""
        return self.formats[0].name

    def format(self, name: str) -> Format | None:
        """The format of that name, the default one for an empty name, or None where there is none such."""
        return next((each for each in self.formats if name in ("", each.name)), None)


def _format(name: str, kind: FileType, path: SitePath, write: Callable[[Site], bytes]) -> Format:
    return Format(name=name, media_type=kind.media_type, path=path, write=write)


EXPORTERS: tuple[Exporter, ...] = (
    Exporter(
        name="mentions",
        summary="Who and what is named where, in articles",
        formats=(_format("jsonl", JSON_LINES, data_path("mentions", JSON_LINES), mentions_json_lines),),
    ),
    Exporter(
        name="quotes",
        summary="Direct speech with its speaker",
        formats=(_format("jsonl", JSON_LINES, data_path("quotes", JSON_LINES), quotes_json_lines),),
    ),
    Exporter(
        name="annotations",
        summary="The notes, as W3C Web Annotations",
        formats=(_format("jsonld", WEB_ANNOTATIONS, data_path("annotations", WEB_ANNOTATIONS), annotations_json_ld),),
    ),
    Exporter(
        name="people",
        summary="The people, as Popolo data",
        formats=(_format("popolo", POPOLO, data_path("people", POPOLO), people_popolo),),
    ),
    Exporter(
        name="sources",
        summary="The bibliography, for reference managers",
        formats=(
            _format("csl-json", CSL_JSON, data_path("sources", CSL_JSON), sources_csl_json),
            _format("bibtex", BIBTEX, data_path("sources", BIBTEX), sources_bibtex),
            _format("biblatex", BIBTEX, data_path("sources.biblatex", BIBTEX), sources_biblatex),
        ),
    ),
    Exporter(
        name="glossary",
        summary="The glossary, as a schema.org DefinedTermSet",
        formats=(_format("jsonld", DEFINED_TERMS, data_path("glossary", DEFINED_TERMS), glossary_json_ld),),
    ),
    Exporter(
        name="graph",
        summary="Who is mentioned with whom, and where",
        formats=(_format("json", JSON, data_path("graph", JSON), graph_json),),
    ),
)
"""In the order in which `briefgen export --help` names them."""


def exporter(name: str) -> Exporter | None:
    """The export of that name, or None."""
    return next((each for each in EXPORTERS if each.name == name), None)
