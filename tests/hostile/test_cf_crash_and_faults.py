"""CF: whatever is killed, full, closed or gone, a whole site stands there, and what is wrong is said."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
from pathlib import Path

import pytest

from briefgen.publish.workplace import recover, workplace
from tests.held_builds import held_build
from tests.hostile.commands import NOBODY, can, run
from tests.projects import a_project, built, tree, write

PROJECT = Path(__file__).parents[2]
KILLS = 50
ABOUT = "content/pages/about.md"


def started(program, *arguments):
    """A process that runs `program`, once it has said that it begins."""
    command = [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    assert process.stdout.readline() == b"begin\n"
    return process


def killed(program, *arguments, after):
    """Let `program` run for so many seconds, then end it as nothing can be caught; whether it was still at work."""
    process = started(program, *arguments)
    time.sleep(after)
    process.kill()
    process.stdout.close()
    return process.wait() == -signal.SIGKILL


BUILD = """
    import sys
    from pathlib import Path
    import briefgen.build.anew
    from tests.projects import built

    print("begin", flush=True)
    built(Path(sys.argv[1]), search=False)
"""


EDITIONS = [{ABOUT: f"---\ntitle: About {number}\n---\nWho makes this, number {number}.\n"} for number in range(2)]


def test_cf_01_a_small_site_is_old_or_new_after_each_of_fifty_kills(tmp_path):
    editions = []
    for number in range(2):
        other = a_project(tmp_path / f"edition-{number}", **EDITIONS[number])
        built(other, search=False)
        editions.append(tree(other / "site"))
    root = a_project(tmp_path / "project", **EDITIONS[0])
    built(root, search=False)
    chance, present, at_work = random.Random(1), 0, 0
    for number in range(KILLS):
        write(root, ABOUT, EDITIONS[1 - present][ABOUT])
        at_work += killed(BUILD, root, after=chance.uniform(0, 0.15))
        left = tree(root / "site")
        assert left in editions, f"kill {number}"
        present = editions.index(left)
    assert not built(root, search=False).report.failed
    assert tree(root / "site") == editions[EDITIONS.index({ABOUT: (root / ABOUT).read_text()})]
    assert not list(root.glob(".site*"))
    assert at_work > KILLS // 3


PUT = """
    import sys
    from pathlib import Path
    from briefgen.model.files import OutputFile
    from briefgen.publish.staging import Staging
    from briefgen.publish.workplace import recover

    target, number, every = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    print("begin", flush=True)
    recover(target)
    with Staging(target) as staging:
        for at in range(2500):
            text = f"page {at} of edition {number}" if at % every == 0 else f"page {at}"
            staging.add(OutputFile(path=f"pages/p{at}/index.html", data=text.encode()))
        staging.commit()
"""


def edition(number, every):
    return {
        f"pages/p{at}/index.html": (f"page {at} of edition {number}" if at % every == 0 else f"page {at}").encode()
        for at in range(2500)
    }


@pytest.mark.parametrize("every", [1, 50], ids=["all of it", "a fiftieth of it"])
def test_cf_01_a_large_site_is_old_or_new_after_each_of_fifty_kills(tmp_path, every):
    """Where few of its files differ they change in place, so the next run may first have to finish that."""
    target, chance, at_work, present = tmp_path / "site", random.Random(every), 0, 0
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", textwrap.dedent(PUT), target, "0", str(every)], cwd=PROJECT, check=True)
    longest = (time.monotonic() - begun) * 0.8
    for number in range(1, KILLS // 2 + 1):
        at_work += killed(PUT, target, number, every, after=chance.uniform(0, longest))
        if (workplace(target) / "steps").exists():
            recover(target)
        left = tree(target)
        left.pop("briefgen.sha256")
        assert left in (edition(present, every), edition(number, every)), f"kill {number}"
        present = present if left == edition(present, every) else number
    recover(target)
    assert not workplace(target).exists()
    assert at_work > 0


@pytest.mark.skipif(
    not can("unshare", "--mount", "true"), reason="only root can mount a small disk, and not everywhere"
)
def test_cf_02_on_a_full_disk_the_old_site_stays_and_the_file_is_named(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk], check=True)
    try:
        root = a_project(tmp_path / "project")
        assert run(root, "build", "--no-search", "--output", str(disk / "site")).code == 0
        before = tree(disk / "site")
        for number in range(100):
            write(root, f"content/pages/x{number}.md", f"---\ntitle: X{number}\n---\n{'Many words. ' * 2000}\n")
        done = run(root, "build", "--no-search", "--output", str(disk / "site"))

        assert done.code == 2
        assert "No space left on device" in done.said
        assert str(disk) in done.said
        assert tree(disk / "site") == before
        assert sorted(path.name for path in disk.iterdir()) == ["site"]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_cf_03_a_folder_that_cannot_be_written_is_named_and_the_old_site_stays():
    with tempfile.TemporaryDirectory() as folder:
        root = a_project(Path(folder, "project"))
        built(root, search=False)
        before = tree(root / "site")
        write(root, ABOUT, "---\ntitle: About\n---\nOther words.\n")
        shutil.rmtree(root / ".briefgen")
        for path in (Path(folder), *root.rglob("*"), root):
            path.chmod(0o555 if path.is_dir() else 0o444)
        done = run(root, "build", before=NOBODY)
        for path in (root, *root.rglob("*")):
            path.chmod(0o755)

        assert done.code == 2, done.said
        assert "could not be written: Permission denied" in done.said
        assert tree(root / "site") == before


def test_cf_04_pipes_and_closed_files_are_named_the_rest_is_told_and_nothing_waits():
    with tempfile.TemporaryDirectory() as folder:
        root = a_project(
            Path(folder, "project"), **{"content/pages/x.md": "---\ntitle: X\n---\nSee [[nothing here]].\n"}
        )
        os.mkfifo(root / "content/pages/pipe.md")
        os.mkfifo(root / "content/static/pipe")
        write(root, "content/people/closed.md", "x").chmod(0)
        write(root, "content/glossary/closed/x.md", "x").parent.chmod(0)
        Path(folder).chmod(0o755)
        done = run(root, "build", before=NOBODY, seconds=60)
        (root / "content/glossary/closed").chmod(0o755)

    assert done.code == 1, done.said
    for told in ("people/closed.md", "glossary/closed", "pages/pipe.md", "static/pipe", "pages/x.md:4:"):
        assert f"content/{told}" in done.said, told


def test_cf_05_a_file_that_goes_or_changes_while_it_is_read_leaves_no_page_of_two_versions(tmp_path):
    root = a_project(tmp_path)
    built(root, search=False)
    stop = threading.Event()
    texts = [f"---\ntitle: Edition{n}\n---\n" + f"Edition{n} says so.\n\n" * 400 for n in range(2)]

    def edit():
        number = 0
        while not stop.is_set():
            number += 1
            new = root / "content/pages/.new"
            new.write_text(texts[number % 2])
            os.replace(new, root / ABOUT)
            if number % 7 == 0:
                (root / ABOUT).unlink()
            time.sleep(0.001)

    thread = threading.Thread(target=edit)
    thread.start()
    try:
        for _ in range(12):
            outcome = built(root, search=False)
            told = {found.diagnostic.code for found in outcome.report.findings if found.severity == "error"}
            assert told <= {"BG124"}
            page = root / "site/pages/about/index.html"
            if page.exists() and "Edition" in (text := page.read_text()):
                assert ("Edition0" in text) != ("Edition1" in text)
    finally:
        stop.set()
        thread.join()


def test_cf_06_the_lock_of_a_killed_build_is_in_nobodys_way(tmp_path):
    root = a_project(tmp_path)
    killed(BUILD, root, after=0.02)

    assert not built(root, search=False).report.failed


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_cf_07_a_build_that_is_told_to_end_leaves_the_old_site_and_nothing_beside_it(tmp_path, number, code):
    root = a_project(tmp_path)
    built(root, search=False)
    before = tree(root / "site")
    for each in range(300):
        write(root, f"content/people/p{each}.md", f"---\nname: Person Number{each}\n---\nWords.\n")
    process = held_build(root, "--jobs", "1", "--no-search")
    assert (root / ".site.briefgen").exists()
    process.send_signal(number)
    process.communicate(timeout=60)

    assert process.returncode == code
    assert tree(root / "site") == before
    assert not list(root.glob(".site*"))
