"""Names of several words that end or begin with a family name on file."""

import pytest

from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.longer_names import GivenRun, given_run, is_programme, stranger_at
from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.scanner import scanner_of
from tests.builders import a_block, a_config, a_person_document

KIM, HALLORAN = 0, 1
LEXICON = build_lexicon(
    (
        a_person_document("Kim Jong Un", family_name="Kim"),
        a_person_document("Ruth A. Halloran", family_name="Halloran"),
    ),
    (),
    a_config(),
)


def run_before(text: str) -> GivenRun | None:
    page = Page(Reading(blocks=(a_block(text),)))
    run = given_run(page, page.text.index("Halloran"), HALLORAN, LEXICON)
    return run and run._replace(start=run.start - page.text.index(text))


def stranger(text: str, family: str = "Halloran", owner: int = HALLORAN) -> str:
    page = Page(Reading(blocks=(a_block(text),)))
    start = page.text.index(family)
    hit = next(
        hit for hit in scanner_of(LEXICON).scan(page).hits if (hit.start, hit.end) == (start, start + len(family))
    )
    return stranger_at(page, hit, LEXICON, (owner,))


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Then Ruth Halloran left.", GivenRun(5, True)),
        ("Then “Ruth Halloran” was heard.", GivenRun(6, True)),
        ("Then Peter Halloran left.", None),
        ("Then Peter Ruth Halloran left.", None),
        ("Then Halloran left.", None),
        ("Then B. Halloran left.", None),
        ("The Late Show with Ruth Halloran began.", None),
    ],
)
def test_the_persons_own_names_before_the_family_name_are_theirs(text: str, run: GivenRun | None) -> None:
    assert run_before(text) == run


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Peter Halloran left.", "Peter Halloran"),
        ("Then Halloran Jr. left.", "Halloran Jr."),
        ("Then Halloran left.", ""),
        ("Additional reporting by Peter Halloran.", ""),
    ],
)
def test_a_stranger_of_the_family_name_is_told_in_full_unless_in_a_credit(text: str, name: str) -> None:
    assert stranger(text) == name


def test_where_family_names_lead_the_given_names_follow() -> None:
    assert stranger("Then Kim Kye Gwan left.", "Kim", KIM) == "Kim Kye Gwan"
    assert stranger("Then Kim Il Sung Square filled.", "Kim", KIM) == ""


def test_a_programmes_name_is_told_from_company() -> None:
    show = "The Late Show with Halloran"
    talk = "A long talk with Halloran"

    assert is_programme(Page(Reading(headline=show)), show.index("Halloran"))
    assert not is_programme(Page(Reading(headline=talk)), talk.index("Halloran"))
