"""What resolving starts from: the documents of this build by kind, and everything they may refer to."""

from typing import TypeVar

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.config import SiteConfig
from briefgen.model.documents import (
    AnnotationsDocument,
    AnyDocument,
    ArticleDocument,
    BriefingDocument,
    PageDocument,
    PersonDocument,
    TermDocument,
)
from briefgen.model.files import StaticFile
from briefgen.resolve.references.duplicates import shared_names, without_clashes
from briefgen.resolve.references.index import Index
from briefgen.resolve.references.note_files import NoteFile, note_files
from briefgen.resolve.references.targets import Targets
from briefgen.resolve.rights import rule_for
from briefgen.resolve.selection import select

DocumentT = TypeVar("DocumentT", bound=AnyDocument)


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read and parsed. `drafts`: whether drafts are part of this build."""

    config: SiteConfig
    documents: tuple[AnyDocument, ...]
    static: tuple[StaticFile, ...] = ()
    drafts: bool = False


class Sorted(msgspec.Struct, frozen=True, kw_only=True):
    """The documents of this build by kind, each tuple by slug, and what references may lead to."""

    config: SiteConfig
    static: tuple[StaticFile, ...]
    articles: tuple[ArticleDocument, ...]
    people: tuple[PersonDocument, ...]
    terms: tuple[TermDocument, ...]
    briefings: tuple[BriefingDocument, ...]
    pages: tuple[PageDocument, ...]
    notes: tuple[NoteFile, ...]
    targets: Targets


def sort_out(material: Material) -> tuple[Sorted, tuple[Diagnostic, ...]]:
    """Leave out drafts and files whose address is taken, and make the index of all that is left."""
    selection = select(material.documents, drafts=material.drafts)
    documents, clashes = without_clashes(selection.published)
    index, drafts = Index(documents), Index(selection.drafts)
    withheld = (a.slug for a in _of(ArticleDocument, documents) if rule_for(a, material.config) == "reference")
    notes = note_files(_of(AnnotationsDocument, documents), index, drafts, frozenset(withheld))
    slugs: dict[str, tuple[str, ...]] = {}
    for file in notes.files:
        slugs[file.article] = (*slugs.get(file.article, ()), *file.slugs)
    sorted_out = Sorted(
        config=material.config,
        static=material.static,
        articles=_of(ArticleDocument, documents),
        people=_of(PersonDocument, documents),
        terms=_of(TermDocument, documents),
        briefings=_of(BriefingDocument, documents),
        pages=_of(PageDocument, documents),
        notes=notes.files,
        targets=Targets(index=index, drafts=drafts, notes=slugs),
    )
    return sorted_out, (*clashes, *notes.diagnostics, *shared_names(index))


def _of(kind: type[DocumentT], documents: tuple[AnyDocument, ...]) -> tuple[DocumentT, ...]:
    chosen = (document for document in documents if isinstance(document, kind))
    return tuple(sorted(chosen, key=lambda document: (document.slug, document.path)))
