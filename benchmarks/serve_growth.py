"""`python -m benchmarks.serve_growth 1000`: so many saves under one preview, and what it holds on to."""

import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.hostile.growing import Held, preview_of, rebuilt
from tests.projects import a_project

MOST_MIB = 50


def main() -> int:
    """Build as often as the first argument says; fails where memory, files or threads have grown."""
    count = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder, preview_of(a_project(Path(folder))) as session:
        rebuilt(session, 0, 20)
        before, begun = Held.now(), time.monotonic()
        for start in range(20, 20 + count, 100):
            rebuilt(session, start, min(100, 20 + count - start))
            print(start + 80, f"{time.monotonic() - begun:.0f} s", Held.now(), threading.active_count(), flush=True)
        after = Held.now()
    grown = after.memory - before.memory
    print(f"before {before}, after {after}: {grown:.1f} MiB more")
    return int(grown > MOST_MIB or after.files > before.files + 2 or after.threads > before.threads)


if __name__ == "__main__":
    sys.exit(main())
