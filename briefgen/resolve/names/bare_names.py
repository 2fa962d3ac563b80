"""Who a bare name is in one text: the rules of a family name, a `short_name`, a title, a stranger's name.

The law: a bare family name is a person where that person, and no other of that name, is named in full in the same
text, nor goes by a given name alone there; or where the file's `short_name` or the article's `names:` says so. All else
is unsure, and said to be.
"""

from typing import NamedTuple

from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.honorifics import ADDRESS, BEFORE_TITLES, FEMALE, GIVEN_TOO, MALE, SPELT_OUT, TITLES
from briefgen.resolve.names.lexicon import Lexicon, PersonNames
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.sides import Side
from briefgen.resolve.names.word_places import word_before

_MAX_OFFICE = 6
"""How many words before a name are read as its title."""


class Bare(NamedTuple):
    """A bare name that stands alone in the text: whose family name it is, whose `short_name`, which term too."""

    start: int
    end: int
    key: str
    family: tuple[int, ...]
    short: tuple[int, ...]
    term: int = -1
    one_word: bool = False
    left: Side = Side("free")

    @property
    def owners(self) -> tuple[int, ...]:
        """Everybody on file whom the bare name could mean."""
        return tuple(sorted({*self.family, *self.short})) if self.short else self.family


class Company(NamedTuple):
    """Who is in a text: those named in full, and for each bare name where a stranger of that name is first named.

    `begun` is where each of `named` is first named in full, `first` the same below the headline; those named elsewhere
    have none.

    `by_given` are those not named in full whose given name stands alone, where another of their family is named.

    `addressed` are the bare names before which both a man's and a woman's form of address stand; `in_office` is where
    each person is first named by an office that only one can hold (`President Kim`).
    """

    named: frozenset[int]
    begun: dict[int, int]
    first: dict[int, int]
    strangers: dict[str, tuple[int, str]]
    addressed: frozenset[str]
    in_office: dict[int, int]
    by_given: frozenset[int] = frozenset()


def decide_bare(page: Page, lexicon: Lexicon, bare: Bare, company: Company) -> Decision:
    """Who the bare name is, by the company it is in; choices of the article's come before this."""
    owners = _fitting(lexicon, bare) if bare.left.kind == "title" else bare.owners
    if len(owners) == 1 and owners[0] in company.named:
        return _of_one(page, lexicon, bare, owners[0], company)
    named = tuple(owner for owner in owners if owner in company.named)
    short = tuple(owner for owner in bare.short if owner in owners)
    if not owners:
        return _nobody(bare, "other address", bare.left.word)
    if len(named) > 1:
        return _of_several(page, lexicon, bare, named, short)
    others = company.by_given.intersection(owners) if named and named[0] not in bare.short else ()
    if others and _by_title(page, lexicon, bare, bare.owners) != named[0]:
        return _ambiguous(bare, (*named, *others), "several")
    if named:
        return _of_one(page, lexicon, bare, named[0], company)
    return _by_office(page, lexicon, bare, company) or _of_none(lexicon, bare, short, company)


def _fitting(lexicon: Lexicon, bare: Bare) -> tuple[int, ...]:
    """Those whom the form of address before the name fits: `Mrs` is not who `he` is."""
    word = bare.left.word.lower().rstrip(".") if bare.left.kind == "title" else ""
    if not word:
        return bare.owners
    other = "he" if word in FEMALE else "she" if word in MALE else ""
    people = ((owner, lexicon.people[owner]) for owner in bare.owners)
    return tuple(
        owner
        for owner, person in people
        if person.pronoun != (other or None) and (word not in GIVEN_TOO or _bears(person, word))
    )


def _bears(person: PersonNames, title: str) -> bool:
    """Whether the person's file has that title, in a name or in a role."""
    return title in person.words or any(title in held.split() for held in person.titles)


def _of_several(page: Page, lexicon: Lexicon, bare: Bare, named: tuple[int, ...], short: tuple[int, ...]) -> Decision:
    titled = _by_title(page, lexicon, bare, named)
    if titled in named:
        return _is(bare, titled, "title")
    shorts = tuple(owner for owner in short if owner in named)
    if len(shorts) == 1:
        return _is(bare, shorts[0], "short")
    return _ambiguous(bare, named, "several")


def _of_one(page: Page, lexicon: Lexicon, bare: Bare, owner: int, company: Company) -> Decision:
    titled = _by_title(page, lexicon, bare, bare.owners) if len(bare.owners) > 1 else -1
    if titled not in (-1, owner):
        return (
            _is(bare, titled, "title")
            if titled == office_holder(page, lexicon, bare)
            else _ambiguous(bare, (owner, titled), "several")
        )
    if owner in bare.short:
        return _is(bare, owner, "short")
    if bare.left.kind == "title" and _is_misfit(page, bare, lexicon.people[owner], company.begun.get(owner, -1)):
        return _ambiguous(bare, (owner,), "other address", bare.left.word)
    stranger = company.strangers.get(bare.key)
    if stranger is not None and titled != owner and _comes_before(page, stranger[0], bare, owner, company):
        return _ambiguous(bare, (owner,), "stranger", stranger[1])
    if bare.key in company.addressed and bare.left.kind == "title" and not lexicon.people[owner].pronoun:
        return _ambiguous(bare, (owner,), "other address", bare.left.word)
    return _is(bare, owner, "only bearer")


def _is_misfit(page: Page, bare: Bare, person: PersonNames, begun: int) -> bool:
    """Whether an office that the file's roles do not know stands before the name, and the person is not yet named."""
    if bare.start > begun or not person.titles:
        return False
    office = {SPELT_OUT.get(word, word) for word in office_before(page, bare.start).split()} - ADDRESS
    held = {SPELT_OUT.get(word, word) for title in person.titles for word in title.split()}
    return bare.left.word[:1].isupper() and bool(office & _FORMAL) and not office & held & TITLES


_FORMAL = frozenset(
    ("president", "senator", "representative", "governor", "secretary", "judge", "justice", "mayor", "minister")
) | frozenset(("chancellor", "premier", "ambassador", "pope", "king", "queen", "prince", "speaker", "commissioner"))
"""Offices that nobody has by the way."""


def _comes_before(page: Page, stranger: int, bare: Bare, owner: int, company: Company) -> bool:
    """Whether the bare name may be the stranger's: a text names people in full first.

    A headline means whom the text below it names first.
    """
    if page.block_at(bare.start) == 0:
        return stranger < company.first.get(owner, stranger + 1)
    return stranger < bare.start


def _of_none(lexicon: Lexicon, bare: Bare, short: tuple[int, ...], company: Company) -> Decision:
    if len(short) > 1:
        return _ambiguous(bare, short, "several")
    if short:
        stranger = company.strangers.get(bare.key)
        if stranger is None:
            return _is(bare, short[0], "short")
        return _ambiguous(bare, short, "yielding", stranger[1])
    return _nobody(bare, "nobody named", *(lexicon.people[owner].name for owner in bare.family))


def _by_office(page: Page, lexicon: Lexicon, bare: Bare, company: Company) -> Decision | None:
    """`President Kim`, whose file has that office; and `Mr. Kim` after it. A bare name needs a full one."""
    if bare.left.kind != "title":
        return None
    owner = office_holder(page, lexicon, bare)
    if owner >= 0:
        return _is(bare, owner, "title")
    address = bare.left.word.lower().rstrip(".") in ADDRESS
    known = [owner for owner in _fitting(lexicon, bare) if company.in_office.get(owner, bare.start) < bare.start]
    if not address or len(known) != 1 or bare.key in company.strangers or bare.key in company.addressed:
        return None
    return _is(bare, known[0], "title")


def office_holder(page: Page, lexicon: Lexicon, bare: Bare) -> int:
    """The one bearer whose file has the office before the name, where only one at a time can hold it; else -1."""
    holders = [owner for owner in bare.owners if any(_is_sole(title) for title in lexicon.people[owner].titles)]
    if not holders or not all(lexicon.people[owner].titles for owner in bare.owners):
        return -1
    office = office_before(page, bare.start)
    holders = [owner for owner in holders if _held(office, lexicon.people[owner].titles)]
    return holders[0] if len(holders) == 1 else -1


def _held(office: str, titles: tuple[str, ...]) -> bool:
    return bool(office) and any(_is_sole(title) and _is_office(office, title) for title in titles)


def _is_sole(title: str) -> bool:
    """Whether one person at a time holds the office: presidents and ministers, not senators and generals."""
    last = title.rsplit(" ", 1)[-1]
    return last in _SOLE or title in _SOLE or title.startswith(("secretary of ", "minister of ", "president of "))


_SOLE = frozenset(
    (
        "president",
        "premier",
        "chancellor",
        "pope",
        "king",
        "queen",
        "emperor",
        "prime minister",
        "first lady",
        "president elect",
    )
) | frozenset(("attorney general", "secretary general", "foreign minister", "defense minister", "finance minister"))


def _is(bare: Bare, owner: int, why: str) -> Decision:
    if why == "title":
        return Decision(bare.start, bare.end, "resolved", "title", owner=owner, reason="title", words=(bare.left.word,))
    if why == "short":
        return Decision(bare.start, bare.end, "resolved", "short", owner=owner, reason="short name")
    return Decision(bare.start, bare.end, "resolved", "only bearer", owner=owner, reason="family name")


def _ambiguous(bare: Bare, candidates: tuple[int, ...], why: str, *words: str) -> Decision:
    ordered = tuple(sorted(candidates))
    if why == "stranger":
        return Decision(bare.start, bare.end, "ambiguous", "stranger", candidates=ordered, words=words)
    if why == "yielding":
        return Decision(bare.start, bare.end, "ambiguous", "yielding", candidates=ordered, words=words)
    if why == "other address":
        return Decision(bare.start, bare.end, "ambiguous", "other address", candidates=ordered, words=words)
    return Decision(bare.start, bare.end, "ambiguous", "several", candidates=ordered)


def _nobody(bare: Bare, why: str, *words: str) -> Decision:
    if why == "other address":
        return Decision(bare.start, bare.end, "nobody", "other address", words=words)
    return Decision(bare.start, bare.end, "nobody", "nobody named", words=words)


def _by_title(page: Page, lexicon: Lexicon, bare: Bare, known: tuple[int, ...]) -> int:
    """The one person of that name whose file has the title that stands before it; -1 where none or several do.

    A title tells bearers apart where each one's file lists roles: what a file does not say proves nothing. An office
    that only one can hold does so too where its holder is one of `known`, those whom the text may well mean.
    """
    office = office_before(page, bare.start) if len(bare.owners) > 1 else ""
    if not office:
        return -1
    holders = [owner for owner in bare.owners if any(_is_office(office, t) for t in lexicon.people[owner].titles)]
    others = [owner for owner in bare.owners if owner not in holders]
    head = office.rsplit(" ", 1)[-1]
    clear = not any(head in title.split() for owner in others for title in lexicon.people[owner].titles)
    if len(holders) != 1 or not clear:
        return -1
    told = all(lexicon.people[owner].titles for owner in others)
    sole = holders[0] in known and _held(office, lexicon.people[holders[0]].titles)
    return holders[0] if told or (sole and not _is_supposed(page, bare, office)) else -1


def _is_supposed(page: Page, bare: Bare, office: str) -> bool:
    """Whether the office is one that somebody does not have yet: `a President Vale`, `a future President Vale`."""
    at, left = bare.start, len(office.split())
    while left > 0:
        chunk, at = word_before(page, at)
        left -= max(len(chunk.replace("-", " ").split()), 1)
    return not _SUPPOSED.isdisjoint((word_before(page, at)[0].lower(), *office.split()))


_SUPPOSED = frozenset(("a", "another", "future", "next", "possible", "potential", "would-be", "if"))
"""Words before an office that is held by nobody yet, or by another than before."""


_LESSER = frozenset(("vice", "deputy", "assistant", "under", "associate"))
"""Words that make the office after them another: `vice president`."""


def _is_office(office: str, title: str) -> bool:
    """Whether the words before a name are the title of a role: `US president` is `President`."""
    if office.endswith(" " + title):
        return office[: -len(title) - 1].rsplit(" ", 1)[-1] not in _LESSER
    return office == title or title.startswith(office + " of ")


def office_before(page: Page, start: int) -> str:
    """The office directly before the name at `start`, in lower case without full stops or hyphens, or empty."""
    words: list[str] = []
    at = start
    for _ in range(_MAX_OFFICE):
        chunk, at = word_before(page, at)
        word = chunk.strip('“"‘(').rstrip(".").lower()
        if not word or chunk[-1] in ',;:!?)”"' or not _is_office_word(word, chunk, words):
            break
        words.insert(0, word)
    held = any(word.rsplit("-", 1)[-1] in TITLES or word.partition("-")[0] in TITLES for word in words)
    return " ".join(words).replace("-", " ") if held else ""


def _is_office_word(word: str, chunk: str, after: list[str]) -> bool:
    if not after and word.rsplit("-", 1)[-1] in TITLES:
        return True
    known = word in TITLES or word in BEFORE_TITLES or word in ("of", "for", "and")
    return known or chunk[:1].isupper()
