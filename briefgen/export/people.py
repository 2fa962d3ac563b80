"""The people as Popolo data (https://www.popoloproject.com/specs/person.html): persons with memberships, organizations.

An organisation that a role names is one of the glossary where that has it by name or alias; else its name is all that
is known of it. Popolo wants full URLs, so a site without `base_url` leaves its own addresses out.
"""

import re

from briefgen.export.json_text import json_document
from briefgen.model.addresses import absolute, address_of
from briefgen.model.bylines import name_of
from briefgen.model.documents import NamedLink, Role
from briefgen.model.json_ld import Node, image_of, known, plain_text
from briefgen.model.site import Person, Site, Term
from briefgen.text.slugs import slugify

_WIKIDATA = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/(Q[1-9][0-9]*)")


def people_popolo(site: Site) -> bytes:
    """One JSON document: everybody on file, and the organisations of their roles, both by id."""
    glossary = {_key(name): term for term in site.terms for name in (*term.aliases, term.term)}
    persons = [_person(person, glossary, site.config.base_url) for person in site.people]
    named = {role.org for person in site.people for role in person.roles if role.org}
    organizations = {_organization_id(name, glossary): _organization(name, glossary) for name in sorted(named)}
    return json_document({"persons": persons, "organizations": [organizations[id_] for id_ in sorted(organizations)]})


def _person(person: Person, glossary: dict[str, Term], base_url: str) -> Node:
    name = name_of(person)
    page = absolute(base_url, address_of(person.ref))
    return known(
        id=person.id,
        name=person.name,
        other_names=_other_names(person),
        identifiers=_identifiers(person.links),
        family_name=name.family,
        given_name=name.given,
        sort_name=person.sort_name,
        birth_date=person.born.iso if person.born else "",
        death_date=person.died.iso if person.died else "",
        image=image_of(person, base_url) if base_url or "://" in person.image else "",
        summary=person.summary,
        biography=plain_text(person.prose),
        links=[known(url=link.url, note=link.name) for link in person.links],
        memberships=[_membership(person, role, glossary) for role in person.roles],
        sources=[{"url": page}] if base_url else [],
    )


def _other_names(person: Person) -> list[Node]:
    """Aliases as they are; epithets and the bare name are told apart by a note."""
    short = (person.short_name,) if person.short_name not in ("", person.name, *person.aliases) else ()
    notes = (("", person.aliases), ("short name", short), ("epithet", person.also_known_as))
    return [known(name=name, note=note) for note, names in notes for name in names]


def _identifiers(links: tuple[NamedLink, ...]) -> list[Node]:
    found = (_WIKIDATA.match(link.url) for link in links)
    return [{"scheme": "wikidata", "identifier": match[1]} for match in found if match]


def _membership(person: Person, role: Role, glossary: dict[str, Term]) -> Node:
    return known(
        person_id=person.id,
        organization_id=_organization_id(role.org, glossary) if role.org else "",
        role=role.title,
        start_date=role.start.iso if role.start else "",
        end_date=role.end.iso if role.end else "",
    )


def _organization(name: str, glossary: dict[str, Term]) -> Node:
    term = glossary.get(_key(name))
    if term is None:
        return {"id": _organization_id(name, glossary), "name": name}
    return known(
        id=term.id, name=term.term, other_names=[{"name": alias} for alias in term.aliases], summary=term.summary
    )


def _organization_id(name: str, glossary: dict[str, Term]) -> str:
    term = glossary.get(_key(name))
    return term.id if term else slugify(name) or name


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
