"""The tables of a site: from a thing to all that concerns it, each made in one pass."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from briefgen.model.dates import Date, DateRange
from briefgen.model.ids import ArticleId, NoteId, Ref
from briefgen.model.site import Article, Backlink, Briefing, Mention, Note, Prose, Site, Speech, Term
from briefgen.pages.alphabet import sort_key
from briefgen.pages.chronology import oldest_first

Entity = tuple[Literal["person", "term"], str]
"""A person or a term: its kind and slug."""


class Occurrence(NamedTuple):
    """The mentions of one thing in one article, in the order of its text."""

    article: Article
    mentions: tuple[Mention, ...]


class EditorsText(NamedTuple):
    """A text of the editors'. Of a headnote, `owner` is the article."""

    owner: Ref
    prose: Prose
    is_headnote: bool = False


class SpokenPlace(NamedTuple):
    """The mentions of one thing in one text of the editors'."""

    text: EditorsText
    mentions: tuple[Mention, ...]


def entities_by_block(prose: Prose) -> dict[int, dict[Entity, None]]:
    """The people and terms that each block names, each once, in order of first mention."""
    found: dict[int, dict[Entity, None]] = defaultdict(dict)
    for mention in prose.mentions:
        if mention.entity:
            found[mention.block][mention.kind, mention.entity] = None
    return found


def notes_by_article(notes: Iterable[Note]) -> dict[str, tuple[Note, ...]]:
    """The notes of each article in the order of their anchors."""
    found: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        found[note.article].append(note)
    return {article: tuple(sorted(of, key=lambda note: (note.anchor, note.slug))) for article, of in found.items()}


def occurrences(articles: Iterable[Article]) -> dict[Entity, tuple[Occurrence, ...]]:
    """Where each person and term is mentioned, in the order of `articles`."""
    found: dict[Entity, list[Occurrence]] = defaultdict(list)
    for article in articles:
        for entity, mentions in _by_entity(article.prose).items():
            found[entity].append(Occurrence(article, mentions))
    return {entity: tuple(occurrences) for entity, occurrences in found.items()}


def _by_entity(prose: Prose) -> dict[Entity, tuple[Mention, ...]]:
    found: dict[Entity, list[Mention]] = defaultdict(list)
    for mention in prose.mentions:
        if mention.entity:
            found[mention.kind, mention.entity].append(mention)
    return {entity: tuple(mentions) for entity, mentions in found.items()}


def speeches(articles: Iterable[Article]) -> dict[str, tuple[tuple[Article, Speech], ...]]:
    """What each person is quoted as saying, in the order of `articles`."""
    found: dict[str, list[tuple[Article, Speech]]] = defaultdict(list)
    for article in articles:
        for speech in article.prose.speeches:
            found[speech.speaker].append((article, speech))
    return {speaker: tuple(speeches) for speaker, speeches in found.items()}


def editors_mentions(texts: Iterable[EditorsText]) -> dict[Entity, tuple[SpokenPlace, ...]]:
    """Where texts of the editors' mention each person and term, in the order of `texts`."""
    found: dict[Entity, list[SpokenPlace]] = defaultdict(list)
    for text in texts:
        for entity, mentions in _by_entity(text.prose).items():
            found[entity].append(SpokenPlace(text, mentions))
    return {entity: tuple(places) for entity, places in found.items()}


def backlinks_by_target(backlinks: Iterable[Backlink]) -> dict[Ref, tuple[Backlink, ...]]:
    """The ways back from each thing, in the order given; what points at itself is left out."""
    found: dict[Ref, list[Backlink]] = defaultdict(list)
    for backlink in backlinks:
        if backlink.target != backlink.source:
            found[backlink.target].append(backlink)
    return {ref: tuple(of) for ref, of in found.items()}


def concerned_notes(
    articles: Iterable[Article], notes_of: Callable[[ArticleId], tuple[Note, ...]]
) -> dict[Entity, tuple[Note, ...]]:
    """The notes that name a thing, are filed under it, or stand on words that name it."""
    found: dict[Entity, dict[NoteId, Note]] = defaultdict(dict)
    for article in articles:
        notes = notes_of(article.id)
        mentions = _mentions_by_block(article) if notes else {}
        for note in notes:
            for entity in _concerns(note, mentions):
                found[entity][note.id] = note
    return {entity: tuple(notes.values()) for entity, notes in found.items()}


def _mentions_by_block(article: Article) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in article.prose.mentions:
        found[mention.block].append(mention)
    return found


def _concerns(note: Note, mentions: dict[int, list[Mention]]) -> Iterator[Entity]:
    yield from (("person", person) for person in note.people)
    yield from (("term", term) for term in note.terms)
    yield from ((mention.kind, mention.entity) for mention in note.prose.mentions if mention.entity)
    for place in note.anchor:
        for mention in mentions.get(place.block, ()):
            if mention.entity and mention.start < place.end and place.start < mention.end:
                yield mention.kind, mention.entity


def disputed_notes(notes: Iterable[Note]) -> dict[str, tuple[Note, ...]]:
    """The notes that contradict others, by the article that they stand on."""
    found: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if any(relation.kind == "contradicts" for relation in note.relations):
            found[note.article].append(note)
    return {article: tuple(of) for article, of in found.items()}


def happenings(site: Site) -> tuple[Article | Briefing | Term, ...]:
    """All that has a date, oldest first."""
    things: tuple[Article | Briefing | Term, ...] = (*site.terms, *site.articles, *site.briefings)
    return oldest_first((thing for thing in things if thing.date), lambda thing: (_begun(thing), thing.id))


def _begun(thing: Article | Briefing | Term) -> Date | None:
    return thing.date.start if isinstance(thing.date, DateRange) else thing.date


def publisher_key(name: str) -> tuple[bool, tuple[int, str, str, str]]:
    """Publishers by name; articles without one at the end."""
    return not name, sort_key(name)
