"""What people see: colours and progress on a terminal, plain lines in a pipe."""

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, TextIO

import click

from briefgen.diagnostics.human import Line, Role, frames, plain
from briefgen.diagnostics.machine import github_command, json_line
from briefgen.diagnostics.policy import Finding

Format = Literal["text", "json", "github"]
Advance = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and of how many (0: not known)."""

_PIPE_WIDTH = 120
_PATIENCE = 1.0
"""Seconds that a run may take before its progress is shown."""

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
        yield lambda what, done, total: None
        return
    shown = _Progress(stream)
    try:
        yield shown.advance
    finally:
        shown.end()


class _Progress:
    """One line that is drawn over again. It needs no thread: threads and forked workers do not go together."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._begun = time.monotonic()
        self._drawn = 0.0

    def advance(self, what: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._begun > _PATIENCE and (now - self._drawn > 0.1 or done == total):
            self._drawn = now
            self._stream.write(f"\r\x1b[K{what} {done}/{total}" if total else f"\r\x1b[K{what}")
            self._stream.flush()

    def end(self) -> None:
        if self._drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


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
