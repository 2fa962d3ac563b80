"""What the workflows that `briefgen init` writes are held against: tools that are installed beside Python."""

import subprocess
import sys
from pathlib import Path

from briefgen.build.starting import starter_files

TOOLS = Path(sys.executable).parent


def written_below(folder: Path, path: str) -> Path:
    """One of the files that a new project begins with, written below a folder."""
    file = folder / path
    file.parent.mkdir(parents=True)
    file.write_text(starter_files()[path])
    return file


def said_by(*command: str | Path) -> str:
    """What a tool prints about what it finds right; what it finds wrong fails the test."""
    done = subprocess.run([TOOLS / command[0], *command[1:]], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def check_by_githubs_schema(file: Path) -> None:
    """Fails unless the file is a workflow by GitHub's own schema."""
    said_by("check-jsonschema", "--builtin-schema", "vendor.github-workflows", file)


def check_by_the_strictest_auditor(file: Path) -> None:
    """Fails where an auditor of workflows finds anything at all."""
    assert "No findings" in said_by("zizmor", "--offline", "--no-progress", "--persona", "pedantic", file)
