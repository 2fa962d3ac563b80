import os
import shutil
import subprocess
import threading
import time

import pytest

from briefgen.build.snapshot import take_snapshot
from briefgen.serve.watch import Watch
from tests.projects import a_project


class Blind:
    """An observer that the system gives no watches to."""

    def start(self):
        raise OSError(28, "inotify watch limit reached")

    def stop(self):
        raise AssertionError("it never started")


class Mute:
    """An observer that never says anything, as on some network disks."""

    def start(self):
        pass

    def stop(self):
        pass


@pytest.fixture
def root(tmp_path):
    return a_project(tmp_path)


@pytest.fixture(params=["told", "blind", "mute"])
def watch(request, root):
    makers = {"told": None, "blind": lambda *_: Blind(), "mute": lambda *_: Mute()}
    watch = Watch(root, makers[request.param])
    watch.start()
    yield watch
    watch.stop()


def in_place(file):
    file.write_text("---\ntitle: Other\n---\n")


def beside_and_renamed(file):
    new = file.with_suffix(".tmp")
    new.write_text("---\ntitle: Other\n---\n")
    os.replace(new, file)


def with_backup(file):
    file.rename(file.with_name(file.name + "~"))
    file.write_text("---\ntitle: Other\n---\n")
    file.with_name(file.name + "~").unlink()


def by_sed(file):
    subprocess.run(["sed", "-i", "s/About/Other/", file], check=True)


def moved_in(file):
    (file.parents[2] / "elsewhere").write_text("---\ntitle: New\n---\n")
    (file.parents[2] / "elsewhere").rename(file.with_name("new.md"))


def folder_deleted(file):
    shutil.rmtree(file.parent)


def many_files(file):
    for number in range(300):
        file.with_name(f"page-{number}.md").write_text("---\ntitle: New\n---\n")


@pytest.mark.parametrize(
    "save", [in_place, beside_and_renamed, with_backup, by_sed, moved_in, folder_deleted, many_files]
)
def test_each_way_of_saving_is_one_change(root, watch, save):
    before = take_snapshot(root)
    threading.Timer(0.1, save, [root / "content/pages/about.md"]).start()

    after = watch.next_change(before, 60)

    assert after is not None
    assert after.stamps == take_snapshot(root).stamps
    assert watch.next_change(after, 0.5) is None


def test_reading_and_what_is_written_elsewhere_are_no_change(root, watch):
    before = take_snapshot(root)

    def busy():
        for file in (root / "content").rglob("*.md"):
            file.read_text()
        (root / "site").mkdir()
        (root / "site" / "index.html").write_text("built")

    threading.Timer(0.1, busy).start()

    assert watch.next_change(before, 1.5) is None


def test_a_change_while_nobody_waited_is_not_missed(root, watch):
    before = take_snapshot(root)
    in_place(root / "content/pages/about.md")
    time.sleep(0.5)

    assert watch.next_change(before, 60) is not None


def test_a_save_that_is_seen_half_done_is_waited_for(root):
    before = take_snapshot(root)
    in_place(root / "content/pages/about.md")
    half = take_snapshot(root)
    folder_deleted(root / "content/pages/about.md")
    whole = take_snapshot(root)
    looks = [half, whole, whole]
    watch = Watch(root, lambda *_: Mute(), lambda _: looks.pop(0))

    assert watch.next_change(before, 30) == whole
    assert looks == []


def test_where_the_system_gives_no_watches_the_watch_is_blind_and_works(root):
    watch = Watch(root, lambda *_: Blind())
    watch.start()

    assert watch.is_blind


def test_a_file_that_is_saved_can_be_glimpsed_at_before_the_save_is_taken_to_be_complete(root):
    watch, seen = Watch(root), []
    watch.start()
    before = take_snapshot(root)
    threading.Timer(0.1, beside_and_renamed, [root / "content/pages/about.md"]).start()
    after = watch.next_change(before, 10, seen.append)
    threading.Timer(0.1, many_files, [root / "content/pages/about.md"]).start()
    watch.next_change(after, 10, seen.append)
    watch.stop()

    assert "content/pages/about.md" in frozenset().union(*seen)
    assert not any("page-" in path for path in frozenset().union(*seen[:1]))
    assert max(map(len, seen)) <= 8
