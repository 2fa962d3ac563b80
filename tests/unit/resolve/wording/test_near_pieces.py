from briefgen.resolve.wording.near_pieces import find_near_pieces
from briefgen.resolve.wording.passages import fold_passages
from briefgen.resolve.wording.pieces import MAX_PIECES
from tests.builders import a_block

TEXT = fold_passages((a_block("The envoys met for an hour. They will not return before the vote in May."),))


def test_every_piece_has_its_nearest_words() -> None:
    near = find_near_pieces(TEXT, ("The envoys met for a day", "before the vote in May"))

    assert near is not None
    assert [TEXT.wording(span) for span in near.spans] == ["The envoys met for an hour", "before the vote in May"]


def test_one_piece_that_is_near_nothing_makes_all_lost() -> None:
    assert find_near_pieces(TEXT, ("The envoys met", "bread with walnuts")) is None


def test_standing_pieces_in_another_order_are_told_as_such() -> None:
    near = find_near_pieces(TEXT, ("before the vote", "The envoys met"))

    assert near is not None
    assert near.kinds == ("order",)


def test_a_verb_parted_from_its_negation_is_told_as_one() -> None:
    near = find_near_pieces(TEXT, ("for an hour. They will",))

    assert near is not None
    assert near.kinds == ("negation",)
    assert TEXT.wording(near.spans[0]) == "for an hour. They will not"


def test_hostile_numbers_of_pieces_are_near_nothing() -> None:
    assert find_near_pieces(TEXT, ("The envoys met",) * (MAX_PIECES + 1)) is None
