from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.glyph_widths import width_of
from briefgen.render.line_breaks import Lines

WORDS = st.text(alphabet="aMi …é한 \n", max_size=300)


def test_a_text_that_fits_takes_one_line():
    assert Lines("A short one.", 30).count == 1


def test_a_word_that_does_not_fit_begins_the_next_line():
    assert Lines("mmmm mmmm mmmm", 6).count == 3


def test_a_forced_break_begins_a_line():
    assert Lines("one\ntwo", 30).count == 2


def test_a_word_wider_than_the_line_takes_several():
    assert Lines("m" * 20, 5).count == 4


def test_the_line_of_a_character_is_that_of_its_whole_word():
    text = "mmmm mmmm mmmm"

    assert [Lines(text, 6).line_of(text.index(" ") + offset) for offset in (0, 1, 4)] == [1, 2, 2]


@given(WORDS)
def test_later_characters_stand_on_the_same_line_or_a_later_one(text):
    lines = [Lines(text, 10).line_of(offset) for offset in range(len(text))]

    assert lines == sorted(lines)


@given(WORDS)
def test_no_character_stands_beyond_the_last_line(text):
    assert all(Lines(text, 10).line_of(offset) <= Lines(text, 10).count for offset in range(len(text)))


@given(st.text(max_size=40))
def test_every_character_has_a_width_or_none(word):
    assert width_of(word) >= 0


def test_wide_characters_take_an_em_and_combining_ones_nothing():
    assert (width_of("한"), width_of("e\u0301"), width_of("\u200b")) == (1000, width_of("e"), 0)
