"""Addresses that clash: one slug for two files, a redirect over something that is there, a name on file twice."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeVar

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import AnnotationsDocument, AnyDocument
from briefgen.model.site import Redirect
from briefgen.resolve.references.index import Index, NamedDocument, fold_name, names_of, ref_of
from briefgen.text.spans import Span

DocumentT = TypeVar("DocumentT", bound=AnyDocument)


def address_key(slug: str) -> str:
    """What makes two slugs one address on file systems that fold letter case or Unicode forms."""
    return unicodedata.normalize("NFC", slug).casefold()


def without_clashes(documents: tuple[AnyDocument, ...]) -> tuple[tuple[AnyDocument, ...], tuple[Diagnostic, ...]]:
    """The documents with one for each address (the first by path), and a diagnostic for each other one."""
    first: dict[tuple[str, str], AnyDocument] = {}
    kept: list[AnyDocument] = []
    diagnostics = []
    for document in documents:
        if isinstance(document, AnnotationsDocument):
            kept.append(document)
            continue
        key = (ref_of(document).kind, address_key(document.slug))
        if key in first:
            diagnostics.append(_clash(document, first[key]))
        else:
            first[key] = document
            kept.append(document)
    return tuple(kept), tuple(diagnostics)


def _clash(document: AnyDocument, other: AnyDocument) -> Diagnostic:
    return Diagnostic(
        code="BG206",
        path=document.path,
        message=f"This file and {other.path} have one address: “{document.slug}”.",
        hint="Rename one of them: a slug is unique in its collection, letter case aside.",
        subject=document.slug,
    )


def redirects(documents: Iterable[NamedDocument]) -> tuple[tuple[Redirect, ...], tuple[Diagnostic, ...]]:
    """Where old addresses lead, and a diagnostic for each that cannot be one."""
    ordered = sorted(documents, key=lambda document: document.path)
    taken = {(ref_of(d).kind, address_key(d.slug)): d for d in ordered}
    made, diagnostics = [], []
    for document in ordered:
        for number, old in enumerate(document.redirect_from):
            key = (ref_of(document).kind, address_key(old))
            if key in taken:
                diagnostics.append(_not_free(document, number, old, taken[key]))
            else:
                taken[key] = document
                made.append(Redirect(old=old, ref=ref_of(document)))
    return tuple(made), tuple(diagnostics)


def _not_free(document: NamedDocument, number: int, old: str, other: NamedDocument) -> Diagnostic:
    who = "this file itself" if other is document else other.path
    return Diagnostic(
        code="BG207",
        path=document.path,
        span=document.span_of(f"redirect_from.{number}"),
        message=f"The address “{old}” is already that of {who}.",
        hint="Take it out of redirect_from.",
        subject=old,
    )


def shared_names(index: Index) -> Iterator[Diagnostic]:
    """A warning for each name that leads to several terms, at the later file."""
    for key, refs in index.shared_names():
        first, *others = sorted((index.by_ref[ref] for ref in refs), key=lambda document: document.path)
        for document in others:
            yield Diagnostic(
                code="BG208",
                path=document.path,
                span=_span_of_name(document, key),
                message=f"{first.path} has the name “{_as_written(document, key)}” too.",
                hint="Where nothing else decides, its mentions stay ambiguous: give each a fuller form.",
                subject=_as_written(document, key),
            )


def _as_written(document: NamedDocument, key: str) -> str:
    return next(name for name in names_of(document) if fold_name(name) == key)


def _span_of_name(document: NamedDocument, key: str) -> Span | None:
    names = ("term", "aliases.")
    for field in document.fields:
        if field.key.startswith(names) and any(fold_name(n) == key for n in _written_under(document, field.key)):
            return field.span
    return None


def _written_under(document: NamedDocument, key: str) -> tuple[str, ...]:
    name, _, number = key.partition(".")
    value = getattr(document, name, "")
    if number:
        return (value[int(number)],) if number.isdigit() and int(number) < len(value) else ()
    return (value,) if isinstance(value, str) else ()
