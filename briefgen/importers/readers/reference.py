"""A bibliographic record → the file of an article of which nothing but the record is published."""

import msgspec

from briefgen.importers.drafts import ARTICLE_KEYS, FileDraft, Value, stated
from briefgen.text.slugs import is_slug, slugify


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """A record, whatever format it came in; `key` is what its bibliography calls it."""

    key: str = ""
    title: str = ""
    publisher: str = ""
    via: str = ""
    byline: tuple[str, ...] = ()
    date: str = ""
    url: str = ""
    archive_url: str = ""
    language: str = ""
    form: str = ""
    rights: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()


def reference_draft(reference: Reference) -> FileDraft:
    """The draft: an article with `publish: reference`. Its slug is the record's key, where that reads as one."""
    values = stated((key, getattr(reference, key)) for key in ARTICLE_KEYS)
    good = [
        value for value in values if value.key not in _ADDRESSES or str(value.value).startswith(("http://", "https://"))
    ]
    named = reference.key if is_slug(reference.key) else slugify(reference.key)
    return FileDraft(slug=named if "-" in named else "", values=(*good, Value(key="publish", value="reference")))


_ADDRESSES = ("url", "archive_url")
