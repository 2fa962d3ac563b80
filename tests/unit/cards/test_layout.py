import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.cards.layout import COLUMN, LEFT, RULE, laid_out
from briefgen.cards.setting import Setting
from tests.card_faces import TEXT, TITLE, a_look, some_words

LONG = "A very long headline of the kind that agencies write when they cannot decide what matters most about a meeting"


def texts(**words):
    return laid_out(a_look(), some_words(**words)).card.texts


def title_of(**words):
    return [text for text in texts(**words) if text.face == "title"]


def test_site_title_and_where_it_is_from_stand_from_top_to_bottom():
    site, title, line = texts()

    assert [site.words, title.words, line.words] == ["The talks", "A title", "The Paper · 19 January 2019"]
    assert site.y < title.y < RULE < line.y


def test_a_longer_title_is_smaller_and_whole():
    (short,), long = title_of(title="Talks"), title_of(title=LONG)

    assert long[0].size < short.size
    assert " ".join(text.words for text in long) == LONG


@given(st.text(alphabet="abc —-.é", min_size=1, max_size=700))
def test_every_line_stands_within_the_card(title):
    laid = laid_out(a_look(), some_words(title=title))

    for text in laid.card.texts if laid.card else ():
        width = Setting((TITLE if text.face == "title" else TEXT,)).width(text.words) * text.size
        assert text.x == LEFT
        assert width <= COLUMN + 0.01
        assert text.face == "text" or text.y + 0.3 * text.size < RULE


def test_a_title_of_hundreds_of_words_ends_after_a_whole_one():
    title = title_of(title="another word " * 100)

    assert title[-1].words.endswith(("another …", "word …"))


def test_a_word_wider_than_the_column_makes_the_title_smaller():
    compound = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

    assert [text.words for text in title_of(title=f"{compound} tagt")] == [compound, "tagt"]
    assert laid_out(a_look(), some_words(title="a" * 300)).too_long == "a" * 300


@pytest.mark.parametrize("part", ["title", "line", "site"])
def test_where_one_character_cannot_be_set_there_is_no_card(part):
    laid = laid_out(a_look(), some_words(**{part: "Kim 김"}))

    assert (laid.card, laid.lacking) == (None, "김")


def test_what_is_not_known_is_left_out():
    assert [text.words for text in texts(line="")] == ["The talks", "A title"]


def test_the_card_in_words():
    card = laid_out(a_look(), some_words(line="The Paper")).card

    assert card.alt == "A title · The Paper · The talks"
