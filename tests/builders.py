"""Values for tests: only what the test is about is spelled out."""

import re
from typing import Any

from briefgen.model.config import SiteConfig
from briefgen.model.documents import (
    AnnotationsDocument,
    ArticleDocument,
    BriefingDocument,
    NoteDocument,
    PageDocument,
    PersonDocument,
    TermDocument,
)
from briefgen.model.ids import ContentPath, Slug
from briefgen.model.rich_text import Block, Mark
from briefgen.text.spans import SourceMap, Span

NOWHERE = Span(start=0, end=0)


def a_config(**more: Any) -> SiteConfig:
    return SiteConfig(**{"title": "Talks", **more})


def a_block(text: str, *marks: Mark, **more: Any) -> Block:
    whole = {"span": Span(start=0, end=len(text)), "source": SourceMap(steps=((0, 0),))}
    return Block(text=text, marks=marks, **{"kind": "paragraph", **whole, **more})


def some_blocks(body: str | tuple[Block, ...]) -> tuple[Block, ...]:
    """A body; one written as a string has a paragraph between any two blank lines."""
    return tuple(a_block(text) for text in body.split("\n\n") if text) if isinstance(body, str) else body


def an_article_document(slug: str = "a", *, body: str | tuple[Block, ...] = (), **more: Any) -> ArticleDocument:
    path = more.pop("path", ContentPath(f"content/articles/{slug}.md"))
    return ArticleDocument(slug=Slug(slug), path=path, body=some_blocks(body), **{"title": "A title", **more})


def a_person_document(name: str, *, body: str | tuple[Block, ...] = (), **more: Any) -> PersonDocument:
    slug = more.pop("slug", _slug(name))
    path = more.pop("path", ContentPath(f"content/people/{slug}.md"))
    return PersonDocument(slug=Slug(slug), path=path, name=name, body=some_blocks(body), **more)


def a_term_document(term: str, *, body: str | tuple[Block, ...] = (), **more: Any) -> TermDocument:
    slug = more.pop("slug", _slug(term))
    path = more.pop("path", ContentPath(f"content/glossary/{slug}.md"))
    return TermDocument(slug=Slug(slug), path=path, term=term, body=some_blocks(body), **more)


def a_briefing_document(slug: str = "b", *, body: str | tuple[Block, ...] = (), **more: Any) -> BriefingDocument:
    path = more.pop("path", ContentPath(f"content/briefings/{slug}.md"))
    return BriefingDocument(slug=Slug(slug), path=path, body=some_blocks(body), **{"title": "A briefing", **more})


def a_page_document(slug: str = "about", *, body: str | tuple[Block, ...] = (), **more: Any) -> PageDocument:
    path = more.pop("path", ContentPath(f"content/pages/{slug}.md"))
    return PageDocument(slug=Slug(slug), path=path, body=some_blocks(body), **{"title": "About", **more})


def a_note_document(quotation: str, *, body: str | tuple[Block, ...] = "Said of it.", **more: Any) -> NoteDocument:
    return NoteDocument(quotation=quotation, body=some_blocks(body), **{"quotation_span": NOWHERE, **more})


def some_annotations(article: str, *notes: Any, **more: Any) -> AnnotationsDocument:
    slug = more.pop("slug", article)
    path = more.pop("path", ContentPath(f"content/annotations/{slug}.md"))
    return AnnotationsDocument(slug=Slug(slug), path=path, article=article, notes=notes, **more)


def _slug(name: str) -> str:
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")
