"""Whole sites as they stood when somebody last read them: the text files of an output, and what differs from them.

Left out are `assets/` (fonts, CSS and JavaScript, which are in the theme), the search index and the manifest of
checksums: they repeat the rest, or are not to be read.
"""

import re
import shutil
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from briefgen.publish.manifest import MANIFEST

GOLDEN = Path(__file__).parent / "golden"
SITES = Path(__file__).parent / "sites"
LINES_TOLD = 40
"""So many lines of a difference are told; `--update-golden` and git show all of it."""

_NOT_READ = ("assets/", "pagefind/", MANIFEST)
_PIECE = re.compile(r"(?<=\n)|(?=<|&lt;)")
_ASSET_VERSION = re.compile(r"(\.(?:css|js)\?v=)[0-9a-f]+")


def texts(folder: Path) -> dict[str, str]:
    """The files of a site or of a golden tree that are compared, by their paths."""
    found = ((file.relative_to(folder).as_posix(), file) for file in sorted(folder.rglob("*")) if file.is_file())
    return {
        path: without_asset_versions(file.read_bytes().decode())
        for path, file in found
        if not path.startswith(_NOT_READ)
    }


def without_asset_versions(text: str) -> str:
    """A page without the checksums of the CSS and the JavaScript it loads: a change to these is no change to it."""
    return _ASSET_VERSION.sub(r"\1…", text)


def differences(golden: dict[str, str], site: dict[str, str]) -> str:
    """What of a site is not as in its golden tree, to be read; empty where all is."""
    changed = (path for path in sorted(golden.keys() & site.keys()) if golden[path] != site[path])
    return "\n".join(
        [
            *(f"missing: {path}" for path in sorted(golden.keys() - site.keys())),
            *(f"extra: {path}" for path in sorted(site.keys() - golden.keys())),
            *(line for path in changed for line in _told(path, golden[path], site[path])),
        ]
    )


def _told(path: str, golden: str, site: str) -> Iterator[str]:
    """Where a file differs first."""
    lines = list(unified_diff(_pieces(golden), _pieces(site), f"golden/{path}", f"site/{path}", n=2, lineterm=""))
    yield from lines[:LINES_TOLD]
    if len(lines) > LINES_TOLD:
        yield f"… and {len(lines) - LINES_TOLD} more lines"


def _pieces(text: str) -> list[str]:
    """A text from tag to tag, since whole paragraphs stand in one line; with its line ends, which count, to be seen."""
    return [piece.replace("\r", "␍").replace("\n", "↵") for piece in _PIECE.split(text) if piece]


def write_anew(folder: Path, site: dict[str, str]) -> None:
    """A golden tree becomes what a site is now."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in site.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
