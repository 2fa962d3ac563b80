import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefgen.build import snapshot
from briefgen.build.snapshot import take_snapshot
from tests.projects import a_project, write

LATER = 3_000_000_000
"""Nanoseconds: more than a step of any file system's time."""


def clock(now):
    """What stands for the module `time` where it is `now()` nanoseconds."""
    return SimpleNamespace(time_ns=now)


@pytest.fixture
def root(tmp_path):
    return a_project(tmp_path)


@pytest.fixture
def _long_after(monkeypatch):
    monkeypatch.setattr(snapshot, "time", clock(lambda: time.time_ns() + LATER))


@pytest.mark.usefixtures("_long_after")
def test_the_same_files_have_the_same_stamps(root):
    assert take_snapshot(root) == take_snapshot(root)
    assert take_snapshot(root).conclusive


@pytest.mark.parametrize(
    "change",
    [
        lambda root: write(root, "content/pages/new.md", "new"),
        lambda root: (root / "content/pages/about.md").unlink(),
        lambda root: (root / "content/pages/about.md").rename(root / "content/pages/b.md"),
        lambda root: write(root, "site.yml", "title: Other\n"),
        lambda root: write(root, "themes/mine/theme.yml", "extends: default\n"),
        lambda root: write(root, "content/static/deep/er/a.txt", ""),
    ],
)
def test_whatever_is_changed_changes_a_stamp(root, change):
    before = take_snapshot(root)
    time.sleep(0.1)
    change(root)

    assert take_snapshot(root).stamps != before.stamps


def test_an_edit_that_hides_its_time_changes_a_stamp(root):
    before = take_snapshot(root)
    file = root / "content/pages/about.md"
    status = file.stat()
    time.sleep(0.1)
    file.write_text(file.read_text().upper())
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert file.stat().st_size == status.st_size
    assert take_snapshot(root).stamps != before.stamps


@pytest.mark.usefixtures("_long_after")
def test_what_no_build_reads_changes_nothing(root):
    before = take_snapshot(root)
    write(root, "site/index.html", "built")
    write(root, ".briefgen/cache/x", "")
    write(root, "README.md", "words")

    assert take_snapshot(root) == before


@pytest.mark.parametrize(("later", "conclusive"), [(0, False), (5_000_000, False), (LATER, True)])
def test_a_file_that_was_changed_this_moment_may_change_again_unseen(root, monkeypatch, later, conclusive):
    changed = write(root, "content/pages/about.md", "---\ntitle: Now\n---\n").stat().st_ctime_ns
    monkeypatch.setattr(snapshot, "time", clock(lambda: changed + later))

    assert take_snapshot(root).conclusive is conclusive


@pytest.mark.usefixtures("_long_after")
def test_what_a_link_leads_to_may_change_unseen(root):
    assert take_snapshot(root).conclusive
    (root / "content/pages/link.md").symlink_to(root / "site.yml")

    assert not take_snapshot(root).conclusive


def test_what_obsidian_keeps_for_itself_is_no_input(root):
    before = take_snapshot(root)

    write(root, "content/.obsidian/workspace.json", "{}")
    write(root, "content/.trash/old.md", "old")

    assert take_snapshot(root).stamps == before.stamps


_AS_NOBODY = """
import os, sys
from pathlib import Path
from types import SimpleNamespace
from briefgen.build import snapshot
os.geteuid() or os.seteuid(65534)
snapshot.time = SimpleNamespace(time_ns=lambda: 1 << 62)
print(snapshot.take_snapshot(Path(sys.argv[1])).conclusive)
"""


def test_a_folder_that_cannot_be_looked_into_is_no_obstacle_and_may_change_unseen():
    told = []
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders are closed to others
        root = a_project(Path(folder))
        closed = write(root, "content/people/closed/x.md", "x").parent
        for path in (root, *root.rglob("*")):
            path.chmod(0o755)
        for mode in (0o755, 0):
            closed.chmod(mode)
            done = subprocess.run([sys.executable, "-c", _AS_NOBODY, root], capture_output=True, text=True)
            told.append((done.stdout, done.stderr))
        closed.chmod(0o755)

    assert told == [("True\n", ""), ("False\n", "")]


def test_files_that_go_while_they_are_looked_at_are_no_obstacle(root):
    stop = threading.Event()

    def edit():
        while not stop.is_set():
            for number in range(20):
                (root / f"content/pages/x{number}.md").write_text("x")
            for number in range(20):
                (root / f"content/pages/x{number}.md").unlink()

    thread = threading.Thread(target=edit)
    thread.start()
    try:
        for _ in range(300):
            assert "content/pages/about.md" in [stamp.path for stamp in take_snapshot(root).stamps]
    finally:
        stop.set()
        thread.join()
