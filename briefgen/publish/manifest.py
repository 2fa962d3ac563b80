"""What briefgen wrote into an output folder: the file that says so also marks the folder as briefgen's.

The manifest stands in the folder itself, so that deleting `.briefgen/` is always safe: what an earlier build wrote is
still known, and removed when it is stale. It is a visible file, because hosts drop or refuse dotfiles, and it harms
nobody: it lists published files only, in the format of `sha256sum`, so that whoever mirrors a site can check the copy
with `sha256sum --check briefgen.sha256`.
"""

import hashlib
import unicodedata
from pathlib import Path

import msgspec

from briefgen.model.ids import SitePath

MANIFEST = SitePath("briefgen.sha256")
_MARK = "# Written by briefgen, which replaces and removes the files listed here, and no others."
_NOT_IN_A_NAME = frozenset('\\:*?"<>|')
"""What some file system, or the archive that GitHub Pages takes, cannot hold in a name."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One file that was written: its place in the output and the SHA-256 of its bytes, in hexadecimal."""

    path: SitePath
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The files that briefgen wrote into a folder, in the order of their paths; the manifest itself is not listed."""

    entries: tuple[Entry, ...] = ()


def sha256(data: bytes) -> str:
    """The digest that a manifest holds of a file with these bytes."""
    return hashlib.sha256(data).hexdigest()


def is_safe(path: str) -> bool:
    """Whether a path from the output's root stays below it and can be a file on every system and host."""
    if any(part in ("", ".", "..") for part in path.split("/")) or not _NOT_IN_A_NAME.isdisjoint(path):
        return False
    return path.isprintable() or not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in path)


def encode_manifest(manifest: Manifest) -> bytes:
    """The manifest's file. It depends on the listed files alone."""
    lines = [_MARK, *(f"{entry.sha256}  {entry.path}" for entry in sorted(manifest.entries))]
    return ("\n".join(lines) + "\n").encode()


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an output folder; None where the folder has none, and so is not known to be briefgen's.

    Lines that cannot be understood, or that lead out of the folder, are passed over: those files are not touched.
    """
    file = folder / MANIFEST
    if file.is_symlink() or not file.is_file():
        return None
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    if lines[0] != _MARK:
        return None
    entries = (_entry(line) for line in lines[1:])
    return Manifest(entries=tuple(sorted(entry for entry in entries if entry is not None)))


def _entry(line: str) -> Entry | None:
    digest, separator, path = line.partition("  ")
    if not separator or len(digest) != 64 or not is_safe(path):
        return None
    return Entry(path=SitePath(path), sha256=digest)
