import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.personal_names import PersonalName, split_known_name, split_name


@pytest.mark.parametrize(
    ("written", "family", "given_name", "suffix"),
    [
        ("Ann Lee", "Lee", "Ann", ""),
        ("A. Reporter", "Reporter", "A.", ""),
        ("Lee, Ann", "Lee", "Ann", ""),
        ("Ann  Marie\tLee", "Lee", "Ann Marie", ""),
        ("García Márquez, Gabriel", "García Márquez", "Gabriel", ""),
        ("de la Cruz, María José", "de la Cruz", "María José", ""),
        ("Ludwig van Beethoven", "van Beethoven", "Ludwig", ""),
        ("Otto von der Heide", "von der Heide", "Otto", ""),
        ("John Doe Jr.", "Doe", "John", "Jr."),
        ("John Doe, Jr.", "Doe", "John", "Jr."),
        ("Zoë Ängström", "Ängström", "Zoë", ""),
    ],
)
def test_a_personal_name_is_split(written: str, family: str, given_name: str, suffix: str) -> None:
    assert split_name(written) == PersonalName(family=family, given=given_name, suffix=suffix)


@pytest.mark.parametrize(
    "written",
    [
        "Reuters",
        "Reuters Staff",
        "Associated Press",
        "Ministry of Foreign Affairs",
        "Ann Lee and Bob Ray",
        "Ann Lee, Bob Ray",
        "Ann Lee, Bob Ray, Cy Fox",
        "news@example.org",
        "38 North",
        "김 영철",
        "the newsroom",
        "Van Gogh Alive Exhibition Touring Company",
        ",",
        "",
    ],
)
def test_what_does_not_look_like_a_persons_name_stays_whole(written: str) -> None:
    assert split_name(written) == PersonalName(literal=written)


@pytest.mark.parametrize(
    ("name", "family", "expected"),
    [
        ("Kim Yong Chol", "Kim", PersonalName(family="Kim", given="Yong Chol")),
        ("Sue Mi Terry", "Terry", PersonalName(family="Terry", given="Sue Mi")),
        ("Madonna", "Madonna", PersonalName(family="Madonna")),
        ("Donald Trump", "Drumpf", PersonalName(literal="Donald Trump")),
    ],
)
def test_a_known_family_name_may_stand_at_either_end(name: str, family: str, expected: PersonalName) -> None:
    assert split_known_name(name, family) == expected


def test_the_inverted_form_is_what_a_catalogue_lists() -> None:
    assert split_name("John Doe Jr.").inverted == "Doe, John, Jr."
    assert split_name("Reuters").inverted == "Reuters"


@given(st.text())
def test_no_letter_is_lost_in_splitting(written: str) -> None:
    letters = sorted(character for character in written if character.isalnum())

    assert sorted(character for character in split_name(written).direct if character.isalnum()) == letters
