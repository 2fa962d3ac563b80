import pickle
import sqlite3

import pytest

from briefgen.build.store import FileStore, MemoryStore, NoStore


@pytest.fixture
def file(tmp_path):
    return tmp_path / ".briefgen" / "cache" / "results.db"


@pytest.fixture(params=["file", "memory"])
def store(request, file):
    return FileStore(file) if request.param == "file" else MemoryStore()


def test_what_was_put_is_found_and_nothing_else(store):
    store.put("parse", {b"k": b"v", b"l": b""})

    assert store.get("parse", [b"k", b"l", b"m"]) == {b"k": b"v", b"l": b""}


def test_rooms_do_not_see_each_other(store):
    store.put("parse", {b"k": b"v"})
    store.put("render", {b"k": b"other"})

    assert store.get("parse", [b"k"]) == {b"k": b"v"}


def test_what_is_no_longer_used_is_forgotten(store):
    store.put("parse", {b"old": b"1", b"kept": b"2"})
    store.put("parse", {b"new": b"3"})
    store.keep_only("parse", [b"kept", b"new"])

    assert store.get("parse", [b"old", b"kept", b"new"]) == {b"kept": b"2", b"new": b"3"}


def test_a_file_is_cleared_of_old_results_once_they_are_many(file):
    store = FileStore(file)
    kept = [b"%d" % number for number in range(20)]
    store.put("parse", dict.fromkeys(kept, b"v") | {b"old": b"v"})
    store.keep_only("parse", kept)
    assert store.get("parse", [b"old"])

    store.put("parse", {b"older": b"v", b"oldest": b"v"})
    store.keep_only("parse", kept)
    assert not store.get("parse", [b"old", b"older", b"oldest"])
    assert len(store.get("parse", kept)) == len(kept)


def test_without_a_store_nothing_is_remembered():
    store = NoStore()
    store.put("parse", {b"k": b"v"})

    assert store.get("parse", [b"k"]) == {}


def test_results_outlive_the_process_that_made_them(file):
    FileStore(file).put("parse", {b"k": b"v"})

    assert FileStore(file).get("parse", [b"k"]) == {b"k": b"v"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"\0" * len(data),
        lambda data: data[:4096] + b"\xff" * (len(data) - 4096),
        lambda data: pickle.dumps({"k": "v"}),
        lambda data: b"not a database at all",
    ],
)
def test_a_damaged_or_foreign_database_is_a_miss_and_made_anew(file, damage):
    FileStore(file).put("parse", {bytes([n]): b"v" * 1000 for n in range(50)})
    whole = file.read_bytes()
    for left in file.parent.glob("*-*"):
        left.unlink()
    file.write_bytes(damage(whole))

    store = FileStore(file)
    assert set(store.get("parse", [b"\1"]).values()) <= {b"v" * 1000}
    store.put("parse", {b"k": b"v"})
    assert FileStore(file).get("parse", [b"k"]) == {b"k": b"v"}


def test_an_entry_whose_bytes_were_changed_is_a_miss(file):
    FileStore(file).put("parse", {b"k": b"value", b"l": b"other"})
    with sqlite3.connect(file) as database:
        database.execute("UPDATE entry SET value = X'00' || substr(value, 2) WHERE key = ?", (b"k",))
    database.close()

    assert FileStore(file).get("parse", [b"k", b"l"]) == {b"l": b"other"}


@pytest.mark.parametrize("value", ["text", 12, None, b"", b"123"])
def test_an_entry_of_another_type_is_a_miss(file, value):
    FileStore(file).put("parse", {b"k": b"value"})
    with sqlite3.connect(file) as database:
        database.execute("UPDATE entry SET value = ?", (value,))
    database.close()

    assert FileStore(file).get("parse", [b"k"]) == {}


def test_a_place_that_cannot_be_written_remembers_nothing_and_says_nothing(tmp_path):
    (tmp_path / "cache").write_text("a file where a folder should be")
    store = FileStore(tmp_path / "cache" / "results.db")

    store.put("parse", {b"k": b"v"})

    assert store.get("parse", [b"k"]) == {}
