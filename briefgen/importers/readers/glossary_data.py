"""Glossaries as linked data in JSON: SKOS concepts, or a schema.org DefinedTermSet. Compacted or with full addresses.

Keys are known by their last part (`skos:prefLabel`, `http://www.w3.org/2004/02/skos/core#prefLabel`, `prefLabel`),
which is enough for the shapes that vocabularies are published in; contexts are not fetched.
"""

import re
from typing import Any
from urllib.parse import unquote

from briefgen.importers.drafts import Read, Record, Written, slug_of_key
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.json_values import nodes, text
from briefgen.importers.readers.term import Term, term_draft
from briefgen.model.dates import parse_date
from briefgen.text.slugs import is_slug, slugify

_TYPES = ("concept", "definedterm")
_KINDS = {"place": "place", "event": "event", "organization": "organisation", "creativework": "document"}
_LINKED = ("seealso", "related", "broader", "narrower")
_DEEPEST = 8


def is_mine(data: Any) -> bool:
    """Whether JSON holds concepts or defined terms."""
    return bool(_terms(data))


def read_data(data: Any, source: Source) -> Read:
    """A file for each term with a label."""
    language = _language(data)
    found = [(_short_keys(each), each) for each in _terms(data)]
    slugs = {_id(each): _slug(fields, each, language) for fields, each in found}
    terms = [_term(fields, slugs.get(_id(each), ""), slugs, language) for fields, each in found]
    drafts = tuple(term_draft(term) for term in terms if term.term)
    if not drafts:
        raise RefusedError("None of its terms has a label.")
    return Read(drafts=drafts)


def _terms(data: Any, depth: int = 0) -> list[dict[str, Any]]:
    """Every concept and term, however the file nests them, each once."""
    found: dict[str, dict[str, Any]] = {}
    waiting = [(each, 0) for each in nodes(data)]
    while waiting:
        each, depth = waiting.pop(0)
        kinds = {_last(kind) for kind in _listed(each.get("@type", each.get("type")))}
        if kinds & set(_TYPES):
            found.setdefault(_id(each) or str(len(found)), each)
        if depth < _DEEPEST:
            waiting += [(inner, depth + 1) for value in each.values() for inner in nodes(value)]
    return list(found.values())


def _listed(value: Any) -> list[str]:
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]


def _last(key: str) -> str:
    return re.split(r"[:#/]", key)[-1].lower()


def _id(each: dict[str, Any]) -> str:
    return text(each.get("@id") or each.get("id"))


def _short_keys(each: dict[str, Any]) -> dict[str, Any]:
    return {_last(key): value for key, value in each.items()}


def _language(data: Any) -> str:
    """The language that a set is in, as far as it says."""
    return next((text(_short_keys(each).get("inlanguage"))[:2] for each in nodes(data)), "")


def _labels(value: Any, language: str) -> list[str]:
    """The texts of labels, those of the set's language (else English, else none) first."""
    items = value if isinstance(value, list) else [value]
    told = []
    for item in items:
        if isinstance(item, dict) and not {"@value", "value", "@id"} & item.keys():
            told += [(key, text(label)) for key, label in item.items()]
        else:
            inner = item.get("@value", item.get("value")) if isinstance(item, dict) else item
            told.append((text(item.get("@language")) if isinstance(item, dict) else "", text(inner)))
    preferred = [language or "en", "en", ""]
    told.sort(key=lambda pair: preferred.index(pair[0]) if pair[0] in preferred else len(preferred))
    return [label for _, label in told if label]


def _slug(fields: dict[str, Any], each: dict[str, Any], language: str) -> str:
    code = text(fields.get("termcode")) or text(fields.get("notation"))
    label = next(iter(_labels(fields.get("name", fields.get("preflabel")), language)), "")
    return slug_of_key(code) or slugify(label)


def _term(fields: dict[str, Any], slug: str, slugs: dict[str, str], language: str) -> Term:
    def of(*keys: str) -> list[str]:
        return [label for key in keys for label in _labels(fields.get(key), language)]

    labels = of("name") or of("preflabel")
    linked = [address for key in _LINKED for address in _references(fields.get(key))]
    return Term(
        key=slug,
        term=next(iter(labels), ""),
        kind=_kind(fields),
        aliases=(*labels[1:], *of("alternatename", "altlabel")),
        summary=" ".join(next(iter(of("description", "definition", "scopenote")), "").split()),
        date=_date(fields),
        see=tuple(dict.fromkeys(slugs[address] for address in linked if slugs.get(address))),
        people=tuple(dict.fromkeys(found for address in linked if (found := _person(address)))),
    )


def _kind(fields: dict[str, Any]) -> str:
    kinds = map(_last, _listed(fields.get("@type", fields.get("type"))))
    return next((_KINDS[kind] for kind in kinds if kind in _KINDS), "")


def _references(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [found for item in items if (found := _id(item) if isinstance(item, dict) else text(item))]


def _person(address: str) -> str:
    """The slug of a person of this program's own sites: their address ends in `people/SLUG/#person`."""
    match = re.search(r"people/([^/#]+)/#person$", unquote(address))
    return match[1] if match and is_slug(match[1]) else ""


def _date(fields: dict[str, Any]) -> Written:
    start, end = text(fields.get("startdate")), text(fields.get("enddate"))
    if not parse_date(start):
        return ""
    if not parse_date(end) or end == start:
        return start
    return Record(entries=(("from", start), ("to", end)))
