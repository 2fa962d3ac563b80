import pytest

from briefgen.resolve.wording.passages import fold_passages
from briefgen.resolve.wording.pieces import MAX_GAP_BEFORE_SHORT, MAX_PIECES, is_short, match_pieces, split_at_ellipses
from tests.builders import a_block

SHORT = ["Kim", "the second summit"[:9], "in May", "a b c d", "20 of 60", "双方同意"]
LONG = ["the harbour talks", "weapons inspections ended", "双方同意在五月举行会谈"]


@pytest.mark.parametrize("words", SHORT)
def test_under_three_words_or_twelve_letters_is_short(words: str) -> None:
    assert is_short(words)


@pytest.mark.parametrize("words", LONG)
def test_three_words_of_twelve_letters_are_not_short(words: str) -> None:
    assert not is_short(words)


def test_ellipses_of_every_form_divide_a_quotation() -> None:
    assert split_at_ellipses("one...two [...] three....four") == ("one", "two", "three", "four")


def test_pieces_without_words_are_left_out() -> None:
    assert split_at_ellipses("...- one ...") == ("- one",)


def test_a_short_piece_must_stand_near() -> None:
    far = "x" * (MAX_GAP_BEFORE_SHORT + 1)
    text = fold_passages((a_block(f"The harbour talks have begun {far} in May"),))

    assert match_pieces(text, ("The harbour talks have begun", "in May")) == ()


def test_of_matches_that_end_alike_the_shorter_counts() -> None:
    text = fold_passages((a_block("the harbour talks, the harbour talks and the election day"),))

    (chain,) = match_pieces(text, ("the harbour talks", "the election day"))

    assert chain[0].start == 19


def test_two_whole_matches_are_two() -> None:
    text = fold_passages((a_block("the talks and a vote. the talks and a vote."),))

    assert len(match_pieces(text, ("the talks", "a vote"))) == 2


def test_hostile_numbers_of_pieces_match_nowhere() -> None:
    text = fold_passages((a_block("a " * 500),))

    assert match_pieces(text, ("a",) * (MAX_PIECES + 1)) == ()
