import pytest

from briefgen.edit.escapes import at_line_start, escaped

PLAIN = ["20 of 60, he said", "snake_case", "5 < 6 & 7", "[…] and […]", "a = b", "50 %", "100 ~ 200"]
MARKED = [("*a*", "\\*a\\*"), ("_a_", "\\_a\\_"), ("[a](b)", "\\[a](b)"), ("&amp;", "\\&amp;"), ("<b>", "\\<b>")]
STARTS = [("# a", "\\# a"), ("- a", "\\- a"), ("1. a", "1\\. a"), ("> a", "\\> a"), ("1950 war", "1950 war")]


@pytest.mark.parametrize("words", PLAIN)
def test_plain_words_stay_as_they_are(words: str) -> None:
    assert escaped(words) == words


@pytest.mark.parametrize(("words", "expected"), MARKED)
def test_what_would_be_markup_gets_a_backslash(words: str, expected: str) -> None:
    assert escaped(words) == expected


@pytest.mark.parametrize(("line", "expected"), STARTS)
def test_what_would_begin_a_block_gets_a_backslash(line: str, expected: str) -> None:
    assert at_line_start(line) == expected
