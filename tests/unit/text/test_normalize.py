import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.normalize import fold, fold_text
from briefgen.text.spans import Span

AWKWARD = st.text(
    alphabet="ab5. -—–…\xad\u200b\n\t\xa0“'ﬁ\u0301e가\u1100\u1161\u11a8ﾊﾟ＝\u0338Å$\u0323\ufe0f", max_size=12
)

ALIKE = [
    ("line breaks and runs of spaces", "no\n  commitments\u00a0to\tallow", "no commitments to allow"),
    ("curly and straight marks", "“Kim’s ‘good’ steps”", "\"Kim's 'good' steps\""),
    ("guillemets", "« oui »", '" oui "'),
    ("an em dash with spaces", "arms — some", "arms-some"),
    ("an em dash without spaces", "arms—some", "arms-some"),
    ("two hyphens for a dash", "arms -- some", "arms-some"),
    ("a hyphen for a dash", "arms - some", "arms-some"),
    ("an en dash in a range", "1950–53", "1950-53"),
    ("a hyphen that cannot break", "North\u2011South", "North-South"),
    ("a minus sign of another kind", "at −5 degrees", "at -5 degrees"),
    ("a hyphen with a space on one side stays", "pre- and post-war", "pre- and post-war"),
    ("an ellipsis of one character", "know … in", "know...in"),
    ("an ellipsis of spaced dots", "know . . . in", "know...in"),
    ("a soft hyphen", "denuclear\u00adisation", "denuclearisation"),
    ("a soft hyphen where a line was broken", "denuclear\u00ad\nisation", "denuclearisation"),
    ("characters without width", "ze\u200bro\ufeff", "zero"),
    ("ligatures", "ﬁnal ﬂow oﬃce", "final flow office"),
    ("full-width forms", "２０　ｗａｒ", "20 war"),
    ("half-width kana", "ﾊﾟﾝ", "パン"),
    ("decomposed accents", "Nguye\u0302\u0303n", "Nguyễn"),
    ("decomposed Hangul", "\u1100\u1161\u11a8", "각"),
]

DIFFERENT = [
    ("case", "US sanctions", "us sanctions"),
    ("a thousands separator", "1,000", "1.000"),
    ("a superscript", "10²", "102"),
    ("a fraction", "1½", "11⁄2"),
    ("a sign", "at -5 degrees", "at 5 degrees"),
    ("a full stop and an ellipsis", "know. in", "know… in"),
    ("an accent", "Pénélope", "Penelope"),
]

MAPPED = [
    ("a dash keeps no space of its neighbours", "Kim — leader — said", "leader", "leader"),
    ("white space swallowed by a dash is not in the span", "arms — some", "arms-", "arms —"),
    ("a decomposed letter stays whole", "the Nguye\u0302\u0303n plan", "Nguyễn", "Nguye\u0302\u0303n"),
    ("a soft hyphen inside is kept", "x denu\u00adclear y", "denuclear", "denu\u00adclear"),
    ("half of a ligature is all of it", "oﬃce", "of", "oﬃ"),
    ("double spaces before are not in the span", "the  plan", "plan", "plan"),
]


@pytest.mark.parametrize(("text", "folded"), [pytest.param(t, f, id=n) for n, t, f in ALIKE])
def test_what_copying_changes_is_made_alike(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=n) for n, a, b in DIFFERENT])
def test_what_carries_meaning_stays_different(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(("text", "words", "original"), [pytest.param(*case[1:], id=case[0]) for case in MAPPED])
def test_folded_words_lead_back_to_whole_original_ones(text: str, words: str, original: str) -> None:
    folded = fold(text)
    start = folded.text.index(words)

    span = folded.to_original(Span(start=start, end=start + len(words)))

    assert text[span.start : span.end] == original


def test_original_words_lead_to_the_folded_ones() -> None:
    folded = fold("the  ﬁnal — plan")

    span = folded.to_folded(Span(start=5, end=9))

    assert folded.text[span.start : span.end] == "final"


def test_plain_text_is_its_own_folding() -> None:
    assert fold("Plain words, 20 of them.").starts == ()


def test_folded_text_alone_has_no_white_space_at_its_ends() -> None:
    assert fold_text("\n  words \n") == "words"


@given(AWKWARD)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text

    assert fold(once).text == once


@given(AWKWARD, st.data())
def test_a_folded_span_and_its_original_fold_to_the_same_words(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))

    original = folded.to_original(Span(start=start, end=end))
    back = folded.to_folded(original)

    assert 0 <= original.start <= original.end <= len(text)
    if original.length:
        assert folded.text[start:end].strip() in folded.text[back.start : back.end]
