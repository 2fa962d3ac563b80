import pytest

from briefgen.resolve.names.places import as_well_known
from briefgen.resolve.names.reading import Page, Reading
from tests.builders import a_block


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("When it comes to Swanson, none is spared.", "Swanson", "somebody"),
        ("When it comes to Lincoln, none is spared.", "Lincoln", "ambiguous"),
        ("They went to Swanson for peas.", "Swanson", "ambiguous"),
        ("They spoke to Swanson of peas.", "Swanson", "somebody"),
    ],
)
def test_what_it_comes_to_is_anything_but_a_firm_as_such(text: str, word: str, status: str) -> None:
    page = Page(Reading(blocks=(a_block(text),)))
    start = page.text.index(word)

    decision = as_well_known(page, start, start + len(word))

    assert (decision.status if decision is not None else "somebody") == status
