"""What a spelling is to those on file whose names are written so."""

import pytest

from briefgen.resolve.names.lexicon import Form, FormRole
from briefgen.resolve.names.roles import Plain, Roles, reason_of


def a_form(role: FormRole, owner: int = 0, text: str = "Kim") -> Form:
    return Form(text=text, owner=owner, role=role)


def test_owners_are_told_by_what_the_name_is_to_them_each_once_and_in_order() -> None:
    forms = tuple(a_form(role, owner) for role, owner in (("family", 7), ("one word", 4), ("family", 2), ("short", 4)))

    roles = Roles.of((*forms, a_form("not", 9)), "Kim", is_acronym=False)

    assert (roles.family, roles.short, roles.nots, roles.one_word, roles.key) == ((2, 7), (4,), (9,), True, "kim")
    assert roles.any
    assert roles.without(frozenset((2, 4))).family == (7,)
    assert not roles.without(frozenset((2, 4, 7))).any


@pytest.mark.parametrize(
    ("roles", "reason"),
    [
        (("epithet",), "epithet"),
        (("epithet", "alias"), "alias"),
        (("alias", "name"), "full name"),
        ((), "full name"),
    ],
)
def test_a_full_name_is_found_for_the_plainest_of_its_reasons(roles: tuple[FormRole, ...], reason: str) -> None:
    assert reason_of(tuple(a_form(role) for role in roles)) == reason


@pytest.mark.parametrize(
    ("forms", "surface", "plain"),
    [
        ((a_form("family"), a_form("family", 1)), "Kim", "bare name"),
        ((a_form("family"),), "KIM", ""),
        ((a_form("family"), a_form("not", 1)), "Kim", ""),
        ((a_form("family"), a_form("term", 1)), "Kim", ""),
        ((a_form("family", text="May"),), "May", ""),
        ((a_form("family", text="金"),), "金", ""),
        ((a_form("family", text="İnal"),), "İnal", ""),
        ((a_form("name"), a_form("family", 1)), "Kim", "full name"),
        ((a_form("name"), a_form("epithet", 1)), "Kim", ""),
        ((a_form("name", text="Kim Jr."),), "Kim Jr", ""),
        ((a_form("term", text="Kremlin"),), "Kremlin", "word"),
        ((a_form("term", text="Kremlin"), a_form("term", 1, text="Kremlin")), "Kremlin", ""),
        ((a_form("term", text="Security Council"),), "Security Council", "words"),
        ((a_form("term", text="Security Council"),), "SECURITY COUNCIL", ""),
        ((a_form("term", text="sanctions"),), "SANCTIONS", "small words"),
        ((a_form("term", text="iPhone"),), "iPhone", "small words"),
        ((a_form("term", text="iPhone"),), "IPHONE", ""),
    ],
)
def test_a_spelling_is_plain_where_it_is_one_things_alone(forms: tuple[Form, ...], surface: str, plain: Plain) -> None:
    assert Roles.of(forms, surface, is_acronym=False).plain == plain


def test_an_acronym_is_told_from_other_words() -> None:
    assert Roles.of((a_form("term", text="NATO"),), "NATO", is_acronym=True).plain == "acronym"


def test_a_full_stop_belongs_to_a_name_that_any_form_ends_with() -> None:
    both = (a_form("family", text="Downey Jr"), a_form("family", text="Downey Jr."))

    assert Roles.of(both, "Downey Jr", is_acronym=False).dotted
    assert not Roles.of(both[:1], "Downey Jr", is_acronym=False).dotted
