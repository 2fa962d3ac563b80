"""JSON-LD read as an independent processor (PyLD) reads it, without the network.

The contexts hold the terms that briefgen writes, with the meaning that the vocabularies' own contexts give them. A term
that is in none would vanish in expansion: `expand` counts that as an error.
"""

from typing import Any

from pyld import jsonld

_LINK = {"@type": "@id"}

_PROPERTIES = """
    abstract affiliation alternateName about author birthDate breadcrumb citation copyrightNotice creator dateCreated
    dateModified datePublished deathDate description endDate familyName givenName hasDefinedTerm headline
    inDefinedTermSet inLanguage isPartOf itemListElement jobTitle keywords mainEntity mentions name position publisher
    startDate termCode text
"""
_ADDRESSES = "archivedAt image isBasedOn item sameAs url"
_TYPES = """
    AnalysisNewsArticle Article BreadcrumbList Comment CreativeWork DefinedTerm DefinedTermSet Event ListItem
    NewsArticle Organization Person Place Quotation WebPage WebSite
"""
SCHEMA_ORG: dict[str, Any] = {
    **{name: f"http://schema.org/{name}" for name in (_PROPERTIES + _TYPES).split()},
    **{name: {"@id": f"http://schema.org/{name}", **_LINK} for name in _ADDRESSES.split()},
}

_OA, _AS, _DC, _RDF = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://purl.org/dc/terms/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
WEB_ANNOTATION: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{
        name: _OA + name
        for name in ("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector")
    },
    **{name: _OA + name for name in ("exact", "prefix", "suffix", "start", "end")},
    **{name: _OA + name for name in ("commenting", "questioning", "assessing", "tagging", "classifying")},
    "AnnotationCollection": _AS + "OrderedCollection",
    "AnnotationPage": _AS + "OrderedCollectionPage",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "name": "http://xmlns.com/foaf/0.1/name",
    "body": {"@id": _OA + "hasBody", **_LINK},
    "target": {"@id": _OA + "hasTarget", **_LINK},
    "source": {"@id": _OA + "hasSource", **_LINK},
    "scope": {"@id": _OA + "hasScope", **_LINK},
    "selector": {"@id": _OA + "hasSelector", **_LINK},
    "motivation": {"@id": _OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": _OA + "hasPurpose", "@type": "@vocab"},
    "creator": {"@id": _DC + "creator", **_LINK},
    "created": _DC + "created",
    "modified": _DC + "modified",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "value": _RDF + "value",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "total": _AS + "totalItems",
    "startIndex": _AS + "startIndex",
    "items": {"@id": _AS + "items", "@container": "@list", **_LINK},
    "partOf": {"@id": _AS + "partOf", **_LINK},
    **{name: {"@id": _AS + name, **_LINK} for name in ("first", "last", "next", "prev")},
}

_CONTEXTS = {"https://schema.org": SCHEMA_ORG, "http://www.w3.org/ns/anno.jsonld": WEB_ANNOTATION}


def expand(document: Any, base: str = "https://example.org/kim/") -> list[dict[str, Any]]:
    """The document expanded; every term in it must be one of its context."""
    return jsonld.expand(document, {"base": base, "documentLoader": _load, "on_key_dropped": _unknown})


def _load(url: str, options: dict[str, Any]) -> dict[str, Any]:
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": _CONTEXTS[url]}}


def _unknown(term: str) -> None:
    raise AssertionError(f"no term of the context: {term}")
