"""Which texts may not be seen, and which may: what the leak gate is told."""

from collections.abc import Iterator
from typing import Any

import msgspec

from briefgen.model.documents import AnnotationsDocument, AnyDocument
from briefgen.model.rights import visible
from briefgen.model.site import Article, Prose, Site, Stretch
from briefgen.publish.leaks import RUN, Secret
from briefgen.text.spans import SourceMap, Span

_WORDLESS = (Span, SourceMap, Stretch)


def secrets(documents: tuple[AnyDocument, ...], site: Site, *, drafts: bool) -> tuple[Secret, ...]:
    """All texts of the project of which nothing, or not all, may stand in the output; `drafts`: these may."""
    articles = {article.id for article in site.articles}
    found: list[Secret] = []
    for document in documents:
        found += (Secret(path=document.path, kind="a comment", text=comment) for comment in document.comments)
        on_nothing = isinstance(document, AnnotationsDocument) and document.article not in articles
        if on_nothing or (document.draft and not drafts):
            found.append(Secret(path=document.path, kind="a draft", text="\n".join(_strings(document))))
        elif isinstance(document, AnnotationsDocument) and not drafts:
            notes = (note for note in document.notes if note.draft)
            found += (Secret(path=document.path, kind="a draft", text="\n".join(_strings(note))) for note in notes)
    return (*found, *(_hidden(article) for article in site.articles if article.publish != "full"))


def public_texts(site: Site) -> Iterator[str]:
    """All words of the site that anybody may see."""
    hidden = {article.id for article in site.articles if article.publish == "reference"}
    for article in site.articles:
        yield from _strings(msgspec.structs.replace(article, prose=Prose()))
        yield from _shown(article)
    for note in site.notes:
        seen = msgspec.structs.replace(note, quotation="", was="") if note.article in hidden else note
        yield from _strings(seen)
    yield from _strings((site.people, site.terms, site.briefings, site.pages, site.config))


def _hidden(article: Article) -> Secret:
    """What of an article may not be seen, with the words around it: a run that reaches into it is a leak as well."""
    parts = [part for number in range(1, len(article.prose.blocks) + 1) for part in _hidden_parts(article, number)]
    return Secret(
        path=article.path,
        kind=f"an article with `publish: {article.publish}`",
        text="\n".join(parts),
        shown=tuple(_shown(article)),
    )


def _hidden_parts(article: Article, number: int) -> Iterator[str]:
    text = article.prose.blocks[number - 1].text
    at = 0
    for part in (*_visible(article, number), Span(start=len(text), end=len(text))):
        if at < part.start:
            before, after = text[:at].split()[-RUN + 1 :], text[part.start :].split()[: RUN - 1]
            yield " ".join((*before, text[at : part.start], *after))
        at = part.end


def _shown(article: Article) -> Iterator[str]:
    for number, block in enumerate(article.prose.blocks, 1):
        yield from (block.text[part.start : part.end] for part in _visible(article, number))


def _visible(article: Article, number: int) -> tuple[Span, ...]:
    length = len(article.prose.blocks[number - 1].text)
    return visible(article, Stretch(block=number, start=0, end=length))


def _strings(value: Any) -> Iterator[str]:
    """Every string in a value, whatever it is made of."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, msgspec.Struct) and not isinstance(value, _WORDLESS):
        for name in value.__struct_fields__:
            yield from _strings(getattr(value, name))
