"""Who a word means in one file, and why: what `briefgen explain --word` asks."""

import difflib
from pathlib import Path

from briefgen.build.written import read_written
from briefgen.diagnostics.errors import BriefgenError
from briefgen.model.ids import ContentPath
from briefgen.resolve.explaining import ExplainedPlace, explain_in_file


def explain_word_in(root: Path, word: str, name: str) -> tuple[ExplainedPlace, ...]:
    """Each place of `word` in a file of the project at `root`, called as below `content/` or as seen from the root.

    Raises BriefgenError where there is no such file.
    """
    written = read_written(root)
    path = _path(name, [source.path for source in written.sources])
    return explain_in_file(written.material, word, path)


def _path(name: str, paths: list[ContentPath]) -> ContentPath:
    wanted = name.replace("\\", "/").removeprefix("./")
    for written in (wanted, f"content/{wanted}", f"{wanted}.md", f"content/{wanted}.md"):
        if written in paths:
            return ContentPath(written)
    near = difflib.get_close_matches(wanted, paths, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise BriefgenError(f"There is no content file {name}.{hint}")
