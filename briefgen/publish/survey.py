"""What stands in an output folder: briefgen's files, and those of others."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from briefgen.model.stamps import FileStamp
from briefgen.publish.manifest import MANIFEST, Manifest


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """`stamps` are of the files that the manifest lists, and of itself, by path; a link in a file's place has none.

    `foreign` are files and folders (these with a slash at the end) that briefgen did not make, not looked into.
    """

    stamps: tuple[FileStamp, ...] = ()
    foreign: tuple[str, ...] = ()


def survey(target: Path, manifest: Manifest) -> Survey:
    """Look through the output folder; nothing is read, and no link followed."""
    seen, foreign = _look_through(target, {*(str(entry.path) for entry in manifest.entries), str(MANIFEST)})
    return Survey(stamps=tuple(sorted(stamp_of(path, status) for path, status in seen.items())), foreign=foreign)


def still(target: Path, before: Survey) -> Survey | None:
    """What stands there now, where all of briefgen's files are those of `before`, and there are any; else None."""
    if not before.stamps:
        return None
    seen, foreign = _look_through(target, {stamp.path for stamp in before.stamps})
    if len(seen) != len(before.stamps) or not all(_is_as_it_was(stamp, seen[stamp.path]) for stamp in before.stamps):
        return None
    return Survey(stamps=before.stamps, foreign=foreign)


def stamp_of(path: str, status: os.stat_result) -> FileStamp:
    """The stamp of the file at `path`, whose `status` it is."""
    return FileStamp(
        path=path,
        size=status.st_size,
        modified_ns=status.st_mtime_ns,
        changed_ns=status.st_ctime_ns,
        node=status.st_ino,
    )


def _is_as_it_was(stamp: FileStamp, status: os.stat_result) -> bool:
    return (
        stamp.changed_ns == status.st_ctime_ns
        and stamp.modified_ns == status.st_mtime_ns
        and stamp.size == status.st_size
        and stamp.node == status.st_ino
    )


def _look_through(target: Path, ours: Collection[str]) -> tuple[dict[str, os.stat_result], tuple[str, ...]]:
    """Which of `ours` are there, as files, and what is there besides."""
    folders = _folders(ours)
    seen: dict[str, os.stat_result] = {}
    foreign: list[str] = []
    waiting = [""] if target.is_dir() else []
    while waiting:
        folder = waiting.pop()
        with os.scandir(f"{target}/{folder}") as entries:
            for entry in entries:
                path = folder + entry.name
                if path in ours and entry.is_file(follow_symlinks=False):
                    seen[path] = entry.stat(follow_symlinks=False)
                elif not entry.is_dir(follow_symlinks=False):
                    foreign.append(path)
                elif path in folders:
                    waiting.append(f"{path}/")
                else:
                    foreign.append(f"{path}/")
    return seen, tuple(sorted(foreign))


def _folders(paths: Iterable[str]) -> set[str]:
    """All folders above some paths."""
    found = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found
