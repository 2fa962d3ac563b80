"""`python -m tests.validators`: no error of the Nu checker on any page, and Lighthouse's 100 four times over.

Both come from npm, in the releases that package-lock.json names, into a folder that git ignores. What is missing on the
machine is said; in continuous integration (`CI`) that is a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.budgets import Packing
from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from tests.serving import served
from tests.validators.lighthouse import PAGES, below_best

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NEEDED = {
    "java": "Java 11 or newer (Debian: apt-get install default-jre-headless)",
    "node": "Node 18 or newer (Debian: apt-get install nodejs)",
    "npm": "npm (Debian: apt-get install npm)",
    "chromium": "Chromium (Debian: apt-get install chromium)",
}


def main() -> int:
    """Validate the site that ships; print what is wrong."""
    missing = [what for program, what in NEEDED.items() if shutil.which(program) is None]
    for what in missing:
        print(f"Not validated: there is no {what}.")
    if missing:
        return 1 if os.environ.get("CI") else 0
    _install()
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), Packing) as address:
        build(ROOT, Options(output=folder, base_url=address, remember=False))
        faults = [*_nu_errors(Path(folder)), *below_best(HERE, address)]
    for fault in faults:
        print(fault)
    if not faults:
        print(f"No error on any page; Lighthouse gives 100 four times to {', '.join(PAGES)}.")
    return 1 if faults else 0


def _install() -> None:
    """The packages that the lock file names, once for each lock file."""
    lock, stamp = HERE / "package-lock.json", HERE / "node_modules" / ".installed"
    if stamp.is_file() and stamp.read_bytes() == lock.read_bytes():
        return
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.DEVNULL)
    stamp.write_bytes(lock.read_bytes())


def _nu_errors(site: Path) -> list[str]:
    """The Nu checker's errors. Its warnings are left: it takes the pages' own files for those of another host."""
    checker = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(checker), "--errors-only", "--skip-non-html", "--format", "gnu", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line.replace(f"file:{site}/", "") for line in done.stderr.splitlines() if line.strip()]
    return lines or ([f"The Nu checker ended with {done.returncode}."] if done.returncode else [])


if __name__ == "__main__":
    sys.exit(main())
