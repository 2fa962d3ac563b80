"""One build at a time for one output: the second says so and ends, and a dead one is in nobody's way."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from briefgen.diagnostics.model import BriefgenError

if sys.platform != "win32":
    import fcntl


@contextlib.contextmanager
def only_one(file: Path, output: Path) -> Iterator[None]:
    """Hold the lock `file` for writing to `output`. The system frees it with the process, however that ends.

    Where the file cannot be made at all (a project on a read-only disk), nothing is locked: no other build of this
    project could remember anything there either.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:
        yield
        return
    try:
        _take(descriptor, output)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, output: Path) -> None:
    if sys.platform == "win32":  # No such locks there: a build that is at work is not noticed.
        return
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)  # not flock: worker processes would inherit it
    except OSError:
        owner = os.pread(descriptor, 20, 0).decode(errors="replace").strip()
        raise BriefgenError(f"Another build (process {owner}) is writing to {output}: wait until it is done.") from None
    os.truncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)
