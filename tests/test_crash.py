"""A build that is killed at any moment, whatever it was doing, leaves a whole site."""

import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from tests.held_builds import held_build
from tests.projects import a_project, built, pages, tree, write

_BUILD = "import sys; from pathlib import Path; from tests.projects import built; built(Path(sys.argv[1]))"
_DYING_BUILD = textwrap.dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from tests.projects import built

    root, stop_at, seen = Path(sys.argv[1]), int(sys.argv[2]), 0

    def count(event, arguments):
        global seen
        touches = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
        if touches or event in ("os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir"):
            seen += 1
            if seen == stop_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    built(root)
    print(seen)
    """
)
EDIT = {"content/pages/about.md": "---\ntitle: About us\n---\nWho makes this now.\n"}


@pytest.fixture
def project(tmp_path):
    root = a_project(tmp_path / "project")
    built(root)
    write(root, "site/CNAME", "example.org\n")
    return root


def edited(project):
    """The project changed, with the site as it is and as it will be."""
    before = tree(project / "site")
    for path, text in EDIT.items():
        write(project, path, text)
    other = a_project(project.with_name(f"{project.name}-edited"), **EDIT)
    built(other)
    return before, tree(other / "site") | {"CNAME": b"example.org\n"}


def left_whole(project, before, after):
    left = tree(project / "site")
    return left == before or left | {"CNAME": b"example.org\n"} == after


def dying_at(step, project):
    command = [sys.executable, "-c", _DYING_BUILD, project, str(step)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_kill_at_any_change_of_the_disk_leaves_a_whole_site_and_the_next_run_recovers(project, tmp_path):
    shutil.copytree(project, tmp_path / "rehearsal")
    before, after = edited(project)
    edited(tmp_path / "rehearsal")
    last = int(dying_at(0, tmp_path / "rehearsal").stdout)
    assert last > 100
    for step in (*range(1, last - 40, last // 8), *range(last - 40, last - 8, 4), *range(last - 8, last + 1)):
        done = dying_at(step, project)
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        assert left_whole(project, before, after), f"killed at change {step}"
    built(project)
    assert tree(project / "site") == after
    assert not list(project.glob(".site*"))


def test_a_kill_at_a_random_moment_does_so_too(project):
    before, after = edited(project)
    chance = random.Random(1)
    for _ in range(12):
        process = subprocess.Popen([sys.executable, "-c", _BUILD, project], stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.1, 1.2))
        process.kill()
        process.wait()
        assert left_whole(project, before, after)
    built(project)
    assert tree(project / "site") == after
    assert not list(project.glob(".site*"))


def test_what_a_killed_run_left_is_cleared_away_by_the_next_one_even_if_that_finds_faults(project):
    whole = tree(project / "site")
    (project / "site").rename(project / "moved")
    work = project / ".site.briefgen"
    work.mkdir()
    (work / "swapping").touch()
    shutil.copytree(project / "moved", work / "tree", ignore=shutil.ignore_patterns("CNAME"))
    (project / "moved").rename(work / "last")
    write(project, "content/pages/about.md", "---\ntitle: About\n---\nSee [[nothing]].\n")

    assert built(project).report.failed
    assert tree(project / "site") == whole
    assert not work.exists()


def test_a_second_build_at_the_same_time_says_so_and_harms_nothing(project):
    for number in range(100):
        write(project, f"content/people/p{number}.md", f"---\nname: Person Number{number}\n---\n\nWords.\n")
    first = held_build(project)
    command = [sys.executable, "-m", "briefgen", "build"]
    second = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    first.communicate(b"go on\n", timeout=120)

    assert first.returncode == 0
    assert second.returncode == 2
    assert f"Another build (process {first.pid})" in second.stderr
    assert len(pages(project / "site")) > 100


def test_a_disk_that_lets_nothing_be_remembered_is_no_fault(tmp_path):
    root = a_project(tmp_path / "project")
    (root / ".briefgen").write_text("a file where a folder should be")

    outcome = built(root)

    assert not outcome.report.failed
    assert (root / "site" / "index.html").exists()


@pytest.mark.skipif(os.geteuid() == 0 and not os.path.exists("/usr/bin/setpriv"), reason="root may write anywhere")
def test_a_project_that_cannot_be_written_can_be_built_to_another_place(tmp_path):
    root = a_project(tmp_path / "project")
    root.chmod(0o555)
    try:
        command = [
            *_LIKE_ANYBODY,
            sys.executable,
            "-m",
            "briefgen",
            "build",
            "--root",
            root,
            "--output",
            tmp_path / "out",
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        refused = subprocess.run([*command[:-2]], capture_output=True, text=True, check=False)
    finally:
        root.chmod(0o755)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "index.html").exists()
    assert refused.returncode == 2
    assert "could not be written: Permission denied" in refused.stderr


_LIKE_ANYBODY = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
"""Root is refused nothing unless it gives that power away."""
