import os
from pathlib import Path

import pytest

from briefgen.load.walk import Found, entries, open_file, read_file


def test_a_file_is_read_again_where_an_editor_put_a_new_one_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old")
    found = entries(tmp_path, ".")[0]
    (tmp_path / "new").write_text("new")
    (tmp_path / "new").rename(tmp_path / "a.md")

    assert read_file(tmp_path, found, 100) == b"new"


def test_a_link_put_in_a_files_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old")
    (tmp_path / "secret").write_text("secret")
    found = next(each for each in entries(tmp_path, ".") if each.path == "./a.md")
    (tmp_path / "a.md").unlink()
    (tmp_path / "a.md").symlink_to(tmp_path / "secret")

    with pytest.raises(OSError):  # noqa: PT011 (its number differs between systems)
        read_file(tmp_path, found, 100)


def test_a_folder_above_that_became_a_link_is_seen(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "a.md").write_text("a")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.md").write_text("secret")
    found = entries(tmp_path, "inside")[0]
    (tmp_path / "inside").rename(tmp_path / "was")
    (tmp_path / "inside").symlink_to(tmp_path / "outside")

    with pytest.raises(OSError):  # noqa: PT011
        read_file(tmp_path, found, 100)


def test_a_file_that_vanished_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path, Found(path="a.md", sort="file", node=1), 100)


def test_no_more_is_read_than_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * 10_000)

    data = read_file(tmp_path, entries(tmp_path, ".")[0], 5_000)

    assert 5_000 < len(data) < 10_000


def test_a_link_or_a_pipe_in_a_files_place_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "link").symlink_to(tmp_path / "secret")
    os.mkfifo(tmp_path / "pipe")

    for name in ("link", "pipe", "."):
        with pytest.raises(OSError):  # noqa: PT011 (its number differs between systems)
            open_file(tmp_path / name)
    with open_file(tmp_path / "secret") as opened:
        assert opened.read() == b"secret"
