"""Reads every text of the site for names, terms and who speaks: articles first, then what is written about them.

Reading one text with one lexicon is a pure function, and by far the dearest of this stage: whoever calls `resolve` may
hand in how such a function is applied to many items, remembered from the last time or spread over processes.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import ArticleDocument
from briefgen.model.ids import PersonId, Ref
from briefgen.model.site import Speech
from briefgen.resolve.material import Sorted
from briefgen.resolve.names.lexicon import Lexicon, build_lexicon
from briefgen.resolve.names.mentions import Found, find_mentions
from briefgen.resolve.names.name_faults import lives_of, name_faults, people_faults, prose_faults
from briefgen.resolve.names.reading import Reading
from briefgen.resolve.references.field_refs import name_choices
from briefgen.resolve.speech.speech import find_speech
from briefgen.resolve.texts import TextKey, Texts

Item = TypeVar("Item")
Context = TypeVar("Context")
Result = TypeVar("Result")


class Remember(Protocol):
    """Apply a pure function of a context and an item to each item, in order."""

    def __call__(
        self,
        function: Callable[[Context, Item], Result],
        context: Context,
        items: Sequence[Item],
        *,
        result: type[Result],
        salt: bytes,
    ) -> tuple[Result, ...]:
        """`result` is the type of what `function` gives; `salt` stands for `context` in what is remembered."""
        ...


def in_turn(
    function: Callable[[Context, Item], Result],
    context: Context,
    items: Sequence[Item],
    *,
    result: type[Result],
    salt: bytes,
) -> tuple[Result, ...]:
    """One after the other, nothing remembered."""
    return tuple(function(context, item) for item in items)


class NamesFound(msgspec.Struct, frozen=True, kw_only=True):
    """What one text says of whom. Speech is looked for in sources alone: elsewhere, words quoted are quoted again."""

    found: Found = Found()
    speeches: tuple[Speech, ...] = ()


def read_for_names(lexicon: Lexicon, reading: Reading) -> NamesFound:
    """The mentions in one text, and in a source who says what."""
    found = find_mentions(reading, lexicon)
    speeches = find_speech(reading, found.mentions, lexicon) if reading.is_source else ()
    return NamesFound(found=found, speeches=speeches)


def read_texts(
    content: Sorted, texts: Texts, remember: Remember
) -> tuple[dict[TextKey, NamesFound], tuple[Diagnostic, ...]]:
    """What every text says of whom, and what is wrong with the names on file and the articles' choices."""
    lexicon = build_lexicon(content.people, content.terms, content.config)

    def read(readings: dict[TextKey, Reading]) -> dict[TextKey, NamesFound]:
        found = remember(
            read_for_names, lexicon, tuple(readings.values()), result=NamesFound, salt=lexicon.digest.encode()
        )
        return dict(zip(readings, found, strict=True))

    sources: dict[str, ArticleDocument] = {document.slug: document for document in content.articles}
    names = read({_key(document): source_reading(document, texts, content) for document in content.articles})
    faults = [*people_faults(content.people, lexicon)]
    lives = lives_of(content.people)
    for document in content.articles:
        faults += name_choices(document, content.targets)
        faults += name_faults(document, names[_key(document)].found, lexicon, lives)
    comments = {}
    for key in texts.keys() - names.keys():
        article = sources.get(article_of(key))
        named = names[_key(article)].found.named if article else ()
        comments[key] = comment_reading(key, article, named, texts, content)
    commented = read(dict(sorted(comments.items())))
    for key, comment in commented.items():
        body = texts[key].body
        faults += prose_faults(body.path, body.blocks, comment.found, lexicon)
    return names | commented, tuple(faults)


def _key(document: ArticleDocument) -> TextKey:
    return TextKey(owner=Ref(kind="article", id=document.slug))


def article_of(key: TextKey) -> str:
    """The slug of the article on which a note or headnote is written; empty for any other text."""
    return key.owner.id.partition("#")[0] if key.owner.kind in ("note", "article") else ""


def source_reading(document: ArticleDocument, texts: Texts, content: Sorted) -> Reading:
    """An article, ready to be read for names."""
    return Reading(
        headline=document.title,
        blocks=texts[_key(document)].body.blocks,
        names=document.names,
        not_names=document.not_names,
        language=document.language or content.config.language,
    )


def comment_reading(
    key: TextKey, article: ArticleDocument | None, named: tuple[PersonId, ...], texts: Texts, content: Sorted
) -> Reading:
    """What the editors write; a note or headnote is read in the company of its article and of who is `named` there."""
    reading = Reading(
        blocks=texts[key].body.blocks, language=content.config.language, is_source=False, excluded=key.owner
    )
    if article is None:
        return reading
    return msgspec.structs.replace(
        reading,
        names=tuple(choice for choice in article.names if choice.passage is None),
        not_names=article.not_names,
        named_nearby=named,
    )
