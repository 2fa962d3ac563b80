"""CSL-JSON (https://docs.citationstyles.org, version 1.0.2), as Zotero, Pandoc and our own export write it."""

from collections.abc import Iterator
from typing import Any

from briefgen.importers.drafts import FileDraft, Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.json_values import node, nodes, text
from briefgen.importers.readers.reference import Reference, reference_draft
from briefgen.importers.roles.written_dates import find_date
from briefgen.model.dates import parse_date

_DOCUMENTS = ("document", "report", "legislation", "treaty", "bill", "legal_case")


def is_mine(data: Any) -> bool:
    """Whether JSON is a list of items, or Zotero's and Pandoc's wrapping of one."""
    items = _items(data)
    return bool(items) and all(
        "type" in item and ("title" in item or "id" in item) and "@type" not in item for item in items[:5]
    )


def read_data(data: Any, source: Source) -> Read:
    """A record of each item, without a text."""
    drafts = tuple(_draft(item) for item in _items(data) if text(item.get("title")))
    if not drafts:
        raise RefusedError("It holds no item with a title.")
    return Read(drafts=drafts)


def _items(data: Any) -> list[dict[str, Any]]:
    listed = (data.get("items") or data.get("references")) if isinstance(data, dict) else data
    return nodes(listed) if isinstance(listed, list) else []


def _draft(item: dict[str, Any]) -> FileDraft:
    custom, form = node(item.get("custom")), _form(item)
    return reference_draft(
        Reference(
            key=text(item.get("id")),
            title=text(item.get("title")),
            publisher=text(item.get("container-title")) or text(item.get("publisher")),
            via=text(custom.get("via")),
            byline=tuple(_names(item.get("author"))),
            date=_date(node(item.get("issued"))),
            url=text(item.get("URL")),
            archive_url=text(custom.get("archive_url")) or _archive(item),
            language=text(item.get("language")),
            form=form,
            rights=text(custom.get("rights")),
            summary=text(item.get("abstract")),
            tags=tuple(word.strip() for word in text(item.get("keyword")).split(",") if word.strip()),
        )
    )


def _form(item: dict[str, Any]) -> str:
    kind, genre = text(item.get("type")), text(item.get("genre")).lower()
    if genre in ("transcript", "interview") or kind in ("interview", "speech"):
        return "transcript"
    return "document" if kind in _DOCUMENTS else ""


def _archive(item: dict[str, Any]) -> str:
    written = text(item.get("archive_location")) or text(item.get("archive"))
    return written if written.startswith(("http://", "https://")) else ""


def _names(written: Any) -> Iterator[str]:
    """Names in their usual order: given names, particles, family name, suffix."""
    parts = ("given", "non-dropping-particle", "dropping-particle", "family", "suffix")
    for name in nodes(written):
        whole = text(name.get("literal")) or " ".join(filter(None, (text(name.get(part)) for part in parts)))
        if whole:
            yield whole


def _date(written: dict[str, Any]) -> str:
    """The first date, as exact as it is known."""
    parts = written.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [int(part) for part in first[:3] if str(part).isdigit()]
    iso = "-".join(f"{number:0{4 if index == 0 else 2}}" for index, number in enumerate(numbers))
    if parse_date(iso):
        return iso
    told = text(written.get("raw")) or text(written.get("literal"))
    found = find_date(told)
    return told[:10] if parse_date(told[:10]) else found.iso if found and found.sure else ""
