"""Who a word means in one file, and why: what `briefgen explain --word` asks."""

import difflib
from pathlib import Path

from briefgen.build.inputs import read_inputs
from briefgen.diagnostics.errors import BriefgenError
from briefgen.model.config import SiteConfig
from briefgen.model.ids import ContentPath
from briefgen.parse import parse, parse_config
from briefgen.resolve import Material
from briefgen.resolve.explaining import ExplainedPlace, explain_in_file


def explain_word_in(root: Path, word: str, name: str, *, drafts: bool = True) -> tuple[ExplainedPlace, ...]:
    """Each place of `word` in a file of the project at `root`, called as below `content/` or as seen from the root.

    Raises BriefgenError where there is no such file.
    """
    loaded = read_inputs(root).loaded
    path = _path(name, [source.path for source in loaded.sources])
    config = parse_config(loaded.config).config if loaded.config else None
    documents = (parse(source).document for source in loaded.sources)
    material = Material(
        config=config or SiteConfig(title=""),
        documents=tuple(document for document in documents if document is not None),
        static=loaded.static,
        drafts=drafts,
    )
    return explain_in_file(material, word, path)


def _path(name: str, paths: list[ContentPath]) -> ContentPath:
    wanted = name.replace("\\", "/").removeprefix("./")
    for written in (wanted, f"content/{wanted}", f"{wanted}.md", f"content/{wanted}.md"):
        if written in paths:
            return ContentPath(written)
    near = difflib.get_close_matches(wanted, paths, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise BriefgenError(f"There is no content file {name}.{hint}")
