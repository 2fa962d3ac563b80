"""A folder as the tree of a commit: exact names as bytes, each with the id that git gives its contents.

The ids are computed here, so that a trial run writes nothing into the repository, and a publication writes only what
the remote branch does not have yet. Names never pass through a stream that takes some of their bytes for commands.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.git import Git, GitError

FILE_MODE = b"100644"
_BATCH = 200
"""Files that one git process hashes: their names must fit into an argument list."""

_CHUNK = 1 << 20


class Blob(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a tree: git's mode and id, in hexadecimal; `size` in bytes, or 0 where the file is not at hand."""

    mode: bytes
    id: bytes
    size: int = 0


Tree = Mapping[bytes, Blob]
"""The files of a tree by their paths from its root."""


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What tells one tree from the one before, by path."""

    added: tuple[bytes, ...] = ()
    changed: tuple[bytes, ...] = ()
    removed: tuple[bytes, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def tree_of_folder(git: Git, folder: Path) -> dict[bytes, Blob]:
    """Every file below `folder`. A link or a device is refused: a host would drop it, or follow it out."""
    form = git.says("rev-parse", "--show-object-format") or "sha1"
    return {path: _blob(os.path.join(os.fsencode(folder), path), form) for path in _files(os.fsencode(folder))}


def tree_of_commit(git: Git, commit: str) -> dict[bytes, Blob]:
    """Every file of a commit's tree."""
    found: dict[bytes, Blob] = {}
    for line in git("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")[:-1]:
        facts, _, path = line.partition(b"\t")
        mode, _, name = facts.split(b" ")
        found[path] = Blob(mode=mode, id=name)
    return found


def changes(before: Tree, after: Tree) -> Changes:
    """What differs, in order."""
    both = before.keys() & after.keys()
    return Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(sorted(p for p in both if (before[p].mode, before[p].id) != (after[p].mode, after[p].id))),
        removed=tuple(sorted(before.keys() - after.keys())),
    )


def write_tree(git: Git, tree: Tree, folder: Path, known: Tree) -> str:
    """Write a tree into the repository and give its id; files of `folder` that `known` trees lack are written first.

    The index is a file of its own: the user's is neither read nor written.
    """
    there = {blob.id for blob in known.values()}
    _write_blobs(git, [(path, blob) for path, blob in sorted(tree.items()) if blob.id not in there], folder)
    lines = b"".join(b"%s %s\t%s\0" % (blob.mode, blob.id, path) for path, blob in sorted(tree.items()))
    with tempfile.TemporaryDirectory() as place:
        own_index = {"GIT_INDEX_FILE": os.path.join(place, "index")}
        git("update-index", "-z", "--index-info", text=lines, more=own_index)
        _refuse_what_was_passed_over(git("ls-files", "-z", more=own_index), tree)
        return git("write-tree", more=own_index).decode().strip()


def _refuse_what_was_passed_over(listed: bytes, tree: Tree) -> None:
    """Git takes some names for its own (`.git`), says so, and goes on without them."""
    left_out = tree.keys() - set(listed.split(b"\0"))
    if left_out:
        raise GitError(f"git takes no file of this name: {printable(min(left_out))}. Nothing was pushed.")


def _write_blobs(git: Git, files: list[tuple[bytes, Blob]], folder: Path) -> None:
    start = os.fsencode(folder)
    for at in range(0, len(files), _BATCH):
        batch = files[at : at + _BATCH]
        paths = [os.path.join(start, path) for path, _ in batch]
        ids = git("hash-object", "-w", "--no-filters", "--", *paths).split()
        if ids != [blob.id for _, blob in batch]:
            raise GitError("A file changed while it was being published. Nothing was pushed.")


def _files(root: bytes, below: bytes = b"") -> Iterator[bytes]:
    with os.scandir(os.path.join(root, below)) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = os.path.join(below, entry.name)
        if entry.is_dir(follow_symlinks=False):
            yield from _files(root, path)
        elif entry.is_file(follow_symlinks=False):
            yield path
        else:
            raise BriefgenError(f"{printable(path)} of the site is no regular file, and cannot be published.")


def _blob(path: bytes, form: str) -> Blob:
    size = os.stat(path).st_size
    digest = hashlib.new(form, b"blob %d\0" % size)
    with open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return Blob(mode=FILE_MODE, id=digest.hexdigest().encode(), size=size)


def printable(path: bytes) -> str:
    """A path on one line of a terminal, whatever is in it."""
    name = path.decode(errors="backslashreplace")
    return name if name.isprintable() else repr(name)[1:-1]
