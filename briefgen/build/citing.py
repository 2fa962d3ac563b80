"""Citations for a whole site: some at once, because a processor takes a moment to start; and remembered.

Works are cited in groups that are remembered each under its own contents. Which group a thing is in depends on its
name alone, so that a new article costs its own group and no other.
"""

import hashlib

import msgspec

from briefgen.build.memo import Memory
from briefgen.cite import is_available, styled, styled_passages
from briefgen.model.citations import CitedThing
from briefgen.model.ids import Ref
from briefgen.model.site import Site
from briefgen.model.works import Work, cited_works

GROUP = 10
"""Works in a group, roughly: where one of them changes, all are cited again."""


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Works that are cited together, with what each is the citation of."""

    refs: tuple[Ref, ...] = ()
    works: tuple[Work, ...] = ()


class CitedGroup(msgspec.Struct, frozen=True, kw_only=True):
    """The citations of a group."""

    things: tuple[CitedThing, ...] = ()


def with_citations(site: Site, memory: Memory) -> Site:
    """The site with the citations of its things; without them where no processor is installed."""
    if not is_available():
        return site
    cited = memory(_cite, None, _groups(site), result=CitedGroup, salt=b"")
    return msgspec.structs.replace(site, citations=tuple(thing for group in cited for thing in group.things))


def _groups(site: Site) -> tuple[Group, ...]:
    things = tuple(cited_works(site))
    count = sum(len(works) for _, works in things)
    members: list[list[tuple[Ref, Work]]] = [[] for _ in range(1 << (count // GROUP).bit_length())]
    for ref, works in things:
        members[_number(ref) % len(members)].extend(works)
    return tuple(
        Group(refs=tuple(ref for ref, _ in group), works=tuple(work for _, work in group)) for group in members if group
    )


def _number(ref: Ref) -> int:
    return int.from_bytes(hashlib.blake2b(f"{ref.kind}/{ref.id}".encode(), digest_size=8).digest())


def _cite(_: None, group: Group) -> CitedGroup:
    sources = [work for ref, work in zip(group.refs, group.works, strict=True) if ref.kind == "article"]
    passages = iter(styled_passages(sources))
    things = (
        CitedThing(ref=ref, citations=citations, passage=next(passages) if ref.kind == "article" else ())
        for ref, citations in zip(group.refs, styled(group.works), strict=True)
    )
    return CitedGroup(things=tuple(thing for thing in things if thing.citations))
