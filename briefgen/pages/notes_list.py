"""All notes by kind: on one page as long as they are few; else each kind on pages of its own."""

from typing import NamedTuple

from briefgen.model.list_views import NotesOfKind, NotesView
from briefgen.model.site import Note
from briefgen.model.view_parts import Pager, RelationView
from briefgen.pages import routes
from briefgen.pages.index import SiteIndex
from briefgen.pages.listing import list_pager, on_page, pages_needed
from briefgen.pages.notes import note_line, relation_views
from briefgen.pages.sheet import Sheet

ON_A_PAGE = 100
"""Notes on a page; a site with no more has them all on the first."""

FIRST_FEW = 5
"""Notes of each kind that the overview of a larger site shows."""


class NotesPage(NamedTuple):
    """Page `number` (from 1) of the notes of one kind; the overview has no kind."""

    kind: str = ""
    number: int = 1


def notes_pages(index: SiteIndex) -> tuple[NotesPage, ...]:
    """The overview, and the pages of each kind where the notes are many."""
    if index.totals.notes <= ON_A_PAGE:
        return (NotesPage(),)
    each = (
        NotesPage(kind, number)
        for kind, notes in index.notes_by_kind.items()
        for number in range(1, pages_needed(len(notes), ON_A_PAGE) + 1)
    )
    return (NotesPage(), *each)


def notes_view(sheet: Sheet, page: NotesPage) -> NotesView:
    """A page of notes."""
    by_kind = sheet.index.notes_by_kind
    total = sheet.index.totals.notes
    kinds = tuple(_of_kind(sheet, kind, notes, page, all_here=total <= ON_A_PAGE) for kind, notes in by_kind.items())
    return NotesView(
        kinds=kinds,
        total=total,
        contradictions=() if page.kind else _contradictions(sheet),
        sources=sheet.source_entries(),
        pager=_pager(sheet, page),
    )


def _pager(sheet: Sheet, page: NotesPage) -> Pager:
    if not page.kind:
        return Pager()
    total = pages_needed(len(sheet.index.notes_by_kind[page.kind]), ON_A_PAGE)
    return list_pager(sheet, "notes", page.number, total, page.kind)


def _of_kind(sheet: Sheet, kind: str, notes: tuple[Note, ...], page: NotesPage, *, all_here: bool) -> NotesOfKind:
    if all_here:
        shown = notes
    elif page.kind:
        shown = tuple(on_page(notes, page.number, ON_A_PAGE)) if page.kind == kind else ()
    else:
        shown = notes[:FIRST_FEW]
    element = f"kind-{kind}"
    return NotesOfKind(
        kind=sheet.index.kind_label(kind),
        id=element,
        href=f"#{element}" if all_here else sheet.href(routes.list_path("notes", 1, kind)),
        total=len(notes),
        notes=tuple(note_line(sheet, note) for note in shown),
    )


def _contradictions(sheet: Sheet) -> tuple[RelationView, ...]:
    """Every contradiction of the site once, from the note that comes first."""
    seen: set[frozenset[str]] = set()
    found: list[RelationView] = []
    for notes in sheet.index.disputed.values():
        for note in notes:
            views = zip(note.relations, relation_views(sheet, note), strict=True)
            for relation, view in views:
                pair = frozenset((note.id, relation.note))
                if relation.kind == "contradicts" and pair not in seen:
                    seen.add(pair)
                    found.append(view)
    return tuple(found)
