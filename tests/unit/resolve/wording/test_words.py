import pytest

from briefgen.resolve.wording.words import Words
from briefgen.text.spans import Span

CUTS = [
    ("they can't go, now", ["they", "can't", "go", ",", "now"]),
    ("$5 million, 1,200.5 km", ["$5", "million", ",", "1,200.5", "km"]),
    ("at -5 degrees or 20-60", ["at", "-5", "degrees", "or", "20", "-", "60"]),
    ("grew 5% by 3rd of May", ["grew", "5%", "by", "3rd", "of", "May"]),
    ("会谈5月", ["会", "谈", "5", "月"]),
    ("Mrs. O'Brien's", ["Mrs", ".", "O'Brien's"]),
]


@pytest.mark.parametrize(("text", "tokens"), CUTS)
def test_a_text_is_cut_into_words_numbers_and_marks(text: str, tokens: list[str]) -> None:
    assert Words(text).tokens == tokens


def test_words_are_found_without_regard_to_case() -> None:
    assert Words("Talks about talks.").places("talks") == [0, 2]


def test_marks_are_not_indexed() -> None:
    assert Words("a, b").places(",") == []


def test_the_tokens_that_a_span_touches_cover_it() -> None:
    words = Words("one two three four")

    assert words.covering(Span(start=5, end=9)) == (1, 3)
    assert words.span(1, 3) == Span(start=4, end=13)
