"""The kinds of files that a site offers beside its pages: their names for readers, their endings, their media types."""

from typing import NamedTuple

from briefgen.model.ids import SitePath


class FileType(NamedTuple):
    """A kind of file: its name for readers, the end of its files' names without the dot, its media type."""

    name: str
    suffix: str
    media_type: str


BIBTEX = FileType("BibTeX", "bib", "application/x-bibtex")
CSL_JSON = FileType("CSL-JSON", "json", "application/vnd.citationstyles.csl+json")
RIS = FileType("RIS", "ris", "application/x-research-info-systems")

POPOLO = FileType("Popolo", "json", "application/json")
DEFINED_TERMS = FileType("DefinedTermSet", "jsonld", "application/ld+json")
WEB_ANNOTATIONS = FileType("Web Annotation", "jsonld", 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"')
JSON = FileType("JSON", "json", "application/json")
JSON_LINES = FileType("JSON Lines", "jsonl", "application/jsonl")

ATOM = FileType("Atom", "xml", "application/atom+xml")
JSON_FEED = FileType("JSON Feed", "json", "application/feed+json")


def data_path(name: str, kind: FileType) -> SitePath:
    """Where a site has its data called `name` (`people`, `sources`) as a file of that kind."""
    return SitePath(f"data/{name}.{kind.suffix}")
