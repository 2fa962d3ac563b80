"""The site put together: each document with what was understood of its texts."""

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import ArticleDocument, BriefingDocument, PageDocument, PersonDocument, TermDocument
from briefgen.model.ids import ArticleId, Ref
from briefgen.model.site import Article, Briefing, Note, Page, Person, Prose, SharedPassage, Stretch, Term
from briefgen.resolve.entities import person_of, term_of
from briefgen.resolve.material import Sorted
from briefgen.resolve.references.local_files import LocalFiles
from briefgen.resolve.rights import over_limit, rule_for, shown_stretches
from briefgen.resolve.texts import TextKey


class Understood(msgspec.Struct, frozen=True, kw_only=True):
    """What was found out before the site is put together.

    `prose` has every text; `sources` the articles that each text cites, in the order of their numbers; `notes` those
    that stand on words, by article in the order of the text; `shared` the passages that other articles have too.
    """

    prose: dict[TextKey, Prose]
    sources: dict[TextKey, tuple[str, ...]]
    notes: dict[str, tuple[Note, ...]]
    shared: dict[ArticleId, tuple[SharedPassage, ...]]

    def of(self, ref: Ref, *, in_headnote: bool = False) -> Prose:
        """The text of a thing, or an empty one."""
        return self.prose.get(TextKey(owner=ref, in_headnote=in_headnote), Prose())

    def cited_by(self, ref: Ref) -> tuple[ArticleId, ...]:
        """The articles that the text of a thing cites, in the order of their numbers."""
        return tuple(ArticleId(slug) for slug in self.sources.get(TextKey(owner=ref), ()))


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """Things of the site, and what is wrong with their files."""

    articles: tuple[Article, ...]
    notes: tuple[Note, ...]
    people: tuple[Person, ...]
    terms: tuple[Term, ...]
    briefings: tuple[Briefing, ...]
    pages: tuple[Page, ...]
    diagnostics: tuple[Diagnostic, ...]


def gather(content: Sorted, found: Understood) -> Gathered:
    """Every thing of the site with its texts, each tuple by id."""
    quoted = _quoted_stretches(found)
    authors = {file.article: file.document.author for file in reversed(content.notes) if file.document.body}
    faults: list[Diagnostic] = []
    articles = tuple(_article(document, content, found, quoted, authors, faults) for document in content.articles)
    people = tuple(_person(document, content, found, faults) for document in content.people)
    terms = tuple(_term(document, content, found, faults) for document in content.terms)
    return Gathered(
        articles=articles,
        notes=tuple(
            msgspec.structs.replace(note, prose=found.of(note.ref)) for notes in found.notes.values() for note in notes
        ),
        people=people,
        terms=terms,
        briefings=tuple(_briefing(document, found) for document in content.briefings),
        pages=tuple(_page(document, found) for document in content.pages),
        diagnostics=tuple(faults),
    )


def _article(
    document: ArticleDocument,
    content: Sorted,
    found: Understood,
    quoted: dict[str, list[Stretch]],
    authors: dict[str, str],
    faults: list[Diagnostic],
) -> Article:
    ref = Ref(kind="article", id=document.slug)
    notes, prose = found.notes.get(document.slug, ()), found.of(ref)
    stretches = [*quoted.get(document.slug, ()), *(stretch for note in notes for stretch in note.anchor)]
    shown = shown_stretches(document, prose.blocks, content.config, stretches, _spoken(prose))
    faults += over_limit(document, prose.blocks, shown, content.config)
    return Article(
        id=document.id,
        path=document.path,
        title=document.title,
        publisher=document.publisher,
        via=document.via,
        byline=document.byline,
        date=document.date,
        url=document.url,
        archive_url=document.archive_url,
        language=document.language or content.config.language,
        form=document.form,
        publish=rule_for(document, content.config),
        rights=document.rights,
        summary=document.summary,
        tags=document.tags,
        prose=prose,
        shown=shown,
        headnote=found.of(ref, in_headnote=True),
        headnote_author=authors.get(document.slug, ""),
        notes=tuple(note.id for note in notes),
        shared=found.shared.get(document.id, ()),
        extra=document.extra,
    )


def _quoted_stretches(found: Understood) -> dict[str, list[Stretch]]:
    """The words of each article on which a checked quotation stands, wherever it is."""
    quoted: dict[str, list[Stretch]] = {}
    for prose in found.prose.values():
        for quotation in prose.quotations:
            quoted.setdefault(quotation.article, []).extend(quotation.found)
    return quoted


def _spoken(prose: Prose) -> tuple[Stretch, ...]:
    return tuple(Stretch(block=s.block, start=s.start, end=s.end) for s in prose.speeches)


def _person(document: PersonDocument, content: Sorted, found: Understood, faults: list[Diagnostic]) -> Person:
    person = person_of(document)
    image, fault = LocalFiles(content.static).image_of(document) if document.image else ("", None)
    faults += [fault] if fault else []
    return msgspec.structs.replace(person, image=image, prose=found.of(person.ref))


def _term(document: TermDocument, content: Sorted, found: Understood, faults: list[Diagnostic]) -> Term:
    term, missing = term_of(document, content.targets)
    faults += missing
    return msgspec.structs.replace(term, prose=found.of(term.ref))


def _briefing(document: BriefingDocument, found: Understood) -> Briefing:
    ref = Ref(kind="briefing", id=document.slug)
    return Briefing(
        id=document.id,
        path=document.path,
        title=document.title,
        date=document.date,
        author=document.author,
        bottom_line=document.bottom_line,
        updated=document.updated,
        summary=document.summary,
        tags=document.tags,
        prose=found.of(ref),
        sources=found.cited_by(ref),
        extra=document.extra,
    )


def _page(document: PageDocument, found: Understood) -> Page:
    ref = Ref(kind="page", id=document.slug)
    return Page(
        id=document.id,
        path=document.path,
        title=document.title,
        summary=document.summary,
        prose=found.of(ref),
        sources=found.cited_by(ref),
        extra=document.extra,
    )
