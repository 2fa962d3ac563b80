import pytest

from briefgen.model.site import CheckedQuotation, Stretch
from briefgen.pages.quotations import Tally, quotation_before, tally
from tests.builders import a_block
from tests.site_builders import a_prose, a_stretch


def checked(prose, words, block=1, article="a"):
    at = a_stretch(prose, words, block)
    found = (Stretch(block=1, start=0, end=1),)
    return CheckedQuotation(block=block, start=at.start, end=at.end, article=article, found=found)


def test_quotations_are_counted_with_those_checked():
    text = "He said “this is so indeed” and “that is not so”."
    prose = a_prose(text)

    assert tally(a_prose(text, quotations=(checked(prose, "this is so indeed"),))) == Tally(checked=1, total=2)


def test_a_wry_word_is_no_quotation_unless_it_was_checked():
    text = "A “deal” of sorts, a “turning point” they say."
    prose = a_prose(text)

    assert tally(prose) == Tally(checked=0, total=0)
    assert tally(a_prose(text, quotations=(checked(prose, "turning point"),))) == Tally(checked=1, total=1)


def test_a_quotation_within_a_quotation_is_part_of_it():
    assert tally(a_prose("“She said ‘we will not go’ and went.”")) == Tally(checked=0, total=1)


def test_a_block_quotation_is_one():
    quoted = a_block("We “will never ever” close it.", kind="quotation")

    assert tally(a_prose("As they say:", quoted)) == Tally(checked=0, total=1)


def test_code_quotes_nobody():
    assert tally(a_prose(a_block('print("hello to the world")', kind="code"))) == Tally(checked=0, total=0)


@pytest.mark.parametrize(("text", "place"), [("“One two” .", 10), ("“One two.” ", 11), ("“One two,” — ", 13)])
def test_the_quotation_directly_before_a_citation_is_the_one_it_cites(text, place):
    prose = a_prose(text)
    quotation = checked(prose, "One two")
    prose = a_prose(text, quotations=(quotation,))

    assert quotation_before(prose, 1, place, "a") == quotation
    assert quotation_before(prose, 1, place, "other") is None


def test_words_between_part_them():
    text = "“One two” he said, and more ."
    prose = a_prose(text, quotations=(checked(a_prose(text), "One two"),))

    assert quotation_before(prose, 1, len(text) - 1, "a") is None


def test_a_citation_may_open_the_block_after_a_quotation():
    blocks = (a_block("We will not.", kind="quotation"), a_block(" and more"))
    quotation = checked(a_prose(*blocks), "We will not.")
    prose = a_prose(*blocks, quotations=(quotation,))

    assert quotation_before(prose, 2, 0, "a") == quotation
    assert quotation_before(prose, 2, 5, "a") is None
