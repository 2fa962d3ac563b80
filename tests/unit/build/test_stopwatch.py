import time

from briefgen.build.stopwatch import Stopwatch


def told(*steps):
    watch = Stopwatch()
    for step in steps:
        watch(*step)
        time.sleep(0.02)
    watch("", 0, 0)
    return watch


def test_time_belongs_to_the_stage_that_was_told_before():
    watch = told(("Reading", 0, 0), ("Making pages", 0, 2), ("Making pages", 1, 2), ("Making pages", 2, 2))

    assert watch.slowest.stage == "Making pages"
    assert watch.stages["Making pages"].items == 2
    assert 0.02 <= watch.stages["Reading"].seconds < watch.stages["Making pages"].seconds
    assert abs(sum(stage.seconds for stage in watch.stages.values()) - watch.seconds) < 0.02


def test_a_stage_that_comes_again_goes_on():
    watch = told(("Understanding", 0, 0), ("Finding names", 0, 1), ("Understanding", 0, 0))

    assert watch.slowest.stage == "Understanding"


def test_the_time_of_things_that_have_names_is_known_by_them():
    watch = told(("Making pages", 0, 2), ("Making pages", 1, 2, "a.html"), ("Making pages", 2, 2, "b.html"))

    assert list(watch.items) == ["a.html", "b.html"]
    assert all(seconds >= 0.02 for seconds in watch.items.values())
