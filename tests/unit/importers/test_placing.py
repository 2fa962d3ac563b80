import os
import signal
import subprocess
import sys
import time

import pytest

from briefgen.diagnostics.errors import BriefgenError
from briefgen.importers.placing import place

PATH = "content/articles/a.md"


def tree(root):
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


def test_a_new_file_is_written_whole(tmp_path):
    assert place(tmp_path, PATH, "words\n") == "written"

    assert (tmp_path / PATH).read_text() == "words\n"
    assert tree(tmp_path) == [PATH]


def test_the_same_again_changes_nothing(tmp_path):
    place(tmp_path, PATH, "words\n")
    before = (tmp_path / PATH).stat().st_mtime_ns

    assert place(tmp_path, PATH, "words\n") == "unchanged"
    assert place(tmp_path, PATH, "words\n", force=True) == "unchanged"
    assert (tmp_path / PATH).stat().st_mtime_ns == before


def test_what_somebody_changed_is_kept(tmp_path):
    place(tmp_path, PATH, "words\n")
    (tmp_path / PATH).write_text("better words\n")

    assert place(tmp_path, PATH, "words\n") == "kept"
    assert (tmp_path / PATH).read_text() == "better words\n"


def test_force_keeps_the_fields_that_the_new_text_does_not_state(tmp_path):
    place(tmp_path, PATH, "---\ntitle: Old\nnames: {Lee: ann-lee}\n---\nOld.\n")

    assert place(tmp_path, PATH, "---\ntitle: New\n---\nNew.\n", force=True) == "written"
    assert (tmp_path / PATH).read_text() == "---\ntitle: New\nnames: {Lee: ann-lee}\n---\nNew.\n"


def test_force_replaces_it(tmp_path):
    place(tmp_path, PATH, "words\n")

    assert place(tmp_path, PATH, "other words\n", force=True) == "written"
    assert (tmp_path / PATH).read_text() == "other words\n"
    assert tree(tmp_path) == [PATH]


def test_nothing_is_written_through_a_link_out_of_the_project(tmp_path):
    root, outside = tmp_path / "root", tmp_path / "outside"
    (root / "content").mkdir(parents=True)
    outside.mkdir()
    (root / "content" / "articles").symlink_to(outside)

    with pytest.raises(BriefgenError, match="leads out of the project"):
        place(root, PATH, "words")

    assert tree(outside) == []


def test_a_link_is_never_replaced(tmp_path):
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "secret").write_text("secret")
    (tmp_path / PATH).symlink_to(tmp_path / "secret")

    with pytest.raises(BriefgenError, match="no ordinary file"):
        place(tmp_path, PATH, "words", force=True)

    assert (tmp_path / "secret").read_text() == "secret"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")
def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path):
    code = (
        "import resource, sys, signal; from pathlib import Path;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)); signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from briefgen.importers.placing import place; place(Path(sys.argv[1]), 'content/articles/a.md', 'x' * 10000)"
    )

    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True)

    assert "cannot be written" in done.stderr
    assert tree(tmp_path) == []


@pytest.mark.parametrize("delay", [0.0, 0.002, 0.005, 0.01, 0.02])
def test_whenever_it_is_killed_the_name_has_the_whole_file_or_none(tmp_path, delay):
    code = (
        "import sys; from pathlib import Path; from briefgen.importers.placing import place;"
        "print('go', flush=True); place(Path(sys.argv[1]), 'content/articles/a.md', 'word ' * 4_000_000)"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
    process.stdout.readline()
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()

    whole = tmp_path / PATH
    assert not whole.exists() or whole.stat().st_size == 20_000_000
    assert [name for name in tree(tmp_path) if name.endswith(".md")] in ([], [PATH])
