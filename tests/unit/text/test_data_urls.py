from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.data_urls import data_url


def test_an_address_holds_the_text_with_its_type():
    assert data_url("text/plain", "Zürich 1\n") == "data:text/plain;charset=utf-8,Z%C3%BCrich%201%0A"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_out_as_it_went_in_and_needs_no_escape_in_html(text):
    address = data_url("text/plain", text)

    assert unquote(address.partition(",")[2]) == text
    assert not set(address.partition(",")[2]) & set(" \"'<>&#\n\t+")
