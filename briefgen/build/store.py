"""Where results are remembered: a database of plain data below `.briefgen/cache`, of which nothing is trusted.

Every entry carries a check sum; an entry that does not match it is a miss, and a database that cannot be read is
thrown away. Nothing in it is ever run: entries are bytes that the caller decodes into a known type.
"""

import contextlib
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol

_LAYOUT = 1
"""To be raised whenever the table changes: a database of another layout is thrown away."""

_PATIENCE = 5
"""Seconds to wait for another process that writes."""

_WORTH_A_CLEARING = 1.1
"""Entries for each one in use from which on the others are forgotten: to find them takes a second in large sites."""

_SCHEMA = "CREATE TABLE IF NOT EXISTS entry (room TEXT, key BLOB, value BLOB, PRIMARY KEY (room, key))"


class Store(Protocol):
    """Remembers bytes under keys; each kind of work has a room of its own."""

    def get(self, room: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is remembered under those keys; a key that is not known is left out."""

    def put(self, room: str, entries: Mapping[bytes, bytes]) -> None:
        """Remember `entries`."""

    def keep_only(self, room: str, used: Iterable[bytes]) -> None:
        """Forget what of that room was not `used`; a little of it may stay for a while."""


class NoStore:
    """Remembers nothing."""

    def get(self, room: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Nothing."""
        return {}

    def put(self, room: str, entries: Mapping[bytes, bytes]) -> None:
        """Nothing is kept."""

    def keep_only(self, room: str, used: Iterable[bytes]) -> None:
        """Nothing is there."""


class MemoryStore:
    """Remembers as long as the process lives."""

    def __init__(self) -> None:
        self._rooms: dict[str, dict[bytes, bytes]] = {}

    def get(self, room: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is remembered under those keys."""
        known = self._rooms.get(room, {})
        return {key: known[key] for key in keys if key in known}

    def put(self, room: str, entries: Mapping[bytes, bytes]) -> None:
        """Remember `entries`."""
        self._rooms.setdefault(room, {}).update(entries)

    def keep_only(self, room: str, used: Iterable[bytes]) -> None:
        """Forget what was not `used`."""
        self._rooms[room] = self.get(room, used)


class FileStore:
    """Remembers from run to run, in the database `file`; two processes may use it at once.

    Whatever is wrong with the file, the worst that happens is that nothing is remembered.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def get(self, room: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is remembered under those keys, and was not damaged since."""
        found: dict[bytes, bytes] = {}

        def look_up(database: sqlite3.Connection) -> None:
            for key in keys:
                row = database.execute("SELECT value FROM entry WHERE room = ? AND key = ?", (room, key)).fetchone()
                if row is not None and _is_whole(key, row[0]):
                    found[key] = row[0][4:]

        self._with_database(look_up)
        return found

    def put(self, room: str, entries: Mapping[bytes, bytes]) -> None:
        """Remember `entries`."""

        def insert(database: sqlite3.Connection) -> None:
            rows = ((room, key, _check_sum(key, value) + value) for key, value in entries.items())
            database.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", rows)

        self._with_database(insert)

    def keep_only(self, room: str, used: Iterable[bytes]) -> None:
        """Forget what was not `used`, once that is a tenth of the room."""
        keys = set(used)

        def delete(database: sqlite3.Connection) -> None:
            there = database.execute("SELECT count(*) FROM entry WHERE room = ?", (room,)).fetchone()[0]
            if there <= len(keys) * _WORTH_A_CLEARING:
                return
            database.execute("CREATE TEMP TABLE used (key BLOB PRIMARY KEY)")
            database.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((key,) for key in keys))
            database.execute("DELETE FROM entry WHERE room = ? AND key NOT IN used", (room,))

        self._with_database(delete)

    def _with_database(self, use: Callable[[sqlite3.Connection], None]) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as database:
                _prepare(database)
                with database:
                    use(database)
        except (sqlite3.Error, OSError) as error:
            if "locked" not in str(error):
                self._throw_away()

    def _throw_away(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)


def _prepare(database: sqlite3.Connection) -> None:
    database.text_factory = bytes
    if database.execute("PRAGMA user_version").fetchone()[0] != _LAYOUT:
        database.execute("DROP TABLE IF EXISTS entry")
        database.execute(f"PRAGMA user_version = {_LAYOUT}")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = OFF")
    database.execute(_SCHEMA)


def _check_sum(key: bytes, value: bytes) -> bytes:
    return zlib.crc32(value, zlib.crc32(key)).to_bytes(4, "big")


def _is_whole(key: bytes, value: bytes) -> bool:
    return isinstance(value, bytes) and value[:4] == zlib.crc32(value[4:], zlib.crc32(key)).to_bytes(4, "big")
