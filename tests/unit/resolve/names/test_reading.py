"""How a text is laid out for searching: composed, and folded letter for letter."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefgen.resolve.names.reading import Page, Reading, fold
from tests.builders import a_block

TEXTS = st.text(
    st.one_of(
        st.sampled_from("aZ9 .,'_-\n\x00\t“”’—…éÉßİıΣςσǅŉ²Ⅳ\u00a0\u00ad\u0301\u200bKim김가金キก\u0e31"),
        st.characters(codec="utf-8"),
    )
)


def folded_by_hand(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    signs = {letter for letter in text if not letter.isalnum() and letter not in " \x00"}
    return "".join(" " if letter in signs else letter for letter in lowered)


@given(TEXTS)
def test_a_text_is_folded_letter_for_letter(text: str) -> None:
    assert fold(text) == folded_by_hand(text)


@given(st.text("eE .,“—éİ\u0301\u0327가\u1100\u1161\u11a8\n\u00a0"))
def test_a_page_is_composed_and_leads_back_to_the_letters_it_came_from(text: str) -> None:
    page = Page(Reading(headline="Talks", blocks=(a_block(text),)))

    assert unicodedata.is_normalized("NFC", page.text)
    assert page.folded == f" {fold(page.text)} "
    places = [page.origin(at) for at in range(len(page.text))]
    assert places == sorted(places)


def test_a_page_is_composed_whatever_letter_or_mark_stands_in_it() -> None:
    letters = [chr(code) for code in (*range(0x420), *range(0x1FF0, 0x2140))]
    pages = [Page(Reading(headline=f"e{letter} {letter}e")) for letter in letters]

    assert all(unicodedata.is_normalized("NFC", page.text) for page in pages)
