"""All names and terms on file, with every form in which a text can have them.

The lexicon is data: frozen, quick to send to another process, told from another by its `digest`. What searches with
it (`scanner`) is made from it on first use.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from briefgen.model.config import SiteConfig
from briefgen.model.documents import LinkRule, PersonDocument, TermDocument
from briefgen.model.ids import PersonId, TermId
from briefgen.model.rich_text import Block
from briefgen.resolve.names.given_names import MEN, WOMEN
from briefgen.resolve.names.name_forms import (
    bare_forms,
    closed_given_name,
    family_name_of,
    is_initials,
    is_suffix,
    leads,
    tidy,
    variants,
    western_order,
    without_middle_initials,
    words_of,
)
from briefgen.resolve.names.term_forms import english_forms, is_acronym, written_forms

FormRole = Literal["name", "alias", "one word", "short", "epithet", "family", "term", "not"]
"""What a form is of its owner.

`name` and `alias` name a person in full; `one word` is a name or alias of a single word, `short` a `short_name`,
`family` the bare family name; `not` is a phrase that is not its owner.
"""


class Form(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One way of writing a name: `owner` counts people first, then terms. `english`: in English texts only."""

    text: str
    owner: int
    role: FormRole
    english: bool = False


class PersonNames(msgspec.Struct, frozen=True, kw_only=True):
    """What the rules need to know of a person.

    `words` are all words of all names, in lower case; `given` the first given names, so too, and `called` the same as
    they are written; `titles` the words of each role
    held, in lower case; `pronoun` is `he` or `she` where the person's own page uses only that one, or the given name
    is one sex's.
    """

    id: PersonId
    name: str
    family: str
    family_leads: bool
    words: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    has_middle_initial: bool = False
    has_suffix: bool = False
    titles: tuple[str, ...] = ()
    pronoun: Literal["", "he", "she"] = ""


class TermNames(msgspec.Struct, frozen=True, kw_only=True):
    """What the rules need to know of a term; `acronym` where it stands in capitals only."""

    id: TermId
    name: str
    link: LinkRule
    acronym: bool


class Lexicon(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Everything that can be found in a text. Two lexicons are equal where their digests are."""

    people: tuple[PersonNames, ...] = ()
    terms: tuple[TermNames, ...] = ()
    forms: tuple[Form, ...] = ()
    gloss_words: int = 12
    digest: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lexicon) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def id_of(self, owner: int) -> str:
        """The slug of the owner of a form."""
        people = len(self.people)
        return self.people[owner].id if owner < people else self.terms[owner - people].id

    def name_of(self, owner: int) -> str:
        """The name of the owner of a form, as its file has it."""
        people = len(self.people)
        return self.people[owner].name if owner < people else self.terms[owner - people].name


def build_lexicon(people: tuple[PersonDocument, ...], terms: tuple[TermDocument, ...], config: SiteConfig) -> Lexicon:
    """The lexicon of all `people` and `terms`, which are put in the order of their ids."""
    persons = sorted(people, key=lambda person: person.slug)
    entries = sorted(terms, key=lambda term: term.slug)
    forms: dict[Form, None] = {}
    for owner, person in enumerate(persons):
        forms.update(dict.fromkeys(_person_forms(person, owner)))
    for owner, term in enumerate(entries, start=len(persons)):
        forms.update(dict.fromkeys(_term_forms(term, owner, config)))
    lexicon = Lexicon(
        people=tuple(_person_names(person) for person in persons),
        terms=tuple(_term_names(term, config) for term in entries),
        forms=tuple(forms),
        gloss_words=config.links.gloss_words,
    )
    digest = hashlib.blake2b(msgspec.msgpack.encode(lexicon), digest_size=16).hexdigest()
    return msgspec.structs.replace(lexicon, digest=digest)


def _person_forms(person: PersonDocument, owner: int) -> Iterator[Form]:
    family = family_name_of(person.name, person.family_name)
    suffix = tidy(person.name).rpartition(" ")[2]
    if is_suffix(suffix):
        yield from _other_forms((f"{family} {suffix}",), owner, "family")
    for name in (person.name, *person.aliases):
        role: FormRole = "name" if name == person.name else "alias"
        for text in _full_forms(name, family):
            yield Form(text=text, owner=owner, role=role if " " in text or not _spaced(text) else "one word")
    for text in bare_forms(person.name, family) if _spaced(family) and family != tidy(person.name) else ():
        yield Form(text=text, owner=owner, role="family")
    yield from _other_forms((person.short_name,), owner, "short")
    yield from _other_forms(person.also_known_as, owner, "epithet")
    yield from _other_forms(person.not_, owner, "not")


def _other_forms(names: Iterable[str], owner: int, role: FormRole) -> Iterator[Form]:
    for name in names:
        for text in variants(name) if name.strip() else ():
            yield Form(text=text, owner=owner, role=role)


def _full_forms(name: str, family: str) -> Iterator[str]:
    spellings = (
        tidy(name),
        without_middle_initials(name),
        western_order(name, family),
        closed_given_name(name, family),
    )
    for spelling in dict.fromkeys(spelling for spelling in spellings if spelling):
        yield from variants(spelling)


def _spaced(text: str) -> bool:
    """Whether `text` is of a script that parts words: one with capitals."""
    return any(letter.upper() != letter.lower() for letter in text)


def _person_names(person: PersonDocument) -> PersonNames:
    family = family_name_of(person.name, person.family_name)
    names = (person.name, *person.aliases)
    called = tuple(dict.fromkeys(given for name in names for given in _given_names(name, family)))
    return PersonNames(
        id=person.id,
        name=person.name,
        family=family,
        family_leads=leads(person.name, family),
        words=tuple(dict.fromkeys(word for name in names for word in words_of(name))),
        given=tuple(dict.fromkeys(given.lower() for given in called)),
        called=called,
        has_suffix=is_suffix(words_of(person.name)[-1]) if words_of(person.name) else False,
        has_middle_initial=any(without_middle_initials(name) for name in names),
        titles=tuple(dict.fromkeys(" ".join(words_of(role.title)) for role in person.roles)),
        pronoun=_pronoun(person) or _usual_pronoun(person.name, family),
    )


def _given_names(name: str, family: str) -> Iterator[str]:
    words = tidy(name).split(" ")
    if len(words) > 1 and not leads(name, family) and not is_initials(words[0]) and not is_suffix(words[-1]):
        yield words[0]


_PRONOUNS: dict[str, Literal["he", "she"]] = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}


def _pronoun(person: PersonDocument) -> Literal["", "he", "she"]:
    """The pronoun of the page's text; one that is far rarer is somebody else's and does not count."""
    words = _words((person.summary, *_texts(person.body)))
    count = Counter(_PRONOUNS[word] for word in words if word in _PRONOUNS)
    for pronoun in ("he", "she"):
        if count[pronoun] and count[pronoun] >= 4 * (count.total() - count[pronoun]):
            return "he" if pronoun == "he" else "she"
    return ""


def _usual_pronoun(name: str, family: str) -> Literal["", "he", "she"]:
    """The pronoun that goes with the given name, where the family name comes last and the name is one sex's."""
    given = words_of(name)[:1] if not leads(name, family) and " " in name.strip() else ()
    return "he" if given and given[0] in MEN else "she" if given and given[0] in WOMEN else ""


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    return (block.text for block in blocks)


def _words(texts: Iterable[str]) -> Iterator[str]:
    return (word.strip(".,;:!?()“”\"'’").lower() for text in texts for word in text.split())


def _term_forms(term: TermDocument, owner: int, config: SiteConfig) -> Iterator[Form]:
    for name in (term.term, *term.aliases):
        if not name.strip():
            continue
        for text in written_forms(name):
            yield Form(text=text, owner=owner, role="term")
        for text in english_forms(name, spellings=config.spelling_variants):
            yield Form(text=text, owner=owner, role="term", english=True)
    yield from _other_forms(term.not_, owner, "not")


def _term_names(term: TermDocument, config: SiteConfig) -> TermNames:
    return TermNames(id=term.id, name=term.term, link=term.link or config.links.terms, acronym=is_acronym(term.term))
