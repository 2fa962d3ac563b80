"""A build that waits in the midst of its work until it is told to go on, so that something can happen meanwhile."""

import os
import subprocess
import sys
from pathlib import Path

from tests.hostile.commands import heeding_interrupts

_PROJECT = Path(__file__).parents[1]
_FILES = 30
"""So many files are written when it waits: more than the theme's own."""

_PROGRAM = f"""
import sys
from briefgen.publish.staging import Staging

add, added = Staging.add, []

def add_and_wait(self, file):
    add(self, file)
    added.append(file.path)
    if len(added) == {_FILES}:
        print("at work", flush=True)
        sys.stdin.readline()

Staging.add = add_and_wait

from briefgen.cli.main import main
main()
"""


def held_build(root: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """`briefgen build` of a project of enough pages, at work; a line on its standard input lets it go on."""
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, "build", *arguments],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(_PROJECT)},
        preexec_fn=heeding_interrupts,  # noqa: PLW1509 (it is called where there are no threads)
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"at work\n"
    return process
