from briefgen.resolve.wording.differences import Segment
from briefgen.resolve.wording.display import MAX_CHANGES, diff_lines


def same(words: str) -> Segment:
    return Segment(quoted=words, found=words)


def test_a_caret_stands_under_the_words_that_differ() -> None:
    segments = (same("some "), Segment(quoted="20 ", found="60 ", kind="number"), same("warheads"))

    assert diff_lines(segments, "note", "article") == (
        "note     some 20 warheads",
        "article  some 60 warheads",
        "              ^^",
    )


def test_missing_words_leave_a_gap_so_that_both_lines_stay_in_step() -> None:
    segments = (same("will "), Segment(quoted="not ", found="", kind="negation"), same("go"))

    assert diff_lines(segments, "a", "b") == ("a  will not go", "b  will     go", "        ^^^")


def test_wide_characters_take_two_columns() -> None:
    segments = (same("双方同意在"), Segment(quoted="五", found="六", kind="number"), same("月"))

    assert diff_lines(segments, "a", "b")[2] == "   " + " " * 10 + "^^"


def test_long_words_around_a_change_are_cut_at_spaces() -> None:
    segments = (same("one two three four five six seven "), Segment(quoted="8", found="9", kind="number"))

    assert diff_lines(segments, "a", "b")[0] == "a  … three four five six seven 8".replace("three ", "")


def test_only_the_first_changes_are_shown() -> None:
    change = Segment(quoted="a ", found="b ", kind="other words")
    segments = (change, same("x ")) * (MAX_CHANGES + 2)

    lines = diff_lines(segments, "a", "b")

    assert len(lines) == 3 * MAX_CHANGES + 1
    assert lines[-1] == "and 2 more"
