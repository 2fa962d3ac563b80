"""Who said what: the direct speech in the articles whose speaker is known."""

from collections.abc import Iterator

import msgspec

from briefgen.export.json_text import json_lines
from briefgen.model.rights import shown_speeches
from briefgen.model.site import Site


class QuoteRow(msgspec.Struct, frozen=True, kw_only=True):
    """One quotation, without its quotation marks; places as in `mentions`. `speaker` is a person's slug."""

    article: str
    passage: int
    start: int
    end: int
    surface: str
    speaker: str


def quotes_json_lines(site: Site) -> bytes:
    """JSON Lines, a `QuoteRow` each, by article and place."""
    return json_lines(_rows(site))


def _rows(site: Site) -> Iterator[QuoteRow]:
    for article in site.articles:
        for speech in shown_speeches(article):
            yield QuoteRow(
                article=article.id,
                passage=speech.block,
                start=speech.start,
                end=speech.end,
                surface=speech.surface,
                speaker=speech.speaker,
            )
