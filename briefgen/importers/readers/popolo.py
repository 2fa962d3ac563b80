"""People as Popolo data (http://www.popoloproject.com/specs/), whole documents or lists of persons."""

from typing import Any

from briefgen.importers.drafts import Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.json_values import node, nodes, text, texts
from briefgen.importers.readers.person import Office, Person, person_draft
from briefgen.importers.roles.written_dates import find_date
from briefgen.model.dates import parse_date

_EPITHET, _SHORT = "epithet", "short name"


def is_mine(data: Any) -> bool:
    """Whether JSON has persons, or is a list of them."""
    people = _persons(data)
    return bool(people) and all("name" in person and not {"type", "@type"} & person.keys() for person in people[:5])


def read_data(data: Any, source: Source) -> Read:
    """A file for each person."""
    document = node(data)
    bodies = {text(body.get("id")): text(body.get("name")) for body in nodes(document.get("organizations"))}
    posts = {text(post.get("id")): text(post.get("label") or post.get("role")) for post in nodes(document.get("posts"))}
    memberships = nodes(document.get("memberships"))
    drafts = []
    for person in _persons(data):
        own = [each for each in memberships if text(each.get("person_id")) == text(person.get("id"))]
        drafts.append(person_draft(_person(person, [*nodes(person.get("memberships")), *own], bodies, posts)))
    if not drafts:
        raise RefusedError("It holds no person with a name.")
    return Read(drafts=tuple(drafts))


def _persons(data: Any) -> list[dict[str, Any]]:
    listed = (data.get("persons") or data.get("people")) if isinstance(data, dict) else data
    return [person for person in nodes(listed) if text(person.get("name"))] if isinstance(listed, list) else []


def _person(
    written: dict[str, Any], memberships: list[dict[str, Any]], bodies: dict[str, str], posts: dict[str, str]
) -> Person:
    others = nodes(written.get("other_names"))
    named = {
        note: [text(each.get("name")) for each in others if text(each.get("note")) == note]
        for note in (_EPITHET, _SHORT)
    }
    aliases = [text(each.get("name")) for each in others if text(each.get("note")) not in (_EPITHET, _SHORT)]
    return Person(
        key=text(written.get("id")),
        name=text(written.get("name")),
        family_name=text(written.get("family_name")),
        sort_name=text(written.get("sort_name")),
        aliases=tuple(name for name in aliases if name),
        short_name=next(iter(named[_SHORT]), ""),
        also_known_as=tuple(named[_EPITHET]),
        summary=text(written.get("summary")),
        roles=tuple(office for each in memberships if (office := _office(each, bodies, posts)).title),
        born=_date(written.get("birth_date")),
        died=_date(written.get("death_date")),
        links=tuple(_links(written)),
        biography=str(written.get("biography") or ""),
    )


def _office(written: dict[str, Any], bodies: dict[str, str], posts: dict[str, str]) -> Office:
    body = text(node(written.get("organization")).get("name")) or bodies.get(text(written.get("organization_id")), "")
    role = text(written.get("role")) or text(written.get("label")) or posts.get(text(written.get("post_id")), "")
    return Office(
        title=role or ("Member" if body else ""),
        org=body,
        start=_date(written.get("start_date")),
        end=_date(written.get("end_date")),
    )


def _links(written: dict[str, Any]) -> list[tuple[str, str]]:
    """Named addresses, and what identifiers lead to."""
    links = [(text(link.get("note")), text(link.get("url"))) for link in nodes(written.get("links"))]
    for identifier in nodes(written.get("identifiers")):
        if text(identifier.get("scheme")).lower() == "wikidata" and text(identifier.get("identifier")):
            address = f"https://www.wikidata.org/wiki/{text(identifier.get('identifier'))}"
            links += [("Wikidata", address)] * (not any("wikidata.org" in url for _, url in links))
    return links


def _date(written: Any) -> str:
    told = " ".join(texts(written)[:1])
    if parse_date(told):
        return told
    found = find_date(told)
    return found.iso if found and found.sure else ""
