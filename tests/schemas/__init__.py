"""What formats demand, as JSON Schemas: written from their specifications, and only as wide as briefgen needs."""

from typing import Any

_STRING = {"type": "string", "minLength": 1}
_URL = {"type": "string", "pattern": "^https?://[!-~]+$"}


def strings(names: str) -> dict[str, Any]:
    return dict.fromkeys(names.split(), _STRING)


def closed(properties: dict[str, Any], required: tuple[str, ...] = ()) -> dict[str, Any]:
    """An object of these properties and no others."""
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def several(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": 1}


_CSL_NAME = closed(strings("family given dropping-particle non-dropping-particle suffix literal"))
_CSL_DATE = closed(
    {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 1, "maxItems": 3},
        }
    },
    ("date-parts",),
)
CSL = {
    "type": "array",
    "items": closed(
        {
            "type": {"enum": ["article-newspaper", "article-magazine", "document", "webpage", "report", "interview"]},
            **strings(
                "id title container-title language abstract keyword genre note publisher medium section source archive "
                "archive_location version"
            ),
            "URL": _URL,
            "author": several(_CSL_NAME),
            **dict.fromkeys(("issued", "accessed", "original-date"), _CSL_DATE),
            "custom": {"type": "object"},
        },
        ("id", "type"),
    ),
}
"""CSL-JSON 1.0.2: the variables of a newspaper article, and no field of one's own but below `custom`."""

_POPOLO_DATE = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
_POPOLO_LINK = closed({"url": _URL, "note": _STRING}, ("url",))
_POPOLO_NAME = closed({**strings("name note"), "start_date": _POPOLO_DATE, "end_date": _POPOLO_DATE}, ("name",))
_POPOLO_IDENTIFIER = closed(strings("scheme identifier"), ("identifier",))
_POPOLO_MEMBERSHIP = closed(
    {**strings("id label role person_id organization_id"), "start_date": _POPOLO_DATE, "end_date": _POPOLO_DATE},
    ("person_id",),
)
_POPOLO_PERSON = closed(
    {
        **strings("id name family_name given_name additional_name sort_name summary biography"),
        "other_names": several(_POPOLO_NAME),
        "identifiers": several(_POPOLO_IDENTIFIER),
        "birth_date": _POPOLO_DATE,
        "death_date": _POPOLO_DATE,
        "image": _URL,
        "links": several(_POPOLO_LINK),
        "memberships": several(_POPOLO_MEMBERSHIP),
        "sources": several(_POPOLO_LINK),
    },
    ("id", "name"),
)
_POPOLO_ORGANIZATION = closed({**strings("id name summary"), "other_names": several(_POPOLO_NAME)}, ("id", "name"))
POPOLO = closed(
    {
        "persons": {"type": "array", "items": _POPOLO_PERSON},
        "organizations": {"type": "array", "items": _POPOLO_ORGANIZATION},
    },
    ("persons", "organizations"),
)
"""Popolo's person, membership and organization."""

_MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
_FEED_AUTHORS = several(closed({"name": _STRING, "url": _URL, "avatar": _URL}))
JSON_FEED = closed(
    {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        **strings("title description language"),
        **dict.fromkeys(("home_page_url", "feed_url", "next_url"), _URL),
        "authors": _FEED_AUTHORS,
        "items": {
            "type": "array",
            "items": closed(
                {
                    **strings("id title summary language"),
                    **dict.fromkeys(("url", "external_url"), _URL),
                    "content_html": {"type": "string"},
                    **dict.fromkeys(("date_published", "date_modified"), _MOMENT),
                    "authors": _FEED_AUTHORS,
                    "tags": several(_STRING),
                },
                ("id", "content_html"),
            ),
        },
    },
    ("version", "title", "items"),
)
"""JSON Feed 1.1."""

_COUNT = {"type": "integer", "minimum": 0}
_IRI = {"type": "string", "pattern": "^[!-~]+$"}
_IRIS = {"anyOf": [_IRI, several(_IRI)]}
_MOTIVATIONS = (
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating "
    "questioning replying tagging"
)
_MOTIVATION = {"enum": _MOTIVATIONS.split()}
_AGENT = closed(
    {"id": _IRI, "type": {"enum": ["Person", "Organization", "Software"]}, "name": _STRING}, ("type", "name")
)
_TEXTUAL_BODY = closed(
    {"type": {"const": "TextualBody"}, **strings("value format language"), "purpose": _MOTIVATION}, ("type", "value")
)
_RESOURCE_BODY = closed(
    {"type": {"const": "SpecificResource"}, "source": _IRI, "purpose": _MOTIVATION}, ("type", "source")
)
_QUOTE_SELECTOR = closed(
    {
        "type": {"const": "TextQuoteSelector"},
        "exact": _STRING,
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
    ("type", "exact"),
)
_POSITION_SELECTOR = closed(
    {"type": {"const": "TextPositionSelector"}, "start": _COUNT, "end": _COUNT}, ("type", "start", "end")
)
_TARGET = closed(
    {
        "type": {"const": "SpecificResource"},
        **dict.fromkeys(("source", "scope"), _IRI),
        "selector": several({"anyOf": [_QUOTE_SELECTOR, _POSITION_SELECTOR]}),
    },
    ("type", "source"),
)
_ANNOTATION = closed(
    {
        "id": _IRI,
        "type": {"const": "Annotation"},
        "motivation": _MOTIVATION,
        "creator": _AGENT,
        **dict.fromkeys(("created", "modified"), _MOMENT),
        "body": several({"anyOf": [_TEXTUAL_BODY, _RESOURCE_BODY]}),
        "target": several(_TARGET),
        **dict.fromkeys(("contradicts", "supports", "updates"), _IRIS),
    },
    ("id", "type", "target"),
)
_ANNOTATION_CONTEXT = {"type": "array", "prefixItems": [{"const": "http://www.w3.org/ns/anno.jsonld"}], "minItems": 1}
_ANNOTATION_PAGE = {
    "id": _IRI,
    "type": {"const": "AnnotationPage"},
    "partOf": _IRI,
    "items": several(_ANNOTATION),
    "startIndex": _COUNT,
    **dict.fromkeys(("next", "prev"), _IRI),
}
ANNOTATION_PAGE = closed(
    {"@context": _ANNOTATION_CONTEXT, **_ANNOTATION_PAGE}, ("@context", "id", "type", "partOf", "items")
)
"""A page of W3C's Web Annotation Data Model (section 5.2) in a file of its own."""

ANNOTATIONS = closed(
    {
        "@context": _ANNOTATION_CONTEXT,
        "id": _IRI,
        "type": {"const": "AnnotationCollection"},
        "label": _STRING,
        "total": _COUNT,
        "first": closed(_ANNOTATION_PAGE, ("id", "type", "items")),
        "last": _IRI,
    },
    ("@context", "id", "type", "total"),
)
"""A collection (section 5.1): its first page stands within it, which repeats no context."""

MENTION = closed(
    {
        **strings("article surface"),
        **dict.fromkeys(("passage", "start", "end"), _COUNT),
        "kind": {"enum": ["person", "term"]},
        "entity": {"type": ["string", "null"]},
        "status": {"enum": ["resolved", "ambiguous"]},
        "candidates": {"type": "array", "items": _STRING},
    },
    ("article", "passage", "start", "end", "surface", "kind", "entity", "status", "candidates"),
)
QUOTE = closed(
    {
        **strings("article surface speaker"),
        **dict.fromkeys(("passage", "start", "end"), _COUNT),
    },
    ("article", "passage", "start", "end", "surface", "speaker"),
)
