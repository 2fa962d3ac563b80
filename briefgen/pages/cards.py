"""What popovers show: one card a thing, built from its file and the date of the text that speaks of it."""

from briefgen.model.dates import Date
from briefgen.model.ids import Ref
from briefgen.model.rich_text import text_without_citations
from briefgen.model.site import Article, Briefing, Note, Page, Person, Term
from briefgen.model.view_parts import Card
from briefgen.pages.index import SiteIndex
from briefgen.pages.roles import roles_now, roles_then

LONGEST_SUMMARY = 400
"""Code points of a note that its card tells; the note itself is one click away."""


def card_id(ref: Ref) -> str:
    """The element id of the card about `ref`: a note's `#` is a dot, which no slug holds."""
    return f"card-{ref.kind}-{ref.id.replace('#', '.')}"


def card_of(index: SiteIndex, ref: Ref, href: str, root: str, as_of: Date | None) -> Card:
    """The card about `ref`, which stands at `href`; people have the roles of the day `as_of`."""
    thing = index.thing(ref)
    match thing:
        case Person():
            return _person(index, thing, href, as_of)
        case Term():
            return _term(index, thing, href)
        case Article():
            return _source(index, thing, href, root)
        case Note():
            return _note(index, thing, href, root)
        case Briefing():
            summary = thing.summary or thing.bottom_line
            return Card(id=card_id(ref), kind="briefing", title=thing.title, href=href, summary=summary)
        case Page():
            return Card(id=card_id(ref), kind="page", title=thing.title, href=href, summary=thing.summary)


def _person(index: SiteIndex, person: Person, href: str, as_of: Date | None) -> Card:
    then, now = roles_then(person, as_of), roles_now(person)
    return Card(
        id=card_id(person.ref),
        kind="person",
        title=person.name,
        href=href,
        summary=person.summary,
        as_of=as_of,
        roles_then=then,
        roles_now=() if now == then else now,
        mentions=index.mention_count(("person", person.id)),
    )


def _term(index: SiteIndex, term: Term, href: str) -> Card:
    return Card(
        id=card_id(term.ref),
        kind="term",
        title=term.term,
        href=href,
        summary=term.summary,
        label=term.kind,
        dates=term.date,
        mentions=index.mention_count(("term", term.id)),
    )


def _source(index: SiteIndex, article: Article, href: str, root: str) -> Card:
    return Card(
        id=card_id(article.ref),
        kind="source",
        title=article.title,
        href=href,
        summary=article.summary,
        source=index.source_line(article.id, root),
    )


def _note(index: SiteIndex, note: Note, href: str, root: str) -> Card:
    article = index.article(note.article)
    kind = index.kind_label(note.kind)
    return Card(
        id=card_id(note.ref),
        kind="note",
        title=article.title,
        href=href,
        summary=_shortened(" ".join(map(text_without_citations, note.prose.blocks))),
        label=kind.label,
        glyph=kind.glyph,
        source=index.source_line(article.id, root),
    )


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= LONGEST_SUMMARY:
        return words
    return words[:LONGEST_SUMMARY].rpartition(" ")[0] + " …"
