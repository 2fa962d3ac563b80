"""What stands in an output folder: briefgen's files, and those of others."""

import os
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from briefgen.model.stamps import FileStamp, FolderStamp, is_past
from briefgen.publish.manifest import MANIFEST, Manifest

_UNKNOWN = -1


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """`stamps` are of the files that the manifest lists, and of itself, by path; a link in a file's place has none.

    `folders` are those that the files are in. `foreign` are files and folders (these with a slash at the end) that
    briefgen did not make, not looked into.
    """

    stamps: tuple[FileStamp, ...] = ()
    folders: tuple[FolderStamp, ...] = ()
    foreign: tuple[str, ...] = ()


def survey(target: Path, manifest: Manifest) -> Survey:
    """Look through the output folder; nothing is read, and no link followed."""
    look = _Look(target, {*(str(entry.path) for entry in manifest.entries), str(MANIFEST)})
    waiting = [""] if target.is_dir() else []
    folders: list[FolderStamp] = []
    while waiting:
        folder = waiting.pop()
        folders.append(FolderStamp(path=folder, modified_ns=_settled_time(f"{target}/{folder}")))
        waiting += look.into(folder)
    return Survey(
        stamps=tuple(sorted(look.stamps)), folders=tuple(sorted(folders)), foreign=tuple(sorted(look.foreign))
    )


def still(target: Path, before: Survey) -> Survey | None:
    """What stands there now, where all of briefgen's files are those of `before`, and there are any; else None.

    Only folders in which something came or went are looked into.
    """
    if not before.stamps or not all(_stands(f"{target}/{stamp.path}", stamp) for stamp in before.stamps):
        return None
    touched = {folder.path for folder in before.folders if _time_of(f"{target}/{folder.path}") != folder.modified_ns}
    if not touched:
        return before
    look = _Look(target, {stamp.path for stamp in before.stamps})
    for folder in touched:
        look.into(folder)
    if look.is_in_the_way():
        return None
    as_before = (path for path in before.foreign if path.rstrip("/").rpartition("/")[0] not in touched)
    return msgspec.structs.replace(before, foreign=tuple(sorted((*as_before, *look.foreign))))


class _Look:
    """A look into folders of a site, one by one: the stamps of its files `ours`, and what is there besides."""

    def __init__(self, target: Path, ours: set[str]) -> None:
        self._target, self._ours, self._folders = target, ours, _folders(ours)
        self.stamps: list[FileStamp] = []
        self.foreign: list[str] = []

    def into(self, folder: str) -> list[str]:
        """Look into the folder, by its path from `target`; gives the site's own folders in it."""
        below: list[str] = []
        with os.scandir(f"{self._target}/{folder}") as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}" if folder else entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder and path in self._folders:
                    below.append(path)
                elif path in self._ours and entry.is_file(follow_symlinks=False):
                    self.stamps.append(stamp_of(path, entry.stat(follow_symlinks=False)))
                else:
                    self.foreign.append(f"{path}/" if is_folder else path)
        return below

    def is_in_the_way(self) -> bool:
        """Whether something of others' stands where one of the site's files or folders should be."""
        return any(path.rstrip("/") in self._ours or path in self._folders for path in self.foreign)


def stamp_of(path: str, status: os.stat_result) -> FileStamp:
    """The stamp of the file at `path`, whose `status` it is."""
    return FileStamp(
        path=path,
        size=status.st_size,
        modified_ns=status.st_mtime_ns,
        changed_ns=status.st_ctime_ns,
        node=status.st_ino,
    )


def _stands(file: str, stamp: FileStamp) -> bool:
    try:
        status = os.lstat(file)
    except OSError:
        return False
    return (
        stamp.changed_ns == status.st_ctime_ns
        and stamp.modified_ns == status.st_mtime_ns
        and stamp.size == status.st_size
        and stamp.node == status.st_ino
    )


def _time_of(folder: str) -> int:
    try:
        return os.lstat(folder).st_mtime_ns
    except OSError:
        return _UNKNOWN


def _settled_time(folder: str) -> int:
    """When something came into the folder or went; unknown where the next change might have the same time."""
    modified = _time_of(folder)
    return modified if is_past(modified, time.time_ns()) else _UNKNOWN


def _folders(paths: Iterable[str]) -> set[str]:
    """All folders above some paths."""
    found = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found
