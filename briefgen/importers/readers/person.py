"""What is known of a person, whatever it came in → the draft of a person's file."""

import re

import msgspec

from briefgen.importers.drafts import FileDraft, Record, Written, paragraph, slug_of_key, stated

_ADDRESS = re.compile(r"(?:https?://[^\s\\<>\"]+|mailto:[^\s\\<>\"]+@[^\s\\<>\"]+)")


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """A role: its title, where it is held, since when and until when."""

    title: str
    org: str = ""
    start: str = ""
    end: str = ""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A person, in the words of the file's own front matter; `key` is what their data calls them."""

    key: str = ""
    name: str
    family_name: str = ""
    sort_name: str = ""
    aliases: tuple[str, ...] = ()
    short_name: str = ""
    also_known_as: tuple[str, ...] = ()
    summary: str = ""
    roles: tuple[Office, ...] = ()
    born: str = ""
    died: str = ""
    links: tuple[tuple[str, str], ...] = ()
    not_: tuple[str, ...] = ()
    image: str = ""
    biography: str = ""


def person_draft(person: Person) -> FileDraft:
    """The draft; what the name alone says (the family name that stands last, the usual order) is not written."""
    family = "" if person.family_name == person.name.split()[-1] else person.family_name
    values: tuple[tuple[str, Written], ...] = (
        ("name", person.name),
        ("family_name", family),
        ("sort_name", "" if person.sort_name == _usual_sort_name(person) else person.sort_name),
        ("aliases", tuple(alias for alias in dict.fromkeys(person.aliases) if alias != person.name)),
        ("short_name", person.short_name),
        ("also_known_as", person.also_known_as),
        ("summary", person.summary),
        ("roles", tuple(_role(office) for office in person.roles)),
        ("born", person.born),
        ("died", person.died),
        ("links", _links(person)),
        ("not", person.not_),
        ("image", person.image),
    )
    return FileDraft(
        folder="people",
        slug=slug_of_key(person.key),
        values=stated(values),
        pieces=tuple(paragraph(part) for part in re.split(r"\n\s*\n", person.biography) if part.strip()),
    )


def _usual_sort_name(person: Person) -> str:
    """`Family, Given`; the name itself where the family name leads."""
    family = person.family_name or person.name.split()[-1]
    if person.name.startswith(f"{family} ") or person.name == family:
        return person.name
    return f"{family}, {person.name.removesuffix(family).strip()}"


def _role(office: Office) -> Record:
    written = (("title", office.title), ("org", office.org), ("from", office.start), ("to", office.end))
    return Record(entries=tuple((key, value) for key, value in written if value))


def _links(person: Person) -> Record | str:
    """Addresses by name; one without a name goes by its host."""
    entries = {name or url.split("/")[2]: url for name, url in person.links if _ADDRESS.fullmatch(url)}
    return Record(entries=tuple(entries.items())) if entries else ""
