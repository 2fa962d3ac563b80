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
