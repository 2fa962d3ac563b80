import pytest

from briefgen.model.ids import PersonId
from briefgen.resolve.names.brackets import completes, given_in_brackets, is_anothers
from briefgen.resolve.names.lexicon import PersonNames
from briefgen.resolve.names.reading import Page, Reading
from tests.builders import a_block

VALE = PersonNames(
    id=PersonId("ann-vale"), name="Ann Vale", family="Vale", family_leads=False, words=("ann", "vale"), given=("ann",)
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("saw [President Ann] Vale there", ("President", "Ann")),
        ("saw Ann [Vale] there", ("Ann",)),
        ("saw Ann [Vale’s] plan", ("Ann",)),
        ("saw [Vale] there", ()),
        ("told Ann [Vale was out]", ()),
        ("saw [Ann]Vale there", ()),
        ("saw Ann Vale there", ()),
    ],
)
def test_the_words_that_read_on_over_a_bracket_are_given(text: str, words: tuple[str, ...]) -> None:
    page = Page(Reading(blocks=(a_block(text),)))
    start = page.text.index("Vale")

    assert given_in_brackets(page, start, start + len("Vale")) == words


@pytest.mark.parametrize("words", [("Ann",), ("President", "Ann"), ("Ann", "M.")])
def test_a_given_name_completes_its_bearers_name(words: tuple[str, ...]) -> None:
    assert completes(words, VALE)


@pytest.mark.parametrize("words", [(), ("President",), ("Ann", "Marie"), ("ann",), ("M.",), ("Ann", "Park", "Vale")])
def test_other_words_complete_no_name(words: tuple[str, ...]) -> None:
    assert not completes(words, VALE)


def test_a_common_given_name_that_is_nobodys_on_file_is_anothers() -> None:
    assert is_anothers(("Peter",))
    assert not is_anothers(("Laughter",))
    assert not is_anothers(())
