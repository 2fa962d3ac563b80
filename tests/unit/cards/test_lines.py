import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.cards.lines import broken, shortened

TITLES = st.text(alphabet="ab-–— 京、（）한", max_size=60).map(lambda text: " ".join(text.split()))


@pytest.mark.parametrize(
    ("words", "most", "lines"),
    [
        ("one", 10, ["one"]),
        ("one two three four", 14, ["one two", "three four"]),
        ("one two three four", 10, ["one two", "three four"]),
        ("a Trump-Kim meeting", 9, ["a Trump-", "Kim", "meeting"]),
        ("no\u00a0break here", 9, ["no\u00a0break", "here"]),
        ("北京会议（下）", 4, ["北京会议", "（下）"]),
        ("한국 뉴스", 3, ["한국", "뉴스"]),
        ("wider", 4, None),
    ],
)
def test_lines_hold_whole_words_and_are_even(words, most, lines):
    assert broken(words, len, most) == lines


@given(words=TITLES, most=st.integers(8, 40))
def test_no_sign_is_lost_and_no_line_is_too_wide(words, most):
    lines = broken(words, len, most)

    assert lines is None or "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert lines is None or all(len(line) <= most for line in lines)


def test_as_many_words_stay_as_fit():
    assert shortened("one two, three", lambda words: len(words) <= 9) == "one two …"
    assert shortened("one two", lambda words: False) == ""
