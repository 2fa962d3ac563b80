import re

import pytest

from briefgen.resolve.wording.editors_marks import read_printed, without_final_marks

MATCHED = [
    ("[T]hey left", "they left"),
    ("[t]hey left", "They left"),
    ("walk[ed] away", "walking away"),
    ("the plan[s]", "the plan"),
    ('he said "no" to it', "he said 'no' to it"),
    ("the thing [sic] here", "the thing here"),
    ("Kim's offer", "Kim's offer"),
]


@pytest.mark.parametrize(("printed", "source"), MATCHED)
def test_a_piece_matches_what_the_source_may_have(printed: str, source: str) -> None:
    (piece,) = read_printed(printed)

    assert re.fullmatch(piece.pattern, source)


@pytest.mark.parametrize(("printed", "source"), [("Kim's", 'Kim"s'), ("care[less]", "careful"), ("can[not]", "can")])
def test_a_piece_does_not_match_something_else(printed: str, source: str) -> None:
    assert not any(re.fullmatch(piece.pattern, source) for piece in read_printed(printed))


def test_gaps_are_ellipses_or_words_in_brackets() -> None:
    pieces = read_printed("one two...three [the] four")

    assert [(piece.plain, piece.gap, piece.inserted) for piece in pieces] == [
        ("one two", "none", ""),
        ("three", "ellipsis", ""),
        ("four", "bracket", "the"),
    ]


def test_an_ellipsis_beside_brackets_is_the_wider_gap() -> None:
    assert read_printed("one...[the] two")[1].gap == "ellipsis"


def test_words_in_brackets_alone_are_nobody_s() -> None:
    assert read_printed("[the plan]") == ()


@pytest.mark.parametrize("printed", ['"words,"', "words.'", "words,", "'words'"])
def test_marks_at_the_end_may_be_the_sentence_s(printed: str) -> None:
    assert without_final_marks(printed) == "words"
