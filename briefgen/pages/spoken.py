"""What a person says, quotation by quotation."""

from collections.abc import Iterable, Iterator

from briefgen.model.ids import PersonId
from briefgen.model.rights import text_of
from briefgen.model.site import Article, Speech, Stretch
from briefgen.model.view_parts import Excerpt
from briefgen.model.views import SpokenWords
from briefgen.pages.excerpts import quoted_excerpt, sentence_around, source_excerpt
from briefgen.pages.roles import roles_then
from briefgen.pages.sheet import Sheet
from briefgen.text.spans import Span

FEWEST_WORDS = 4
"""Words of a quotation that stands for itself; of fewer, only one that begins with a capital does."""

LONGEST_SCRAP = 40
"""Code points of a quotation of fewer words at most, for scripts that do not part words."""


def as_spoken(sheet: Sheet, person: PersonId, speeches: Iterable[tuple[Article, Speech]]) -> Iterator[SpokenWords]:
    """What articles quote the person as saying in `speeches`, as far as it may be told."""
    for article, speech in speeches:
        words = _words_said(sheet, article, speech)
        if words.nodes:
            yield SpokenWords(
                words=words,
                source=sheet.source_line(article),
                roles=roles_then(sheet.index.person(person), article.date),
            )


def _words_said(sheet: Sheet, article: Article, speech: Speech) -> Excerpt:
    """The speech itself; a scrap of it marked in its sentence, for alone it says little."""
    start, end = speech.start, _without_comma(article, speech)
    if not _is_scrap(speech.surface):
        return quoted_excerpt(sheet, article, (Stretch(block=speech.block, start=start, end=end),))
    around = sentence_around(sheet.index, text_of(article, speech.block), start, end)
    sentence = Stretch(block=speech.block, start=around.start, end=around.end)
    return source_excerpt(sheet, article, sentence, (Span(start=start, end=end),), at_publisher=True)


def _is_scrap(words: str) -> bool:
    """Whether they are a word or three out of the middle of what was said."""
    return len(words.split()) < FEWEST_WORDS and len(words) <= LONGEST_SCRAP and not words[0].isupper()


def _without_comma(article: Article, speech: Speech) -> int:
    """Where the speech ends as a quotation of its own: the comma that joined it to its speaker is left out."""
    ends_in_comma = text_of(article, speech.block)[speech.end - 1] in ",，、"
    return speech.end - 1 if ends_in_comma and speech.end - speech.start > 1 else speech.end
