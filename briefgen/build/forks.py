"""Forks of this process, where the system can fork: whether it can, and one thing computed by one."""

import contextlib
import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from typing import NoReturn, TypeVar, cast

PlainT = TypeVar("PlainT", bound="tuple[str, ...] | None")

_CHUNK = 1 << 16
"""Bytes that are read at once: what a pipe holds."""


def can_fork() -> bool:
    """Whether forking is safe here and now: not beside other threads, and not on macOS, whose libraries mind it."""
    return sys.platform.startswith("linux") and threading.active_count() == 1


@contextlib.contextmanager
def meanwhile(function: Callable[[], PlainT]) -> Iterator[Callable[[], PlainT]]:
    """Have `function` computed by a fork of this process while this one goes on; what is given waits for the result.

    Where no fork can be made, or it fails, the function is computed here when its result is asked for. At the end of
    the context the fork is gone, whether or not it was done.
    """
    fork = _start(function) if can_fork() else None
    if fork is None:
        yield function
        return
    process, pipe = fork
    try:
        yield lambda: _result(pipe, function)
    finally:
        os.close(pipe)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _start(function: Callable[[], PlainT]) -> tuple[int, int] | None:
    """The fork's process, and the end of a pipe that its result comes out of."""
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:  # no more processes, or no memory for one
        os.close(reading)
        os.close(writing)
        return None
    if process == 0:
        _compute(function, writing)
    os.close(writing)
    return process, reading


def _compute(function: Callable[[], PlainT], pipe: int) -> NoReturn:
    """What the fork does, from its first moment to its last: no exit handler of the parent's may run in it."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with open(pipe, "wb") as opened:
            opened.write(marshal.dumps((function(),)))
    finally:
        os._exit(0)


def _result(pipe: int, function: Callable[[], PlainT]) -> PlainT:
    data = b"".join(iter(lambda: os.read(pipe, _CHUNK), b""))
    try:
        return cast("PlainT", marshal.loads(data)[0])
    except (EOFError, ValueError, TypeError):  # the fork failed, or was killed
        return function()
