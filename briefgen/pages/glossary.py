"""The glossary on one page, to read through and to print."""

from collections import Counter

from briefgen.model.ids import Ref
from briefgen.model.list_views import GlossaryEntry, GlossaryView, LetterOfTerms
from briefgen.model.site import Term
from briefgen.pages import routes
from briefgen.pages.alphabet import by_letter, sort_key
from briefgen.pages.listing import bare_link
from briefgen.pages.prose import Setting, Weaver
from briefgen.pages.sheet import Sheet
from briefgen.pages.tables import Entity

ARTICLES_TOLD = 6
"""How many articles an entry names: the newest ones; the term's own page has them all."""


def glossary_view(sheet: Sheet) -> GlossaryView:
    """All terms by letter; the citations in them are numbered through."""
    terms = sheet.index.terms
    letters = tuple(
        LetterOfTerms(letter=letter, entries=tuple(_entry(sheet, term) for term in under))
        for letter, under in by_letter(terms, lambda term: (term.term, term.id))
    )
    kinds = Counter(term.kind for term in terms)
    return GlossaryView(
        letters=letters,
        kinds=tuple(sorted(kinds.items(), key=lambda item: sort_key(item[0]))),
        total=len(terms),
        sources=sheet.source_entries(),
    )


def _entry(sheet: Sheet, term: Term) -> GlossaryEntry:
    entity: Entity = ("term", term.id)
    occurrences = sheet.index.occurrences(entity)
    newest = occurrences[: -ARTICLES_TOLD - 1 : -1]
    return GlossaryEntry(
        id=f"term-{term.id}",
        term=term.term,
        href=sheet.href(routes.path_of(term.ref)),
        kind=term.kind,
        aliases=term.aliases,
        summary=term.summary,
        dates=term.date,
        text=Weaver(sheet, term.prose, Setting(owner=term.ref, heading=4)).text(),
        see=tuple(bare_link(sheet, Ref(kind="term", id=slug)) for slug in term.see),
        mentions=sheet.index.mention_count(entity),
        in_articles=len(occurrences),
        articles=tuple(bare_link(sheet, article.ref, len(mentions)) for article, mentions in newest),
    )
