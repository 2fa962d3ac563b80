"""Notes on one article → the text of a file of notes: a line of attributes, the quotation, what is said of it."""

import re
from collections.abc import Sequence

import msgspec

from briefgen.importers.drafts import NoteDraft, Piece, Run, Value, paragraph
from briefgen.importers.writing.escaping import tidy
from briefgen.importers.writing.prose import markdown_of
from briefgen.importers.writing.yaml_text import front_matter
from briefgen.model.dates import parse_date
from briefgen.text.slugs import is_slug

_PASSAGE = re.compile(r"p?\d+")
_PLAIN_VALUE = re.compile(r"[^\s\"“”{}]+")
_QUOTE_MARK = "[!quote]"
"""Begins a quotation within what is said, as in Obsidian: a bare one would begin a note of its own."""


class NoteInFile(msgspec.Struct, frozen=True, kw_only=True):
    """A note with the words it stands on, as the article has them; paragraphs are parted by a blank line.

    `prefix`, `suffix` or `at` (a passage, from 1; 0 is none) choose among several places. `draft` keeps it out of the
    site.
    """

    draft_of: NoteDraft
    quotation: str
    prefix: str = ""
    suffix: str = ""
    at: int = 0
    draft: bool = False


def notes_text(article: str, headnotes: Sequence[NoteDraft], notes: Sequence[NoteInFile]) -> str:
    """The file's text. One author of all stands in the front matter, several at their notes."""
    authors = {note.author for note in (*headnotes, *(note.draft_of for note in notes))}
    author = next(iter(authors)) if len(authors) == 1 else ""
    values = [Value(key="article", value=article), *([Value(key="author", value=author)] if author else [])]
    blocks = [
        *(markdown_of(_signed(note, author), _QUOTE_MARK) for note in headnotes),
        *(_note(note, author) for note in notes),
    ]
    return "\n\n".join((front_matter(values).rstrip("\n"), *(block for block in blocks if block))) + "\n"


def _signed(note: NoteDraft, author: str) -> tuple[Piece, ...]:
    """A headnote among those of others says whose it is."""
    if not note.author or note.author == author:
        return note.said
    return (*note.said, Piece(runs=(Run(text=f"({note.author})", em=True),)))


def _note(note: NoteInFile, author: str) -> str:
    attributes = _attributes(note, author)
    quoted = markdown_of([Piece(kind="quotation", runs=paragraph(part).runs) for part in note.quotation.split("\n\n")])
    said = markdown_of(note.draft_of.said, _QUOTE_MARK)
    return "\n\n".join(filter(None, (f"{attributes}\n{quoted}" if attributes else quoted, said)))


def _attributes(note: NoteInFile, author: str) -> str:
    """The line of attributes, or nothing where there is none."""
    draft = note.draft_of
    slug = draft.slug if is_slug(draft.slug) and not _PASSAGE.fullmatch(draft.slug) else ""
    pairs = (
        ("author", draft.author if draft.author != author else ""),
        ("date", draft.date if parse_date(draft.date) else ""),
        ("confidence", draft.confidence),
        ("people", ", ".join(draft.people)),
        ("terms", ", ".join(draft.terms)),
        ("tags", ", ".join(" ".join(tag.replace(",", " ").split()) for tag in draft.tags)),
        ("prefix", note.prefix),
        ("suffix", note.suffix),
        ("at", f"p{note.at}" if note.at else ""),
        *((kind, _targets(draft, kind)) for kind in ("contradicts", "supports", "updates")),
    )
    written = [
        *([f"#{slug}"] if slug else []),
        *([f".{draft.kind}"] if draft.kind and is_slug(draft.kind) else []),
        *([".draft"] if note.draft else []),
        *(f"{key}={_value(value)}" for key, value in pairs if value.strip()),
    ]
    return f"{{{' '.join(written)}}}" if written else ""


def _targets(draft: NoteDraft, kind: str) -> str:
    return ", ".join(target for relation, target in draft.relations if relation == kind)


def _value(text: str) -> str:
    even = " ".join(tidy(text).split())
    if _PLAIN_VALUE.fullmatch(even) and "%" not in even:
        return even
    escaped = even.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
