"""What search knows of a site: nothing but what its pages show, each thing once, each passage by its place."""

from collections.abc import Iterable, Iterator

from briefgen.model.addresses import absolute, address_of
from briefgen.model.dates import Date
from briefgen.model.elements import block_elements
from briefgen.model.ids import PersonId, Ref
from briefgen.model.rich_text import text_without_citations
from briefgen.model.rights import shown_mentions, visible
from briefgen.model.search import SearchDocument, SearchPassage
from briefgen.model.site import Article, Briefing, Mention, Note, Page, Person, Prose, Site, Stretch, Term

GAP = " … "
"""Between the parts of a passage that may be shown."""


def search_documents(site: Site) -> tuple[SearchDocument, ...]:
    """Every article, note, person, term, briefing and page of the site's own, in this order."""
    gathering = _Gathering(site)
    return (
        *map(gathering.article, site.articles),
        *map(gathering.note, site.notes),
        *map(gathering.person, site.people),
        *map(gathering.term, site.terms),
        *map(gathering.briefing, site.briefings),
        *map(gathering.page, site.pages),
    )


class _Gathering:
    def __init__(self, site: Site) -> None:
        self._config = site.config
        self._names = {person.id: person.name for person in site.people}
        self._articles = {article.id: article for article in site.articles}

    def article(self, article: Article) -> SearchDocument:
        return SearchDocument(
            address=_address(article.ref),
            kind="article",
            title=article.title,
            language=article.language or self._config.language,
            publisher=article.publisher,
            date=_iso(article.date),
            year=_year(article.date),
            people=self._people(_people_in(shown_mentions(article))),
            passages=(
                *_passages(article.summary),
                *_passages(*map(text_without_citations, article.headnote.blocks), element="headnote"),
                *_source_passages(article),
            ),
        )

    def note(self, note: Note) -> SearchDocument:
        article, kind = self._articles[note.article], self._config.kind(note.kind)
        date = note.date or article.date
        element = address_of(note.ref).partition("#")[2]
        return SearchDocument(
            address=_address(article.ref),
            kind="note",
            title=article.title,
            language=self._config.language,
            label=kind.label if kind else note.kind,
            publisher=article.publisher,
            date=_iso(date),
            year=_year(date),
            people=self._people((*note.people, *_people_in(note.prose.mentions))),
            passages=_passages(*map(text_without_citations, note.prose.blocks), element=element),
        )

    def person(self, person: Person) -> SearchDocument:
        names = (person.short_name, *person.aliases, *person.also_known_as)
        offices = (role.title for role in person.roles)
        return SearchDocument(
            address=_address(person.ref),
            kind="person",
            title=person.name,
            language=self._config.language,
            people=(person.name,),
            passages=(
                *_passages(_listed(names), person.summary, _listed(offices)),
                *_own_passages(person.prose),
            ),
        )

    def term(self, term: Term) -> SearchDocument:
        start = term.date.start if term.date else None
        return SearchDocument(
            address=_address(term.ref),
            kind="term",
            title=term.term,
            language=self._config.language,
            date=_iso(start),
            year=_year(start),
            people=self._people((*term.people, *_people_in(term.prose.mentions))),
            passages=(*_passages(_listed(term.aliases), term.summary), *_own_passages(term.prose)),
        )

    def briefing(self, briefing: Briefing) -> SearchDocument:
        return SearchDocument(
            address=_address(briefing.ref),
            kind="briefing",
            title=briefing.title,
            language=self._config.language,
            date=_iso(briefing.date),
            year=_year(briefing.date),
            people=self._people(_people_in(briefing.prose.mentions)),
            passages=(*_passages(briefing.summary, briefing.bottom_line), *_own_passages(briefing.prose)),
        )

    def page(self, page: Page) -> SearchDocument:
        return SearchDocument(
            address=_address(page.ref),
            kind="page",
            title=page.title,
            language=self._config.language,
            people=self._people(_people_in(page.prose.mentions)),
            passages=(*_passages(page.summary), *_own_passages(page.prose)),
        )

    def _people(self, ids: Iterable[PersonId]) -> tuple[str, ...]:
        return tuple(sorted({self._names[person] for person in ids if person in self._names}))


def _people_in(mentions: Iterable[Mention]) -> tuple[PersonId, ...]:
    found = (mention for mention in mentions if mention.kind == "person" and mention.status == "resolved")
    return tuple(dict.fromkeys(PersonId(mention.entity) for mention in found))


def _source_passages(article: Article) -> Iterator[SearchPassage]:
    """The passages of a source as far as they may be shown."""
    for number, block in enumerate(article.prose.blocks, 1):
        whole = Stretch(block=number, start=0, end=len(block.text))
        shown = GAP.join(block.text[part.start : part.end] for part in visible(article, whole))
        yield from _passages(shown, element=f"p{number}")


def _own_passages(prose: Prose) -> Iterator[SearchPassage]:
    """The passages of our own prose; a heading goes with what stands below it, for it is not read alone."""
    heading = ""
    for block, element in zip(prose.blocks, block_elements(prose.blocks), strict=True):
        if block.kind == "heading":
            heading = _listed((heading, block.text))
        else:
            yield from _passages(_listed((heading, text_without_citations(block))), element=element)
            heading = ""
    yield from _passages(heading)


def _passages(*texts: str, element: str = "") -> tuple[SearchPassage, ...]:
    return tuple(SearchPassage(element=element, text=text) for text in texts if text.strip())


def _listed(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _address(ref: Ref) -> str:
    return absolute("", address_of(ref))


def _iso(date: Date | None) -> str:
    return date.iso if date else ""


def _year(date: Date | None) -> str:
    return str(date.year) if date else ""
