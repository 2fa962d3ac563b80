import os
import subprocess
import sys
import threading
import time

import pytest

from briefgen.build.snapshot import take_snapshot
from tests.projects import a_project, write


@pytest.fixture
def root(tmp_path):
    root = a_project(tmp_path)
    time.sleep(0.1)
    return root


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
    change(root)

    assert take_snapshot(root).stamps != before.stamps


def test_an_edit_that_hides_its_time_changes_a_stamp(root):
    before = take_snapshot(root)
    file = root / "content/pages/about.md"
    status = file.stat()
    file.write_text(file.read_text().upper())
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert file.stat().st_size == status.st_size
    assert take_snapshot(root).stamps != before.stamps


def test_what_no_build_reads_changes_nothing(root):
    before = take_snapshot(root)
    write(root, "site/index.html", "built")
    write(root, ".briefgen/cache/x", "")
    write(root, "README.md", "words")

    assert take_snapshot(root) == before


def test_a_file_that_was_changed_this_moment_may_change_again_unseen(root):
    write(root, "content/pages/about.md", "---\ntitle: Now\n---\n")

    assert not take_snapshot(root).conclusive


def test_what_a_link_leads_to_may_change_unseen(root, tmp_path):
    (root / "content/pages/link.md").symlink_to(root / "site.yml")
    time.sleep(0.1)

    assert not take_snapshot(root).conclusive


def test_what_obsidian_keeps_for_itself_is_no_input(root):
    before = take_snapshot(root)

    write(root, "content/.obsidian/workspace.json", "{}")
    write(root, "content/.trash/old.md", "old")

    assert take_snapshot(root).stamps == before.stamps


def test_a_folder_that_cannot_be_looked_into_is_no_obstacle_and_may_change_unseen(root, tmp_path):
    write(root, "content/people/closed/x.md", "x")
    time.sleep(0.1)
    assert take_snapshot(root).conclusive
    (root / "content/people/closed").chmod(0)
    code = "import os, sys; from pathlib import Path; from briefgen.build.snapshot import take_snapshot; "
    code += "os.geteuid() or os.seteuid(65534); print(take_snapshot(Path(sys.argv[1])).conclusive)"
    for folder in (root, *root.parents):
        if folder.is_relative_to(tmp_path.parents[1]):
            folder.chmod(0o755)
    done = subprocess.run([sys.executable, "-c", code, root], capture_output=True, text=True)
    (root / "content/people/closed").chmod(0o755)

    assert (done.stdout, done.stderr) == ("False\n", "")


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
