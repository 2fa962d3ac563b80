"""What the file system says of a file without its being read."""

import msgspec


class FileStamp(msgspec.Struct, frozen=True, kw_only=True, order=True, array_like=True):
    """A file's place, size and times; times are nanoseconds since 1970.

    `changed_ns` is when the file's entry last changed (POSIX's ctime). No program can set it, so it moves even where an
    edit leaves size and time of modification as they were. `node` is the file's number in its file system.
    """

    path: str
    size: int
    modified_ns: int
    changed_ns: int
    node: int


class FolderStamp(msgspec.Struct, frozen=True, kw_only=True, order=True, array_like=True):
    """A folder's place, and when something last came into it or went, in nanoseconds since 1970; -1 where unknown."""

    path: str
    modified_ns: int


_SECOND_NS = 1_000_000_000
_COARSE_NS = 2 * _SECOND_NS
"""Some file systems count times in steps of two seconds (FAT), some in steps of one."""

_FINE_NS = 50_000_000
"""Those that write fractions of a second count at least in the kernel's ticks, of ten milliseconds at most."""


def is_past(changed_ns: int, now_ns: int) -> bool:
    """Whether a change at that time lies so far back that another one now would have another time."""
    step = _FINE_NS if changed_ns % _SECOND_NS else _COARSE_NS
    return changed_ns + step < now_ns
