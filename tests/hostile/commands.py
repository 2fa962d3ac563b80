"""The command line in a process of its own, whose memory and time are measured."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

NOBODY = ("setpriv", "--reuid", "65534", "--clear-groups", "--") if os.geteuid() == 0 else ()
"""Root is refused nothing, so whatever is to be refused is tried as somebody else."""


class Done(NamedTuple):
    """What a command came to. `memory` is its largest, in MiB, its own child processes not counted."""

    code: int
    said: str
    seconds: float
    memory: float


def run(root: Path, *arguments: str, before: tuple[str, ...] = (), seconds: float = 120, **environment: str) -> Done:
    """Run `briefgen` in the folder `root`, behind the command `before`."""
    command = [*before, sys.executable, "-c", _PROGRAM, *arguments]
    begun = time.monotonic()
    done = subprocess.run(
        command,
        cwd=root,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=seconds,
        env={**os.environ, "PYTHONPATH": str(_PROJECT), **environment},
    )
    said, _, memory = done.stderr.rpartition("memory: ")
    assert memory, done.stderr
    return Done(done.returncode, said, time.monotonic() - begun, int(memory) / _UNIT)


def can(*command: str) -> bool:
    """Whether the system lets a command be run; in some containers much is refused to root, too."""
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def heeding_interrupts() -> None:
    """For `preexec_fn`: a process that a shell put into the background is deaf to them, and so are its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


_PROJECT = Path(__file__).parents[2]
_UNIT = 1024 if sys.platform == "linux" else 1 << 20
_PROGRAM = """
import re, resource, sys
from briefgen.cli.main import run
code = 1
try:
    code = run(sys.argv[1:])
except SystemExit as end:
    code = end.code
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
if sys.platform == "linux":  # there a process is told that it has used what the one that started it had used
    memory = re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]
print(f"memory: {memory}", file=sys.stderr)
sys.exit(code)
"""
