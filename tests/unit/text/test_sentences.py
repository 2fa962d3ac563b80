import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He met Mr. Kim and Gen. Park in the U.S. Senate on Jan. 20 at 3 p.m. in room No. 5.",
        "Her niece, state Del. Ann Price, shouted.",
        "J. K. Rowling and Harry S. Truman never met.",
        "It rose 3.5 percent to $1.2 billion.",
        "“We give up,” Narang said.",
        "He asked “why?” and left.",
        "no full stop at all",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("“I will go.” She went.", ["“I will go.”", "She went."]),
        ('"It is over," he said. "Go."', ['"It is over," he said.', '"Go."']),
        ("He lives in the U.S. The law is clear.", ["He lives in the U.S.", "The law is clear."]),
        ("She works at Acme Corp. They know.", ["She works at Acme Corp.", "They know."]),
        ("他来了。她走了。", ["他来了。", "她走了。"]),
        ("So did I. Then we left.", ["So did I.", "Then we left."]),
        ("One\n\nTwo", ["One", "Two"]),
    ],
)
def test_sentences_part_where_a_new_one_begins(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(alphabet="aA. !?…“”\"'’。\n3", max_size=60))
def test_sentences_hold_all_but_white_space_in_order(text: str) -> None:
    spans = sentences(text)

    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    assert "".join("".join(split(text)).split()) == "".join(text.split())
