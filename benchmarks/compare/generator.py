"""What is asked of a generator that is compared: how to get it, what to give it, how to call it."""

import os
import subprocess
import venv
from pathlib import Path
from typing import Protocol

from benchmarks.corpus.site import Corpus


class Generator(Protocol):
    """A site generator."""

    name: str

    def install(self, tools: Path) -> str:
        """Fetch the program from its registry into a folder below `tools`, unless it is there; gives its version."""
        ...

    def write(self, corpus: Corpus, folder: Path) -> None:
        """The corpus as the generator wants it, with a simple theme of list pages and single ones."""
        ...

    def command(self, folder: Path) -> list[str]:
        """Builds the site in `folder` into `folder`/public."""
        ...


def python_tool(tools: Path, name: str, *packages: str) -> Path:
    """The folder of programs of a virtual environment that has these packages."""
    place = tools / name
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    if not (place / "installed").exists():
        venv.create(place, with_pip=True, clear=True)
        _quietly([str(programs / "python"), "-m", "pip", "install", "--quiet", *packages])
        (place / "installed").touch()
    return programs


def node_tool(tools: Path, name: str, *packages: str) -> Path:
    """The folder of programs of a Node project that has these packages."""
    place = tools / name
    if not (place / "installed").exists():
        place.mkdir(parents=True, exist_ok=True)
        _quietly(["npm", "install", "--loglevel=error", "--no-fund", "--no-audit", "--prefix", str(place), *packages])
        (place / "installed").touch()
    return place / "node_modules" / ".bin"


def said_by(*command: str | Path) -> str:
    """What a command prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def put(folder: Path, path: str, text: str) -> None:
    """Write a file below `folder`."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def quoted(text: str) -> str:
    """A text as a YAML value."""
    return "'" + text.replace("'", "''") + "'"


def _quietly(command: list[str]) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()[-500:]}")
