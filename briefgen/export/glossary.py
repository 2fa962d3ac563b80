"""The glossary as a schema.org DefinedTermSet in JSON-LD; see-also links are RDF Schema's, for schema.org has none."""

from briefgen.export.json_text import json_document
from briefgen.model.addresses import absolute, base_at
from briefgen.model.ids import Ref
from briefgen.model.json_ld import CONTEXT, Node, glossary_id, known, term_node, thing_id
from briefgen.model.media_types import DEFINED_TERMS, data_path
from briefgen.model.site import Site, Term

PATH = data_path("glossary", DEFINED_TERMS)

_CONTEXT: tuple[object, ...] = (
    CONTEXT,
    {"seeAlso": {"@id": "http://www.w3.org/2000/01/rdf-schema#seeAlso", "@type": "@id"}},
)


def glossary_json_ld(site: Site) -> bytes:
    """The set with its terms, by id."""
    base = base_at(site.config.base_url, PATH)
    terms = known(
        type_="DefinedTermSet",
        id_=glossary_id(base),
        url=absolute(base, "glossary/"),
        name=site.config.title,
        inLanguage=site.config.language,
    )
    return json_document({"@context": _CONTEXT, **terms, "hasDefinedTerm": [_term(term, base) for term in site.terms]})


def _term(term: Term, base: str) -> Node:
    see = (Ref(kind="term", id=slug) for slug in term.see)
    people = (Ref(kind="person", id=slug) for slug in term.people)
    return {**term_node(term, base), **known(seeAlso=[thing_id(base, ref) for ref in (*see, *people)])}
