import re

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.site import Stretch
from briefgen.resolve.wording.passages import INDEXED, fold_passages
from briefgen.text.spans import Span
from tests.builders import a_block

TEXT = fold_passages((a_block("The  talks — ended."), a_block(""), a_block("No oﬃce gave a list.")))


def span_of(words: str) -> Span:
    start = TEXT.text.index(words)
    return Span(start=start, end=start + len(words))


def test_words_lead_to_the_original_characters_of_their_block() -> None:
    assert TEXT.stretches(span_of("talks-ended")) == (Stretch(block=1, start=5, end=18),)


def test_words_across_passages_have_a_stretch_in_each() -> None:
    assert TEXT.stretches(span_of("ended. No office")) == (
        Stretch(block=1, start=13, end=19),
        Stretch(block=3, start=0, end=7),
    )


def test_the_wording_is_the_source_s_own() -> None:
    assert TEXT.wording(span_of("talks-ended. No office")) == "talks — ended.\n\nNo oﬃce"


def test_words_within_a_word_are_no_place() -> None:
    assert TEXT.places("fice") == ()
    assert len(TEXT.cut_places("fice")) == 1


def test_a_span_is_widened_to_whole_words() -> None:
    assert TEXT.text[slice(*_ends(TEXT.whole_words(span_of("ffi"))))] == "office"


def test_words_are_shown_with_those_around_them() -> None:
    assert TEXT.around(span_of("list")) == "…No office gave a list."


@given(st.lists(st.text(alphabet="ab \n—“\xad\u0301.", max_size=8), min_size=1, max_size=4), st.data())
def test_stretches_lie_within_their_blocks(texts: list[str], data: st.DataObject) -> None:
    text = fold_passages(tuple(a_block(each) for each in texts))
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))

    for stretch in text.stretches(Span(start=start, end=end)):
        words = texts[stretch.block - 1][stretch.start : stretch.end]
        assert words
        assert words == words.strip()


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def test_places_in_a_very_long_text_are_those_of_a_search() -> None:
    words = [f"word{number % 997}" for number in range(INDEXED // 6)]
    text = fold_passages(tuple(a_block(" ".join(words[at : at + 50])) for at in range(0, len(words), 50)))

    assert text.places("word5 word6 word7 word8") == tuple(
        Span(start=match.start(), end=match.end()) for match in re.finditer(r"\bword5 word6 word7 word8\b", text.text)
    )
    assert text.places("word5 other word7") == ()
    assert text.places("word996 word0") != ()
