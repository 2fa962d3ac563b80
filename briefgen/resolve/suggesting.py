"""What one would want on file, and what on file wants looking after: asked of a finished site."""

import msgspec

from briefgen.model.documents import AnnotationsDocument, AnyDocument, ArticleDocument, PersonDocument, TermDocument
from briefgen.model.site import Article, Briefing, Note, Page, Person, Site, Term
from briefgen.resolve.name_reading import Remember, in_turn
from briefgen.resolve.names.name_forms import words_of
from briefgen.resolve.suggestions.grouping import Seen, key_of
from briefgen.resolve.suggestions.proposals import Proposal, proposals
from briefgen.resolve.suggestions.sightings import Sightings, Text, sightings
from briefgen.resolve.suggestions.upkeep import Upkeep, upkeep


class Suggested(msgspec.Struct, frozen=True, kw_only=True):
    """Names that recur and are on no file, in the order to look at them; and what else there is to do."""

    proposals: tuple[Proposal, ...]
    upkeep: tuple[Upkeep, ...]


def suggest(
    site: Site, documents: tuple[AnyDocument, ...], today: str, least: int, remember: Remember = in_turn
) -> Suggested:
    """Names that stand at least `least` times in the texts of `site`; `today` is `YYYY-MM-DD`.

    Left out is all that a file knows: names, aliases, what is `not:` somebody and in an article's `not_names:`; the
    words of names on file; publishers, and whoever wrote the article.
    """
    texts = _texts(site, documents)
    found = remember(sightings, None, texts, result=Sightings, salt=b"")
    known = _known(site, documents)
    seen = [
        Seen(text, sighting)
        for text, sighted in zip(texts, found, strict=True)
        for sighting in sighted.found
        if not _wrote(text, sighting.name)
    ]
    return Suggested(proposals=proposals(seen, known, least), upkeep=upkeep(site, documents, today))


def _wrote(text: Text, name: str) -> bool:
    key = key_of(name)
    return any(key == key_of(writer) or name in writer.split() for writer in text.byline)


def _texts(site: Site, documents: tuple[AnyDocument, ...]) -> tuple[Text, ...]:
    language = site.config.language
    articles = {article.id: article for article in site.articles}
    headnotes = {each.article: each.path for each in documents if isinstance(each, AnnotationsDocument) and each.body}
    found = [_article_text(article, language) for article in site.articles]
    found += [
        Text(
            owner=f"headnote {article.id}",
            article=article.id,
            path=headnotes.get(article.id, article.path),
            blocks=article.headnote.blocks,
            mentions=article.headnote.mentions,
            language=language,
        )
        for article in site.articles
        if article.headnote.blocks
    ]
    own: tuple[Note | Person | Term | Briefing | Page, ...] = (
        *site.notes,
        *site.people,
        *site.terms,
        *site.briefings,
        *site.pages,
    )
    for thing in own:
        found.append(
            Text(
                owner=f"{thing.ref.kind} {thing.ref.id}",
                article=thing.article if isinstance(thing, Note) else "",
                path=thing.path,
                blocks=thing.prose.blocks,
                mentions=thing.prose.mentions,
                language=language,
                byline=articles[thing.article].byline if isinstance(thing, Note) else (),
            )
        )
    return tuple(found)


def _article_text(article: Article, language: str) -> Text:
    return Text(
        owner=article.id,
        article=article.id,
        path=article.path,
        headline=article.title,
        blocks=article.prose.blocks,
        mentions=article.prose.mentions,
        language=article.language or language,
        byline=article.byline,
    )


def _known(site: Site, documents: tuple[AnyDocument, ...]) -> frozenset[str]:
    names: list[str] = [name for article in site.articles for name in (article.publisher, article.via) if name]
    for document in documents:
        if isinstance(document, PersonDocument):
            full = (document.name, *document.aliases, document.short_name, document.family_name)
            names += [*full, *document.also_known_as, *document.not_]
            names += [word for name in full for word in words_of(name)]
        elif isinstance(document, TermDocument):
            names += [document.term, *document.aliases, *document.not_]
        elif isinstance(document, ArticleDocument):
            names += document.not_names
    return frozenset(key_of(name) for name in names if name)
