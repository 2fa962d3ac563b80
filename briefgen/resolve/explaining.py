"""Why a word of a text is who it is, place by place: asked of the code that decides it in a build."""

from collections.abc import Iterable

import msgspec

from briefgen.model.ids import ContentPath, PersonId, Ref
from briefgen.model.site import Stretch
from briefgen.resolve.material import Material, sort_out
from briefgen.resolve.name_reading import article_of, comment_reading, source_reading
from briefgen.resolve.names.explain import Explanation, explain_block, explain_word
from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.mentions import find_mentions
from briefgen.resolve.names.reading import Reading
from briefgen.resolve.texts import TextKey, link_texts


class ExplainedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """One place of a word: where in the text of which thing, in which words, and what it was taken for.

    `thing` is an id (`summit`, `summit#venue`); `text` the whole block; `surface` the name that the word is part of;
    `verdict` ends the sentence that the surface begins; `entity` is whom or what it is, if anybody.
    """

    thing: str
    stretch: Stretch
    text: str
    surface: str
    verdict: str
    entity: Ref | None = None


class Explainer:
    """Explains the words of one site's texts."""

    def __init__(self, material: Material) -> None:
        """Look up once what every question needs."""
        self._content, _ = sort_out(material)
        self._texts, _ = link_texts(self._content)
        self._lexicon = build_lexicon(self._content.people, self._content.terms, self._content.config)

    def in_file(self, word: str, path: ContentPath) -> tuple[ExplainedPlace, ...]:
        """Each place of `word` (letter case aside) in the texts of the file at `path`, in order."""
        keys = [key for key, text in self._texts.items() if text.body.path == path]
        readings = [(key, self._reading(key)) for key in keys]
        return tuple(
            place
            for key, reading in readings
            for place in _places(key, reading, explain_word(word, reading, self._lexicon))
        )

    def in_passage(self, owner: Ref, passage: int, word: str = "") -> tuple[ExplainedPlace, ...] | None:
        """Each name and term decided on in passage `passage` (0 is the headline) of the text of `owner`, in order.

        With `word`, each place of that word there instead. None where the site has no such text.
        """
        key = TextKey(owner=owner)
        if key not in self._texts:
            return None
        reading = self._reading(key)
        if word.strip():
            found = (f for f in explain_word(word, reading, self._lexicon) if f.stretch.block == passage)
            return _places(key, reading, found)
        return _places(key, reading, explain_block(passage, reading, self._lexicon))

    def _reading(self, key: TextKey) -> Reading:
        article = next((document for document in self._content.articles if document.slug == article_of(key)), None)
        if article is not None and key.owner.kind == "article" and not key.in_headnote:
            return source_reading(article, self._texts, self._content)
        named: tuple[PersonId, ...] = ()
        if article is not None:
            named = find_mentions(source_reading(article, self._texts, self._content), self._lexicon).named
        return comment_reading(key, article, named, self._texts, self._content)


def _places(key: TextKey, reading: Reading, found: Iterable[Explanation]) -> tuple[ExplainedPlace, ...]:
    texts = (reading.headline, *(block.text for block in reading.blocks))
    return tuple(
        ExplainedPlace(
            thing=key.owner.id,
            stretch=one.stretch,
            text=texts[one.stretch.block],
            surface=one.surface,
            verdict=one.verdict,
            entity=one.entity,
        )
        for one in found
    )
