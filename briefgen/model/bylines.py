"""Who wrote an article, in the parts that bibliographies want: what is on file is used before anything is guessed."""

from briefgen.model.site import Article, Person, Site
from briefgen.text.personal_names import PersonalName, split_known_name, split_name


class Bylines:
    """The names in the bylines of one site.

    A name of a person on file is split at the family name that the file gives. A name that is a publisher's, or that
    of an organisation in the glossary, is never split. All else is split where it looks like a personal name.
    """

    def __init__(self, site: Site) -> None:
        self._people = {_key(name): person for person in site.people for name in (*person.aliases, person.name)}
        organisations = (
            name for term in site.terms if _is_organisation(term.kind) for name in (term.term, *term.aliases)
        )
        publishers = (name for article in site.articles for name in (article.publisher, article.via))
        self._bodies = frozenset(_key(name) for name in (*organisations, *publishers))

    def of(self, article: Article) -> tuple[PersonalName, ...]:
        """The names in the article's byline, in its order."""
        return tuple(self.split(name) for name in article.byline)

    def split(self, written: str) -> PersonalName:
        """The parts of one name as it was written; of a person on file, the parts of the name on file."""
        person = self._people.get(_key(written))
        if person is not None:
            return name_of(person)
        if _key(written) in self._bodies:
            return PersonalName(literal=" ".join(written.split()))
        return split_name(written)


def name_of(person: Person) -> PersonalName:
    """The parts of the name of a person on file."""
    return split_known_name(person.name, person.family_name)


def _is_organisation(kind: str) -> bool:
    return kind.casefold() in ("organisation", "organization")


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
