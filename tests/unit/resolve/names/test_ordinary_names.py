import pytest

from briefgen.resolve.names.ordinary_names import as_word
from briefgen.resolve.names.reading import Page, Reading
from tests.builders import a_block


def said_of_the_first_word(text: str) -> str:
    page = Page(Reading(blocks=(a_block(text),)))
    start = page.text.index(text)
    decision = as_word(page, start, start + len(text.split(maxsplit=1)[0].rstrip(",")), named=True)
    return decision.status if decision is not None else "somebody"


@pytest.mark.parametrize(
    "text",
    [
        "Carter however said no.",
        "Carter, however, said no.",
        "Marsh, too, insisted on it.",
        "Marsh reportedly told them.",
        "Marsh isn’t one to wait.",
        "Smith, delivering a speech, wept.",
        "Smith, a widow, wept.",
    ],
)
def test_somebody_acts_though_an_aside_stands_between_the_name_and_the_verb(text: str) -> None:
    assert said_of_the_first_word(text) == "somebody"


@pytest.mark.parametrize(
    "text",
    [
        "Rice however is dear.",
        "Rice, too, fell.",
        "Rice, adding starch, thickens.",
        "Rice, nowadays dear, thickens.",
        "Banks, citing losses, shut.",
        "Banks aren’t open.",
    ],
)
def test_what_a_thing_does_as_well_leaves_the_word_unsure(text: str) -> None:
    assert said_of_the_first_word(text) == "ambiguous"
