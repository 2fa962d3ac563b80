"""What people see: colours and progress on a terminal, plain lines in a pipe."""

import contextlib
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TextIO

import click

from briefgen.build.outcome import Advance, unseen
from briefgen.build.stopwatch import Stopwatch
from briefgen.diagnostics.human import Line, Role, frames, plain
from briefgen.diagnostics.machine import github_command, json_line
from briefgen.diagnostics.policy import Finding

Format = Literal["text", "json", "github"]
_PIPE_WIDTH = 120
_PATIENCE = 1.0
"""Seconds that a run may take before its progress is shown."""

_EVERY = 0.1
"""Seconds from one drawing to the next."""

_STYLES: dict[Role, str] = {
    "path": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "code": "dim",
    "message": "",
    "gutter": "dim",
    "line": "",
    "caret": "bold red",
    "detail": "",
    "mend": "green",
}


def show_findings(findings: tuple[Finding, ...], form: Format, root: Path, stream: TextIO) -> None:
    """Write all findings to `stream`."""
    prefix = prefix_to(root)
    if form == "text":
        _show_frames(frames(findings, width=_width(stream), prefix=prefix), stream)
        return
    for finding in findings:
        click.echo(json_line(finding) if form == "json" else github_command(finding, prefix), file=stream)


def prefix_to(root: Path) -> str:
    """What leads from the working directory to the project, in front of a path from the project's root."""
    relative = os.path.relpath(root)
    return "" if relative == "." else f"{relative.replace(os.sep, '/')}/"


@contextlib.contextmanager
def progress(stream: TextIO) -> Iterator[Advance]:
    """Show on a terminal how far a long run is; in a pipe, and for a short run, show nothing."""
    if not stream.isatty():
        yield unseen
        return
    shown = Progress(stream)
    try:
        yield shown
    finally:
        shown.end()


class Progress(Stopwatch):
    """One line that is drawn over again: stage, count and time left; at the end, what took longest.

    It needs no thread: threads and forked workers do not go together.
    """

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream
        self._drawn = 0.0
        self._stage_began = time.monotonic()

    def __call__(self, what: str, done: int, total: int, item: str = "") -> None:
        """Told of some progress, show it; not more than ten times a second."""
        now = time.monotonic()
        is_new = what != self._stage
        super().__call__(what, done, total, item)
        if is_new:
            self._stage_began = now
        if self.seconds > _PATIENCE and (is_new or now - self._drawn > _EVERY or done == total > 0):
            self._drawn = now
            line = progress_line(what, done, total, now - self._stage_began)
            self._stream.write(f"\r\x1b[K{line[: self._columns() - 1]}")
            self._stream.flush()

    def end(self) -> None:
        """Leave nothing of the line, and say what took longest."""
        if not self._drawn:
            return
        super().__call__(self._stage, 0, 0)
        slowest = self.slowest
        told = f"{slowest.stage}: {slowest.seconds:.1f} of {self.seconds:.1f} s.\n" if slowest else ""
        self._stream.write(f"\r\x1b[K{told}")
        self._stream.flush()

    def _columns(self) -> int:
        return shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns


def progress_line(what: str, done: int, total: int, seconds: float) -> str:
    """A stage as it is shown `seconds` after it began. Time left is told when it can be guessed: after a tenth."""
    if not total:
        return f"{what} …"
    left = seconds / done * (total - done) if done * 10 >= total else 0.0
    return f"{what} {done:,} of {total:,}" + (f", {_duration(left)} left" if left >= 1 else "")


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def _show_frames(lines: Iterator[Line], stream: TextIO) -> None:
    if not stream.isatty() and not os.environ.get("FORCE_COLOR"):
        for line in lines:
            click.echo(plain(line), file=stream)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*((segment.text, _STYLES[segment.role]) for segment in line)))


def _width(stream: TextIO) -> int:
    return shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns if stream.isatty() else _PIPE_WIDTH
