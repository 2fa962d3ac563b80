"""Takes apart a tree that was a site: briefgen's own files go, everything else moves to the site of today."""

import os
import shutil
from pathlib import Path

from briefgen.model.ids import SitePath
from briefgen.publish.manifest import MANIFEST, Manifest, read_manifest


def retire(tree: Path, successor: Path) -> None:
    """Remove `tree`; what its manifest does not list moves to the same place below `successor`.

    Can be repeated where it was cut short. Where the place is taken, `.kept` is added to the name: nothing that
    somebody else made is ever lost.
    """
    manifest = read_manifest(tree) or Manifest()
    ours = {entry.path for entry in manifest.entries}
    folders = {entry.path[:at] for entry in manifest.entries for at in slashes(entry.path)}
    _retire(tree, successor, "", ours, folders)
    (tree / MANIFEST).unlink(missing_ok=True)
    tree.rmdir()


def slashes(path: SitePath) -> tuple[int, ...]:
    """Where the slashes of a path stand: `path[:at]` are the folders it is in, the outermost first."""
    return tuple(at for at, sign in enumerate(path) if sign == "/")


def _retire(tree: Path, successor: Path, folder: str, ours: set[SitePath], folders: set[str]) -> None:
    with os.scandir(tree / folder) as found:
        entries = list(found)
    for entry in entries:
        path = f"{folder}/{entry.name}" if folder else entry.name
        if entry.is_dir(follow_symlinks=False) and path in folders:
            _retire(tree, successor, path, ours, folders)
            os.rmdir(entry.path)
        elif path in ours and not entry.is_dir(follow_symlinks=False):
            os.unlink(entry.path)
        elif path != MANIFEST:
            _carry_over(entry.path, f"{successor}/{path}")


def _carry_over(source: str, place: str) -> None:
    while os.path.lexists(place):
        place += ".kept"
    try:
        os.rename(source, place)
    except (FileNotFoundError, NotADirectoryError):
        os.makedirs(os.path.dirname(place), exist_ok=True)
        shutil.move(source, place)
