"""Two folders change places in one step, so that nobody ever sees a site half old and half new."""

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Linux, renameat2(2)."""

_RENAME_SWAP = 2
"""macOS, renamex_np(2)."""


def exchange(one: Path, other: Path) -> bool:
    """Let two existing folders of one file system change places; False, and nothing done, where that cannot be.

    It cannot be where the system or the file system knows no such step, or where one of the two is a mount point.
    """
    try:
        return _exchange(os.fsencode(one), os.fsencode(other))
    except (OSError, AttributeError):
        return False


def _exchange(one: bytes, other: bytes) -> bool:
    system: str = sys.platform
    if system.startswith("linux"):
        return bool(ctypes.CDLL(None).renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE) == 0)
    return system == "darwin" and bool(ctypes.CDLL(None).renamex_np(one, other, _RENAME_SWAP) == 0)
