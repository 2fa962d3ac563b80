"""Every text of the site, by whose it is, its references looked up; and the order in which texts are read for names."""

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import AnyDocument
from briefgen.model.ids import ArticleId, Ref, note_id
from briefgen.model.rich_text import Block
from briefgen.model.site import Backlink, Stretch
from briefgen.resolve.material import Sorted
from briefgen.resolve.references.index import NamedDocument, ref_of
from briefgen.resolve.references.links import Body, LinkedBody, link_body
from briefgen.resolve.references.local_files import LocalFiles
from briefgen.resolve.references.misplaced_citations import misplaced_citations
from briefgen.resolve.references.note_files import NoteFile


class TextKey(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Whose text it is; an article has two: its own, and the editors' headnote on it."""

    owner: Ref
    in_headnote: bool = False


Texts = dict[TextKey, LinkedBody]


def link_texts(content: Sorted) -> tuple[Texts, tuple[Diagnostic, ...]]:
    """All texts with their references looked up, and what is wrong with these."""
    files = LocalFiles(content.static)
    texts: Texts = {}
    faults: list[Diagnostic] = []
    for key, body in _bodies(content):
        with_files, missing = files.in_body(body)
        linked = link_body(with_files, content.targets)
        faults += [*missing, *linked.diagnostics, *misplaced_citations(body, content.targets.index)]
        texts[key] = _joined(texts[key], linked) if key in texts else linked
    return texts, tuple(faults)


def _bodies(content: Sorted) -> list[tuple[TextKey, Body]]:
    named: tuple[NamedDocument, ...] = (
        *content.articles,
        *content.people,
        *content.terms,
        *content.briefings,
        *content.pages,
    )
    bodies = [_body(TextKey(owner=ref_of(document)), document, document.body) for document in named]
    return bodies + [body for file in content.notes for body in _bodies_of_notes(file)]


def _bodies_of_notes(file: NoteFile) -> list[tuple[TextKey, Body]]:
    article = TextKey(owner=Ref(kind="article", id=file.article), in_headnote=True)
    bodies = [_body(article, file.document, file.document.body)] if file.document.body else []
    for slug, note in zip(file.slugs, file.document.notes, strict=True):
        key = TextKey(owner=Ref(kind="note", id=note_id(ArticleId(file.article), slug)))
        bodies.append(_body(key, file.document, note.body))
    return bodies


def _body(key: TextKey, document: AnyDocument, blocks: tuple[Block, ...]) -> tuple[TextKey, Body]:
    return key, Body(owner=key.owner, path=document.path, blocks=blocks, in_headnote=key.in_headnote)


def _joined(first: LinkedBody, second: LinkedBody) -> LinkedBody:
    """Two headnotes on one article, from two files, as one text."""
    shift = len(first.body.blocks)
    blocks = (*first.body.blocks, *second.body.blocks)
    return LinkedBody(
        body=msgspec.structs.replace(first.body, blocks=blocks),
        backlinks=(*first.backlinks, *(_shifted(backlink, shift) for backlink in second.backlinks)),
        sources=first.sources + tuple(source for source in second.sources if source not in first.sources),
        diagnostics=(*first.diagnostics, *second.diagnostics),
    )


def _shifted(backlink: Backlink, blocks: int) -> Backlink:
    where = backlink.where
    moved = Stretch(block=where.block + blocks, start=where.start, end=where.end)
    return msgspec.structs.replace(backlink, where=moved)
