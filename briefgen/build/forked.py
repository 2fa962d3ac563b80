"""A map over several processes that share this one's memory, where the system can fork.

A forked worker sees the items as they stand in the parent's memory, so nothing but results is sent, and it has
everything imported. A worker ends with its work, with an error, or at its next result after the parent has died.
"""

import gc
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, Pipe, wait
from typing import TypeVar, cast

from briefgen.diagnostics.model import BriefgenError

Item = TypeVar("Item")
Result = TypeVar("Result")


class WorkerError(Exception):
    """The function raised in a worker; the message is the worker's own traceback."""


def can_fork() -> bool:
    """Whether forking is safe here and now: not beside other threads, and not on macOS, whose libraries mind it."""
    return sys.platform.startswith("linux") and threading.active_count() == 1


def forked_map(function: Callable[[Item], Result], items: Sequence[Item], *, jobs: int, size: int) -> Iterator[Result]:
    """`function` of each item, in the items' order, computed by `jobs` processes in runs of `size` items."""
    sys.stdout.flush()
    sys.stderr.flush()
    gc.freeze()
    team = [_start(function, items, range(number * size, len(items), jobs * size), size) for number in range(jobs)]
    try:
        yield from _in_order({pipe for pipe, _ in team}, -(-len(items) // size))
    finally:
        gc.unfreeze()
        for pipe, process in team:
            pipe.close()
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def _start(
    function: Callable[[Item], Result], items: Sequence[Item], starts: range, size: int
) -> tuple[Connection, int]:
    mine, theirs = Pipe(duplex=False)
    process = os.fork()
    if process == 0:
        mine.close()
        _work(function, items, starts, size, theirs)
    theirs.close()
    return mine, process


def _work(
    function: Callable[[Item], Result], items: Sequence[Item], starts: range, size: int, pipe: Connection
) -> None:
    """What a worker does, from its first moment to its last: no exit handler of the parent's may run in it."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        for start in starts:
            results = [function(item) for item in items[start : start + size]]
            pipe.send_bytes(pickle.dumps((start // size, results), pickle.HIGHEST_PROTOCOL))
        status = 0
    except BrokenPipeError:
        pass
    except BaseException:
        pipe.send_bytes(pickle.dumps((-1, traceback.format_exc())))
    finally:
        os._exit(status)


def _in_order(pipes: set[Connection], runs: int) -> Iterator[Result]:
    waiting: dict[int, list[Result]] = {}
    for number in range(runs):
        while number not in waiting:
            for pipe in wait(list(pipes)):
                _receive(cast("Connection", pipe), pipes, waiting)
        yield from waiting.pop(number)


def _receive(pipe: Connection, pipes: set[Connection], waiting: dict[int, list[Result]]) -> None:
    try:
        number, results = pickle.loads(pipe.recv_bytes())
    except EOFError:
        pipes.discard(pipe)
        if not pipes:
            raise BriefgenError(
                "A worker process was killed; perhaps memory ran out. Try again with --jobs 1."
            ) from None
        return
    if number < 0:
        raise WorkerError(results)
    waiting[number] = results
