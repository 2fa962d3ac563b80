"""Who computes, by what was asked for: processes of this machine, or an executor that the user brings along.

An executor is named as `module:function`. The function takes nothing and gives a `concurrent.futures.Executor`, which
is shut down when the build is done. Its workers need briefgen in the same release, and the project's folder under the
same path: templates are read there.
"""

import contextlib
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor

from briefgen.build.outcome import Options
from briefgen.build.workers import Workers, available_jobs, executed_by, processes
from briefgen.diagnostics.errors import BriefgenError


@contextlib.contextmanager
def workers_for(options: Options) -> Iterator[Workers]:
    """The workers of one build."""
    jobs = options.jobs or available_jobs()
    if not options.executor:
        yield processes(jobs)
        return
    with _made(options.executor) as executor:
        yield executed_by(executor, options.jobs or _size(executor) or jobs)


def _made(place: str) -> Executor:
    executor = _factory(place)()
    if not isinstance(executor, Executor):
        raise BriefgenError(f"--executor {place} gave {type(executor).__name__}, not a concurrent.futures.Executor.")
    return executor


def _factory(place: str) -> Callable[[], object]:
    module, colon, name = place.partition(":")
    if not (module and colon and name):
        raise BriefgenError(f"--executor {place} names no function; write MODULE:FUNCTION.")
    if os.getcwd() not in sys.path:
        sys.path.append(os.getcwd())  # a module beside the project is found as `python -m` finds it
    try:
        factory = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise BriefgenError(f"--executor {place} cannot be found: {error}.") from error
    if not callable(factory):
        raise BriefgenError(f"--executor {place} is no function.")
    found: Callable[[], object] = factory
    return found


def _size(executor: Executor) -> int:
    """How many workers the standard library's executors have; others keep that to themselves."""
    size = getattr(executor, "_max_workers", 0)
    return size if isinstance(size, int) else 0
