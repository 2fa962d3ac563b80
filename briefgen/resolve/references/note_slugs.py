"""The addresses of an article's notes: the id that was written, else one derived from the quotation alone.

A derived slug never changes when another note is added, moved or taken out, because it depends on nothing else: the
quotation's first words (those first quoted, where the source was reworded since), and four digits of its own digest
where words were left out. Where the rights show no word of
the article, an address may not tell its words either, so there the slug is a digest alone. Two notes on the same words
must therefore be told apart by an id; until then each but one bears a digest of what it says, so that links still
resolve.
"""

import hashlib
import re
from collections.abc import Sequence

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import NoteDocument
from briefgen.model.ids import ContentPath, Slug
from briefgen.text.normalize import fold_text
from briefgen.text.slugs import slugify

SLUG_WORDS = 6
"""How many of a quotation's words its slug keeps."""

SLUG_LENGTH = 48
"""And how many characters: an address should fit a line of an e-mail."""

_PASSAGE = re.compile(r"p\d+")


class NoteSlugs(msgspec.Struct, frozen=True, kw_only=True):
    """One slug for each note, in the order given and all different, and what is wrong with them."""

    slugs: tuple[Slug, ...]
    diagnostics: tuple[Diagnostic, ...]


def derive_slug(quotation: str, *, wordless: bool = False) -> Slug:
    """The slug of a note on `quotation` that has no id of its own; with none of its words, where `wordless`."""
    folded = fold_text(quotation)
    if wordless:
        return Slug(f"note-{_digest(folded, size=4)}")
    words = [word for word in slugify(folded[: 4 * SLUG_LENGTH]).split("-") if word]
    kept = _first_words(words)
    whole = len(folded) <= 4 * SLUG_LENGTH and kept == words
    slug = "-".join(kept)
    return Slug(slug if slug and whole and not _PASSAGE.fullmatch(slug) else f"{slug or 'note'}-{_digest(folded)}")


def note_slugs(notes: Sequence[tuple[ContentPath, NoteDocument]], *, wordless: bool = False) -> NoteSlugs:
    """The slugs of all the notes on one article, each given with the file it stands in.

    `wordless`: no word of the article may be shown.
    """
    taken: dict[str, int] = {note.slug: number for number, (_, note) in reversed([*enumerate(notes)]) if note.slug}
    slugs: list[Slug] = []
    diagnostics: list[Diagnostic] = []
    for number, (path, note) in enumerate(notes):
        slug = Slug(note.slug) if note.slug else derive_slug(note.was or note.quotation, wordless=wordless)
        if taken.setdefault(slug, number) != number:
            diagnostics.append(_clash(path, note, slug, notes[taken[slug]]))
            slug = _set_apart(slug, note, taken, number)
        slugs.append(slug)
    return NoteSlugs(slugs=tuple(slugs), diagnostics=tuple(diagnostics))


def _first_words(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in words[:SLUG_WORDS]:
        if kept and len("-".join((*kept, word))) > SLUG_LENGTH:
            break
        kept.append(word[:SLUG_LENGTH])
    return kept


def _digest(text: str, size: int = 2) -> str:
    return hashlib.blake2b(text.encode(), digest_size=size).hexdigest()


def _set_apart(slug: Slug, note: NoteDocument, taken: dict[str, int], number: int) -> Slug:
    """The slug with a digest of what the note says, and of that again until nobody else bears it."""
    said = "\n".join((note.kind, note.author, *(block.text for block in note.body)))
    apart = Slug(f"{slug}-{_digest(said)}")
    while taken.setdefault(apart, number) != number:
        said += "\n"
        apart = Slug(f"{slug}-{_digest(said)}")
    return apart


def _clash(path: ContentPath, note: NoteDocument, slug: Slug, other: tuple[ContentPath, NoteDocument]) -> Diagnostic:
    where = "this file" if other[0] == path else other[0]
    if note.slug:
        return Diagnostic(
            code="BG308",
            path=path,
            span=note.attributes_span or note.quotation_span,
            message=f"Two notes have the id “{slug}”; the other one stands in {where}.",
            hint=f"Give this one another id, such as #{_set_apart(slug, note, {slug: 0}, 1)}.",
            subject=slug,
        )
    return Diagnostic(
        code="BG309",
        path=path,
        span=note.quotation_span,
        message=f"Two notes on the same words need ids to tell them apart; the other one stands in {where}.",
        hint=f"Put {{#{slug}-{note.kind}}} on a line of its own before this quotation, or {{#…}} with any other id.",
        subject=slug,
    )
