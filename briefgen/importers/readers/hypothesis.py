"""Annotations of Hypothesis: what its API answers (`/api/search`), and what its client exports.

https://h.readthedocs.io/en/latest/api-reference/ describes a row; replies name their parents in `references`.
"""

from typing import Any

import msgspec

from briefgen.importers.drafts import NoteDraft, Piece, Read, Run
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.json_values import day, node, nodes, text, texts
from briefgen.importers.readers.markdown_text import markdown_pieces

ORIGIN = "hypothesis"
_EVERYBODY = "group:__world__"


def is_mine(data: Any) -> bool:
    """Whether JSON is an answer of the API or an export of the client."""
    rows = _rows(data)
    return bool(rows) and all("uri" in row and ("target" in row or "references" in row) for row in rows[:5])


def read_data(data: Any, source: Source) -> Read:
    """The notes; private and hidden ones only where they are asked for."""
    rows = _rows(data)
    wanted = rows if source.private else [row for row in rows if _is_public(row)]
    notes: dict[str, NoteDraft] = {}
    for row in sorted(wanted, key=lambda row: text(row.get("created"))):
        parents = [parent for parent in texts(row.get("references")) if parent in notes]
        if parents:
            notes[parents[0]] = _with_reply(notes[parents[0]], row)
        elif not row.get("references"):
            notes[text(row.get("id")) or str(len(notes))] = _note(row)
    left_out = len(rows) - len(wanted)
    if not notes:
        raise RefusedError(
            "All its notes are private or hidden; --private takes them in." if rows else "It holds no note."
        )
    remarks = (f"{left_out} private or hidden notes were left out; --private takes them in.",) if left_out else ()
    return Read(drafts=tuple(notes.values()), remarks=remarks)


def _rows(data: Any) -> list[dict[str, Any]]:
    listed = (data.get("rows") or data.get("annotations")) if isinstance(data, dict) else data
    return nodes(listed) if isinstance(listed, list) else []


def _is_public(row: dict[str, Any]) -> bool:
    """Whether everybody may read it, and no moderator has hidden it.

    The client's export leaves permissions out of some rows; what names no reader is taken for private.
    """
    readers = node(row.get("permissions")).get("read")
    return not row.get("hidden") and text(row.get("moderation_status")) in ("", "APPROVED") and readers == [_EVERYBODY]


def _note(row: dict[str, Any]) -> NoteDraft:
    selectors = [found for target in nodes(row.get("target")) for found in nodes(target.get("selector"))]
    quotes = [selector for selector in selectors if selector.get("type") == "TextQuoteSelector"]
    quote = quotes[0] if quotes else {}
    addresses = (
        *texts(row.get("uri")),
        *(found for target in nodes(row.get("target")) for found in texts(target.get("source"))),
    )
    return NoteDraft(
        origin=ORIGIN,
        addresses=tuple(dict.fromkeys(addresses)),
        quotations=(str(quote["exact"]),) if isinstance(quote.get("exact"), str) else (),
        prefix=str(quote.get("prefix") or ""),
        suffix=str(quote.get("suffix") or ""),
        said=_said(row),
        author=_author(row),
        date=day(text(row.get("created"))),
        tags=texts(row.get("tags")),
    )


def _said(row: dict[str, Any]) -> tuple[Piece, ...]:
    return tuple(markdown_pieces(str(row.get("text") or "")))


def _author(row: dict[str, Any]) -> str:
    """The name shown, else the account's: `acct:ann@hypothes.is` is ann."""
    shown = text(node(row.get("user_info")).get("display_name"))
    return shown or text(row.get("user")).removeprefix("acct:").partition("@")[0]


def _with_reply(note: NoteDraft, row: dict[str, Any]) -> NoteDraft:
    """The note with a reply under it, which begins with who wrote it."""
    first, *more = _said(row) or (Piece(),)
    lead = (Run(text=_author(row), strong=True), Run(text=": "))
    named = msgspec.structs.replace(first, runs=(*lead, *first.runs)) if first.kind == "paragraph" else Piece(runs=lead)
    rest = more if named.runs[2:] else [first, *more]
    return msgspec.structs.replace(note, said=(*note.said, named, *rest))
