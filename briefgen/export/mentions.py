"""Who and what is named in the articles, word by word: a table for counting and for checking what briefgen decided."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from briefgen.export.json_text import json_lines
from briefgen.model.rights import shown_mentions
from briefgen.model.site import Site


class MentionRow(msgspec.Struct, frozen=True, kw_only=True):
    """One mention. `passage` counts from 1, the headline is 0; `start`, `end` are code points, end exclusive.

    `entity` is the slug of a resolved mention, null of an ambiguous one; `candidates` are the slugs that it may be.
    """

    article: str
    passage: int
    start: int
    end: int
    surface: str
    kind: Literal["person", "term"]
    entity: str | None
    status: Literal["resolved", "ambiguous"]
    candidates: tuple[str, ...]


def mentions_json_lines(site: Site) -> bytes:
    """JSON Lines, a `MentionRow` each, by article and place."""
    return json_lines(mention_rows(site))


def mention_rows(site: Site) -> Iterator[MentionRow]:
    """Every mention in an article whose words may be told."""
    for article in site.articles:
        for mention in shown_mentions(article):
            yield MentionRow(
                article=article.id,
                passage=mention.block,
                start=mention.start,
                end=mention.end,
                surface=mention.surface,
                kind=mention.kind,
                entity=mention.entity or None,
                status=mention.status,
                candidates=mention.candidates,
            )
