from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.rich_text import Emphasis
from briefgen.resolve.references.substitution import Replacement, replace_words
from briefgen.text.spans import SourceMap, Span
from tests.builders import a_block
from tests.time_limits import takes_at_most


def replacement(start, end, words):
    return Replacement(span=Span(start=start, end=end), words=words)


def test_the_new_words_stand_where_the_old_ones_stood():
    block = replace_words(a_block("Ask kim-jong-un today."), (replacement(4, 15, "Kim Jong Un"),))

    assert block.text == "Ask Kim Jong Un today."


def test_marks_behind_the_new_words_move_with_the_text():
    before = a_block(
        "Ask x today.", Emphasis(start=4, end=5, element="em"), Emphasis(start=6, end=11, element="strong")
    )

    block = replace_words(before, (replacement(4, 5, "Kim Jong Un"),))

    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["Kim Jong Un", "today"]


def test_characters_behind_the_new_words_still_lead_to_their_place_in_the_file():
    before = a_block("Ask x today.", source=SourceMap(steps=((0, 100), (4, 106), (5, 109))))

    block = replace_words(before, (replacement(4, 5, "Kim"),))

    assert block.source.to_file(block.text.index("today")) == 110
    assert block.source.to_file(block.text.index("Kim")) == 106


@given(st.text(min_size=1), st.data())
def test_nothing_changes_outside_the_replaced_words(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = data.draw(st.text())

    block = replace_words(a_block(text), (replacement(start, end, words),))

    assert block.text == text[:start] + words + text[end:]


def test_a_block_of_ten_thousand_links_takes_no_time():
    count = 10_000
    marks = tuple(Emphasis(start=at * 2, end=at * 2 + 1, element="em") for at in range(count))
    source = SourceMap(steps=tuple((at, at * 3) for at in range(count * 2)))

    with takes_at_most(5):
        block = replace_words(
            a_block("x " * count, *marks, source=source),
            tuple(replacement(at * 2, at * 2 + 1, "Kim") for at in range(count)),
        )

    assert block.text == "Kim " * count
    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["Kim"] * count
