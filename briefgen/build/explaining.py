"""Who a word means, and why: what `briefgen explain --word` asks of a file, and the preview of a passage."""

import difflib
import threading
from pathlib import Path

from briefgen.build.snapshot import Snapshot, take_snapshot
from briefgen.build.written import read_written
from briefgen.diagnostics.errors import BriefgenError
from briefgen.model.addresses import FOLDERS
from briefgen.model.ids import ContentPath, Ref
from briefgen.resolve.explaining import ExplainedPlace, Explainer


def explain_word_in(root: Path, word: str, name: str) -> tuple[ExplainedPlace, ...]:
    """Each place of `word` in a file of the project at `root`, called as below `content/` or as seen from the root.

    Raises BriefgenError where there is no such file.
    """
    written = read_written(root)
    path = _path(name, [source.path for source in written.sources])
    return Explainer(written.material).in_file(word, path)


class Reasons:
    """The reasons of a project's links, for questions that come again and again while its texts change."""

    def __init__(self, root: Path) -> None:
        """Nothing is read before the first question."""
        self._root = root
        self._seen: Snapshot | None = None
        self._explainer: Explainer | None = None
        self._lock = threading.Lock()

    def of(self, address: str, passage: int, word: str = "") -> tuple[ExplainedPlace, ...] | None:
        """The names and terms, or the places of `word`, in a passage of the text at `address` (`/articles/summit/`).

        None where no text has that address, or none can be read. May be asked by several threads.
        """
        owner = _owner(address)
        with self._lock:
            return self._ready().in_passage(owner, passage, word) if owner is not None else None

    def _ready(self) -> Explainer:
        seen = take_snapshot(self._root)
        if self._explainer is None or not seen.conclusive or seen != self._seen:
            self._seen, self._explainer = seen, Explainer(read_written(self._root).material)
        return self._explainer


def _owner(address: str) -> Ref | None:
    """The thing whose page is at `address`, as far as the address tells."""
    parts = address.removesuffix("index.html").strip("/").split("/")
    kinds = {folder: kind for kind, folder in FOLDERS.items()}
    return Ref(kind=kinds[parts[0]], id=parts[1]) if len(parts) == 2 and parts[0] in kinds else None


def _path(name: str, paths: list[ContentPath]) -> ContentPath:
    wanted = name.replace("\\", "/").removeprefix("./")
    for written in (wanted, f"content/{wanted}", f"{wanted}.md", f"content/{wanted}.md"):
        if written in paths:
            return ContentPath(written)
    near = difflib.get_close_matches(wanted, paths, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise BriefgenError(f"There is no content file {name}.{hint}")
