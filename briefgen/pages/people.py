"""People A–Z, and the matrix of who appears with whom."""

from collections import Counter

from briefgen.model.ids import Ref
from briefgen.model.list_views import LetterOfPeople, Meeting, MeetingRow, PeopleView, PersonLine
from briefgen.model.site import Person
from briefgen.model.view_parts import Strip
from briefgen.pages import routes
from briefgen.pages.alphabet import by_letter, sort_key
from briefgen.pages.index import SiteIndex
from briefgen.pages.listing import bare_link
from briefgen.pages.roles import roles_now
from briefgen.pages.sheet import Sheet
from briefgen.pages.strips import strip
from briefgen.pages.tables import Entity, entities_by_block

MATRIX_SIZE = 12
"""People in the matrix: as many as can be read across on a page."""

SHADES = 4

MOST_STRIPS = 400
"""On a list of more people than these nobody has a strip: the page would be megabytes of small bars."""


def people_view(sheet: Sheet) -> PeopleView:
    """All people by letter."""
    people = sheet.index.people
    with_strip = len(people) <= MOST_STRIPS
    letters = by_letter(people, lambda person: (person.sort_name, person.id))
    return PeopleView(
        letters=tuple(
            LetterOfPeople(
                letter=letter, people=tuple(person_line(sheet, person, with_strip=with_strip) for person in under)
            )
            for letter, under in letters
        ),
        matrix=_matrix(sheet),
        total=len(people),
    )


def person_line(sheet: Sheet, person: Person, *, with_strip: bool = True) -> PersonLine:
    """A person in a list."""
    entity: Entity = ("person", person.id)
    return PersonLine(
        slug=person.id,
        name=person.name,
        sort_name=person.sort_name,
        href=sheet.href(routes.path_of(person.ref)),
        summary=person.summary,
        roles_now=roles_now(person),
        mentions=sheet.index.mention_count(entity),
        articles=len(sheet.index.occurrences(entity)),
        words=len(sheet.index.speeches(person.id)),
        strip=strip(sheet, entity) if with_strip else Strip(),
    )


def most_mentioned(index: SiteIndex, number: int) -> tuple[Person, ...]:
    """The `number` people whom articles mention most, equals by sort name; none who is never mentioned."""
    counts = {person.id: index.mention_count(("person", person.id)) for person in index.people}
    mentioned = (person for person in index.people if counts[person.id])
    ranked = sorted(mentioned, key=lambda person: (-counts[person.id], sort_key(person.sort_name, person.id)))
    return tuple(ranked[:number])


def _matrix(sheet: Sheet) -> tuple[MeetingRow, ...]:
    people = most_mentioned(sheet.index, MATRIX_SIZE)
    met = _meetings(sheet.index, frozenset(person.id for person in people))
    most = max(met.values(), default=1)
    return tuple(
        MeetingRow(
            person=bare_link(sheet, row.ref),
            fields=tuple(_field(sheet, row, column, met[row.id, column.id], most) for column in people),
        )
        for row in people
        if met
    )


def _meetings(index: SiteIndex, people: frozenset[str]) -> Counter[tuple[str, str]]:
    """How many passages name both of two `people`, for either order of the two."""
    met: Counter[tuple[str, str]] = Counter()
    for article in index.by_date:
        for named in entities_by_block(article.prose).values():
            here = [slug for kind, slug in named if kind == "person" and slug in people]
            met.update((one, other) for one in here for other in here if one != other)
    return met


def _field(sheet: Sheet, row: Person, column: Person, count: int, most: int) -> Meeting:
    return Meeting(
        count=count,
        strength=-(-SHADES * count // most),
        itself=row.id == column.id,
        href=sheet.link(Ref(kind="person", id=row.id)),
    )
