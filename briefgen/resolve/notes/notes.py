"""Notes on the words they are about: each quotation found in its article, each relation in the other note."""

from collections.abc import Iterator

import msgspec
from rapidfuzz import fuzz, process

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.config import SiteConfig
from briefgen.model.documents import NoteDocument, Relation
from briefgen.model.ids import ArticleId, NoteId, PersonId, Ref, Slug, TermId, note_id
from briefgen.model.site import Note, NoteRelation, Prose
from briefgen.resolve.material import Sorted
from briefgen.resolve.notes.anchor_faults import NotePlace, anchor_faults
from briefgen.resolve.notes.anchors import Anchored, AnchorRequest, anchor
from briefgen.resolve.references.field_refs import missing
from briefgen.resolve.references.note_files import NoteFile
from briefgen.resolve.references.targets import Targets
from briefgen.resolve.source_texts import SourceTexts

PlacedNotes = dict[str, tuple[Note, ...]]
"""The notes that stand on words, by article, in the order of the text."""


def place_notes(content: Sorted, sources: SourceTexts) -> tuple[PlacedNotes, tuple[Diagnostic, ...]]:
    """Every note on its words; one whose words are not there, or not once, is an error and is not drawn."""
    placed: dict[NoteId, Note] = {}
    faults: list[Diagnostic] = []
    for file in content.notes:
        for slug, note in zip(file.slugs, file.document.notes, strict=True):
            faults += _field_faults(file, slug, note, content)
            found = _placed(file, slug, note, content, sources, faults)
            if found is not None:
                placed[found.id] = found
    relations = _relations(content, placed, faults)
    by_article: dict[str, list[Note]] = {}
    for note_found in placed.values():
        whole = msgspec.structs.replace(note_found, relations=relations.get(note_found.id, ()))
        by_article.setdefault(note_found.article, []).append(whole)
    ordered = {article: tuple(sorted(notes, key=_in_text_order)) for article, notes in sorted(by_article.items())}
    return ordered, tuple(faults)


def _in_text_order(note: Note) -> tuple[int, int, str]:
    return note.anchor[0].block, note.anchor[0].start, note.slug


def _placed(
    file: NoteFile, slug: Slug, note: NoteDocument, content: Sorted, sources: SourceTexts, faults: list[Diagnostic]
) -> Note | None:
    passages = sources.passages(ArticleId(file.article))
    request = AnchorRequest(quotation=note.quotation, at=note.at, prefix=note.prefix, suffix=note.suffix)
    found = anchor(request, passages)
    source = content.targets.index.by_ref[Ref(kind="article", id=file.article)]
    own = note_id(ArticleId(file.article), slug)
    faults += anchor_faults(found, note, NotePlace(path=file.document.path, id=own, article_path=source.path))
    if not isinstance(found, Anchored):
        return None
    targets = content.targets
    return Note(
        id=own,
        slug=slug,
        article=ArticleId(file.article),
        path=file.document.path,
        span=note.quotation_span,
        kind=note.kind if content.config.kind(note.kind) else content.config.kinds[0].key,
        quotation=note.quotation,
        state=found.state,
        anchor=found.stretches,
        author=note.author or file.document.author,
        date=note.date,
        confidence=note.confidence,
        people=tuple(PersonId(person) for person in note.people if targets.index.has("person", person)),
        terms=tuple(TermId(term) for term in note.terms if targets.index.has("term", term)),
        tags=note.tags,
        prose=Prose(),
        reworded=note.reworded,
        was=note.was,
    )


def _field_faults(file: NoteFile, slug: Slug, note: NoteDocument, content: Sorted) -> Iterator[Diagnostic]:
    path, span = file.document.path, note.attributes_span or note.quotation_span
    for person in note.people:
        yield from _present(missing(person, "person", content.targets, path, span))
    for term in note.terms:
        yield from _present(missing(term, "term", content.targets, path, span))
    if content.config.kind(note.kind) is None:
        yield _unknown_kind(file, slug, note, content.config)


def _present(fault: Diagnostic | None) -> tuple[Diagnostic, ...]:
    return () if fault is None else (fault,)


def _unknown_kind(file: NoteFile, slug: Slug, note: NoteDocument, config: SiteConfig) -> Diagnostic:
    keys = [kind.key for kind in config.kinds]
    near = process.extractOne(note.kind, keys, scorer=fuzz.ratio, score_cutoff=60)
    mend = f"Did you mean .{near[0]}?" if near else f"The kinds are {', '.join(keys)}; site.yml can add more."
    return Diagnostic(
        code="BG311",
        path=file.document.path,
        span=note.attributes_span or note.quotation_span,
        message=f"There is no kind of note “{note.kind}”.",
        hint=mend,
        subject=f"{file.article}#{slug}",
    )


def _relations(
    content: Sorted, placed: dict[NoteId, Note], faults: list[Diagnostic]
) -> dict[NoteId, tuple[NoteRelation, ...]]:
    """Every relation as both notes see it, in the order written, each once."""
    found: dict[NoteId, dict[NoteRelation, None]] = {}
    for file in content.notes:
        for slug, note in zip(file.slugs, file.document.notes, strict=True):
            own = note_id(ArticleId(file.article), slug)
            for relation in note.relations:
                other = NoteId(relation.target)
                fault = _dangling(file, own, relation, content.targets)
                faults += _present(fault)
                if fault is None and own in placed and other in placed:
                    found.setdefault(own, {})[NoteRelation(kind=relation.kind, note=other)] = None
                    found.setdefault(other, {})[NoteRelation(kind=relation.kind, note=own, inverse=True)] = None
    return {note: tuple(relations) for note, relations in found.items()}


def _dangling(file: NoteFile, own: NoteId, relation: Relation, targets: Targets) -> Diagnostic | None:
    article, _, slug = relation.target.partition("#")
    if relation.target != own and slug in targets.notes.get(article, ()):
        return None
    known = [note_id(ArticleId(a), s) for a, slugs in targets.notes.items() for s in slugs]
    near = process.extractOne(relation.target, [note for note in known if note != own], scorer=fuzz.ratio)
    return Diagnostic(
        code="BG212",
        path=file.document.path,
        span=relation.span,
        message="A note cannot be related to itself."
        if relation.target == own
        else f"There is no note “{relation.target}”.",
        hint=f'Did you mean {relation.kind}="{near[0]}"?' if near else "Write article-slug#note-slug.",
        subject=own,
    )
