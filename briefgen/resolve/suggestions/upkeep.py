"""What is on file and wants an editor's eye: what nothing uses, what says nothing, thin claims, old facts."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from briefgen.model.documents import AnnotationsDocument, AnyDocument
from briefgen.model.ids import ArticleId, ContentPath, PersonId
from briefgen.model.rich_text import SiteCitation
from briefgen.model.site import Article, Briefing, Note, Page, Person, Prose, Site, Term
from briefgen.resolve.suggestions.proposals import sentence_at
from briefgen.text.sentences import sentences
from briefgen.text.spans import Span

Want = Literal["unused", "undefined", "single source", "review"]


class Upkeep(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to look at: the file, the place in it where there is one, what it is, and the sentence or date."""

    want: Want
    path: ContentPath
    span: Span | None = None
    name: str
    detail: str = ""


def upkeep(site: Site, documents: tuple[AnyDocument, ...], today: str) -> tuple[Upkeep, ...]:
    """All of it; `today` (`YYYY-MM-DD`) is the day against which `review_after` is held."""
    return (*unused(site), *undefined(site), *single_sourced(site), *due(documents, today))


def unused(site: Site) -> Iterator[Upkeep]:
    """People and terms that no other text mentions, links to or names in its fields."""
    used = {
        (backlink.target.kind, backlink.target.id) for backlink in site.backlinks if backlink.target != backlink.source
    }
    for owner, prose in texts(site):
        used |= {(m.kind, m.entity) for m in prose.mentions if (m.kind, m.entity) != owner}
    used |= {("person", person) for people in _people_named(site) for person in people}
    used |= {("term", term) for note in site.notes for term in note.terms}
    used |= {("term", term) for each in site.terms for term in each.see}
    for thing in _on_file(site):
        if (thing.ref.kind, thing.ref.id) not in used:
            yield Upkeep(want="unused", path=thing.path, name=_name(thing))


def undefined(site: Site) -> Iterator[Upkeep]:
    """People and terms of whom the file says nothing but the name."""
    for thing in _on_file(site):
        if not thing.summary and not any(block.text.strip() for block in thing.prose.blocks):
            yield Upkeep(want="undefined", path=thing.path, name=_name(thing))


def single_sourced(site: Site) -> Iterator[Upkeep]:
    """Sentences of briefings whose citations all lead to one source, or to copies of one text."""
    group = {article: texts.articles[0] for texts in site.groups for article in texts.articles}
    articles = {article.id: article for article in site.articles}
    for briefing in site.briefings:
        for block in briefing.prose.blocks:
            cited = [mark for mark in block.marks if isinstance(mark, SiteCitation)]
            for sentence in sentences(block.text) if cited else ():
                here = {
                    ArticleId(item.article)
                    for mark in cited
                    if sentence.start < mark.start <= sentence.end
                    for item in mark.items
                }
                if len({group.get(article, article) for article in here}) == 1:
                    told = ", ".join(_source(articles[article]) for article in sorted(here))
                    yield Upkeep(
                        want="single source",
                        path=briefing.path,
                        span=block.source.span_to_file(sentence),
                        name=sentence_at(block, sentence),
                        detail=told,
                    )


def _source(article: Article) -> str:
    return f"{article.id} ({article.publisher})" if article.publisher else str(article.id)


def due(documents: tuple[AnyDocument, ...], today: str) -> Iterator[Upkeep]:
    """Files and notes whose `review_after` has passed: every day that it can mean lies before `today`."""
    for document in documents:
        if document.review_after is not None and document.review_after.last_day < today:
            yield Upkeep(
                want="review",
                path=document.path,
                span=document.span_of("review_after"),
                name=document.slug,
                detail=document.review_after.iso,
            )
        for note in document.notes if isinstance(document, AnnotationsDocument) else ():
            if note.review_after is not None and note.review_after.last_day < today:
                yield Upkeep(
                    want="review",
                    path=document.path,
                    span=note.quotation_span,
                    name=note.slug or note.quotation,
                    detail=note.review_after.iso,
                )


def texts(site: Site) -> Iterator[tuple[tuple[str, str], Prose]]:
    """Every text of the site with the kind and id of whose it is."""
    own: tuple[Article | Note | Person | Term | Briefing | Page, ...] = (
        *site.articles,
        *site.notes,
        *site.people,
        *site.terms,
        *site.briefings,
        *site.pages,
    )
    for thing in own:
        yield (thing.ref.kind, thing.ref.id), thing.prose
    for article in site.articles:
        yield ("article", article.id), article.headnote


def _people_named(site: Site) -> tuple[tuple[PersonId, ...], ...]:
    """The people whom notes and terms name in their fields."""
    return (*(note.people for note in site.notes), *(term.people for term in site.terms))


def _on_file(site: Site) -> tuple[Person | Term, ...]:
    return (*site.people, *site.terms)


def _name(thing: Person | Term) -> str:
    return thing.name if isinstance(thing, Person) else thing.term
