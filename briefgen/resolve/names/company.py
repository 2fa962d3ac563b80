"""Who is in a text: made from what is sure at first sight, and what each bare name is then decided by."""

from operator import attrgetter

from briefgen.resolve.names.bare_names import Bare, Company, office_holder
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.finds import Context
from briefgen.resolve.names.honorifics import FEMALE, MALE


def company_of(context: Context, found: list[Decision | Bare], strangers: dict[str, tuple[int, str]]) -> Company:
    """The company that the finds of a text are in; `strangers` are those of its names that are on no file."""
    full = [item for item in found if type(item) is Decision and item.in_full and item.kind == "person"]
    full.sort(key=attrgetter("start"))
    titled = [item for item in found if type(item) is Bare and item.left.kind == "title"]
    begun = _first_named(full)
    return Company(
        named=context.named_before.union(begun),
        begun=begun,
        first=_first_named(full, since=len(context.page.reading.headline) + 1),
        strangers=strangers,
        addressed=_addressed(titled),
        in_office=_in_office(context, titled),
    )


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
