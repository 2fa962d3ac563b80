"""Builds in a process of its own: it has no threads, so it can use all processors, and holds up nothing here."""

import contextlib
import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from briefgen.build.outcome import Options, Outcome
from briefgen.build.pipeline import build
from briefgen.diagnostics.errors import BriefgenError

_NICE = 10
"""How much less urgent such a build is than the pages that are asked for meanwhile."""


class Apart:
    """Builds, one at a time."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._is_over = False

    def build(self, root: Path, options: Options, bench: str) -> Outcome:
        """As `pipeline.build`; raises BriefgenError also where the process ends without an outcome."""
        starting = multiprocessing.get_context("spawn")
        ours, theirs = starting.Pipe(duplex=False)
        self._process = starting.Process(target=_build, args=(theirs, root, options, bench))
        self._process.start()
        theirs.close()
        if self._is_over:
            self._process.terminate()
        try:
            outcome = ours.recv()
        except EOFError:
            outcome = BriefgenError("The build was ended from outside; perhaps memory ran out.")
        finally:
            self._process.join()
            ours.close()
        if isinstance(outcome, BriefgenError):
            raise outcome
        assert isinstance(outcome, Outcome)
        return outcome

    def stop(self) -> None:
        """End the build that is at work, and any that is begun later."""
        self._is_over = True
        if self._process is not None:
            with contextlib.suppress(ValueError):
                self._process.terminate()


def _build(pipe: Connection, root: Path, options: Options, bench: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Control-C reaches both; it is the preview that ends its builds
    with contextlib.suppress(OSError, AttributeError):
        os.nice(_NICE)
    try:
        pipe.send(build(root, options, bench=bench))
    except BriefgenError as error:
        pipe.send(error)
