"""Why a word of a file is who it is, place by place: asked of the code that decides it in a build."""

import msgspec

from briefgen.model.ids import ContentPath, PersonId
from briefgen.model.site import Stretch
from briefgen.resolve.material import Material, Sorted, sort_out
from briefgen.resolve.name_reading import article_of, comment_reading, source_reading
from briefgen.resolve.names.explain import explain_word
from briefgen.resolve.names.lexicon import Lexicon, build_lexicon
from briefgen.resolve.names.mentions import find_mentions
from briefgen.resolve.names.reading import Reading
from briefgen.resolve.texts import TextKey, Texts, link_texts


class ExplainedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """One place of the word: where in the text of which thing, in which words, and what it was taken for.

    `thing` is an id (`summit`, `summit#venue`); `text` the whole block; `surface` the name that the word is part of;
    `verdict` ends the sentence that the surface begins.
    """

    thing: str
    stretch: Stretch
    text: str
    surface: str
    verdict: str


def explain_in_file(material: Material, word: str, path: ContentPath) -> tuple[ExplainedPlace, ...]:
    """Each place of `word` (letter case aside) in the texts of the file at `path`, in order."""
    content, _ = sort_out(material)
    texts, _ = link_texts(content)
    lexicon = build_lexicon(content.people, content.terms, content.config)
    readings = ((key, _reading(key, texts, content, lexicon)) for key in texts if texts[key].body.path == path)
    return tuple(place for key, reading in readings for place in _places(key, reading, word, lexicon))


def _reading(key: TextKey, texts: Texts, content: Sorted, lexicon: Lexicon) -> Reading:
    article = next((document for document in content.articles if document.slug == article_of(key)), None)
    if article is not None and key.owner.kind == "article" and not key.in_headnote:
        return source_reading(article, texts, content)
    named: tuple[PersonId, ...] = ()
    if article is not None:
        named = find_mentions(source_reading(article, texts, content), lexicon).named
    return comment_reading(key, article, named, texts, content)


def _places(key: TextKey, reading: Reading, word: str, lexicon: Lexicon) -> tuple[ExplainedPlace, ...]:
    texts = (reading.headline, *(block.text for block in reading.blocks))
    return tuple(
        ExplainedPlace(
            thing=key.owner.id,
            stretch=found.stretch,
            text=texts[found.stretch.block],
            surface=found.surface,
            verdict=found.verdict,
        )
        for found in explain_word(word, reading, lexicon)
    )
