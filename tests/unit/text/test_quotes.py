import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.quotes import MAX_DEPTH, Quoted, find_quoted, is_apostrophe

CASES = Path(__file__).parents[2] / "cases" / "quotes" / "marks.md"
MARKS = st.text(alphabet="ab. '\"“”„‘’‚«»「」—s", max_size=40)


def read_cases() -> list[tuple[str, str, list[str]]]:
    parts = re.split(r"^## ", CASES.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [
        (part.split("\n", 1)[0], part.split("```\n")[1].rstrip("\n"), re.findall(r"^- (.*)$", part, re.MULTILINE))
        for part in parts
    ]


def line_of(quoted: Quoted, text: str) -> str:
    words = text[quoted.inner_start : quoted.inner_end]
    return f"{quoted.level} {'closed' if quoted.closed else 'open'} {words}"


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=n) for n, t, e in read_cases()])
def test_quotation_marks_of_many_languages_enclose_their_words(text: str, expected: list[str]) -> None:
    found = [line_of(quoted, text) for quoted in find_quoted(text)]

    assert found == expected


def test_a_single_mark_between_letters_is_an_apostrophe() -> None:
    assert is_apostrophe("Kim’s", 3)


def test_a_closing_mark_after_a_full_stop_is_no_apostrophe() -> None:
    assert not is_apostrophe("‘No.’", 4)


def test_quotations_nest_no_deeper_than_the_limit() -> None:
    found = find_quoted("“a " * 50)

    assert max(quoted.level for quoted in found) == MAX_DEPTH - 1


@given(MARKS)
def test_the_words_lie_within_the_marks_and_the_marks_within_the_text(text: str) -> None:
    for quoted in find_quoted(text):
        assert 0 <= quoted.start < quoted.inner_start < quoted.inner_end <= quoted.end <= len(text)


@given(MARKS)
def test_two_quotations_nest_or_stand_apart(text: str) -> None:
    found = find_quoted(text)

    for one in found:
        for other in found:
            assert other.start >= one.end or other.end <= one.end or other.start <= one.start
