"""A map over several processes that share this one's memory, where the system can fork.

This process computes as well, and the others are forks of it: they see the items as they stand in its memory, so
nothing but results is sent, and they have everything imported. Each takes the next run of items when it is free. A
worker ends with its work, with an error, or at its next result after the parent has died.
"""

import os
import pickle
import selectors
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, Pipe
from typing import Generic, TypeVar, cast

from briefgen.build.collecting import old_set_aside, sweep
from briefgen.diagnostics.model import BriefgenError

Item = TypeVar("Item")
Result = TypeVar("Result")

MOST_RUNS = 1_000
"""The numbers of so many runs fit into the smallest pipe that a system makes."""

_NUMBER = 4
"""Bytes of a run's number."""


class WorkerError(Exception):
    """The function raised in a worker; the message is the worker's own traceback."""


def forked_map(function: Callable[[Item], Result], items: Sequence[Item], *, jobs: int, size: int) -> Iterator[Result]:
    """`function` of each item, in the items' order, computed in runs of `size` by this process and `jobs` - 1 more.

    Of very many items the runs are longer. An error in a worker is a `WorkerError` here.
    """
    work = _Work(function, items, max(size, -(-len(items) // MOST_RUNS)))
    sys.stdout.flush()
    sys.stderr.flush()
    team: list[tuple[Connection, int]] = []
    try:
        with old_set_aside():
            team.extend(_start(work) for _ in range(jobs - 1))
            yield from _Gathering(work, [pipe for pipe, _ in team]).results()
    finally:
        work.close()
        for pipe, process in team:
            pipe.close()
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


class _Work(Generic[Item, Result]):
    """What is to be computed, in runs of `size`; from a pipe every process takes the number of its next one."""

    def __init__(self, function: Callable[[Item], Result], items: Sequence[Item], size: int) -> None:
        self.function, self._items, self._size = function, items, size
        self.runs = -(-len(items) // size)
        self._numbers, writing = os.pipe()
        os.write(writing, b"".join(number.to_bytes(_NUMBER, "little") for number in range(self.runs)))
        os.close(writing)

    def close(self) -> None:
        os.close(self._numbers)

    def taken(self) -> int | None:
        """The number of a run that nobody else will take; None when all are taken."""
        number = os.read(self._numbers, _NUMBER)
        return int.from_bytes(number, "little") if number else None

    def run(self, number: int) -> Sequence[Item]:
        return self._items[number * self._size : (number + 1) * self._size]


def _start(work: _Work[Item, Result]) -> tuple[Connection, int]:
    mine, theirs = Pipe(duplex=False)
    process = os.fork()
    if process == 0:
        mine.close()
        _work(work, theirs)
    theirs.close()
    return mine, process


def _work(work: _Work[Item, Result], pipe: Connection) -> None:
    """What a worker does, from its first moment to its last: no exit handler of the parent's may run in it."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        while (number := work.taken()) is not None:
            results = [work.function(item) for item in work.run(number)]
            sweep()
            pipe.send_bytes(pickle.dumps((number, results), pickle.HIGHEST_PROTOCOL))
        status = 0
    except BrokenPipeError:
        pass
    except BaseException:
        pipe.send_bytes(pickle.dumps((-1, traceback.format_exc())))
    finally:
        os._exit(status)


class _Gathering(Generic[Item, Result]):
    """The results of all, in order. What others have done is taken in between any two results of one's own."""

    def __init__(self, work: _Work[Item, Result], pipes: Sequence[Connection]) -> None:
        self._work = work
        self._selector = selectors.DefaultSelector()
        for pipe in pipes:
            self._selector.register(pipe, selectors.EVENT_READ)
        self._done: dict[int, Sequence[Result]] = {}

    def results(self) -> Iterator[Result]:
        with self._selector:
            for number in range(self._work.runs):
                while number not in self._done:
                    self._get_on()
                for result in self._done.pop(number):
                    yield result
                    self._take_in(0)

    def _get_on(self) -> None:
        if self._take_in(0):
            return
        number = self._work.taken()
        if number is None:
            self._await()
            return
        mine = []
        for item in self._work.run(number):
            mine.append(self._work.function(item))
            self._take_in(0)
        sweep()
        self._done[number] = mine

    def _await(self) -> None:
        if not self._selector.get_map():
            raise BriefgenError("A worker process was killed; perhaps memory ran out. Try again with --jobs 1.")
        self._take_in(None)

    def _take_in(self, timeout: float | None) -> bool:
        """Receive whatever is there, after waiting for `timeout` seconds or, where that is None, until something is."""
        ready = self._selector.select(timeout)
        for key, _ in ready:
            self._receive(cast("Connection", key.fileobj))
        return bool(ready)

    def _receive(self, pipe: Connection) -> None:
        try:
            number, results = pickle.loads(pipe.recv_bytes())
        except EOFError:
            self._selector.unregister(pipe)
            return
        if number < 0:
            raise WorkerError(results)
        self._done[number] = results
