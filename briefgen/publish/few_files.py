"""Of a large site, the few files that differ change places one by one, in the milliseconds that takes.

To replace a site of tens of thousands of files as a whole costs seconds, however little of it differs. So its changes
are made ready, listed, and then made in place. A process that is killed before the list is complete leaves the last
site; the list of one that is killed later is carried out by the next run, from whatever point: each step can be
repeated. Pages come before the manifest, and what goes comes last, so that no link ever leads to nothing.
"""

import contextlib
import os
from collections.abc import Container
from pathlib import Path

import msgspec

from briefgen.model.ids import SitePath

_LIST = "steps"


class Steps(msgspec.Struct, frozen=True, kw_only=True):
    """The files of the tree to put in place, in that order, and then the files to take away."""

    put: tuple[SitePath, ...]
    remove: tuple[SitePath, ...]


def can_change_places(target: Path, steps: Steps, before: Container[str]) -> bool:
    """Whether each file to put has a free place, or that of a file of `before`; else more must move than a file."""
    new = [path for path in steps.put if path not in before]
    folders = {path.rpartition("/")[0] for path in new}
    return (
        all(_can_be_folder(target, folder) for folder in folders)
        and not any(os.path.lexists(target / path) for path in new)
        and not any((target / path).is_dir() for path in (*steps.put, *steps.remove))
    )


def replace_files(tree: Path, target: Path, steps: Steps) -> None:
    """Put the files of `tree` in place below `target` and take others away, whatever happens meanwhile."""
    listed = tree.with_name(_LIST)
    unfinished = listed.with_name(f"{_LIST}.new")
    unfinished.write_bytes(msgspec.json.encode(steps))
    os.replace(unfinished, listed)
    finish_files(tree.parent, target)


def finish_files(work: Path, target: Path) -> None:
    """Carry out the list of steps, if there is a complete one, from wherever it was left."""
    try:
        steps = msgspec.json.decode((work / _LIST).read_bytes(), type=Steps)
    except FileNotFoundError:
        return
    for path in steps.put:
        if (work / "tree" / path).exists():
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(work / "tree" / path, target / path)
    for path in steps.remove:
        (target / path).unlink(missing_ok=True)
        _remove_if_empty(target, path)
    (work / _LIST).unlink()


def is_changing(work: Path) -> bool:
    """Whether there is a list of steps that are not all done."""
    return (work / _LIST).exists()


def _can_be_folder(target: Path, folder: str) -> bool:
    parts = folder.split("/")
    steps = (target.joinpath(*parts[:depth]) for depth in range(1, len(parts) + 1))
    return all(not os.path.lexists(step) or (step.is_dir() and not step.is_symlink()) for step in steps)


def _remove_if_empty(target: Path, path: SitePath) -> None:
    with contextlib.suppress(OSError):
        for folder in (target / path).relative_to(target).parents[:-1]:
            (target / folder).rmdir()
