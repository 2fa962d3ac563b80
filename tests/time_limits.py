"""Limits of time that hold on a slower machine, and on one that has other things to do."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

_USUAL = 0.006
"""Seconds of the processor that `_some_work` takes where the limits were found."""


@contextmanager
def takes_at_most(seconds: float) -> Iterator[None]:
    """Fails where what is done here needs more of the processor than so many seconds.

    A machine that is slower at some other work, done at once and in the same place, is allowed as much more.
    """
    begun = time.process_time()
    yield
    taken = time.process_time() - begun
    if taken > seconds:
        allowed = seconds * max(1.0, statistics.median(_some_work() for _ in range(9)) / _USUAL)
        assert taken < allowed, f"it took {taken:.1f} seconds; {allowed:.1f} are allowed"


def _some_work() -> float:
    begun = time.process_time()
    words: dict[str, int] = {}
    for number in range(40_000):
        word = f"w{number % 997}"
        words[word] = words.get(word, 0) + len(word)
    return time.process_time() - begun
