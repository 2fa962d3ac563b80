import pytest

from briefgen.build import stopwatch
from briefgen.build.stopwatch import Stopwatch


class Clock:
    """A clock by which every step takes a second."""

    def __init__(self):
        self.now = 100.0

    def perf_counter(self):
        self.now += 1
        return self.now


@pytest.fixture(autouse=True)
def _by_the_second(monkeypatch):
    monkeypatch.setattr(stopwatch, "time", Clock())


def told(*steps):
    watch = Stopwatch()
    for step in steps:
        watch(*step)
    watch("", 0, 0)
    return watch


def test_time_belongs_to_the_stage_that_was_told_before():
    watch = told(("Reading", 0, 0), ("Making pages", 0, 2), ("Making pages", 1, 2), ("Making pages", 2, 2))

    assert watch.slowest.stage == "Making pages"
    assert watch.stages["Making pages"].items == 2
    assert (watch.stages["Reading"].seconds, watch.stages["Making pages"].seconds) == (1, 3)
    assert watch.seconds == 5


def test_a_stage_that_comes_again_goes_on():
    watch = told(("Understanding", 0, 0), ("Finding names", 0, 1), ("Understanding", 0, 0))

    assert watch.slowest.stage == "Understanding"


def test_the_time_of_things_that_have_names_is_known_by_them():
    watch = told(("Making pages", 0, 2), ("Making pages", 1, 2, "a.html"), ("Making pages", 2, 2, "b.html"))

    assert watch.items == {"a.html": 1, "b.html": 1}
