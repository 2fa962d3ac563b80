"""Whether anything was touched since the last build, without reading it."""

import os
import time
from pathlib import Path

import msgspec

from briefgen.model.stamps import FileStamp
from briefgen.publish.survey import stamp_of

_INPUTS = ("site.yml", "content", "themes")
_NEVER_READ = ("content/.obsidian", "content/.trash")
"""Obsidian's own folders: it writes there at every click, and a build reads none of it."""
_COARSE_NS = 2_000_000_000
"""Some file systems count times in steps of two seconds (FAT), some in steps of one."""

_FINE_NS = 50_000_000
"""Those that write fractions of a second count at least in the kernel's ticks, of ten milliseconds at most."""

_SECOND_NS = 1_000_000_000


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
    links = False
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                path = folder + entry.name
                if path in _NEVER_READ or (not folder and entry.name not in _INPUTS):
                    continue
                links = links or entry.is_symlink()
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                else:
                    stamps.append(stamp_of(path, entry.stat(follow_symlinks=False)))
    conclusive = os.name == "posix" and not links and all(_is_past(stamp, taken) for stamp in stamps)
    return Snapshot(stamps=tuple(sorted(stamps)), conclusive=conclusive)


def _is_past(stamp: FileStamp, now: int) -> bool:
    """Whether the file's last change lies so far back that another one would have another time."""
    step = _FINE_NS if stamp.changed_ns % _SECOND_NS else _COARSE_NS
    return stamp.changed_ns + step < now
