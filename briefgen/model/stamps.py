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
