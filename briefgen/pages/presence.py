"""Where a person or a term is spoken of: sentences by article, the editors' own texts, and the company it keeps."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Literal

from briefgen.model.ids import PersonId, Ref
from briefgen.model.site import Prose, Speech
from briefgen.model.view_parts import NoteLine, Pager, RoleView, ThingLink
from briefgen.model.views import MentionGroup, MentionLine, MentionsView, SpokenOf, SpokenWords
from briefgen.pages import routes
from briefgen.pages.excerpts import mention_excerpts, own_mention_excerpts
from briefgen.pages.index import SiteIndex
from briefgen.pages.listing import bare_link, on_page, pager, pages_needed
from briefgen.pages.notes import note_line, thing_link
from briefgen.pages.roles import roles_then
from briefgen.pages.sheet import Sheet
from briefgen.pages.spoken import as_spoken
from briefgen.pages.tables import Entity, Occurrence, SpokenPlace
from briefgen.pages.traces import traces

ON_A_PAGE = 200
"""Articles, quotations or notes on a page: somebody named in ten thousand articles would fill twenty megabytes."""

MOST_COMPANY = 40
"""How many of those who appear with somebody are listed; further ones share a passage or two at most."""


def presence_pages(index: SiteIndex, entity: Entity) -> int:
    """How many pages the mentions of a person or term, a person's words, and the notes take."""
    words = index.speeches(entity[1]) if entity[0] == "person" else ()
    longest = max(len(index.occurrences(entity)), len(index.concerned_notes(entity)), len(words))
    return pages_needed(longest, ON_A_PAGE)


def presence_pager(sheet: Sheet, entity: Entity, number: int) -> Pager:
    """The pager of page `number` (from 1) of them."""
    ref = Ref(kind=entity[0], id=entity[1])
    total = presence_pages(sheet.index, entity)
    return pager(sheet, number, [routes.thing_path(ref, page) for page in range(1, total + 1)])


def mentions_view(sheet: Sheet, entity: Entity, number: int) -> MentionsView:
    """Page `number` (from 2) of the mentions of a person or term."""
    notes = concerned_notes(sheet, entity, number)
    return MentionsView(
        thing=bare_link(sheet, Ref(kind=entity[0], id=entity[1]), sheet.index.mention_count(entity)),
        words=spoken_words(sheet, PersonId(entity[1]), number) if entity[0] == "person" else (),
        mentions=mention_groups(sheet, entity, number),
        notes=notes,
        sources=sheet.source_entries(),
        traces=traces(sheet),
        pager=presence_pager(sheet, entity, number),
    )


def mention_groups(sheet: Sheet, entity: Entity, number: int = 1) -> tuple[MentionGroup, ...]:
    """Page `number` of the mentions in articles, oldest article first."""
    said: dict[str, list[Speech]] = defaultdict(list)
    if entity[0] == "person":
        for article, speech in sheet.index.speeches(entity[1]):
            said[article.id].append(speech)
    return tuple(
        _group(sheet, entity, occurrence, said.get(occurrence.article.id, []))
        for occurrence in on_page(sheet.index.occurrences(entity), number, ON_A_PAGE)
    )


def _group(sheet: Sheet, entity: Entity, occurrence: Occurrence, said: list[Speech]) -> MentionGroup:
    article, mentions = occurrence
    lines = (
        MentionLine(sentence=excerpt, speaks=any(_within(speech, excerpt.passage, at.start, at.end) for speech in said))
        for excerpt, at in mention_excerpts(sheet, article, mentions)
    )
    return MentionGroup(
        source=sheet.source_line(article),
        count=len(mentions),
        speaks=len(said),
        roles=_roles(sheet, entity, occurrence),
        lines=tuple(lines),
    )


def _within(speech: Speech, block: int | None, start: int, end: int) -> bool:
    return speech.block == block and speech.start < end and start < speech.end


def _roles(sheet: Sheet, entity: Entity, occurrence: Occurrence) -> tuple[RoleView, ...]:
    person = sheet.index.person(entity[1]) if entity[0] == "person" else None
    return roles_then(person, occurrence.article.date) if person else ()


def spoken_words(sheet: Sheet, person: PersonId, number: int = 1) -> tuple[SpokenWords, ...]:
    """Page `number` of what articles quote the person as saying, oldest first."""
    return tuple(as_spoken(sheet, person, on_page(sheet.index.speeches(person), number, ON_A_PAGE)))


def concerned_notes(sheet: Sheet, entity: Entity, number: int = 1) -> tuple[NoteLine, ...]:
    """Page `number` of the notes that concern the person or term, oldest article first."""
    notes = on_page(sheet.index.concerned_notes(entity), number, ON_A_PAGE)
    return tuple(note_line(sheet, note) for note in notes)


def spoken_of(sheet: Sheet, entity: Entity) -> tuple[tuple[SpokenOf, ...], tuple[SpokenOf, ...]]:
    """Where briefings speak of the person or term, and where other texts do: not notes, nor its own text."""
    own = Ref(kind=entity[0], id=entity[1])
    places = [
        place for place in sheet.index.spoken_of(entity) if place.text.owner != own and place.text.owner.kind != "note"
    ]
    briefings = tuple(_spoken_of(sheet, place) for place in places if place.text.owner.kind == "briefing")
    return briefings, tuple(_spoken_of(sheet, place) for place in places if place.text.owner.kind != "briefing")


def _spoken_of(sheet: Sheet, place: SpokenPlace) -> SpokenOf:
    owner, prose = place.text.owner, place.text.prose
    return SpokenOf(
        thing=thing_link(sheet, owner, count=len(place.mentions)),
        date=sheet.index.date_of(owner),
        lines=tuple(own_mention_excerpts(sheet, prose, place.mentions, _block_link(sheet, place))),
    )


def _block_link(sheet: Sheet, place: SpokenPlace) -> Callable[[int], str]:
    owner = place.text.owner
    if place.text.is_headnote:
        return lambda _block: sheet.href(routes.path_of(owner), routes.HEADNOTE)
    return lambda block: sheet.link(owner, block)


def named_in(sheet: Sheet, prose: Prose, kind: Literal["person", "term"]) -> tuple[ThingLink, ...]:
    """The people, or the terms, that a text names, in order of first mention, with counts."""
    counts = Counter(mention.entity for mention in prose.mentions if mention.kind == kind and mention.entity)
    return tuple(thing_link(sheet, Ref(kind=kind, id=slug), count) for slug, count in counts.items())


def company(sheet: Sheet, entity: Entity) -> tuple[tuple[ThingLink, ...], tuple[ThingLink, ...]]:
    """The people, and the terms, that share passages with the person or term: those with most first."""
    shared = company_counts(sheet.index.occurrences(entity), entity)
    ranked = sorted(
        shared.items(), key=lambda item: (-item[1], sheet.index.order_key(Ref(kind=item[0][0], id=item[0][1])))
    )
    people = [item for item in ranked if item[0][0] == "person"][:MOST_COMPANY]
    terms = [item for item in ranked if item[0][0] == "term"][:MOST_COMPANY]
    return _links(sheet, people), _links(sheet, terms)


def company_counts(occurrences: Iterable[Occurrence], entity: Entity) -> Counter[Entity]:
    """How many passages (the headline is one) name both `entity` and each other person or term."""
    shared: Counter[Entity] = Counter()
    for article, mentions in occurrences:
        blocks = {mention.block for mention in mentions}
        named = ((at.block, (at.kind, at.entity)) for at in article.prose.mentions if at.block in blocks and at.entity)
        shared.update(other for _, other in dict.fromkeys(named) if other != entity)
    return shared


def _links(sheet: Sheet, counted: Iterable[tuple[Entity, int]]) -> tuple[ThingLink, ...]:
    return tuple(thing_link(sheet, Ref(kind=kind, id=slug), count) for (kind, slug), count in counted)
