import io

import pytest

from briefgen.cli.terminal import Progress, progress, progress_line


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (("Reading", 0, 0, 3.0), "Reading …"),
        (("Making pages", 10, 12_000, 3.0), "Making pages 10 of 12,000"),
        (("Making pages", 3_000, 12_000, 5.0), "Making pages 3,000 of 12,000, 15 s left"),
        (("Making pages", 3_000, 12_000, 50.0), "Making pages 3,000 of 12,000, 2 min 30 s left"),
        (("Making pages", 12_000, 12_000, 50.0), "Making pages 12,000 of 12,000"),
    ],
)
def test_a_stage_its_count_and_the_time_left_where_it_can_be_guessed(told, line):
    assert progress_line(*told) == line


def test_a_run_of_less_than_a_second_shows_nothing():
    terminal = Terminal()
    with progress(terminal) as advance:
        for number in range(100):
            advance("Making pages", number, 100)

    assert terminal.getvalue() == ""


def test_a_long_run_ends_with_what_took_longest_and_leaves_no_other_line():
    terminal = Terminal()
    shown = Progress(terminal)
    shown._begun -= 5
    shown("Reading", 0, 0)
    shown("Making pages", 1, 2)
    shown("Making pages", 2, 2)
    shown.end()

    *drawn, last = terminal.getvalue().split("\r\x1b[K")[1:]
    assert drawn == ["Reading …", "Making pages 1 of 2", "Making pages 2 of 2"]
    assert last.endswith(" s.\n")
    assert " of 5.0 s" in last


def test_in_a_pipe_nothing_is_shown_however_long_it_takes():
    pipe = io.StringIO()
    with progress(pipe) as advance:
        advance("Making pages", 1, 2)

    assert pipe.getvalue() == ""
