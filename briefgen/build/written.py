"""A project as it is written, with its drafts: for commands that ask about its files or change them."""

from pathlib import Path

import msgspec

from briefgen.build.inputs import read_inputs
from briefgen.model.config import SiteConfig
from briefgen.model.files import SourceFile
from briefgen.parse import parse, parse_config
from briefgen.resolve import Material


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """The project's texts, and what they say."""

    sources: tuple[SourceFile, ...]
    material: Material


def read_written(root: Path) -> Written:
    """Read and parse the project in the folder `root`; faults of its files are for `check` to tell."""
    loaded = read_inputs(root).loaded
    config = parse_config(loaded.config).config if loaded.config else None
    documents = (parse(source).document for source in loaded.sources)
    material = Material(
        config=config or SiteConfig(title=""),
        documents=tuple(document for document in documents if document is not None),
        static=loaded.static,
        drafts=True,
    )
    return Written(sources=loaded.sources, material=material)
