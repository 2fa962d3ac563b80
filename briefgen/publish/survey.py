"""What stands in an output folder: briefgen's files, and those of others."""

import os
from collections.abc import Callable, Collection, Iterable
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
    ours = {*(str(entry.path) for entry in manifest.entries), str(MANIFEST)}
    stamps: list[FileStamp] = []

    def take(path: str, entry: "os.DirEntry[str]") -> bool:
        if path not in ours or not entry.is_file(follow_symlinks=False):
            return False
        stamps.append(stamp_of(path, entry.stat(follow_symlinks=False)))
        return True

    foreign = _look_through(target, _folders(ours), take)
    return Survey(stamps=tuple(sorted(stamps)), foreign=foreign)


def still(target: Path, before: Survey) -> Survey | None:
    """What stands there now, where all of briefgen's files are those of `before`, and there are any; else None."""
    missing = {stamp.path: stamp for stamp in before.stamps}
    folders = _folders(missing)

    def take(path: str, entry: "os.DirEntry[str]") -> bool:
        stamp = missing.get(path)
        if stamp is None or not _is_as_it_was(stamp, entry.stat(follow_symlinks=False)):
            return False
        del missing[path]
        return True

    foreign = _look_through(target, folders, take)
    return Survey(stamps=before.stamps, foreign=foreign) if before.stamps and not missing else None


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


def _look_through(
    target: Path, folders: Collection[str], take: Callable[[str, "os.DirEntry[str]"], bool]
) -> tuple[str, ...]:
    """Have `take` look at each entry, by its path from `target`; gives what is there besides what it took.

    `folders` are looked into, as far as they are there.
    """
    foreign: list[str] = []
    waiting = [""] if target.is_dir() else []
    while waiting:
        folder = waiting.pop()
        with os.scandir(f"{target}/{folder}") as entries:
            for entry in entries:
                path = folder + entry.name
                if take(path, entry):
                    continue
                if not entry.is_dir(follow_symlinks=False):
                    foreign.append(path)
                elif path in folders:
                    waiting.append(f"{path}/")
                else:
                    foreign.append(f"{path}/")
    return tuple(sorted(foreign))


def _folders(paths: Iterable[str]) -> set[str]:
    """All folders above some paths."""
    found = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found
