"""A person's page: who it is, what they said, and everywhere that speaks of them."""

from briefgen.model.site import Person
from briefgen.model.views import PersonView
from briefgen.pages import routes
from briefgen.pages.backlinks import further_backlinks
from briefgen.pages.presence import company, concerned_notes, mention_groups, presence_pager, spoken_of, spoken_words
from briefgen.pages.prose import main_text
from briefgen.pages.roles import role_chart, role_views
from briefgen.pages.sheet import Sheet
from briefgen.pages.strips import strip
from briefgen.pages.tables import Entity
from briefgen.pages.traces import traces


def person_view(sheet: Sheet, person: Person) -> PersonView:
    """All that a person's page shows. Citations are numbered in the order of reading: biography, then notes."""
    entity: Entity = ("person", person.id)
    biography = main_text(sheet, person.ref, person.prose)
    notes = concerned_notes(sheet, entity)
    people, terms = company(sheet, entity)
    briefings, elsewhere = spoken_of(sheet, entity)
    latest = sheet.index.axis.end if sheet.index.axis else None
    return PersonView(
        name=person.name,
        sort_name=person.sort_name,
        names=person.aliases,
        epithets=person.also_known_as,
        short_name=person.short_name,
        summary=person.summary,
        roles=role_views(person, person.roles),
        role_chart=role_chart(person, latest),
        born=person.born,
        died=person.died,
        links=tuple(link for link in person.links if routes.elsewhere(link.url)),
        image=sheet.file_href(person.image) if person.image else "",
        biography=biography,
        sources=sheet.source_entries(),
        traces=traces(sheet),
        strip=strip(sheet, entity),
        count=sheet.index.mention_count(entity),
        words=spoken_words(sheet, person.id),
        mentions=mention_groups(sheet, entity),
        pager=presence_pager(sheet, entity, 1),
        notes=notes,
        company=people,
        company_terms=terms,
        briefings=briefings,
        elsewhere=elsewhere,
        backlinks=further_backlinks(sheet, person.ref),
        extra=person.extra,
    )
