"""What lies in a folder, links never followed.

Everything is judged by its entry in its folder, without following it; a file is opened without following a link and
compared with its entry, so that a link that is put in its place in between is seen. Names that the system cannot say in
Unicode are shown with replacement characters and left out.
"""

import os
import stat
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec

Sort = Literal["file", "folder", "link", "other", "unreadable", "unnameable"]

LEFTOVERS = ("~", ".swp", ".swo", ".swx", ".tmp", ".bak", ".orig", ".part")
"""How names end that editors, browsers and merges leave behind."""

_SYSTEM_FILES = frozenset(("thumbs.db", "desktop.ini", "4913"))
"""Windows' own, and the file by which Vim tries out whether it may write."""

_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Not to follow a link, and not to wait for a pipe's other end."""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Something in a folder; `path` is from the project's root, with slashes, `node` its number in the file system."""

    path: str
    sort: Sort
    node: int = 0
    reason: str = ""


def is_leftover(name: str) -> bool:
    """Whether a name is the system's or an editor's, not the writer's; names that begin with a dot are hidden.

    `.well-known` is none: it is where hosts and browsers look for files about a site (RFC 8615).
    """
    lower = name.lower()
    if lower == ".well-known":
        return False
    if lower.startswith(".") or lower.endswith(LEFTOVERS) or lower in _SYSTEM_FILES:
        return True
    return lower.startswith("#") and lower.endswith("#")


def entries(root: Path, folder: str) -> tuple[Found, ...]:
    """What lies in a folder (its path from the root), by name; leftovers are left out."""
    try:
        with os.scandir(root / folder) as listing:
            found = [_found(entry, folder) for entry in listing if not is_leftover(entry.name)]
    except OSError as error:
        return (Found(path=folder, sort="unreadable", reason=error.strerror or "unknown"),)
    return tuple(sorted(found, key=lambda each: each.path))


def walk(root: Path, folder: str) -> Iterator[Found]:
    """Everything below a folder that is no folder itself, in no order. Folders may lie as deep as the system lets."""
    waiting = [folder]
    while waiting:
        for found in entries(root, waiting.pop()):
            if found.sort == "folder":
                waiting.append(found.path)
            else:
                yield found


def _found(entry: "os.DirEntry[str]", folder: str) -> Found:
    name = entry.name
    path = f"{folder}/{name}"
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return Found(path=os.fsencode(path).decode("utf-8", "replace"), sort="unnameable")
    try:
        return Found(path=path, sort=_sort(entry), node=entry.inode())
    except OSError as error:
        return Found(path=path, sort="unreadable", reason=error.strerror or "unknown")


def _sort(entry: "os.DirEntry[str]") -> Sort:
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"


def read_file(root: Path, found: Found, most: int) -> bytes:
    """The bytes of a file, `most` + 1 of them where it is larger than `most`. Raises `OSError`.

    A file that vanished, or is another than its folder said, is looked for once more: an editor may just have put a
    new one in its place.
    """
    try:
        return _read(root / found.path, found.node, most)
    except (FileNotFoundError, _ChangedError):
        now = (root / found.path).lstat()
        if not stat.S_ISREG(now.st_mode) or _is_below_link(root, found.path):
            raise
        return _read(root / found.path, now.st_ino, most)


def open_file(path: Path) -> BufferedReader:
    """Open a plain file for reading: no link that was put in its place is followed, no pipe waited for."""
    handle = os.open(path, _OPEN_FLAGS)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise _ChangedError(0, "it is no plain file any more", str(path))
    return open(handle, "rb")


def _is_below_link(root: Path, path: str) -> bool:
    return any((root / folder).is_symlink() for folder in PurePosixPath(path).parents if folder.name)


class _ChangedError(OSError):
    """Another file stands in the place of the one that was found."""


def _read(path: Path, node: int, most: int) -> bytes:
    handle = os.open(path, _OPEN_FLAGS)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or (node and status.st_ino != node):
            raise _ChangedError(0, "it was replaced while it was read", str(path))
        return _read_all(handle, min(status.st_size, most) + 1, most)
    finally:
        os.close(handle)


def _read_all(handle: int, size: int, most: int) -> bytes:
    parts = []
    length = 0
    while length <= most and (part := os.read(handle, max(size - length, 4096))):
        parts.append(part)
        length += len(part)
    return b"".join(parts)
