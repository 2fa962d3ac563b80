import hashlib
import subprocess

import pytest

from briefgen.model.ids import SitePath
from briefgen.publish.manifest import MANIFEST, Entry, Manifest, encode_manifest, is_safe, read_manifest, sha256

ONE = Entry(path=SitePath("a/index.html"), sha256=sha256(b"one"))
TWO = Entry(path=SitePath("people/金正恩/index.html"), sha256=sha256(b"two"))


def test_what_was_written_is_read_back(tmp_path):
    (tmp_path / MANIFEST).write_bytes(encode_manifest(Manifest(entries=(ONE, TWO))))

    assert read_manifest(tmp_path) == Manifest(entries=(ONE, TWO))


def test_the_order_of_the_files_does_not_matter():
    assert encode_manifest(Manifest(entries=(TWO, ONE))) == encode_manifest(Manifest(entries=(ONE, TWO)))


def test_sha256sum_can_check_a_mirrored_site(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_bytes(b"one")
    (tmp_path / MANIFEST).write_bytes(encode_manifest(Manifest(entries=(ONE,))))

    done = subprocess.run(["sha256sum", "--check", "--strict", MANIFEST], cwd=tmp_path, capture_output=True)

    assert done.returncode == 0, done.stderr


def test_a_folder_without_a_manifest_is_not_ours(tmp_path):
    assert read_manifest(tmp_path) is None


def test_a_list_of_digests_that_somebody_else_made_is_no_manifest(tmp_path):
    (tmp_path / MANIFEST).write_text(f"{hashlib.sha256(b'').hexdigest()}  debian.iso\n")

    assert read_manifest(tmp_path) is None


def test_a_linked_manifest_is_no_manifest(tmp_path):
    (tmp_path / "elsewhere").write_bytes(encode_manifest(Manifest()))
    (tmp_path / MANIFEST).symlink_to(tmp_path / "elsewhere")

    assert read_manifest(tmp_path) is None


def test_lines_that_lead_out_of_the_folder_or_are_damaged_are_passed_over(tmp_path):
    bad = f"{ONE.sha256}  ../../etc/passwd\n{ONE.sha256}  /etc/passwd\nxx  a\n\0\xff\n".encode("latin-1")
    (tmp_path / MANIFEST).write_bytes(encode_manifest(Manifest(entries=(ONE,))) + bad)

    assert read_manifest(tmp_path) == Manifest(entries=(ONE,))


@pytest.mark.parametrize("path", ["index.html", "people/kim-jong-un/index.html", ".nojekyll", "a/金正恩.png", "a b"])
def test_ordinary_paths_are_safe(path):
    assert is_safe(path)


@pytest.mark.parametrize(
    "path",
    ["", "/abs", "../x", "a/../../x", "a//b", "./a", "a/", "a\\..\\b", "a\0b", "a\nb", "a:b", "x?", "a\ud800", "a\x7f"],
)
def test_paths_that_leave_the_folder_or_that_some_system_cannot_hold_are_not(path):
    assert not is_safe(path)
