"""Who is mentioned with whom, and where: people and terms as nodes, passages that name two of them as edges.

The shape is that of NetworkX's node-link format, so that `networkx.node_link_graph` reads it as it is.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from briefgen.export.json_text import json_document
from briefgen.export.mentions import MentionRow, mention_rows
from briefgen.model.addresses import absolute, address_of, base_at
from briefgen.model.ids import Ref
from briefgen.model.media_types import JSON, data_path
from briefgen.model.site import Site

PATH = data_path("graph", JSON)


class Where(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A passage, from 1; the headline is 0."""

    article: str
    passage: int


class GraphNode(msgspec.Struct, frozen=True, kw_only=True):
    """A person or a term on file. `id` is `person:SLUG` or `term:SLUG`; `mentions` are those in articles."""

    id: str
    kind: str
    slug: str
    label: str
    url: str
    mentions: int
    articles: int


class GraphEdge(msgspec.Struct, frozen=True, kw_only=True):
    """Two nodes that `weight` passages name together, without direction: `source` sorts before `target`."""

    source: str
    target: str
    weight: int
    where: tuple[Where, ...]


class Graph(msgspec.Struct, frozen=True, kw_only=True):
    """The whole graph."""

    directed: bool = False
    multigraph: bool = False
    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]


def graph_json(site: Site) -> bytes:
    """One JSON document, a `Graph`. Ambiguous mentions are nobody's, and so in no edge."""
    rows = tuple(row for row in mention_rows(site) if row.entity)
    return json_document(Graph(nodes=_nodes(site, rows), edges=_edges(rows)))


def _nodes(site: Site, rows: Iterable[MentionRow]) -> tuple[GraphNode, ...]:
    mentions = Counter(_node_id(row) for row in rows)
    articles = Counter(node for node, _ in {(_node_id(row), row.article) for row in rows})
    base = base_at(site.config.base_url, PATH)
    people: tuple[tuple[Ref, str], ...] = tuple((person.ref, person.name) for person in site.people)
    terms = tuple((term.ref, term.term) for term in site.terms)
    return tuple(
        GraphNode(
            id=f"{ref.kind}:{ref.id}",
            kind=ref.kind,
            slug=ref.id,
            label=label,
            url=absolute(base, address_of(ref)),
            mentions=mentions[f"{ref.kind}:{ref.id}"],
            articles=articles[f"{ref.kind}:{ref.id}"],
        )
        for ref, label in (*people, *terms)
    )


def _edges(rows: Iterable[MentionRow]) -> tuple[GraphEdge, ...]:
    named: defaultdict[Where, set[str]] = defaultdict(set)
    for row in rows:
        named[Where(article=row.article, passage=row.passage)].add(_node_id(row))
    together: defaultdict[tuple[str, str], list[Where]] = defaultdict(list)
    for where, nodes in named.items():
        for source, target in itertools.combinations(sorted(nodes), 2):
            together[source, target].append(where)
    return tuple(
        GraphEdge(source=source, target=target, weight=len(places), where=tuple(sorted(places)))
        for (source, target), places in sorted(together.items())
    )


def _node_id(row: MentionRow) -> str:
    return f"{row.kind}:{row.entity}"
