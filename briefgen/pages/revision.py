"""A page of a site in which one thing is other than it was: what a preview shows at once.

All that is counted and listed across the site is as it was; whoever shows such a page makes the whole afterwards.
"""

from functools import lru_cache

import msgspec

from briefgen.model.elements import block_elements
from briefgen.model.ids import ArticleId, Ref, SitePath
from briefgen.model.pages import Page
from briefgen.model.site import Article, Briefing, Note, Person, SharedPassage, Site, Term
from briefgen.model.site import Page as SitePage
from briefgen.pages import tables
from briefgen.pages.chronology import newest_first
from briefgen.pages.index import SiteIndex
from briefgen.pages.making import Workshop, make
from briefgen.pages.metadata import Heads
from briefgen.pages.planned import planned_pages
from briefgen.pages.routes import path_of

Revisable = Article | Person | Term | Briefing | SitePage


class Desk:
    """Makes pages of one site, of which things may be revised one after the other."""

    def __init__(self, site: Site) -> None:
        """Build the look-up tables."""
        self._index, self._heads = SiteIndex(site), Heads(site)
        self._plan = {page.path: page for page in planned_pages(self._index)}

    def page(self, path: SitePath) -> Page | None:
        """The page of that path with all that was revised so far; None where the site has no such page."""
        planned = self._plan.get(path)
        return make(Workshop(index=self._index, heads=self._heads), planned) if planned else None

    def page_of(self, ref: Ref) -> Page | None:
        """The page of that thing."""
        return self.page(path_of(ref))

    def revise(self, thing: Revisable, notes: tuple[Note, ...]) -> None:
        """Put a thing, and if it is an article its notes, in place of what is there."""
        if isinstance(thing, Article):
            known = {note.id: note for note in self._index.notes_of(thing.id)}
            notes = tuple(_with_relations(note, known.get(note.id)) for note in notes)
            self._heads = self._heads.with_notes(thing.id, notes)
        self._index = _RevisedIndex(self._index, thing, notes)

    def shared_passages(self, slug: str) -> tuple[SharedPassage, ...]:
        """What the article of that slug shares with others; nothing where there is no such article."""
        article = self._index.articles.get(ArticleId(slug))
        return article.shared if article else ()


class _RevisedIndex(SiteIndex):
    """The look-ups of another index, with one thing in another's place."""

    def __init__(self, before: SiteIndex, thing: Revisable, notes: tuple[Note, ...]) -> None:
        """Change what leads to the thing itself, and keep all else."""
        self.__dict__.update(before.__dict__)
        self._things = {**before._things, thing.ref: thing}
        if isinstance(thing, Article):
            self._put_article(before, thing, notes)
        elif isinstance(thing, Person):
            self.people = {**before.people, thing.id: thing}
        elif isinstance(thing, Term):
            self.terms = {**before.terms, thing.id: thing}
        elif isinstance(thing, SitePage):
            self.pages = {**before.pages, thing.id: thing}
        else:
            others = (briefing for briefing in before.site.briefings if briefing.id != thing.id)
            self.newest_briefings = newest_first(
                sorted((*others, thing), key=lambda briefing: briefing.id),
                lambda briefing: (briefing.date, briefing.id),
            )
        self._forget()

    def _put_article(self, before: SiteIndex, article: Article, notes: tuple[Note, ...]) -> None:
        old = before.articles[article.id]
        self.articles = {**before.articles, article.id: article}
        self.notes = dict(before.notes)
        for note in before.notes_of(article.id):
            del self.notes[note.id], self._things[note.ref]
        for note in notes:
            self.notes[note.id] = self._things[note.ref] = note
        self._notes_of = {**before._notes_of, article.id: (), **tables.notes_by_article(notes)}
        if old.date == article.date:
            self.by_date = tuple(article if each is old else each for each in before.by_date)
            self.newest = tuple(article if each is old else each for each in before.newest)

        self._put_mentions(before, old, article)

    def _put_mentions(self, before: SiteIndex, old: Article, article: Article) -> None:
        """How often things are mentioned stands on their cards, in this very page."""
        new = tables.occurrences((article,))
        changed = {}
        for entity in new.keys() | tables.occurrences((old,)).keys():
            others = (each for each in before.occurrences(entity) if each.article.id != article.id)
            places = [*others, *new.get(entity, ())]
            changed[entity] = tuple(sorted(places, key=lambda each: self.place_in_time[each.article.id]))
        self._occurrences = {**before._occurrences, **changed}
        counts = {entity: sum(len(each.mentions) for each in places) for entity, places in changed.items()}
        self._counts = {**before._counts, **counts}

    def _forget(self) -> None:
        """Begin the small memories anew: what they hold is of the text that was."""
        self._elements = lru_cache(maxsize=256)(lambda ref: block_elements(self.thing(ref).prose.blocks))
        self.searchable = lru_cache(maxsize=256)(self._searchable)


def _with_relations(note: Note, before: Note | None) -> Note:
    """A relation is of two notes, of which the other may be on another article: it is kept as it was."""
    return msgspec.structs.replace(note, relations=before.relations) if before is not None else note
