"""Blocks that cannot be cut apart: a paragraph alone; a list, a quotation or a table as a whole."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec

from briefgen.model.flow import CitationNode, CitedNode, Node, RichBlock
from briefgen.model.view_parts import Trace

Item = TypeVar("Item")


def stretches(items: Iterable[Item], block_of: Callable[[Item], RichBlock]) -> Iterator[tuple[Item, ...]]:
    """The items in runs; a run ends where all containers that its blocks opened are closed again."""
    depth = 0
    run: list[Item] = []
    for item in items:
        run.append(item)
        block = block_of(item)
        depth = max(depth + len(block.opens) - block.closes, 0)
        if not depth:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


class CitedPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A passage cited: its number, its address here, and the card that tells all that stands behind it."""

    number: int
    href: str
    card: str


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """A source that a stretch cites, with the passages it names. `href` leads to its entry under Sources."""

    number: int
    label: str
    href: str
    contradicted: bool
    passages: tuple[CitedPassage, ...]


class CitedStretch(msgspec.Struct, frozen=True, kw_only=True):
    """Blocks that stand together, and what they cite: each source once, in order of first mention."""

    blocks: tuple[RichBlock, ...]
    references: tuple[Reference, ...]


def cited_stretches(text: Iterable[RichBlock], traces: Iterable[Trace]) -> tuple[CitedStretch, ...]:
    """A text in stretches, each with its references, to stand beside it."""
    passages = {trace.id: trace.passage.href for trace in traces if trace.passage}
    made: list[CitedStretch] = []
    for blocks in stretches(text, lambda block: block):
        references = _references(tuple(_cited(node for block in blocks for node in block.nodes)), passages)
        if made and not references and not made[-1].references:
            made[-1] = CitedStretch(blocks=(*made[-1].blocks, *blocks), references=())
        else:
            made.append(CitedStretch(blocks=blocks, references=references))
    return tuple(made)


def _references(cited: tuple[CitedNode, ...], hrefs: Mapping[str, str]) -> tuple[Reference, ...]:
    by_number: dict[int, list[CitedNode]] = {}
    for item in cited:
        by_number.setdefault(item.number, []).append(item)
    return tuple(_reference(items, hrefs) for items in by_number.values())


def _reference(items: list[CitedNode], hrefs: Mapping[str, str]) -> Reference:
    passages = {item.passage: item for item in reversed(items) if item.passage}
    return Reference(
        number=items[0].number,
        label=items[0].label,
        href=items[0].href,
        contradicted=any(item.contradicted for item in items),
        passages=tuple(
            CitedPassage(
                number=number, href=hrefs.get(passages[number].card, items[0].href), card=passages[number].card
            )
            for number in sorted(passages)
        ),
    )


def _cited(nodes: Iterable[Node]) -> Iterator[CitedNode]:
    for node in nodes:
        if isinstance(node, CitationNode):
            yield from node.items
        else:
            yield from _cited(getattr(node, "children", ()))
