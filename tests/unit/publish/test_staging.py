import os
import resource
import shutil
import signal
import subprocess
import sys
import textwrap

import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.publish.manifest import MANIFEST
from briefgen.publish.staging import Staging
from briefgen.publish.workplace import recover, workplace


def files(**contents):
    """`a__index` is a/index.html."""
    return [
        OutputFile(path=SitePath(name.replace("__", "/") + ".html"), data=text.encode())
        for name, text in contents.items()
    ]


def put(target, contents, **more):
    with Staging(target, **more) as staging:
        for file in files(**contents):
            staging.add(file)
        return staging.commit()


def tree(folder):
    found = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    found.pop(MANIFEST, None)
    return found


OLD = {"index": "home", "a__index": "old", "stale__index": "gone tomorrow"}
NEW = {"index": "home", "a__index": "new", "b__index": "another"}
NEW_TREE = {"index.html": b"home", "a/index.html": b"new", "b/index.html": b"another"}
OLD_TREE = {"index.html": b"home", "a/index.html": b"old", "stale/index.html": b"gone tomorrow"}


def test_a_first_site_is_written_whole(tmp_path):
    done = put(tmp_path / "site", OLD)

    assert tree(tmp_path / "site") == OLD_TREE
    assert (done.written, done.unchanged, len(done.removed)) == (3, 0, 0)


def test_folders_above_the_output_are_made(tmp_path):
    put(tmp_path / "a" / "b" / "site", OLD)

    assert tree(tmp_path / "a" / "b" / "site") == OLD_TREE


def test_only_what_differs_is_written_and_what_is_stale_goes(tmp_path):
    put(tmp_path / "site", OLD)
    home = (tmp_path / "site" / "index.html").stat()

    done = put(tmp_path / "site", NEW)

    assert tree(tmp_path / "site") == NEW_TREE
    assert (done.written, done.unchanged, len(done.removed)) == (2, 1, 1)
    assert not (tmp_path / "site" / "stale").exists()
    now = (tmp_path / "site" / "index.html").stat()
    assert (now.st_ino, now.st_mtime_ns) == (home.st_ino, home.st_mtime_ns)


def test_few_new_files_are_on_the_disk_itself_before_they_are_in_place(tmp_path):
    put(tmp_path / "site", OLD)
    settled = []

    put(tmp_path / "site", NEW, settle=lambda number: settled.append(os.readlink(f"/proc/self/fd/{number}")))

    work = f"{workplace(tmp_path / 'site')}/tree/"
    assert settled == [f"{work}a/index.html", f"{work}b/index.html", f"{work}{MANIFEST}"]


def test_of_very_many_new_files_none_is_waited_for(tmp_path):
    settled = []

    put(tmp_path / "site", {f"p{number}": "x" for number in range(200)}, settle=settled.append)

    assert settled == []


def stamps(folder):
    """What a write would change of each file; reading one changes when it was last read."""
    stats = ((path, path.stat()) for path in sorted(folder.rglob("*")))
    return [(path, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns) for path, stat in stats]


def test_nothing_is_touched_where_nothing_changed(tmp_path):
    put(tmp_path / "site", OLD)
    before = stamps(tmp_path / "site")

    done = put(tmp_path / "site", OLD)

    assert (done.written, done.unchanged, len(done.removed)) == (0, 3, 0)
    assert stamps(tmp_path / "site") == before


def test_the_site_has_no_links_and_nothing_stays_beside_it(tmp_path):
    put(tmp_path / "site", OLD)
    put(tmp_path / "site", NEW)

    found = list((tmp_path / "site").rglob("*"))
    assert not [p for p in found if p.is_symlink() or (p.is_file() and p.stat().st_nlink != 1)]
    assert os.listdir(tmp_path) == ["site"]


def test_files_of_others_stay_where_they_are(tmp_path):
    site = tmp_path / "site"
    put(site, OLD)
    (site / "CNAME").write_text("example.org")
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref")
    (site / "a" / "notes.txt").write_text("mine")
    (site / "stale" / "link").symlink_to("nowhere")
    (site / "empty").mkdir()

    put(site, NEW)

    assert tree(site) == NEW_TREE | {"CNAME": b"example.org", ".git/HEAD": b"ref", "a/notes.txt": b"mine"}
    assert (site / ".git" / "refs").is_dir()
    assert (site / "empty").is_dir()
    assert os.readlink(site / "stale" / "link") == "nowhere"


def test_a_file_of_somebody_else_in_the_way_is_refused_and_stays(tmp_path):
    put(tmp_path / "site", OLD)
    (tmp_path / "site" / "b").write_text("mine")

    with pytest.raises(BriefgenError, match="site/b "):
        put(tmp_path / "site", NEW)

    assert tree(tmp_path / "site") == OLD_TREE | {"b": b"mine"}
    assert os.listdir(tmp_path) == ["site"]


def test_a_folder_of_somebody_else_in_the_way_of_a_file_is_kept_under_another_name(tmp_path):
    put(tmp_path / "site", OLD)
    (tmp_path / "site" / "b.html").mkdir()
    (tmp_path / "site" / "b.html" / "mine").write_text("mine")

    put(tmp_path / "site", {"b": "ours"})

    assert tree(tmp_path / "site") == {"b.html": b"ours", "b.html.kept/mine": b"mine"}


def test_a_file_that_was_tampered_with_is_written_again(tmp_path):
    put(tmp_path / "site", OLD)
    (tmp_path / "site" / "index.html").write_text("h4ck")

    done = put(tmp_path / "site", OLD)

    assert tree(tmp_path / "site") == OLD_TREE
    assert (done.written, done.unchanged) == (1, 2)


def test_a_page_can_become_a_folder_and_a_folder_a_page(tmp_path):
    put(tmp_path / "site", {"a": "page", "b.html/c": "inside"})

    put(tmp_path / "site", {"a.html/c": "inside", "b": "page"})

    assert tree(tmp_path / "site") == {"a.html/c.html": b"inside", "b.html": b"page"}


def test_what_was_not_committed_never_happened(tmp_path):
    put(tmp_path / "site", OLD)

    with Staging(tmp_path / "site") as staging:
        for file in files(**NEW):
            staging.add(file)

    assert tree(tmp_path / "site") == OLD_TREE
    assert os.listdir(tmp_path) == ["site"]


def test_a_file_of_the_last_site_can_be_kept_unseen(tmp_path):
    first = put(tmp_path / "site", OLD)
    digests = {entry.path: entry.sha256 for entry in first.manifest.entries}

    with Staging(tmp_path / "site") as staging:
        assert staging.keep(SitePath("index.html"), digests["index.html"])
        assert not staging.keep(SitePath("a/index.html"), digests["index.html"])
        assert not staging.keep(SitePath("c/index.html"), digests["index.html"])
        assert staging.read(SitePath("index.html")) == b"home"
        staging.commit()

    assert tree(tmp_path / "site") == {"index.html": b"home"}


def test_a_file_that_is_not_as_it_was_written_cannot_be_kept(tmp_path):
    first = put(tmp_path / "site", OLD)
    (tmp_path / "site" / "index.html").write_text("h4ck")

    with Staging(tmp_path / "site") as staging:
        assert not staging.keep(SitePath("index.html"), first.manifest.entries[1].sha256)


@pytest.mark.parametrize("path", ["../x", "/x", "a\\b", "", "briefgen.sha256"])
def test_no_file_is_written_outside_the_site_or_over_its_manifest(tmp_path, path):
    with Staging(tmp_path / "site") as staging, pytest.raises(ValueError, match="no place"):
        staging.add(OutputFile(path=SitePath(path), data=b""))


def test_what_an_old_manifest_calls_ours_outside_the_folder_is_left_alone(tmp_path):
    put(tmp_path / "site", OLD)
    (tmp_path / "precious").write_text("p")
    with (tmp_path / "site" / MANIFEST).open("a") as manifest:
        manifest.write("0" * 64 + "  ../precious\n")

    put(tmp_path / "site", NEW)

    assert (tmp_path / "precious").read_text() == "p"


# What happens when the world stops halfway.

_CHILD = textwrap.dedent(
    """
    import os, resource, signal, sys
    from pathlib import Path
    from tests.unit.publish.test_staging import *
    from briefgen.publish.workplace import recover

    target, stop_at, contents, large = Path(sys.argv[1]), int(sys.argv[2]), globals()[sys.argv[3]], int(sys.argv[4])
    seen = 0

    def count(event, arguments):
        global seen
        if event == "open" or event.startswith(("os.", "shutil.")):
            seen += 1
            if seen == stop_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    recover(target)
    put(target, contents, large=large)
    """
)


def publish_and_die_at(step, target, contents="NEW", large=10**6):
    command = [sys.executable, "-c", _CHILD, str(target), str(step), contents, str(large)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr.decode()
    return done.returncode == 0


def test_a_kill_at_any_step_leaves_the_whole_old_site_or_the_whole_new_one(tmp_path):
    outcomes = set()
    for step in range(1, 200):
        site = tmp_path / str(step) / "site"
        put(site, OLD)
        (site / "CNAME").write_text("example.org")
        if publish_and_die_at(step, site):
            break
        left = tree(site)
        left.pop("CNAME", None)
        assert left in (OLD_TREE, NEW_TREE), f"killed at step {step}"
        outcomes.add(left == NEW_TREE)
        recover(site)
        assert tree(site) == (NEW_TREE if left == NEW_TREE else OLD_TREE) | {"CNAME": b"example.org"}
        assert os.listdir(site.parent) == ["site"], f"killed at step {step}"
    else:
        pytest.fail("the run never came to its end")
    assert outcomes == {True, False}


def test_a_kill_during_the_recovery_from_a_kill_is_recovered_from(tmp_path):
    for step in range(2, 60, 7):
        site = tmp_path / str(step) / "site"
        put(site, OLD)
        publish_and_die_at(step, site)
        publish_and_die_at(step // 2 + 1, site)
        recover(site)
        put(site, NEW)
        assert tree(site) == NEW_TREE
        assert os.listdir(site.parent) == ["site"]


# A large site of which little differs.

LARGE_OLD = {f"p{n:03}": f"page {n}" for n in range(100)} | {"stale__deep__index": "gone tomorrow"}
LARGE_NEW = {f"p{n:03}": f"page {n}" for n in range(100)} | {"p007": "new", "b__index": "another"}


def as_left(path):
    """The file behind *path* and when it was last written; that it was read since changes nothing of it."""
    status = path.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size


def as_tree(contents):
    return {file.path: file.data for file in files(**contents)}


def test_of_a_large_site_only_what_differs_is_touched(tmp_path):
    site = tmp_path / "site"
    put(site, LARGE_OLD)
    (site / "CNAME").write_text("example.org")
    spared = [p for p in sorted(site.rglob("*")) if "p007" not in str(p) and "stale" not in str(p)]
    before = {p: as_left(p) for p in spared if p.name != MANIFEST}

    done = put(site, LARGE_NEW, large=100)

    assert tree(site) == as_tree(LARGE_NEW) | {"CNAME": b"example.org"}
    assert (done.written, done.unchanged, len(done.removed)) == (2, 99, 1)
    assert not (site / "stale").exists()
    assert {p: as_left(p) for p in before} == before
    assert os.listdir(tmp_path) == ["site"]
    assert put(site, LARGE_NEW, large=100).written == 0


def test_of_a_large_site_of_which_much_differs_all_is_replaced(tmp_path):
    put(tmp_path / "site", LARGE_OLD)
    before = (tmp_path / "site").stat().st_ino

    put(tmp_path / "site", LARGE_OLD | {f"p{n:03}": "new" for n in range(10)}, large=100)

    assert (tmp_path / "site").stat().st_ino != before


@pytest.mark.parametrize("taken", ["b", "b/index.html/x", "p007.html/x", "stale/deep/index.html/x"])
def test_a_folder_or_file_in_the_way_is_never_lost(tmp_path, taken):
    site = tmp_path / "site"
    put(site, LARGE_OLD)
    ours = {site / "p007.html", site / "stale/deep/index.html"} & {site / taken, *(site / taken).parents}
    for file in ours:
        file.unlink()
    (site / taken).parent.mkdir(parents=True, exist_ok=True)
    (site / taken).write_text("mine")

    if taken == "b":
        with pytest.raises(BriefgenError, match="site/b "):
            put(site, LARGE_NEW, large=100)
        assert tree(site) == as_tree(LARGE_OLD) | {"b": b"mine"}
    else:
        put(site, LARGE_NEW, large=100)
        left = tree(site)
        assert b"mine" in left.values()
        assert {path: left.get(path) for path in as_tree(LARGE_NEW)} == as_tree(LARGE_NEW)


def test_a_kill_at_any_step_of_changing_a_few_files_is_finished_or_undone_by_the_next_run(tmp_path):
    outcomes = set()
    for step in range(1, 200, 3):
        site = tmp_path / str(step) / "site"
        put(site, LARGE_OLD)
        (site / "CNAME").write_text("example.org")
        ended = publish_and_die_at(step, site, "LARGE_NEW", large=100)
        if step % 2 == 0:
            publish_and_die_at(step // 2, site, "LARGE_NEW", large=100)
        recover(site)
        left = tree(site)
        assert left.pop("CNAME") == b"example.org"
        assert left in (as_tree(LARGE_OLD), as_tree(LARGE_NEW)), f"killed at step {step}"
        outcomes.add(left == as_tree(LARGE_NEW))
        assert os.listdir(site.parent) == ["site"]
        if ended:
            break
    else:
        pytest.fail("the run never came to its end")
    assert outcomes == {True, False}


def test_without_exchange_a_kill_between_two_renames_is_finished_by_the_next_run(tmp_path):
    site = tmp_path / "site"
    put(site, OLD)
    (site / "CNAME").write_text("example.org")
    with Staging(site) as staging:
        for file in files(**NEW):
            staging.add(file)
        work = workplace(site)
        put(tmp_path / "made", NEW)
        (work / "tree").rename(tmp_path / "unfinished")
        (tmp_path / "made").rename(work / "tree")
        (work / "swapping").touch()
        site.rename(work / "last")

    recover(site)

    assert tree(site) == NEW_TREE | {"CNAME": b"example.org"}


def test_a_full_disk_is_one_sentence_with_the_file_and_the_old_site_stays(tmp_path):
    put(tmp_path / "site", OLD)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(BriefgenError, match=r"a/index\.html could not be written: File too large"):
            put(tmp_path / "site", NEW | {"a__index": "x" * 200_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)

    assert tree(tmp_path / "site") == OLD_TREE
    assert os.listdir(tmp_path) == ["site"]


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_one_sentence_and_the_old_site_stays(tmp_path):
    put(tmp_path / "site", OLD)
    tmp_path.chmod(0o555)
    try:
        code = "import sys, pathlib; from tests.unit.publish.test_staging import NEW, put; "
        command = [sys.executable, "-c", code + "put(pathlib.Path(sys.argv[1]), NEW)", str(tmp_path / "site")]
        done = subprocess.run([*_LIKE_ANYBODY, *command], capture_output=True, text=True, check=False)
    finally:
        tmp_path.chmod(0o755)

    assert "could not be written: Permission denied" in done.stderr
    assert tree(tmp_path / "site") == OLD_TREE


_LIKE_ANYBODY = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
"""Root is refused nothing unless it gives that power away."""
