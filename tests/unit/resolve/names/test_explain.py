from typing import get_args

from briefgen.model.documents import NameChoice
from briefgen.resolve.names.decisions import Why
from briefgen.resolve.names.explain import explain_block, explain_word
from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.mentions import Reading
from briefgen.resolve.names.reasons import _SENTENCES
from tests.builders import NOWHERE, a_block, a_config, a_person_document, a_term_document

LEXICON = build_lexicon(
    (
        a_person_document("Kim Jong Un", family_name="Kim"),
        a_person_document("Kim Yong Chol", family_name="Kim"),
        a_person_document("Theresa May"),
    ),
    (a_term_document("summit"),),
    a_config(),
)


def verdicts(word: str, *texts: str, **more: object) -> list[tuple[str, str, str]]:
    reading = Reading(blocks=tuple(a_block(text) for text in texts), **more)  # type: ignore[arg-type]
    found = explain_word(word, reading, LEXICON)
    return [(e.surface, e.entity.id if e.entity else "", e.verdict.partition(":")[0]) for e in found]


def test_each_place_of_a_word_is_explained_in_the_order_of_the_text() -> None:
    assert verdicts("Kim", "Kim Jong Un saw Kim Kye Gwan.", "Kim left.") == [
        ("Kim Jong Un", "kim-jong-un", "Kim Jong Un, named in full"),
        ("Kim", "", "nobody"),
        ("Kim", "", "not sure"),
    ]


def test_a_word_in_lower_case_is_no_name() -> None:
    assert verdicts("may", "Theresa May may come.") == [
        ("Theresa May", "theresa-may", "Theresa May, named in full"),
        ("may", "", "nobody"),
    ]


def test_a_word_on_no_file_is_said_to_be() -> None:
    (explanation,) = explain_word("Pompeo", Reading(blocks=(a_block("Pompeo left."),)), LEXICON)

    assert explanation.verdict == "nobody: no name or term on file is written so"
    assert explanation.entity is None


def test_the_articles_own_choice_is_given_as_the_reason() -> None:
    choice = NameChoice(word="Kim", person="kim-yong-chol", span=NOWHERE)

    ((_, entity, verdict),) = verdicts("Kim", "Kim left.", names=(choice,))

    assert entity == "kim-yong-chol"
    assert verdict == "Kim Yong Chol, chosen by the article's `names"


def test_a_word_that_does_not_stand_there_has_no_explanation() -> None:
    assert verdicts("Kim", "Nobody came.") == []
    assert verdicts("", "Nobody came.") == []


def test_every_reason_has_a_sentence() -> None:
    assert set(_SENTENCES) == set(get_args(Why))


def test_all_names_and_terms_of_a_passage_are_explained_in_order_and_those_of_no_other() -> None:
    reading = Reading(blocks=(a_block("Theresa May left the summit."), a_block("Kim Kye Gwan came.")))

    found = [(e.surface, e.entity.id if e.entity else "") for e in explain_block(1, reading, LEXICON)]

    assert found == [("Theresa May", "theresa-may"), ("summit", "summit")]
    assert [e.surface for e in explain_block(2, reading, LEXICON)] == ["Kim"]
    assert explain_block(9, reading, LEXICON) == ()
