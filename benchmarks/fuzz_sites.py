"""`make fuzz MINUTES=30`: projects of any files, built and edited and built again, for so long."""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings

from tests.fuzz.laws import Bench, histories
from tests.fuzz.sites import any_history

_ROUND = 25
"""Projects of one seed."""


def main() -> int:
    """Build for as many minutes as the first argument says; a project that breaks a law is shown, and ends it."""
    end, first = time.monotonic() + 60 * float(sys.argv[1]), random.SystemRandom().randrange(1 << 32)
    number, came = 0, Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        while time.monotonic() < end:
            _round(bench, first + number, came)
            number += 1
            print(
                f"seed {first + number - 1}: {number * _ROUND} projects, {bench.built} builds, {dict(came)}", flush=True
            )
    return 0


def _round(bench: Bench, number: int, came: Counter[str]) -> None:
    @seed(number)
    @settings(max_examples=_ROUND, deadline=None, database=None, suppress_health_check=HealthCheck, print_blob=True)
    @given(any_history())
    def builds(history):  # type: ignore[no-untyped-def]  # hypothesis gives it what the strategy says
        came.update(histories(bench, *history))

    builds()


if __name__ == "__main__":
    sys.exit(main())
