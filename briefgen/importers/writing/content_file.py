"""Drafts of articles, people and terms → the text of their files, and the slugs they go by."""

from briefgen.importers.drafts import FileDraft
from briefgen.importers.writing.prose import markdown_of
from briefgen.importers.writing.yaml_text import front_matter
from briefgen.text.slugs import is_slug, slugify

_NAME_KEYS = {"articles": "title", "people": "name", "glossary": "term"}
_WANTED = ("publisher", "date", "url")
_LONGEST_TITLE = 60
"""Characters of a title in a slug, whole words: an address should fit on a line."""


def file_text(draft: FileDraft) -> str:
    """The file's text: front matter and body, with a line feed at the end."""
    head = front_matter(draft.values, draft.extra, (*draft.remarks, *_wanted(draft)))
    body = markdown_of(draft.pieces)
    return f"{head}{body}\n" if body else head


def _wanted(draft: FileDraft) -> tuple[str, ...]:
    """A line that names what an article should say and the file did not."""
    missing = [key for key in _WANTED if not draft.value(key)] if draft.folder == "articles" else []
    return (f"not found: {', '.join(missing)}",) if missing else ()


def slug_for(draft: FileDraft) -> str:
    """The slug that the draft asks for, else one of its date and title or of its name; empty where there is no word."""
    if is_slug(draft.slug):
        return draft.slug
    name = _short(slugify(draft.value(_NAME_KEYS[draft.folder])))
    if draft.folder != "articles" or not name:
        return name or slugify(draft.slug)
    day = slugify(draft.value("date")[:10])
    return f"{day}-{name}" if day else name


def _short(slug: str) -> str:
    if len(slug) <= _LONGEST_TITLE:
        return slug
    return slug[: _LONGEST_TITLE + 1].rpartition("-")[0] or slug[:_LONGEST_TITLE].rstrip("-")
