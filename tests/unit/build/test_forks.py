import os
import signal
import threading

import pytest

from briefgen.build import forks
from briefgen.build.forks import can_fork, meanwhile


@pytest.fixture
def alone(monkeypatch):
    """As in a process without threads; those who run the tests have some."""
    monkeypatch.setattr(forks, "can_fork", lambda: True)


def its_process():
    return (str(os.getpid()),)


def test_what_is_computed_meanwhile_is_computed_by_another_process(alone):
    with meanwhile(its_process) as result:
        assert result() != its_process()


def test_beside_threads_it_is_computed_here_when_it_is_asked_for():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    with meanwhile(its_process) as result:
        assert not can_fork()
        assert result() == its_process()
    stop.set()
    thread.join()


def test_more_than_a_pipe_holds_and_names_that_are_no_text_come_through(alone):
    names = tuple(f"{number}-\udcff" for number in range(50_000))

    with meanwhile(lambda: names) as result:
        assert result() == names


def test_where_the_fork_fails_or_is_killed_it_is_computed_here(alone):
    here = os.getpid()

    def fail_elsewhere():
        if os.getpid() != here:
            raise ValueError
        return ("here",)

    def die_elsewhere():
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return ("here",)

    for function in (fail_elsewhere, die_elsewhere):
        with meanwhile(function) as result:
            assert result() == ("here",)


def test_where_no_process_can_be_made_it_is_computed_here(monkeypatch, alone):
    def refused():
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)

    with meanwhile(its_process) as result:
        assert result() == its_process()


def test_nobody_waits_for_a_fork_whose_result_is_not_asked_for(alone):
    before = set(os.listdir("/proc/self/fd"))
    with meanwhile(lambda: signal.pause() or ()) as _:
        pass

    assert set(os.listdir("/proc/self/fd")) == before
