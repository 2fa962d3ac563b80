"""What stands around a term and makes it part of something else: one sentence a case."""

import pytest

from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.scanner import scanner_of
from briefgen.resolve.names.term_candidates import judge_term
from tests.builders import a_block, a_config, a_term_document

LEXICON = build_lexicon(
    (), tuple(map(a_term_document, ("Kremlin", "CETA", "START", "Security Council", "landing stage"))), a_config()
)


def whys(text: str) -> list[str]:
    """Why each term in the text is none; an empty word for one that is."""
    page = Page(Reading(blocks=(a_block(text),)))
    judged = (
        judge_term(page, hit, form, LEXICON) for hit in scanner_of(LEXICON).scan(page).hits for form in hit.roles.terms
    )
    return [decision.why if decision else "" for decision in judged]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Then the Kremlin answered.", ""),
        ("They stayed at the Kremlin Hotel.", "place"),
        ("They studied at the University of Kremlin.", "place"),
        ("Then old Peter Kremlin answered.", "part of name"),
        ("They stayed at the MGM Kremlin again.", "part of name"),
        ("Then the CETA Treaty was signed.", ""),
        ("A New START was signed.", "part of name"),
        ("The START-UP failed.", "part of name"),
        ("The United Nations Security Council met.", ""),
        ("The National Security Council met.", "part of name"),
        ("The landing stage sank.", ""),
        ("It broke at the Old Landing Stage again.", "part of name"),
    ],
)
def test_a_term_is_one_unless_it_is_part_of_a_longer_name(text: str, why: str) -> None:
    assert whys(text) == [why]
