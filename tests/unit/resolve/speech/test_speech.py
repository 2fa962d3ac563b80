import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.trust.labelled import Labelled
from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.mentions import Reading, find_mentions
from briefgen.resolve.speech.speech import find_speech
from tests.builders import a_block, a_config, a_person_document
from tests.unit.resolve.name_cases import cases

LEXICON = build_lexicon((a_person_document("Mike Pence"), a_person_document("Nancy Pelosi")), (), a_config())


@pytest.mark.parametrize("case", cases("speech"))
def test_each_quotation_is_said_by_whom_it_is_marked_with(case: Labelled) -> None:
    mentions = find_mentions(case.reading, case.lexicon).mentions

    found = {(s.block, s.start, s.speaker) for s in find_speech(case.reading, mentions, case.lexicon)}

    assert found == {(label.block, label.start, label.entity) for label in case.speeches}


@given(st.lists(st.text(alphabet="“”\"'’‘«» MikePencesaid,.:;—he\n", max_size=80), max_size=4))
def test_speech_is_the_text_at_its_place_without_its_marks(texts: list[str]) -> None:
    reading = Reading(blocks=tuple(a_block(text) for text in ("“No,” Mike Pence said.", *texts)))

    speeches = find_speech(reading, find_mentions(reading, LEXICON).mentions, LEXICON)

    assert speeches[0].surface == "No,"
    assert all(reading.blocks[s.block - 1].text[s.start : s.end] == s.surface for s in speeches)


def test_a_text_without_marks_has_no_speech() -> None:
    reading = Reading(blocks=(a_block("Mike Pence said no."),))

    assert find_speech(reading, find_mentions(reading, LEXICON).mentions) == ()


def test_a_long_paragraph_of_tags_takes_time_in_proportion() -> None:
    text = "“No,” Mike Pence said. " * 3_000
    reading = Reading(blocks=(a_block(text),))

    assert len(find_speech(reading, find_mentions(reading, LEXICON).mentions, LEXICON)) == 3_000


def test_a_long_paragraph_of_pronouns_is_read_back_only_so_far() -> None:
    text = "Mike Pence came. " + "He left. She was heard in the hall saying “one two three four.” " * 300
    reading = Reading(blocks=(a_block(text),))

    assert find_speech(reading, find_mentions(reading, LEXICON).mentions, LEXICON) == ()


def test_a_long_chain_of_descriptions_is_followed_only_so_far() -> None:
    text = "Mike Pence came. " + "The senator said. " * 2_000 + "“No,” the senator said."
    reading = Reading(blocks=(a_block(text),))

    assert find_speech(reading, find_mentions(reading, LEXICON).mentions, LEXICON) == ()


def test_paragraphs_with_descriptions_and_ages_take_time_in_proportion() -> None:
    blocks = ("Mike Pence came.", *("“No, never again,” said the 46-year-old." for _ in range(2)))
    reading = Reading(blocks=tuple(a_block(text) for text in blocks * 500))

    assert len(find_speech(reading, find_mentions(reading, LEXICON).mentions, LEXICON)) == 1_000
