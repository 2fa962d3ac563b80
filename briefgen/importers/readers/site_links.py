"""Addresses in a site's own exports → what its writer would have written: `[[person:kim]]`, `[@article, p7]`."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

import msgspec

from briefgen.importers.drafts import Piece, Run
from briefgen.model.addresses import FOLDERS
from briefgen.text.slugs import is_slug

_KINDS = {folder: kind for kind, folder in FOLDERS.items()}
_PLACE = re.compile(
    r"(?P<folder>[a-z]+)/(?P<slug>[^/#]+)/(?:index\.html)?(?:#(?:p(?P<passage>\d+)|note-(?P<note>[^#]+)|(?P<other>.+)))?"
)
_NUMBER = re.compile(r"\[\d+\]")


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A thing of the site, perhaps a passage (from 1; 0 is none) or a note of it."""

    kind: str
    slug: str
    passage: int = 0
    note: str = ""


class SiteLinks:
    """The addresses of one export; `own` is the export's own address, `https://…/data/annotations.jsonld`."""

    def __init__(self, own: str) -> None:
        """Know what the site's addresses begin with; where it is not known they are relative to the export."""
        self._base = own.rpartition("data/")[0] or "../"

    def place_of(self, address: str) -> Place | None:
        """The thing at an address of the site, or None for any other address."""
        if not address.startswith(self._base):
            return None
        match = _PLACE.fullmatch(unquote(address[len(self._base) :]))
        if match is None or match["folder"] not in _KINDS or not is_slug(match["slug"]):
            return None
        note = match["note"] or ""
        return Place(
            kind=_KINDS[match["folder"]],
            slug=match["slug"],
            passage=int(match["passage"] or 0),
            note=note if is_slug(note) else "",
        )

    def run(self, href: str, text: str) -> Run:
        """The run of a link: to a thing of the site, a citation of an article, or to an address elsewhere."""
        place = self.place_of(href)
        if place is None:
            return Run(text=text, href=href)
        fragment = place.note or (f"p{place.passage}" if place.passage else "")
        if place.kind == "article" and _NUMBER.fullmatch(text.strip()):
            if place.note:
                return Run(cite=f"@{place.slug}#{place.note}")
            return Run(cite=f"@{place.slug}, {fragment}" if fragment else f"@{place.slug}")
        prefix = "" if place.note else f"{place.kind}:"
        return Run(text=text, wiki=f"{prefix}{place.slug}" + (f"#{fragment}" if fragment else ""))


def with_embeds(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with each quotation that ends in its source's line made the embed that it was."""
    out: list[Piece] = []
    for piece in pieces:
        source = piece.runs[0].wiki if piece.kind == "quotation" and piece.runs else ""
        if source.startswith("article:") and "#" in source and out and out[-1].kind == "quotation":
            while out and out[-1].kind == "quotation":
                out.pop()
            out.append(Piece(runs=(Run(cite=f"!{source.removeprefix('article:')}"),)))
        else:
            out.append(piece)
    return out
