"""Reads every text of the site for names, terms and who speaks: articles first, then what is written about them.

Reading one text with one lexicon is a pure function, and by far the dearest of this stage: whoever calls `resolve` may
hand in how such a function is applied to many items, remembered from the last time or spread over processes.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import ArticleDocument
from briefgen.model.ids import Ref
from briefgen.model.rich_text import Block
from briefgen.model.site import Speech
from briefgen.resolve.field_refs import name_choices
from briefgen.resolve.lexicon import Lexicon, build_lexicon
from briefgen.resolve.material import Sorted
from briefgen.resolve.mentions import Found, find_mentions
from briefgen.resolve.name_faults import name_faults, people_faults, prose_faults
from briefgen.resolve.reading import Reading
from briefgen.resolve.speech import find_speech
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
    names = read({_key(document): _source(document, texts, content) for document in content.articles})
    faults = [*people_faults(content.people, lexicon)]
    for document in content.articles:
        faults += name_choices(document, content.targets)
        faults += name_faults(document, names[_key(document)].found, lexicon, content.people)
    comments = read({key: _comment(key, texts, sources, names, content) for key in texts if key not in names})
    for key, comment in comments.items():
        body = texts[key].body
        faults += prose_faults(body.path, body.blocks, comment.found, lexicon)
    return names | comments, tuple(faults)


def _key(document: ArticleDocument) -> TextKey:
    return TextKey(owner=Ref(kind="article", id=document.slug))


def _blocks(texts: Texts, key: TextKey) -> tuple[Block, ...]:
    return texts[key].body.blocks


def _source(document: ArticleDocument, texts: Texts, content: Sorted) -> Reading:
    return Reading(
        headline=document.title,
        blocks=_blocks(texts, _key(document)),
        names=document.names,
        not_names=document.not_names,
        language=document.language or content.config.language,
    )


def _comment(
    key: TextKey,
    texts: Texts,
    sources: dict[str, ArticleDocument],
    names: dict[TextKey, NamesFound],
    content: Sorted,
) -> Reading:
    """What the editors write; a note or headnote is read in the company of its article's names."""
    reading = Reading(blocks=_blocks(texts, key), language=content.config.language, is_source=False, excluded=key.owner)
    if key.owner.kind not in ("note", "article"):
        return reading
    article = sources[key.owner.id.partition("#")[0]]
    return msgspec.structs.replace(
        reading,
        names=tuple(choice for choice in article.names if choice.passage is None),
        not_names=article.not_names,
        named_nearby=names[_key(article)].found.named,
    )
