"""What a command costs: wall time, processor time, and the memory of all its processes together."""

import http.client
import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

_EVERY = 0.1
"""Seconds between two looks at the memory."""


class Cost(NamedTuple):
    """Seconds of wall time, seconds of all processors, and MiB at the highest."""

    wall: float
    cpu: float
    memory: float


class RunError(RuntimeError):
    """A command did not do its work; the message is the end of what it said."""


def cost_of(command: Sequence[str], folder: Path | None = None, *, seconds: float = 3600) -> Cost:
    """Run a command once. Processor time is the system's own account of it and of every child it waited for."""
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        gauge = _Gauge(process.pid)
        said = _gathered(process)
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = gauge.stop()
    if process.returncode:
        raise RunError(f"{command[0]} ended with {process.returncode} after {wall:.0f} s: {said()[-400:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, memory)


def typical(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(median(figures) for figures in zip(*costs, strict=True)))


class Preview(NamedTuple):
    """A preview at work: its address, and what its processes take."""

    port: int
    gauge: "_Gauge"

    def page(self, path: str) -> bytes:
        """The page as it is served now; nothing where there is none yet."""
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            connection.request("GET", path)
            return connection.getresponse().read()
        except (OSError, http.client.HTTPException):
            return b""

    def seconds_until(self, path: str, words: bytes, limit: float = 120.0) -> float:
        """How long it takes until the page holds these words."""
        begun = time.perf_counter()
        while words not in self.page(path):
            if time.perf_counter() - begun > limit:
                raise RunError(f"{path} was not served anew within {limit:.0f} s.")
            time.sleep(0.004)
        return time.perf_counter() - begun


@contextmanager
def preview(command: Sequence[str], port: int, folder: Path | None = None) -> Iterator[Preview]:
    """A preview that listens on `port`, ended at the end."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        gauge = _Gauge(process.pid)
        try:
            yield Preview(port, gauge)
        finally:
            gauge.stop()
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


class _Gauge:
    """Looks at the memory of a process and all below it from time to time."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._over = threading.Event()
        self.peak = 0.0
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """The most that was seen, in MiB."""
        self._over.set()
        self._thread.join()
        return self.peak

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            self.peak = max(self.peak, sum(map(_mebibytes, _with_descendants(self._process))))


def _with_descendants(process: int) -> list[int]:
    found = [process]
    for parent in found:
        try:
            for task in os.listdir(f"/proc/{parent}/task"):
                found += map(int, Path(f"/proc/{parent}/task/{task}/children").read_text().split())
        except OSError:
            continue
    return found


def _mebibytes(process: int) -> float:
    """Its share of memory (PSS: what several processes share is divided among them), or 0 where it is gone."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
    except OSError:
        return 0.0


def _gathered(process: "subprocess.Popen[bytes]") -> Callable[[], str]:
    """Read what a process says of errors, so that it never waits for us; called at the end, gives it."""
    parts: list[bytes] = []
    stream = process.stderr
    assert stream is not None
    thread = threading.Thread(target=lambda: parts.append(stream.read()), daemon=True)
    thread.start()

    def said() -> str:
        thread.join(5)
        return b"".join(parts).decode(errors="replace")

    return said
