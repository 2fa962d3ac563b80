"""Who is in a text: made from what is sure at first sight, and what each bare name is then decided by."""

import re
from collections.abc import Iterator
from operator import attrgetter

from briefgen.resolve.names.bare_names import Bare, Company, office_holder
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.finds import Context
from briefgen.resolve.names.honorifics import FEMALE, MALE
from briefgen.resolve.names.ordinary_names import is_word
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_places import word_before


def company_of(context: Context, found: list[Decision | Bare], strangers: dict[str, tuple[int, str]]) -> Company:
    """The company that the finds of a text are in; `strangers` are those of its names that are on no file."""
    full = [item for item in found if type(item) is Decision and item.in_full and item.kind == "person"]
    full.sort(key=attrgetter("start"))
    titled = [item for item in found if type(item) is Bare and item.left.kind == "title"]
    begun = _first_named(full)
    named = context.named_before.union(begun)
    return Company(
        named=named,
        begun=begun,
        first=_first_named(full, since=len(context.page.reading.headline) + 1),
        strangers=strangers,
        addressed=_addressed(titled),
        in_office=_in_office(context, titled),
        by_given=frozenset(_by_given(context, found, named)),
    )


def _by_given(context: Context, found: list[Decision | Bare], named: frozenset[int]) -> Iterator[int]:
    """Those on file who go by a given name alone in a text that names another one of their family in full."""
    text, people = context.page.text, context.lexicon.people
    families = {item.family for item in found if type(item) is Bare and len(item.family) > 1}
    others = {owner for family in families if not named.isdisjoint(family) for owner in family} - named
    for owner in others:
        for given in people[owner].called:
            if given in text and _stands_alone(context.page, given):
                yield owner


def _stands_alone(page: Page, given: str) -> bool:
    """Whether the given name stands somewhere without another name beside it."""
    for match in re.finditer(rf"\b{re.escape(given)}\b(?![-’'][^\W\d_]{{2}})(?! [A-ZÀ-Þ“\"(])", page.text):
        before, _ = word_before(page, match.start())
        begins = not before or not before[-1].isalpha()
        if not (before[:1].isupper() and before[-1:].isalpha()) and not (begins and is_word(given.lower())):
            return True
    return False


def _first_named(full: list[Decision], since: int = 0) -> dict[int, int]:
    """Where each person is first named in full, from the character `since` on; `full` is in the order of the text."""
    first: dict[int, int] = {}
    for item in full:
        if item.start >= since:
            first.setdefault(item.owner, item.start)
    return first


def _addressed(titled: list[Bare]) -> frozenset[str]:
    """The bare names before which the text has a man's and a woman's form of address."""
    words = [(bare.key, bare.left.word.lower().rstrip(".")) for bare in titled]
    women = {key for key, word in words if word in FEMALE}
    return frozenset(key for key, word in words if word in MALE and key in women)


def _in_office(context: Context, titled: list[Bare]) -> dict[int, int]:
    """Where each person is first named by an office that only one can hold."""
    first: dict[int, int] = {}
    for bare in titled:
        owner = office_holder(context.page, context.lexicon, bare)
        if owner >= 0:
            first[owner] = min(bare.start, first.get(owner, bare.start))
    return first
