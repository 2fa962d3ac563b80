"""Writes new content files whole or not at all, and never over one that somebody has changed."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from briefgen.diagnostics.errors import BriefgenError
from briefgen.importers.writing.kept_fields import with_kept_fields

Outcome = Literal["written", "unchanged", "kept"]
"""`unchanged`: the file stands there just so. `kept`: it stands there with other words, which were left alone."""


def place(root: Path, path: str, text: str, force: bool = False) -> Outcome:
    """Write `text` to `path` below `root` (with slashes); with `force` also over another file of that name.

    Of that file the fields stay that `text` does not state (`kept_fields`).
    A file appears under its name only when it is whole and on the disk, whenever the process or the machine stops.
    """
    target = root / path
    folder = _folder(root, target.parent)
    existing = _bytes_of(target)
    data = (_with_kept(existing, text) if force and existing is not None else text).encode()
    if existing == data:
        return "unchanged"
    if existing is not None and not force:
        return "kept"
    with _written_beside(folder, target.name, data) as beside:
        if force:
            os.replace(beside, target)
            return "written"
        try:
            os.link(beside, target)
        except FileExistsError:
            return "kept"
        except OSError:
            os.replace(beside, target)
    return "written"


def _with_kept(existing: bytes, text: str) -> str:
    try:
        return with_kept_fields(existing.decode(), text)
    except UnicodeDecodeError:
        return text


def read_bytes(path: Path, most: int) -> bytes:
    """A regular file's bytes, at most `most` + 1 of them."""
    if not path.is_file():
        raise BriefgenError(f"{path} is no file.")
    try:
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        raise BriefgenError(f"{path} cannot be read: {error.strerror}.") from error


def _folder(root: Path, folder: Path) -> Path:
    """The folder, made where it is missing; never one that a symbolic link leads to outside the content."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BriefgenError(f"The folder {folder} cannot be made: {error.strerror}.") from error
    if not folder.resolve().is_relative_to(root.resolve()):
        raise BriefgenError(f"{folder} leads out of the project; nothing is written there.")
    return folder


def _bytes_of(target: Path) -> bytes | None:
    """What stands at `target`: None for nothing; a link or a folder counts as something else."""
    if target.is_symlink() or (target.exists() and not target.is_file()):
        raise BriefgenError(f"{target} is no ordinary file; nothing is written there.")
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BriefgenError(f"{target} cannot be read: {error.strerror}.") from error


@contextlib.contextmanager
def _written_beside(folder: Path, name: str, data: bytes) -> Iterator[Path]:
    """A hidden file beside the target with all the data on the disk; it is gone afterwards."""
    beside = folder / f".{name}.{os.getpid()}.part"
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o666)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        yield beside
    except OSError as error:
        raise BriefgenError(f"{folder / name} cannot be written: {error.strerror}.") from error
    finally:
        with contextlib.suppress(FileNotFoundError):
            beside.unlink()
