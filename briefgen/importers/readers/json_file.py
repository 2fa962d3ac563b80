"""`.json`, `.jsonld`: notes, sources, people or a glossary, told apart by what they hold."""

import json
from collections.abc import Callable
from typing import Any

import msgspec

from briefgen.importers.drafts import Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers import csl, glossary_data, hypothesis, popolo, web_annotations
from briefgen.importers.readers.decoding import decode


class _Reader(msgspec.Struct, frozen=True):
    """Says whether data is of its format, and reads it."""

    is_mine: Callable[[Any], bool]
    read_data: Callable[[Any, Source], Read]


_READERS = tuple(
    _Reader(module.is_mine, module.read_data) for module in (hypothesis, web_annotations, csl, popolo, glossary_data)
)


def read(source: Source) -> Read:
    """What a JSON file holds."""
    try:
        data: Any = json.loads(decode(source.data))
    except (ValueError, RecursionError) as error:
        raise RefusedError("It is no JSON.") from error
    for reader in _READERS:
        if reader.is_mine(data):
            return reader.read_data(data, source)
    raise RefusedError(
        "It holds nothing that is known: no Hypothesis or Web Annotations, CSL, Popolo, SKOS or DefinedTermSet data."
    )
