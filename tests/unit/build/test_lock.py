import os
import signal
import subprocess
import sys
import textwrap

import pytest

from briefgen.build.lock import only_one
from briefgen.diagnostics.model import BriefgenError

_HOLDER = textwrap.dedent(
    """
    import os, sys, time
    from pathlib import Path
    from briefgen.build.lock import only_one
    with only_one(Path(sys.argv[1]), Path("site")):
        if os.fork() == 0:
            time.sleep(60)
        print("held", flush=True)
        time.sleep(60)
    """
)


@pytest.fixture
def holder(tmp_path):
    """Another process that has the lock, with a child that lives on."""
    file = tmp_path / ".briefgen" / "lock"
    process = subprocess.Popen([sys.executable, "-c", _HOLDER, file], stdout=subprocess.PIPE, start_new_session=True)
    process.stdout.readline()
    yield file, process
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()


def test_a_second_build_ends_at_once_and_names_the_first(holder):
    file, process = holder

    with pytest.raises(BriefgenError, match=f"process {process.pid}"), only_one(file, file.parent / "site"):
        pass


def test_the_lock_of_a_dead_process_is_in_nobodys_way(holder):
    file, process = holder
    process.kill()
    process.wait()

    with only_one(file, file.parent / "site"):
        pass


def test_a_lock_can_be_taken_again_and_again(tmp_path):
    for _ in range(3):
        with only_one(tmp_path / "lock", tmp_path / "site"):
            pass


def test_where_no_file_can_be_made_nothing_is_locked(tmp_path):
    (tmp_path / "file").write_text("")

    with only_one(tmp_path / "file" / "lock", tmp_path / "site"):
        pass
