"""When Python looks for garbage that holds on to itself.

A site is millions of values that live until the build is done. To look through all of them again and again, as the
collector would, took a quarter of a build in which little had changed. So a build looks only through what is new, and
only where work is done that leaves such garbage: between one run of items and the next.
"""

import contextlib
import gc
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_OFTEN = 128
"""After so many items their garbage is worth a look."""


@contextlib.contextmanager
def at_leisure() -> Iterator[None]:
    """Meanwhile garbage is looked for only where it is asked for."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextlib.contextmanager
def old_set_aside() -> Iterator[None]:
    """Meanwhile nobody looks through what is there now; forks of this process then go on sharing its memory."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def sweep() -> None:
    """Free the garbage among what is new since the last look."""
    gc.collect(0)


def each_swept(function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """`function` of each item; the garbage that this leaves is freed now and then."""
    with old_set_aside():
        pass  # what is set aside, and taken back, counts as old
    for number, item in enumerate(items, 1):
        yield function(item)
        if number % _OFTEN == 0:
            sweep()
