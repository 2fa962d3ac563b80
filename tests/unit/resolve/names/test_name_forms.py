import pytest

from briefgen.resolve.names.name_forms import (
    bare_forms,
    family_name_of,
    leads,
    variants,
    western_order,
    without_middle_initials,
)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Kang Kyung-wha", "Kang Kyungwha"),
        ("J. K. Rowling", "J.K. Rowling"),
        ("J.K. Rowling", "JK Rowling"),
        ("Margot Wallström", "Margot Wallstrom"),
        ("Gerhard Schröder", "Gerhard Schroeder"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Robert Downey Jr.", "Robert Downey, Jr."),
        ("Francis O’Neill", "Francis O'Neill"),
    ],
)
def test_one_name_is_written_in_several_ways(name: str, form: str) -> None:
    assert form in variants(name)


def test_a_double_family_name_is_never_closed_up() -> None:
    assert variants("Annegret Kramp-Karrenbauer") == ("Annegret Kramp-Karrenbauer",)


def test_a_suffix_is_never_dropped() -> None:
    assert "Robert Downey" not in variants("Robert Downey Jr.")


@pytest.mark.parametrize(
    ("name", "written", "family"),
    [
        ("Mike Pompeo", "", "Pompeo"),
        ("Kim Jong Un", "Kim", "Kim"),
        ("Ursula von der Leyen", "", "von der Leyen"),
        ("Robert Downey Jr.", "", "Downey"),
        ("Pelé", "", "Pelé"),
    ],
)
def test_the_family_name_is_the_last_word_unless_the_file_says_so(name: str, written: str, family: str) -> None:
    assert family_name_of(name, written) == family


def test_a_family_name_that_leads_can_stand_last_in_the_west() -> None:
    assert leads("Kim Jong Un", "Kim")
    assert western_order("Kim Jong Un", "Kim") == "Jong Un Kim"
    assert western_order("Mike Pompeo", "Pompeo") is None


@pytest.mark.parametrize(
    ("name", "family", "forms"),
    [
        ("Moqtada al-Sadr", "al-Sadr", ("al-Sadr", "Sadr")),
        ("Ursula von der Leyen", "Leyen", ("Leyen", "von der Leyen")),
    ],
)
def test_a_family_name_stands_alone_with_its_particles(name: str, family: str, forms: tuple[str, ...]) -> None:
    assert bare_forms(name, family) == forms


def test_middle_initials_may_be_left_out_but_not_the_first() -> None:
    assert without_middle_initials("Harry S. Truman") == "Harry Truman"
    assert without_middle_initials("J. Edgar Hoover") is None
