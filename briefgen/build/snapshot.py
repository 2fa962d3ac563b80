"""Whether anything was touched since the last build, without reading it."""

import os
import time
from pathlib import Path

import msgspec

from briefgen.model.stamps import FileStamp, is_past
from briefgen.publish.survey import stamp_of

_INPUTS = ("site.yml", "content", "themes")
_NEVER_READ = ("content/.obsidian", "content/.trash")
"""Obsidian's own folders: it writes there at every click, and a build reads none of it."""


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """The stamps of every file that a build reads, taken before any was read.

    `conclusive` where equal stamps at a later time will mean equal contents: nothing was being changed as they were
    taken, no links are among the files, and the system keeps a time that programs cannot set.
    """

    stamps: tuple[FileStamp, ...] = ()
    conclusive: bool = False


def take_snapshot(root: Path) -> Snapshot:
    """Look at site.yml, `content/` and `themes/` of the project."""
    taken = time.time_ns()
    stamps: list[FileStamp] = []
    sure = os.name == "posix"
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(f"{root}/{folder}") as entries:
                for entry in entries:
                    sure = _take(folder, entry, stamps, waiting) and sure
        except OSError:  # it may not be read: the reading of the content says so; or it went away this moment
            sure = False
    conclusive = sure and all(is_past(stamp.changed_ns, taken) for stamp in stamps)
    return Snapshot(stamps=tuple(sorted(stamps)), conclusive=conclusive)


def _take(folder: str, entry: "os.DirEntry[str]", stamps: list[FileStamp], folders: list[str]) -> bool:
    """Add the stamp of a file, or a folder to look into; whether no change of it can go unseen."""
    path = folder + entry.name
    if path in _NEVER_READ or (not folder and entry.name not in _INPUTS):
        return True
    if entry.is_dir(follow_symlinks=False):
        folders.append(f"{path}/")
        return True
    try:
        stamps.append(stamp_of(path, entry.stat(follow_symlinks=False)))
    except FileNotFoundError:
        return False
    return not entry.is_symlink()
