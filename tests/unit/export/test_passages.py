from hypothesis import given
from hypothesis import strategies as st

from briefgen.export.passages import SEPARATOR, passage_starts, shown_runs, words_of
from briefgen.model.site import Stretch
from tests.site_builders import an_article

ARTICLE = an_article("a", "One two.", "Three four.", "Five.", title="Headline")


def stretch(block, start, end):
    return Stretch(block=block, start=start, end=end)


@given(st.lists(st.text()))
def test_each_passage_begins_where_the_joined_text_has_it(passages: list[str]) -> None:
    article = an_article("a", *passages)
    joined = SEPARATOR.join(passages)

    for text, start in zip(passages, passage_starts(article), strict=False):
        assert joined[start : start + len(text)] == text


def test_stretches_on_both_sides_of_a_passages_end_are_one_run() -> None:
    runs = shown_runs(ARTICLE, (stretch(1, 4, 8), stretch(2, 0, 5)))

    assert [words_of(ARTICLE, run) for run in runs] == ["two.\n\nThree"]


def test_stretches_that_touch_are_one_run() -> None:
    (run,) = shown_runs(ARTICLE, (stretch(1, 0, 3), stretch(1, 3, 7)))

    assert words_of(ARTICLE, run) == "One two"


def test_words_left_out_part_two_runs() -> None:
    runs = shown_runs(ARTICLE, (stretch(1, 0, 3), stretch(2, 0, 5), stretch(3, 0, 5)))

    assert [words_of(ARTICLE, run) for run in runs] == ["One", "Three", "Five."]


def test_the_headline_is_a_run_of_its_own() -> None:
    runs = shown_runs(ARTICLE, (stretch(0, 0, 8), stretch(1, 0, 3)))

    assert [words_of(ARTICLE, run) for run in runs] == ["Headline", "One"]


def test_withheld_stretches_are_in_no_run() -> None:
    withheld = an_article("a", "One two.", publish="excerpts", shown=(stretch(1, 4, 7),))

    assert shown_runs(withheld, (stretch(1, 0, 3), stretch(1, 4, 7))) == ((stretch(1, 4, 7),),)
