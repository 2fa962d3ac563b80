import os
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefgen.diagnostics.codes import BY_CODE
from briefgen.diagnostics.model import BriefgenError
from briefgen.load import Loaded, load


def write(root: Path, **files: str | bytes) -> Path:
    for path, written in {"site.yml": "title: Talks\n", **files}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(written if isinstance(written, bytes) else written.encode())
    (root / "content").mkdir(exist_ok=True)
    return root


def faults(loaded: Loaded) -> list[tuple[str, str]]:
    assert all(fault.code in BY_CODE for fault in loaded.diagnostics)
    return [(fault.code, fault.path) for fault in loaded.diagnostics]


def test_texts_are_read_from_every_folder_at_any_depth_in_the_order_of_their_paths(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        **{
            "content/people/kim-jong-un.md": "k",
            "content/articles/2019/01/a.md": "a",
            "content/articles/b.md": "b",
            "content/pages/about.md": "p",
        },
    )

    loaded = load(root)

    assert [(source.path, source.text) for source in loaded.sources] == [
        ("content/articles/2019/01/a.md", "a"),
        ("content/articles/b.md", "b"),
        ("content/pages/about.md", "p"),
        ("content/people/kim-jong-un.md", "k"),
    ]
    assert loaded.config is not None
    assert loaded.config.text == "title: Talks\n"
    assert loaded.diagnostics == ()


def test_static_files_keep_their_place_below_static(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, **{"content/static/maps/north.png": b"\x89PNG"}))

    assert [(file.path, file.target) for file in loaded.static] == [
        ("content/static/maps/north.png", "static/maps/north.png")
    ]


def test_files_for_the_sites_root_are_copied_there_hidden_ones_left_out(tmp_path: Path) -> None:
    files = {"favicon.ico": b"i", ".well-known/security.txt": b"s", ".env": b"SECRET=1", "a/b.txt": b"b"}
    loaded = load(write(tmp_path, **{f"content/root/{name}": data for name, data in files.items()}))

    assert [file.target for file in loaded.static] == [".well-known/security.txt", "a/b.txt", "favicon.ico"]
    assert loaded.diagnostics == ()


@pytest.mark.parametrize("name", ["CNAME", "favicon.ico", ".well-known/security.txt", "google0123456789abcdef.html"])
def test_what_is_looked_for_at_the_root_alone_is_told_to_go_there(tmp_path: Path, name: str) -> None:
    loaded = load(write(tmp_path, **{f"content/static/{name}": b"x", "content/static/a/favicon.ico": b"x"}))

    (fault,) = loaded.diagnostics
    assert (fault.code, fault.path) == ("BG132", f"content/static/{name}")
    assert f"content/root/{name}" in fault.hint


def test_line_ends_stay_and_a_byte_order_mark_goes(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, **{"content/pages/a.md": b"\xef\xbb\xbfone\r\ntwo\rthree\n"}))

    assert loaded.sources[0].text == "one\r\ntwo\rthree\n"


def test_an_empty_content_folder_is_a_site_without_content(tmp_path: Path) -> None:
    loaded = load(write(tmp_path))

    assert (loaded.sources, loaded.static, loaded.diagnostics) == ((), (), ())


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"caf\xe9 noir", "BG120", "byte 3 (in line 1) is 0xE9"),
        (b"\xef\xbb\xbfa\n\xff", "BG120", "byte 5 (in line 2) is 0xFF"),
        (b"\xed\xa0\x80", "BG120", "byte 0 (in line 1) is 0xED"),
        ("title".encode("utf-16"), "BG120", "UTF-16"),
        (b"a\nb\0c", "BG121", "byte 3 (in line 2) is NUL"),
        (b"a" * (2 * 1024 * 1024 + 1), "BG122", "larger than 2 MB"),
    ],
)
def test_a_file_that_is_no_text_is_told_from_one_and_the_others_are_read(
    tmp_path: Path, data: bytes, code: str, words: str
) -> None:
    loaded = load(write(tmp_path, **{"content/articles/a.md": data, "content/articles/b.md": "b"}))

    assert [source.path for source in loaded.sources] == ["content/articles/b.md"]
    assert faults(loaded) == [(code, "content/articles/a.md")]
    assert words in loaded.diagnostics[0].message


def test_settings_that_are_no_text_are_a_fault_of_site_yml(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, **{"site.yml": b"title: caf\xe9"}))

    assert loaded.config is None
    assert faults(loaded) == [("BG020", "site.yml")]


@pytest.mark.parametrize(
    "name",
    [
        ".#a.md",
        "a.md~",
        ".a.md.swp",
        "a.md.swp",
        "a.md.tmp",
        "#a.md#",
        ".DS_Store",
        "4913",
        "Thumbs.db",
        ".obsidian/x.md",
    ],
)
def test_what_editors_and_systems_leave_behind_is_no_content(tmp_path: Path, name: str) -> None:
    loaded = load(write(tmp_path, **{f"content/articles/{name}": "x", f"content/{name}": "x"}))

    assert (loaded.sources, loaded.diagnostics) == ((), ())


def test_what_is_of_no_kind_is_never_left_out_without_a_word(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        **{
            "content/article/a.md": "a",
            "content/b.md": "b",
            "content/c.txt": "c",
            "content/people/kim.jpg": "d",
            "content/people/kim.MD": "e",
        },
    )

    loaded = load(root)

    assert loaded.sources == ()
    assert faults(loaded) == [
        ("BG127", "content/article"),
        ("BG128", "content/b.md"),
        ("BG129", "content/c.txt"),
        ("BG129", "content/people/kim.MD"),
        ("BG129", "content/people/kim.jpg"),
    ]
    assert loaded.diagnostics[0].hint == "Did you mean content/articles/?"


def test_links_are_named_and_never_followed_wherever_they_lead(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("secret")
    root = write(tmp_path / "project", **{"content/articles/a.md": "a"})
    articles = root / "content" / "articles"
    (articles / "secret.md").symlink_to(outside / "secret.md")
    (articles / "folder").symlink_to(outside)
    (articles / "loop").symlink_to(articles)
    (articles / "nowhere.md").symlink_to("nothing")
    (root / "content" / "people").symlink_to(outside)
    (root / "content" / "static").mkdir()
    (root / "content" / "static" / "passwd").symlink_to("/etc/passwd")

    loaded = load(root)

    assert [source.path for source in loaded.sources] == ["content/articles/a.md"]
    assert loaded.static == ()
    assert faults(loaded) == [
        ("BG125", "content/articles/folder"),
        ("BG125", "content/articles/loop"),
        ("BG125", "content/articles/nowhere.md"),
        ("BG125", "content/articles/secret.md"),
        ("BG125", "content/people"),
        ("BG125", "content/static/passwd"),
    ]


def test_pipes_and_sockets_are_never_opened(tmp_path: Path) -> None:
    root = write(tmp_path, **{"content/articles/a.md": "a"})
    os.mkfifo(root / "content" / "articles" / "pipe.md")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(root / "content" / "articles")
        try:
            listening.bind("socket.md")
        finally:
            os.chdir(here)

        loaded = load(root)

    assert [source.path for source in loaded.sources] == ["content/articles/a.md"]
    assert faults(loaded) == [("BG126", "content/articles/pipe.md"), ("BG126", "content/articles/socket.md")]


def test_names_that_are_not_unicode_or_not_for_every_system_are_refused(tmp_path: Path) -> None:
    root = write(
        tmp_path, **{"content/static/map?.png": "x", "content/static/a\nb.png": "x", "content/articles/a.md": "a"}
    )
    (Path(os.fsdecode(os.fsencode(root / "content" / "articles") + b"/caf\xe9.md"))).write_text("x")

    loaded = load(root)

    assert [source.path for source in loaded.sources] == ["content/articles/a.md"]
    assert loaded.static == ()
    assert faults(loaded) == [
        ("BG131", "content/articles/caf\ufffd.md"),
        ("BG131", "content/static/a\nb.png"),
        ("BG131", "content/static/map?.png"),
    ]


def test_names_in_another_unicode_form_get_one_address(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, **{"content/static/cafe\u0301.png": "x"}))

    assert loaded.static[0].path == "content/static/cafe\u0301.png"
    assert loaded.static[0].target == "static/café.png"


def test_folders_may_lie_deeper_than_the_interpreter_recurses(tmp_path: Path) -> None:
    root = write(tmp_path)
    here = Path.cwd()
    os.chdir(root / "content")
    try:
        for name in ("articles", *["d"] * 1200):
            os.mkdir(name)
            os.chdir(name)
        Path("a.md").write_text("deep")
    finally:
        os.chdir(here)

    loaded = load(root)
    subprocess.run(["rm", "-r", str(root / "content")], check=True)  # deeper than pytest itself can clear away

    assert len(loaded.sources) + len(loaded.diagnostics) == 1


@pytest.mark.parametrize(("file", "words"), [("site.yml", "There is no site.yml"), ("content", "no folder content/")])
def test_a_folder_that_is_no_project_is_said_in_one_sentence(tmp_path: Path, file: str, words: str) -> None:
    root = write(tmp_path)
    if file == "content":
        (root / "content").rmdir()
    else:
        (root / file).unlink()

    with pytest.raises(BriefgenError, match=words):
        load(root)


def test_links_for_the_project_itself_are_refused(tmp_path: Path) -> None:
    root = write(tmp_path / "project")
    (root / "content").rmdir()
    (root / "content").symlink_to(tmp_path)

    with pytest.raises(BriefgenError, match="symbolic link"):
        load(root)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything, so that a test of what may not be read would pass whatever happens."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def test_what_may_not_be_read_is_named_and_the_rest_is_read() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write(
            Path(folder),
            **{"content/articles/a.md": "a", "content/articles/closed.md": "x", "content/people/closed/b.md": "x"},
        )
        root.chmod(0o755)
        (root / "content/articles/closed.md").chmod(0)
        (root / "content/people/closed").chmod(0)

        with as_nobody():
            loaded = load(root)
        (root / "content/people/closed").chmod(0o700)

    assert [source.path for source in loaded.sources] == ["content/articles/a.md"]
    assert faults(loaded) == [("BG124", "content/articles/closed.md"), ("BG124", "content/people/closed")]
