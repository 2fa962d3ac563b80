import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.trust.labelled import Labelled
from briefgen.model.ids import Ref
from briefgen.model.rich_text import Hyperlink, SiteLink
from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.mentions import Reading, find_mentions
from tests.builders import a_block, a_config, a_person_document, a_term_document
from tests.unit.resolve.name_cases import cases

KIM = a_person_document("Kim Jong Un", family_name="Kim")
CHOL = a_person_document("Kim Yong Chol", family_name="Kim")
LEXICON = build_lexicon((KIM, CHOL, a_person_document("Theresa May")), (a_term_document("summit"),), a_config())


@pytest.mark.parametrize("case", cases("names"))
def test_what_is_marked_is_found_and_nothing_else(case: Labelled) -> None:
    found = find_mentions(case.reading, case.lexicon)

    sure = {(m.block, m.start, m.end, m.entity or "?") for m in found.mentions if m.kind == "person"}
    terms = {(m.block, m.start, m.end, m.entity) for m in found.mentions if m.kind == "term"}
    assert sure == {(label.block, label.start, label.end, label.entity) for label in case.people}
    assert terms == {(label.block, label.start, label.end, label.entity) for label in case.terms}


@given(st.lists(st.text(alphabet="Kim JongUYeChlMay summit-’'.,“”김정은\u0308\u00ad\n", max_size=80), max_size=4))
def test_a_mention_is_the_text_at_its_place_and_none_overlaps_another(texts: list[str]) -> None:
    reading = Reading(headline="Kim Jong Un", blocks=tuple(a_block(text) for text in texts))

    mentions = find_mentions(reading, LEXICON).mentions

    bodies = ("Kim Jong Un", *texts)
    assert all(bodies[m.block][m.start : m.end] == m.surface for m in mentions)
    order = [(m.block, m.start, m.end) for m in mentions]
    assert order == sorted(order)
    assert all(before[0] < after[0] or before[2] <= after[1] for before, after in itertools.pairwise(order))


def test_no_name_reaches_from_one_block_into_the_next() -> None:
    reading = Reading(blocks=(a_block("He met Kim"), a_block("Jong Un left")))

    assert find_mentions(reading, LEXICON).mentions == ()


def test_a_link_of_the_writers_says_whom_a_bare_name_means() -> None:
    link = SiteLink(start=4, end=7, ref=Ref(kind="person", id="kim-yong-chol"))
    reading = Reading(blocks=(a_block("The Kim of 2018", link), a_block("Kim Jong Un left.")))

    mentions = find_mentions(reading, LEXICON).mentions

    assert [(m.entity, m.reason) for m in mentions] == [("kim-yong-chol", "link"), ("kim-jong-un", "full name")]


def test_a_mention_within_a_link_elsewhere_counts() -> None:
    link = Hyperlink(start=0, end=11, href="https://example.org")
    reading = Reading(blocks=(a_block("Kim Jong Un left.", link),))

    assert [m.entity for m in find_mentions(reading, LEXICON).mentions] == ["kim-jong-un"]


def test_a_person_is_not_mentioned_on_their_own_page_but_is_in_its_company() -> None:
    reading = Reading(
        blocks=(a_block("Kim Jong Un was born. Kim met Theresa May."),), excluded=Ref(kind="person", id="kim-jong-un")
    )

    assert [m.entity for m in find_mentions(reading, LEXICON).mentions] == ["theresa-may"]


def test_an_ambiguity_lists_each_place_and_who_it_could_be() -> None:
    reading = Reading(headline="Kim to travel", blocks=(a_block("Kim Jong Un and Kim Yong Chol. Kim left."),))

    (ambiguity,) = find_mentions(reading, LEXICON).ambiguous

    assert ambiguity.word == "Kim"
    assert ambiguity.candidates == ("kim-jong-un", "kim-yong-chol")
    assert [(stretch.block, stretch.start) for stretch in ambiguity.stretches] == [(0, 0), (1, 31)]


def test_people_named_in_full_are_told_for_the_notes_on_the_text() -> None:
    reading = Reading(blocks=(a_block("Kim Jong Un met May."),))

    assert find_mentions(reading, LEXICON).named == ("kim-jong-un",)


def test_many_blocks_take_time_in_proportion() -> None:
    reading = Reading(blocks=tuple(a_block("Kim Jong Un met Kim at the summit. Kim left.") for _ in range(2_000)))

    assert len(find_mentions(reading, LEXICON).mentions) == 2_000 * 4
