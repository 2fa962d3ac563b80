"""Strings that have been through a door: each has a type of its own, so that none is taken for another."""

from typing import Literal, NewType

import msgspec

Slug = NewType("Slug", str)
"""A file's stem: lower-case letters, digits and hyphens of any script, in Unicode's NFC form."""

ArticleId = NewType("ArticleId", str)
PersonId = NewType("PersonId", str)
TermId = NewType("TermId", str)
BriefingId = NewType("BriefingId", str)
PageId = NewType("PageId", str)
"""The slug of a thing known to be in its collection."""

NoteId = NewType("NoteId", str)
"""`article-slug#note-slug`: unique in a site."""

ContentPath = NewType("ContentPath", str)
"""A file the user wrote, from the project's root, with slashes: `content/articles/a.md`, `site.yml`."""

SitePath = NewType("SitePath", str)
"""A file of the output, from its root, with slashes: `people/kim-jong-un/index.html`."""

Kind = Literal["article", "person", "term", "briefing", "page", "note"]
"""What a thing of the site is. Content folders: articles, people, glossary, briefings, pages, annotations."""


class Ref(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """The address of one thing of the site: its kind and its id (for a note, a `NoteId`)."""

    kind: Kind
    id: str


def note_id(article: ArticleId, slug: str) -> NoteId:
    """The site-wide id of an article's note."""
    return NoteId(f"{article}#{slug}")
