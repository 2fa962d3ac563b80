"""What stands in an output folder: briefgen's files, and those of others."""

import os
from pathlib import Path

import msgspec

from briefgen.model.stamps import FileStamp
from briefgen.publish.manifest import MANIFEST, Manifest
from briefgen.publish.retire import slashes


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """`stamps` are of the files that the manifest lists, and of itself, by path; a link in a file's place has none.

    `foreign` are files and folders (these with a slash at the end) that briefgen did not make, not looked into.
    """

    stamps: tuple[FileStamp, ...] = ()
    foreign: tuple[str, ...] = ()


def survey(target: Path, manifest: Manifest) -> Survey:
    """Look through the output folder; nothing is read, and no link followed."""
    ours = {str(entry.path) for entry in manifest.entries} | {str(MANIFEST)}
    folders = {entry.path[:at] for entry in manifest.entries for at in slashes(entry.path)}
    stamps: list[FileStamp] = []
    foreign: list[str] = []
    waiting = [""] if target.is_dir() else []
    while waiting:
        folder = waiting.pop()
        with os.scandir(f"{target}/{folder}") as entries:
            for entry in entries:
                path = folder + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if path in folders:
                        waiting.append(f"{path}/")
                    else:
                        foreign.append(f"{path}/")
                elif path in ours and entry.is_file(follow_symlinks=False):
                    stamps.append(stamp_of(path, entry.stat(follow_symlinks=False)))
                else:
                    foreign.append(path)
    return Survey(stamps=tuple(sorted(stamps)), foreign=tuple(sorted(foreign)))


def stamp_of(path: str, status: os.stat_result) -> FileStamp:
    """The stamp of the file at `path`, whose `status` it is."""
    return FileStamp(
        path=path,
        size=status.st_size,
        modified_ns=status.st_mtime_ns,
        changed_ns=status.st_ctime_ns,
        node=status.st_ino,
    )
