"""After the WICG draft: what a directive must look like for a browser to take it at all."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.pages.text_fragments import Words, encode, with_text_fragment

URL = "https://example.com/a"
LONG = " ".join(f"word{n}" for n in range(80))


def directive(text, **more):
    return with_text_fragment(URL, (Words(text=text, **more),)).removeprefix(f"{URL}#:~:text=")


@pytest.mark.parametrize(
    ("term", "encoded"),
    [
        ("pre-fix, ", "pre%2Dfix%2C%20"),
        ('R&D "budget"', "R%26D%20%22budget%22"),
        ("end—dash", "end%E2%80%94dash"),
        ("50% (of it)!", "50%25%20(of%20it)!"),
        ("a/b?c=d#e", "a/b?c=d%23e"),
    ],
)
def test_what_parts_a_directive_is_encoded_in_its_terms(term, encoded):
    assert encode(term) == encoded


def test_words_are_given_whole():
    assert directive("no commitments to allow inspections") == "no%20commitments%20to%20allow%20inspections"


def test_white_space_is_one_space():
    assert directive("two\n  broken lines of text") == "two%20broken%20lines%20of%20text"


def test_a_long_text_is_given_by_its_ends():
    ends = "word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79"

    assert directive(LONG) == ends


def test_few_words_bring_their_surroundings():
    assert directive("the deal", before="They had made ", after=", they said.") == (
        "They%20had%20made-,the%20deal,-%2C%20they%20said."
    )


def test_words_that_stand_twice_bring_their_surroundings():
    assert directive("one two three four", before="Not ", after="", repeated=True) == "Not-,one%20two%20three%20four"


def test_many_words_stand_alone():
    assert directive("one two three four", before="Not ", after=" five") == "one%20two%20three%20four"


def test_several_places_are_several_directives():
    places = (Words(text="one two three four"), Words(text="five six seven eight"))

    assert with_text_fragment(URL, places) == f"{URL}#:~:text=one%20two%20three%20four&text=five%20six%20seven%20eight"


def test_a_fragment_of_the_address_is_kept():
    assert with_text_fragment(f"{URL}#top", (Words(text="a b c d"),)) == f"{URL}#top:~:text=a%20b%20c%20d"


def test_an_address_without_words_stays_as_it_is():
    assert with_text_fragment(URL, ()) == URL
    assert with_text_fragment(URL, (Words(text="  "),)) == URL


def test_no_address_stays_none():
    assert with_text_fragment("", (Words(text="a b c d"),)) == ""


@given(st.text(max_size=400), st.text(max_size=40), st.text(max_size=40), st.booleans())
def test_a_directive_can_always_be_parsed(text, before, after, repeated):
    url = with_text_fragment(URL, (Words(text=text, before=before, after=after, repeated=repeated),))

    if url != URL:
        term = r"[A-Za-z0-9!$'()*+./:;=?@_~%]+"
        assert re.fullmatch(rf"#:~:text=({term}-,)?{term}(,{term})?(,-{term})?", url.removeprefix(URL))


@given(st.text(alphabet="abc -,&%é“”", min_size=1, max_size=120))
def test_decoding_gives_the_words_back(text):
    if text.split() and len(text.split()) > 3:
        assert unquote(directive(text)).split() == text.split()
