import os
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefgen.build.forked import WorkerError, forked_map
from briefgen.build.workers import available_jobs, executed_by, processes, serial
from briefgen.diagnostics.model import BriefgenError

NUMBERS = list(range(500))


def doubled(number):
    return 2 * number


def slow_first(number):
    time.sleep(0.05 if number == 0 else 0)
    return bytes(100_000) + bytes([number])


def own_process(number):
    return os.getpid()


def failing(number):
    if number == 77:
        raise ValueError("seventy-seven")
    return number


HERE = os.getpid()


def process_of(number):
    time.sleep(0.005)
    return os.getpid()


def leaving_work_to_others():
    """This process is slow enough that another one takes a run too."""
    if os.getpid() == HERE:
        time.sleep(0.01)
    return os.getpid() == HERE


def failing_elsewhere(number):
    if not leaving_work_to_others():
        raise ValueError("not here")
    return number


def dying_elsewhere(number):
    if not leaving_work_to_others():
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_all_workers_give_the_same_in_the_order_of_the_items():
    expected = [doubled(number) for number in NUMBERS]

    assert list(serial(doubled, NUMBERS)) == expected
    assert list(processes(3)(doubled, NUMBERS)) == expected
    assert list(processes(1)(doubled, NUMBERS)) == expected
    with ThreadPoolExecutor(3) as executor:
        assert list(executed_by(executor, 3)(doubled, NUMBERS)) == expected


def test_processes_that_cannot_be_forked_are_started_anew():
    code = """
        import os, threading
        from briefgen.build.workers import processes
        from tests.unit.build.test_workers import NUMBERS, doubled, own_process
        if __name__ == "__main__":
            threading.Thread(target=threading.Event().wait, daemon=True).start()
            assert list(processes(2)(doubled, NUMBERS)) == [2 * number for number in NUMBERS]
            assert os.getpid() not in set(processes(2)(own_process, NUMBERS))
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, check=False)

    assert done.returncode == 0, done.stderr.decode()


def test_many_items_are_computed_by_several_processes():
    seen = set(forked_map(process_of, NUMBERS, jobs=2, size=10))

    assert len(seen) == 2
    assert os.getpid() in seen


def test_few_items_are_not_worth_a_process():
    assert set(processes(4)(own_process, NUMBERS[:10])) == {os.getpid()}


def test_a_slow_item_changes_nothing_in_the_order():
    results = list(forked_map(slow_first, NUMBERS[:200], jobs=3, size=5))

    assert [result[-1] for result in results] == NUMBERS[:200]


def test_an_error_in_a_worker_is_an_error_here_with_its_traceback():
    with pytest.raises(WorkerError, match="ValueError: not here"):
        list(forked_map(failing_elsewhere, NUMBERS, jobs=2, size=10))


def test_an_error_of_ones_own_is_itself_wherever_it_happened():
    with pytest.raises((ValueError, WorkerError), match="seventy-seven"):
        list(forked_map(failing, NUMBERS, jobs=2, size=10))


def test_a_worker_that_is_killed_is_one_sentence():
    with pytest.raises(BriefgenError, match="worker process was killed"):
        list(forked_map(dying_elsewhere, NUMBERS, jobs=2, size=10))


def children():
    """The processes that this one has started and not waited for."""
    return {child for task in Path("/proc/self/task").iterdir() for child in (task / "children").read_text().split()}


def test_no_process_is_left_behind():
    before = children()
    results = forked_map(doubled, NUMBERS, jobs=3, size=10)
    next(results)
    assert len(children() - before) == 2
    results.close()

    assert children() == before


def test_workers_end_when_their_parent_is_killed(tmp_path):
    code = """
        import os, sys, time
        from briefgen.build.forked import forked_map

        def noted(number):
            open(os.path.join(sys.argv[1], str(os.getpid())), "w").close()
            time.sleep(0.05)
            return bytes(1000)

        for _ in forked_map(noted, range(10_000), jobs=2, size=1):
            if len(os.listdir(sys.argv[1])) == 2:
                os.kill(os.getpid(), 9)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code), tmp_path], capture_output=True, check=False)
    team = [int(file.name) for file in tmp_path.iterdir()]

    deadline = time.monotonic() + 60
    while any(os.path.exists(f"/proc/{process}/exe") for process in team) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(team) == 2
    assert not [process for process in team if os.path.exists(f"/proc/{process}/exe")]


def test_there_is_always_somebody_to_do_the_work():
    assert available_jobs() >= 1
