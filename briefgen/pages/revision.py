"""A page of a site in which one thing is other than it was: what a preview shows at once.

All that is counted and listed across the site is as it was; whoever shows such a page makes the whole afterwards.
"""

import msgspec

from briefgen.model.ids import ArticleId, Ref, SitePath
from briefgen.model.pages import Page
from briefgen.model.site import Article, Briefing, Note, Person, SharedPassage, Site, Term
from briefgen.model.site import Page as SitePage
from briefgen.pages import tables
from briefgen.pages.chronology import newest_first
from briefgen.pages.index import SiteIndex
from briefgen.pages.making import make, workshop_of
from briefgen.pages.planned import planned_pages
from briefgen.pages.routes import path_of

Revisable = Article | Person | Term | Briefing | SitePage


class Desk:
    """Makes pages of one site, of which things may be revised one after the other."""

    def __init__(self, site: Site) -> None:
        """Build the look-up tables."""
        self._index = SiteIndex(site)
        self._plan = {page.path: page for page in planned_pages(site, self._index)}

    def page(self, path: SitePath) -> Page | None:
        """The page of that path with all that was revised so far; None where the site has no such page."""
        planned = self._plan.get(path)
        return make(workshop_of(self._index), planned) if planned else None

    def page_of(self, ref: Ref) -> Page | None:
        """The page of that thing."""
        return self.page(path_of(ref))

    def revise(self, thing: Revisable, notes: tuple[Note, ...]) -> None:
        """Put a thing, and if it is an article its notes, in place of what is there."""
        if isinstance(thing, Article):
            known = {note.id: note for note in self._index.notes_of(thing.id)}
            notes = tuple(_with_relations(note, known.get(note.id)) for note in notes)
        self._index = _RevisedIndex(self._index, thing, notes)

    def shared_passages(self, slug: str) -> tuple[SharedPassage, ...]:
        """What the article of that slug shares with others; nothing where there is no such article."""
        return self._index.shared_passages(ArticleId(slug))


class _RevisedIndex(SiteIndex):
    """The look-ups of another index, with one thing in another's place."""

    def __init__(self, before: SiteIndex, thing: Revisable, notes: tuple[Note, ...]) -> None:
        """Change what leads to the thing itself, and keep all else."""
        self.__dict__.update(before.__dict__)
        self._things = {**before._things, thing.ref: thing}
        if isinstance(thing, Article):
            self._put_article(before, thing, notes)
        elif isinstance(thing, Person):
            self._people = {**before._people, thing.id: thing}
        elif isinstance(thing, Term):
            self._terms = {**before._terms, thing.id: thing}
        elif isinstance(thing, Briefing):
            others = (briefing for briefing in before.newest_briefings if briefing.id != thing.id)
            self.newest_briefings = newest_first((*others, thing), lambda briefing: (briefing.date, briefing.id))
        self._remember()

    def _put_article(self, before: SiteIndex, article: Article, notes: tuple[Note, ...]) -> None:
        old = before.article(article.id)
        self._articles = {**before._articles, article.id: article}
        for note in before.notes_of(article.id):
            del self._things[note.ref]
        for note in notes:
            self._things[note.ref] = note
        self._notes_of = {**before._notes_of, article.id: (), **tables.notes_by_article(notes)}
        if old.date == article.date:
            self.by_date = tuple(article if each is old else each for each in before.by_date)
            self._newest = tuple(article if each is old else each for each in before._newest)
        self._put_mentions(before, old, article)

    def _put_mentions(self, before: SiteIndex, old: Article, article: Article) -> None:
        """How often things are mentioned stands on their cards, in this very page."""
        new = tables.occurrences((article,))
        changed = {}
        for entity in new.keys() | tables.occurrences((old,)).keys():
            others = (each for each in before.occurrences(entity) if each.article.id != article.id)
            places = [*others, *new.get(entity, ())]
            changed[entity] = tuple(sorted(places, key=lambda each: self._place_in_time[each.article.id]))
        self._occurrences = {**before._occurrences, **changed}
        counts = {entity: sum(len(each.mentions) for each in places) for entity, places in changed.items()}
        self._counts = {**before._counts, **counts}


def _with_relations(note: Note, before: Note | None) -> Note:
    """A relation is of two notes, of which the other may be on another article: it is kept as it was."""
    return msgspec.structs.replace(note, relations=before.relations) if before is not None else note
