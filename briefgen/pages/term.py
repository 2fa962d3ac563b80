"""A term's page: like a person's, with its definition, what to see besides, and its own people."""

from briefgen.model.ids import Ref
from briefgen.model.site import Term
from briefgen.model.view_parts import ThingLink
from briefgen.model.views import TermView
from briefgen.pages.backlinks import further_backlinks
from briefgen.pages.notes import thing_link
from briefgen.pages.presence import company, concerned_notes, mention_groups, presence_pager, spoken_of
from briefgen.pages.prose import main_text
from briefgen.pages.sheet import Sheet
from briefgen.pages.strips import strip
from briefgen.pages.tables import Entity
from briefgen.pages.traces import traces


def term_view(sheet: Sheet, term: Term) -> TermView:
    """All that a term's page shows."""
    entity: Entity = ("term", term.id)
    text = main_text(sheet, term.ref, term.prose)
    notes = concerned_notes(sheet, entity)
    people, terms = company(sheet, entity)
    briefings, elsewhere = spoken_of(sheet, entity)
    return TermView(
        term=term.term,
        kind=term.kind,
        aliases=term.aliases,
        summary=term.summary,
        dates=term.date,
        text=text,
        sources=sheet.source_entries(),
        traces=traces(sheet),
        see=_links(sheet, tuple(Ref(kind="term", id=slug) for slug in term.see)),
        people=_links(sheet, tuple(Ref(kind="person", id=slug) for slug in term.people)),
        strip=strip(sheet, entity),
        count=sheet.index.mention_count(entity),
        mentions=mention_groups(sheet, entity),
        pager=presence_pager(sheet, entity, 1),
        notes=notes,
        company=people,
        company_terms=terms,
        briefings=briefings,
        elsewhere=elsewhere,
        backlinks=further_backlinks(sheet, term.ref),
        extra=term.extra,
    )


def _links(sheet: Sheet, refs: tuple[Ref, ...]) -> tuple[ThingLink, ...]:
    return tuple(thing_link(sheet, ref) for ref in refs)
