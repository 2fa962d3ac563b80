from briefgen.resolve.names.intervals import Intervals


def test_a_stretch_overlaps_where_it_shares_a_character_and_not_where_it_only_touches() -> None:
    taken = Intervals(20)
    taken.add(5, 10)

    assert [taken.overlap(*span) for span in ((0, 5), (0, 6), (7, 8), (9, 12), (10, 12))] == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_nothing_overlaps_nothing() -> None:
    assert not Intervals(0).overlap(0, 5)
