import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.publish.unpacking import LIMIT, unpacked

TEXT = b"Words that nobody may see."


def zipped(**files):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return archive.getvalue()


@pytest.mark.parametrize(
    "packed",
    [
        TEXT,
        gzip.compress(TEXT),
        gzip.compress(b"") + gzip.compress(TEXT),
        gzip.compress(b"nothing") + TEXT,
        zipped(a=b"nothing", b=TEXT),
        gzip.compress(zipped(a=TEXT)),
        zipped(a=gzip.compress(TEXT)),
        TEXT.decode().encode("utf-16"),
        gzip.compress(TEXT.decode().encode("utf-16")),
        gzip.compress(TEXT * 50)[:-9],
    ],
    ids=["plain", "gzip", "members", "appended", "zip", "gzipped-zip", "zipped-gzip", "utf-16", "gzipped-16", "cut"],
)
def test_words_are_found_however_they_are_packed(packed):
    assert any(TEXT in part for part in unpacked(packed))


def test_names_within_an_archive_are_told():
    assert any(
        b"words-that-nobody-may-see.txt" in part for part in unpacked(zipped(**{"words-that-nobody-may-see.txt": b""}))
    )


def test_a_small_file_that_unpacks_to_any_size_is_cut():
    bomb = gzip.compress(bytes(LIMIT + 1000), compresslevel=1)

    assert sum(map(len, unpacked(bomb))) <= LIMIT + len(bomb)
    assert sum(map(len, unpacked(zipped(a=bytes(LIMIT + 1000))))) <= LIMIT + 10


def test_archives_in_archives_end_somewhere():
    deep = TEXT
    for _ in range(5):
        deep = gzip.compress(deep)

    assert len(list(unpacked(deep))) == 1


@given(st.binary(max_size=300), st.sampled_from([b"", b"\x1f\x8b", b"PK\x03\x04", b"PK\x05\x06", b"\xff\xfe"]))
def test_any_bytes_can_be_looked_at(data, mark):
    list(unpacked(mark + data))


@given(st.data())
def test_a_damaged_archive_can_be_looked_at(data):
    archive = bytearray(zipped(a=TEXT * 5, b=TEXT))
    for _ in range(3):
        archive[data.draw(st.integers(0, len(archive) - 1))] = data.draw(st.integers(0, 255))

    list(unpacked(bytes(archive)))
