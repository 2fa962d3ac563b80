import pytest

from briefgen.model.ids import PersonId
from briefgen.resolve.names.lexicon import PersonNames
from briefgen.resolve.names.nicknames import over_nickname
from briefgen.resolve.names.reading import Page, Reading
from tests.builders import a_block

ANN = PersonNames(
    id=PersonId("ann-vale"), name="Ann Vale", family="Vale", family_leads=False, words=("ann", "vale"), given=("ann",)
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("said Ann “Nan” Vale.", "Ann “Nan” Vale"),
        ('state Del. Ann "Nan" Vale said', 'Ann "Nan" Vale'),
        ("said Ann M. (Nan) Vale.", "Ann M. (Nan) Vale"),
        ("Rep. Mary C. “Ann” Vale said", "Mary C. “Ann” Vale"),
    ],
)
def test_a_full_name_goes_on_over_a_nickname(text: str, name: str) -> None:
    page = Page(Reading(blocks=(a_block(text),)))
    start = page.text.index("Vale")
    begin = over_nickname(page, start, ANN)

    assert begin is not None
    assert page.text[begin : start + len("Vale")] == name


@pytest.mark.parametrize(
    "text",
    [
        "said “Nan” Vale.",
        "said Mary “Nan” Vale.",
        "the Harbour “Ann” Vale",
        "She named “Ann Rocks” Vale",
        "called Ann “a fool,” Vale said",
        "Vale said.",
    ],
)
def test_what_is_no_nickname_of_a_persons_leads_nowhere(text: str) -> None:
    page = Page(Reading(blocks=(a_block(text),)))

    assert over_nickname(page, page.text.index("Vale"), ANN) is None
