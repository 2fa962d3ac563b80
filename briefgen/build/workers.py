"""Who computes: this process, several processes, or any `concurrent.futures.Executor`; all are called like `map`."""

import functools
import itertools
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeVar

from briefgen.build.collecting import each_swept
from briefgen.build.forked import forked_map
from briefgen.build.forks import can_fork

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_A_POOL = 64
"""Below so many items, starting processes takes longer than it saves."""

_CHUNKS_PER_JOB = 64
"""Into how many pieces the work of one process is cut: many even out slow items and show progress, few cost less."""


_CHUNKS_PER_JOB_SENT = 3
"""The same for executors: with each piece the function is sent, and with it all that it holds."""


class Workers(Protocol):
    """Calls a pure function with each item; the results come in the order of the items."""

    def __call__(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results, one for each item."""


def serial(function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """Compute in this process."""
    return each_swept(function, items)


def available_jobs() -> int:
    """How many processes can work at once."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def processes(jobs: int) -> Workers:
    """At most `jobs` processes at once; they start only when there is enough to do for them."""
    return serial if jobs < 2 else functools.partial(_by_processes, jobs)


def forks(jobs: int) -> Workers:
    """Forks of this process, at most `jobs` at once, where it can fork; else this process alone.

    For functions that hold a whole site: to another process that had to be sent, which takes longer than it saves.
    """
    return functools.partial(_by_forks, jobs) if jobs > 1 else serial


def executed_by(executor: Executor, jobs: int = 1) -> Workers:
    """Workers of somebody else's making."""
    return functools.partial(_by_executor, executor, jobs)


def _by_processes(jobs: int, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    gathered = list(items)
    if len(gathered) < _WORTH_A_POOL:
        yield from serial(function, gathered)
    elif can_fork():
        yield from forked_map(function, gathered, jobs=jobs, size=_chunk_size(len(gathered), jobs))
    else:
        yield from _by_new_processes(jobs, function, gathered)


def _by_forks(jobs: int, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    gathered = list(items)
    if len(gathered) < _WORTH_A_POOL or not can_fork():
        return serial(function, gathered)
    return forked_map(function, gathered, jobs=jobs, size=_chunk_size(len(gathered), jobs))


def _by_executor(
    executor: Executor, jobs: int, function: Callable[[Item], Result], items: Iterable[Item]
) -> Iterator[Result]:
    gathered = list(items)
    if len(gathered) < _WORTH_A_POOL:
        return serial(function, gathered)
    chunks = _chunks(gathered, jobs, _CHUNKS_PER_JOB_SENT)
    return itertools.chain.from_iterable(executor.map(functools.partial(_each, function), chunks))


def _each(function: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [function(item) for item in items]


def _chunks(items: list[Item], jobs: int, per_job: int = _CHUNKS_PER_JOB) -> list[list[Item]]:
    size = max(1, len(items) // (jobs * per_job))
    return [items[start : start + size] for start in range(0, len(items), size)]


def _chunk_size(items: int, jobs: int) -> int:
    return max(1, items // (jobs * _CHUNKS_PER_JOB))


# Processes that are started anew get the function, with all that it holds, once.

_adopted: Callable[[Any], Any]


def _by_new_processes(jobs: int, function: Callable[[Item], Result], items: list[Item]) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor

    start = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=start, initializer=_adopt, initargs=(function,)) as pool:
        yield from itertools.chain.from_iterable(pool.map(_each_of_adopted, _chunks(items, jobs)))


def _adopt(function: Callable[[Any], Any]) -> None:
    global _adopted  # noqa: PLW0603 (a process has no other place where its tasks could find it)
    _adopted = function
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _each_of_adopted(items: list[Any]) -> list[Any]:
    return _each(_adopted, items)


def _end_after(parent: BaseProcess) -> None:
    """Nobody else would tell a worker that the process it works for was killed."""
    parent.join()
    os._exit(1)
