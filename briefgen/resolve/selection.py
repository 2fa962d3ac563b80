"""Which documents are published: drafts stay out, and with them every trace of them."""

import msgspec

from briefgen.model.documents import AnnotationsDocument, AnyDocument


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """The documents of this build, and those that are kept out of it as drafts."""

    published: tuple[AnyDocument, ...]
    drafts: tuple[AnyDocument, ...] = ()


def select(documents: tuple[AnyDocument, ...], *, drafts: bool) -> Selection:
    """Leave drafts out unless `drafts`; of an annotation file, its draft notes too. Order: by path."""
    ordered = tuple(sorted(documents, key=lambda document: document.path))
    if drafts:
        return Selection(published=ordered)
    return Selection(
        published=tuple(_without_draft_notes(document) for document in ordered if not document.draft),
        drafts=tuple(document for document in ordered if document.draft),
    )


def _without_draft_notes(document: AnyDocument) -> AnyDocument:
    if not isinstance(document, AnnotationsDocument) or not any(note.draft for note in document.notes):
        return document
    return msgspec.structs.replace(document, notes=tuple(note for note in document.notes if not note.draft))
