"""What readers can look for: one document for each thing of the site, cut into passages that a result can lead to."""

from typing import Literal

import msgspec


class SearchPassage(msgspec.Struct, frozen=True, kw_only=True):
    """Words that a result shows and leads to: `element` is their id in the page, or empty for the page's top."""

    element: str = ""
    text: str


class SearchDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A thing that can be found. `address` leads to it from the site's root, percent-encoded.

    Readers narrow a search by `kind`, `publisher`, `year` and `people` (names). `label` is a word of the site's own
    for what it is (a note's kind), or empty; `date` is in ISO 8601, or empty. A note has the title of its article.
    """

    address: str
    kind: Literal["article", "note", "person", "term", "briefing", "page"]
    title: str
    language: str
    label: str = ""
    date: str = ""
    year: str = ""
    publisher: str = ""
    people: tuple[str, ...] = ()
    passages: tuple[SearchPassage, ...] = ()
