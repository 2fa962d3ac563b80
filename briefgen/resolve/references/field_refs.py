"""Fields of the front matter that name other files by their slugs: `article`, `people`, `terms`, `see`, `names`."""

from typing import Literal

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import ArticleDocument
from briefgen.model.ids import ContentPath, Ref
from briefgen.resolve.references.targets import Targets
from briefgen.text.spans import Span

_FOLDERS = {"article": "articles", "person": "people", "term": "glossary"}


def missing(
    slug: str, kind: Literal["article", "person", "term"], targets: Targets, path: ContentPath, span: Span | None
) -> Diagnostic | None:
    """The diagnostic for a field of the file at `path` whose slug is not in the collection; None where it is."""
    if targets.index.has(kind, slug):
        return None
    folder = _FOLDERS[kind]
    if Ref(kind=kind, id=slug) in targets.drafts.by_ref:
        code, message = "BG203", f"“{slug}” is a draft, and this text is not."
        hint = "Take it out here, or publish the draft (remove `draft: true`)."
    else:
        near = targets.index.nearest_slug(slug, kind)
        code, message = "BG209", f"There is no content/{folder}/{slug}.md."
        hint = f"Did you mean {near}?" if near else f"Write the slug of a file in content/{folder}/."
    return Diagnostic(code=code, path=path, span=span, message=message, hint=hint, subject=slug)


def name_choices(document: ArticleDocument, targets: Targets) -> tuple[Diagnostic, ...]:
    """A diagnostic for each entry of `names:` that names nobody on file, or a passage that is not there."""
    found = []
    for choice in document.names:
        if choice.person != "-":
            found.append(missing(choice.person, "person", targets, document.path, choice.span))
        if choice.passage is not None and choice.passage > len(document.body):
            found.append(_no_passage(document, choice.passage, choice.span))
    return tuple(diagnostic for diagnostic in found if diagnostic is not None)


def _no_passage(document: ArticleDocument, passage: int, span: Span) -> Diagnostic:
    return Diagnostic(
        code="BG204",
        path=document.path,
        span=span,
        message=f"This article has no passage p{passage}: it has {len(document.body)}.",
        hint=f"Write a passage from p0 (the headline) to p{len(document.body)}.",
        subject=document.slug,
    )
