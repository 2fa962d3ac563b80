import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.importers.drafts import Record, Value
from briefgen.importers.writing.escaping import tidy
from briefgen.importers.writing.yaml_text import front_matter, scalar

SIGNS = "aB é1:#,-[]{}&*!|>'\"%@`\\?=~.\n\t\u00a0\u2028…“"
texts = st.one_of(st.text(SIGNS, max_size=30), st.sampled_from(("no", "010", "1.10", "12:30:45", "~", "1e3", "")))


@settings(max_examples=600)
@given(texts)
def test_every_text_reads_back_as_itself_in_any_reader(text):
    assert yaml.safe_load(f"key: {scalar(text)}\n") == {"key": tidy(text)} or scalar(text)[0] != '"'
    assert yaml.load(f"key: {scalar(text)}\n", Loader=yaml.BaseLoader) == {"key": tidy(text)}
    assert yaml.load(f"key: [{scalar(text)}, b]\n", Loader=yaml.BaseLoader) == {"key": [tidy(text), "b"]}


@pytest.mark.parametrize("text", ["no", "Null", "on", "y", "1.10", "- a", "# a", "a: b", "a #b", "@a", "“a”", ""])
def test_what_another_reader_would_take_for_something_else_is_put_in_quotation_marks(text):
    assert scalar(text) == f'"{text}"'


@pytest.mark.parametrize("text", ["Kim’s envoy", "2019-01-20", "https://example.org/a?b=c", "Über uns", "It's so"])
def test_what_reads_as_itself_stays_plain(text):
    assert scalar(text) == text


@given(st.lists(texts, max_size=4), texts)
def test_lists_and_records_read_back(items, text):
    values = [
        Value(key="items", value=tuple(items), basis="a\nguess: # really"),
        Value(key="roles", value=(Record(entries=(("title", text),)),)),
    ]

    written = front_matter(values, extra=[Value(key="note", value=text)], remarks=["two\nlines"])

    found = yaml.load(written.strip("-\n"), Loader=yaml.BaseLoader)
    assert found == {
        "items": [tidy(item) for item in items],
        "roles": [{"title": tidy(text)}],
        "extra": {"note": tidy(text)},
    }


def test_a_guess_is_marked_on_its_line():
    assert front_matter([Value(key="date", value="2019-01-19", basis="the last line")]) == (
        "---\ndate: 2019-01-19  # guessed: the last line\n---\n"
    )
