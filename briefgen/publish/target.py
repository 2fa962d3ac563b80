"""Which folder may be written to. Everything here looks; nothing here touches.

A build replaces the whole of its output folder, so a wrong folder would cost the user's work. The rules compare
folders by what they are (device and inode) and by their names with letter case aside, because `CONTENT` is `content`
on the next machine.
"""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.manifest import MANIFEST, read_manifest

SOURCE_FOLDERS = ("content", "themes", ".git", ".briefgen")
"""The folders of a project that no output may be, hold or stand in."""


def checked_target(output: Path, root: Path, *, workshop: Path | None = None) -> Path:
    """The real folder that `output` means, once it is known to be safe to replace.

    `root` is the project. `workshop` is a folder of briefgen's own below `.briefgen/` in which an output may stand.
    A `BriefgenError` names the folder and says why it is refused.
    """
    target = Path(os.path.realpath(output))
    shown = str(output) if output == target else f"{output} (that is, {target})"
    reason = _reason_against(target, Path(os.path.realpath(root)), workshop)
    if reason:
        raise BriefgenError(f"Nothing was written: the output folder {shown} {reason}.")
    return target


def _reason_against(target: Path, root: Path, workshop: Path | None) -> str:
    home = Path(os.path.realpath(os.path.expanduser("~")))
    if _holds(target, root):
        return "holds the project itself"
    if _holds(target, home):
        return "holds your home folder"
    if workshop is None or not _holds(workshop, target):
        for name in SOURCE_FOLDERS:
            source = Path(os.path.realpath(root / name))
            if _holds(source, target) or _holds(root / name, target):
                return f"is or stands in {name}/, which briefgen reads"
            if _holds(target, source):
                return f"holds {name}/, which briefgen reads"
    return _reason_against_what_is_there(target)


def _reason_against_what_is_there(target: Path) -> str:
    if not target.exists():
        return ""
    if not target.is_dir():
        return "is not a folder"
    try:
        names = sorted(os.listdir(target))
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if names and read_manifest(target) is None:
        some = ", ".join(names[:3]) + (", …" if len(names) > 3 else "")
        return f"was not made by briefgen (it has no {MANIFEST}) and is not empty: it holds {some}"
    return ""


def _holds(folder: Path, other: Path) -> bool:
    """Whether `other` is `folder` or stands anywhere below it, by name or by what is on the disk."""
    if _key(folder) in {_key(step) for step in _upwards(other)}:
        return True
    try:
        there = os.stat(folder)
    except OSError:
        return False
    return any(_is_same(step, there) for step in _upwards(other))


def _upwards(path: Path) -> Iterator[Path]:
    yield path
    yield from path.parents


def _key(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()


def _is_same(path: Path, other: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.stat(path), other)
    except OSError:
        return False
