"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/): collections, pages, single ones; our own export too.

What our own export says beyond the model (the kind of a note, confidence, people and terms, relations) is read back,
and so are its links to other things of the site.
"""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec

from briefgen.importers.drafts import NoteDraft, Piece, Read, paragraph
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.html_pieces import html_pieces
from briefgen.importers.readers.json_values import node, nodes, text, texts
from briefgen.importers.readers.markdown_text import markdown_pieces
from briefgen.importers.readers.site_links import SiteLinks, with_embeds
from briefgen.model.dates import parse_date
from briefgen.text.slugs import is_slug

ORIGIN = "web-annotations"
_CONFIDENCE = re.compile(r"confidence: (low|moderate|high)")
_RELATIONS = ("contradicts", "supports", "updates")
_KINDS = {"questioning": "question"}
_MARKED_BY_US = "http://purl.org/spar/cito/"


def is_mine(data: Any) -> bool:
    """Whether JSON is in the model's vocabulary."""
    return any("annotation" in kind.lower() for each in nodes(data)[:5] for kind in texts(each.get("type")))


def read_data(data: Any, source: Source) -> Read:
    """The notes of a collection, a page, or a list."""
    ours = _MARKED_BY_US in str(node(data).get("@context"))
    links = SiteLinks(text(node(data).get("id"))) if ours else None
    drafts = _told_once(_note(found, links) for found in _annotations(data))
    if not drafts:
        raise RefusedError("It holds no annotation.")
    more = text(node(node(data).get("first")).get("next")) or text(node(data).get("next"))
    remarks = (f"More notes are on the next page of the collection, {more}; import it as well.",) if more else ()
    return Read(drafts=drafts, remarks=remarks)


def _told_once(notes: Iterable[NoteDraft]) -> tuple[NoteDraft, ...]:
    """The notes, each contradiction between two of them told by the first: an export tells it from both sides."""
    told: set[tuple[str, str]] = set()
    kept = []
    for note in notes:
        own = f"{note.article}#{note.slug}"
        new = tuple(
            (kind, other) for kind, other in note.relations if kind != "contradicts" or (other, own) not in told
        )
        told.update((own, other) for kind, other in new if kind == "contradicts")
        kept.append(msgspec.structs.replace(note, relations=new))
    return tuple(kept)


def _annotations(data: Any) -> list[dict[str, Any]]:
    found = []
    for each in nodes(data):
        kinds = texts(each.get("type"))
        if "AnnotationCollection" in kinds:
            found += _annotations(each.get("first"))
        elif "AnnotationPage" in kinds:
            found += _annotations(each.get("items"))
        elif "Annotation" in kinds:
            found.append(each)
    return found


def _note(written: dict[str, Any], links: SiteLinks | None) -> NoteDraft:
    targets = [target if isinstance(target, dict) else {"source": target} for target in _listed(written.get("target"))]
    selectors = [_quote(target) for target in targets]
    quotes = [quote for quote in selectors if quote]
    bodies = [
        body if isinstance(body, dict) else {"value": body}
        for body in _listed(written.get("body") or written.get("bodyValue"))
    ]
    place = links.place_of(text(written.get("id"))) if links else None
    return NoteDraft(
        origin=ORIGIN,
        addresses=tuple(
            dict.fromkeys(
                address for target in targets for key in ("scope", "source") for address in _addresses(target.get(key))
            )
        ),
        article=place.slug if place else "",
        slug=place.note if place else "",
        kind=_kind(written, bodies, ours=links is not None),
        quotations=tuple(str(quote["exact"]) for quote in quotes),
        prefix=str(quotes[0].get("prefix") or "") if quotes else "",
        suffix=str(quotes[-1].get("suffix") or "") if quotes else "",
        said=tuple(piece for body in bodies for piece in _said(body, links)),
        author=_name(written.get("creator")),
        date=_moment(text(written.get("created"))),
        confidence=next((found[1] for body in bodies if (found := _CONFIDENCE.fullmatch(text(body.get("value"))))), ""),
        tags=tuple(
            text(body.get("value")) for body in bodies if body.get("purpose") == "tagging" and text(body.get("value"))
        ),
        people=_about(bodies, links, "person"),
        terms=_about(bodies, links, "term"),
        relations=_relations(written, links),
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _addresses(value: Any) -> tuple[str, ...]:
    return texts(value) or texts(node(value).get("id"))


def _quote(target: dict[str, Any]) -> dict[str, Any]:
    """The quotation among a target's selectors, refinements included."""
    waiting = nodes(target.get("selector"))
    while waiting:
        selector = waiting.pop(0)
        if selector.get("type") == "TextQuoteSelector" and isinstance(selector.get("exact"), str):
            return selector
        waiting += nodes(selector.get("refinedBy"))
    return {}


def _kind(written: dict[str, Any], bodies: list[dict[str, Any]], ours: bool) -> str:
    classes = [text(body.get("value")) for body in bodies if body.get("purpose") == "classifying"]
    if ours and classes and is_slug(classes[0]):
        return classes[0]
    return next((_KINDS[motive] for motive in texts(written.get("motivation")) if motive in _KINDS), "")


def _said(body: dict[str, Any], links: SiteLinks | None) -> list[Piece]:
    value = body.get("value")
    if body.get("purpose") in ("tagging", "classifying") or not isinstance(value, str):
        return []
    if links is not None and body.get("purpose") == "assessing":
        return []
    kind = text(body.get("format"))
    if kind == "text/html":
        return with_embeds(html_pieces(value, links.run)) if links else html_pieces(value)
    if kind == "text/markdown":
        return markdown_pieces(value)
    return [paragraph(part) for part in re.split(r"\n\s*\n", value) if part.strip()]


def _name(creator: Any) -> str:
    """A creator's name; of an address, its last part."""
    named = text(node(creator).get("name") or node(creator).get("nickname") or node(creator).get("id"))
    written = named or text(creator)
    return unquote(urlsplit(written).path.rstrip("/").rpartition("/")[2]) if "://" in written else written


def _moment(written: str) -> str:
    """A day where the time is midnight, as the start of a day is told; else the moment."""
    if not parse_date(written):
        return ""
    return (
        written[:10]
        if re.search(r"T00:00(?::00)?(?:\.0+)?(?:Z|[+-]00:00)?$", written)
        else re.sub(r"\.\d+", "", written)
    )


def _about(bodies: list[dict[str, Any]], links: SiteLinks | None, kind: str) -> tuple[str, ...]:
    places = [links.place_of(text(body.get("source"))) for body in bodies if links and body.get("purpose") == "tagging"]
    return tuple(place.slug for place in places if place is not None and place.kind == kind)


def _relations(written: dict[str, Any], links: SiteLinks | None) -> tuple[tuple[str, str], ...]:
    found = []
    for kind in _RELATIONS:
        for address in texts(written.get(kind)):
            place = links.place_of(address) if links else None
            if place is not None and place.note:
                found.append((kind, f"{place.slug}#{place.note}"))
    return tuple(found)
