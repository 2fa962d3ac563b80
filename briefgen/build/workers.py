"""Who computes: this process, several processes, or any `concurrent.futures.Executor`; all are called like `map`."""

import contextlib
import functools
import itertools
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from multiprocessing.process import BaseProcess
from typing import Protocol, TypeVar

from briefgen.build.forked import can_fork, forked_map

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_A_POOL = 64
"""Below so many items, starting processes takes longer than it saves."""

_CHUNKS_PER_JOB = 16
"""Into how many pieces the work of one process is cut: more even out slow items, fewer save messages."""


class Workers(Protocol):
    """Calls a pure function with each item; the results come in the order of the items."""

    def __call__(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results, one for each item."""


def serial(function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """Compute in this process."""
    return map(function, items)


def available_jobs() -> int:
    """How many processes can work at once."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


@contextlib.contextmanager
def workers(jobs: int) -> Iterator[Workers]:
    """Workers for a run, `jobs` at most at once; processes start only when there is enough to do for them."""
    with contextlib.ExitStack() as pools:
        pool = functools.cache(lambda: pools.enter_context(_pool(jobs)))
        yield serial if jobs < 2 else functools.partial(_by_processes, jobs, pool)


def executed_by(executor: Executor, jobs: int = 1) -> Workers:
    """Workers of somebody else's making."""
    return functools.partial(_by_executor, jobs, lambda: executor)


def _by_processes(
    jobs: int, pool: Callable[[], Executor], function: Callable[[Item], Result], items: Iterable[Item]
) -> Iterator[Result]:
    gathered = list(items)
    if len(gathered) < _WORTH_A_POOL:
        return serial(function, gathered)
    if can_fork():
        return forked_map(function, gathered, jobs=jobs, size=_chunk_size(len(gathered), jobs))
    return _by_executor(jobs, pool, function, gathered)


def _by_executor(
    jobs: int, pool: Callable[[], Executor], function: Callable[[Item], Result], items: Iterable[Item]
) -> Iterator[Result]:
    gathered = list(items)
    size = _chunk_size(len(gathered), jobs)
    chunks = [gathered[start : start + size] for start in range(0, len(gathered), size)]
    return itertools.chain.from_iterable(pool().map(functools.partial(_each, function), chunks))


def _each(function: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [function(item) for item in items]


def _chunk_size(items: int, jobs: int) -> int:
    return max(1, items // (jobs * _CHUNKS_PER_JOB))


def _pool(jobs: int) -> Executor:
    from concurrent.futures import ProcessPoolExecutor

    start = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=start, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """In a worker: nobody else would tell it that the process it works for was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
