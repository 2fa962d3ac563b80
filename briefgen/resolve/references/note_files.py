"""Annotation files: which article each is on, and the slug of each of its notes."""

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import AnnotationsDocument, NoteDocument
from briefgen.model.ids import ContentPath, Ref, Slug
from briefgen.resolve.references.index import Index
from briefgen.resolve.references.note_slugs import note_slugs


class NoteFile(msgspec.Struct, frozen=True, kw_only=True):
    """An annotation file whose article is there; `slugs` has one for each of its notes."""

    document: AnnotationsDocument
    article: str
    slugs: tuple[Slug, ...]


class NoteFiles(msgspec.Struct, frozen=True, kw_only=True):
    """The annotation files by article, then by path, and what is wrong with them."""

    files: tuple[NoteFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def note_files(
    documents: tuple[AnnotationsDocument, ...], index: Index, drafts: Index, withheld: frozenset[str] = frozenset()
) -> NoteFiles:
    """Give each file its article and each note its slug. `withheld` are the articles of which no word may be shown.

    Notes on a draft are drafts too: they are left out without a word. A file on an article that is nowhere is an error.
    """
    by_article: dict[str, list[AnnotationsDocument]] = {}
    faults: list[Diagnostic] = []
    for document in sorted(documents, key=lambda document: document.path):
        if index.has("article", document.article):
            by_article.setdefault(document.article, []).append(document)
        elif Ref(kind="article", id=document.article) not in drafts.by_ref:
            faults.append(_no_article(document, index))
    files = []
    for article, its_files in sorted(by_article.items()):
        notes: list[tuple[ContentPath, NoteDocument]] = [(d.path, note) for d in its_files for note in d.notes]
        named = note_slugs(notes, wordless=article in withheld)
        faults += named.diagnostics
        slugs = iter(named.slugs)
        for document in its_files:
            own = tuple(next(slugs) for _ in document.notes)
            files.append(NoteFile(document=document, article=article, slugs=own))
    return NoteFiles(files=tuple(files), diagnostics=tuple(faults))


def _no_article(document: AnnotationsDocument, index: Index) -> Diagnostic:
    near = index.nearest_slug(document.article, "article")
    hint = f"Did you mean article: {near}?" if near else "Name an article's slug in the front matter: article: …"
    return Diagnostic(
        code="BG209",
        path=document.path,
        span=document.span_of("article"),
        message=f"There is no article “{document.article}” to make notes on.",
        hint=hint,
        subject=document.article,
    )
