"""Things of the site as schema.org says them (version 30): nodes for the pages' JSON-LD and for the glossary's export.

A node is a JSON object. Its `@id` is the thing's address with a fragment of its own, so that pages and exports speak of
one thing. `base` is what stands before each address (`addresses.base_at`). What is not known is left out.
"""

from collections.abc import Iterable

from briefgen.model.addresses import absolute, address_of
from briefgen.model.bylines import name_of
from briefgen.model.dates import Date
from briefgen.model.ids import Ref
from briefgen.model.rich_text import text_without_citations
from briefgen.model.site import Article, Briefing, Note, Person, Prose, Speech, Term
from briefgen.text.personal_names import PersonalName

Node = dict[str, object]

CONTEXT = "https://schema.org"

_ARTICLE_TYPES = {"full": "NewsArticle", "digest": "Article", "transcript": "Article", "document": "CreativeWork"}
_TERM_TYPES = {
    "place": "Place",
    "event": "Event",
    "organisation": "Organization",
    "organization": "Organization",
    "document": "CreativeWork",
}


def known(**fields: object) -> Node:
    """A node of the fields that say something: no empty text or list, no None. `id_`, `type_` are `@id`, `@type`."""
    keys = {"id_": "@id", "type_": "@type"}
    return {keys.get(key, key): value for key, value in fields.items() if value not in ("", None, [], (), {})}


def reference(base: str, ref: Ref) -> Node:
    """A thing spoken of by its `@id` alone."""
    return {"@id": thing_id(base, ref)}


def thing_id(base: str, ref: Ref) -> str:
    """The `@id` of a thing: its address with `#article`, `#person`, `#term`; a note's is its address."""
    address = address_of(ref)
    return absolute(base, address if ref.kind == "note" else f"{address}#{ref.kind}")


def glossary_id(base: str) -> str:
    """The `@id` of the set of all terms."""
    return absolute(base, "glossary/#terms")


def article_node(article: Article, authors: Iterable[PersonalName], about: Iterable[Ref], base: str) -> Node:
    """The article: our copy or record (`url`), which is based on the publisher's (`isBasedOn`).

    A digest is the editors' own text: who wrote the original and when is said of what it is based on. `about` are the
    people and terms that the article mentions in words that may be told.
    """
    record = known(
        author=[_author(name) for name in authors],
        datePublished=iso_date(article.date),
        publisher=_organization(article.publisher),
        archivedAt=article.archive_url,
    )
    is_digest = article.form == "digest"
    original = known(type_="NewsArticle", headline=article.title, url=article.url, **record)
    return known(
        type_=_ARTICLE_TYPES[article.form],
        id_=thing_id(base, article.ref),
        url=absolute(base, address_of(article.ref)),
        headline=article.title,
        inLanguage=article.language,
        abstract=article.summary,
        keywords=list(article.tags),
        copyrightNotice=article.rights,
        isBasedOn=original if is_digest else article.url,
        mentions=[reference(base, ref) for ref in about],
        **({} if is_digest else record),
    )


def comment_node(note: Note, base: str) -> Node:
    """A note: what an editor says of the article."""
    return known(
        type_="Comment",
        id_=thing_id(base, note.ref),
        text=plain_text(note.prose),
        author=_person_named(note.author),
        dateCreated=iso_date(note.date),
        about=reference(base, Ref(kind="article", id=note.article)),
    )


def briefing_node(briefing: Briefing, language: str, base: str) -> Node:
    """A briefing, with the sources it cites."""
    return known(
        type_="AnalysisNewsArticle",
        id_=thing_id(base, briefing.ref),
        url=absolute(base, address_of(briefing.ref)),
        headline=briefing.title,
        author=_person_named(briefing.author),
        datePublished=iso_date(briefing.date),
        dateModified=iso_date(briefing.updated),
        inLanguage=language,
        abstract=briefing.bottom_line or briefing.summary,
        keywords=list(briefing.tags),
        citation=[reference(base, Ref(kind="article", id=source)) for source in briefing.sources],
    )


def person_node(person: Person, base: str) -> Node:
    """A person; the offices are those without an end, of a person not known to have died."""
    name = name_of(person)
    present = [role for role in person.roles if role.end is None and person.died is None]
    return known(
        type_="Person",
        id_=thing_id(base, person.ref),
        url=absolute(base, address_of(person.ref)),
        name=person.name,
        familyName=name.family,
        givenName=name.given,
        alternateName=[*person.aliases, *person.also_known_as],
        description=person.summary,
        jobTitle=[role.title for role in present],
        affiliation=[_organization(org) for org in dict.fromkeys(role.org for role in present) if org],
        birthDate=iso_date(person.born),
        deathDate=iso_date(person.died),
        sameAs=[link.url for link in person.links],
        image=image_of(person, base),
    )


def term_node(term: Term, base: str) -> Node:
    """A term of the glossary; a place, event, organisation or document is also one in schema.org's own words."""
    kind = _TERM_TYPES.get(term.kind.casefold())
    date = term.date if kind == "Event" else None
    return known(
        type_=["DefinedTerm", kind] if kind else "DefinedTerm",
        id_=thing_id(base, term.ref),
        url=absolute(base, address_of(term.ref)),
        name=term.term,
        alternateName=list(term.aliases),
        description=term.summary or plain_text(term.prose),
        termCode=term.id,
        startDate=iso_date(date.start) if date else "",
        endDate=iso_date(date.end) if date else "",
        inDefinedTermSet={"@id": glossary_id(base)},
    )


def quotation_node(article: Article, speech: Speech, base: str) -> Node:
    """What a person said, word for word, in an article. Ask `rights.may_show` first."""
    return known(
        type_="Quotation",
        text=speech.surface,
        creator=reference(base, Ref(kind="person", id=speech.speaker)),
        isPartOf=reference(base, article.ref),
        url=absolute(base, address_of(article.ref, speech.block)),
    )


def image_of(person: Person, base: str) -> str:
    """The address of the person's picture: below the site's root where it is the site's own; empty for none."""
    return person.image if "://" in person.image or not person.image else absolute(base, person.image.lstrip("/"))


def iso_date(date: Date | None) -> str:
    """A date in ISO 8601, as exact as it is known; empty for None."""
    if date is None:
        return ""
    return date.timestamp if date.time else date.iso


def plain_text(prose: Prose) -> str:
    """The plain text of a prose, its blocks joined by two line feeds."""
    return "\n\n".join(text_without_citations(block) for block in prose.blocks if block.text)


def _author(name: PersonalName) -> Node:
    """A name that was not split may be a person's or a body's: it is given no type rather than a wrong one."""
    if name.literal:
        return {"name": name.literal}
    return known(type_="Person", name=name.direct, familyName=name.family, givenName=name.given)


def _organization(name: str) -> Node:
    return {"@type": "Organization", "name": name} if name else {}


def _person_named(name: str) -> Node:
    return {"@type": "Person", "name": name} if name else {}
