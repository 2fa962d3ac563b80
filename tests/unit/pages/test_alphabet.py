import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.pages.alphabet import by_letter, fold, letter_of, sort_key


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Kim Jong Un", "K"),
        ("Øvergård", "O"),
        ("Łukasz", "L"),
        ("Émile", "E"),
        ("Ångström", "A"),
        ("“Quoted”", "Q"),
        ("de Gaulle", "D"),
        ("ß", "S"),
        ("Жуков", "Ж"),
        ("김영철", "ㄱ"),
        ("까치", "ㄱ"),
        ("하나", "ㅎ"),
        ("からす", "か"),
        ("ガラス", "か"),
        ("アジア", "あ"),
        ("ん", "わ"),
        ("習近平", "漢"),
        ("𠮷野", "漢"),
        ("ΑΘΗΝΑ", "Α"),
        ("سلام", "س"),
        ("38 North", "#"),
        ("…", "#"),
        ("", "#"),
    ],
)
def test_a_name_stands_under_its_letter(name, letter):
    assert letter_of(name) == letter


def test_the_order_is_the_same_on_every_machine():
    names = ["Zoe", "ábel", "Abel", "Österreich", "Oslo", "김", "Жук", "1st", "zoe", "O’Neill", "習"]

    random.Random(7).shuffle(names)

    assert sorted(names, key=sort_key) == [
        "Abel", "ábel", "O’Neill", "Oslo", "Österreich", "Zoe", "zoe", "Жук", "習", "김", "1st",
    ]  # fmt: skip


def test_letters_come_once_with_their_members_in_order():
    grouped = by_letter(["Ben", "ガ", "Ann", "か", "Bea"], lambda name: (name, name))

    assert [(letter.letter, names) for letter, names in grouped] == [
        ("A", ("Ann",)),
        ("B", ("Bea", "Ben")),
        ("か", ("か", "ガ")),
    ]


def test_a_letter_has_an_element_of_its_own():
    ((letter, _),) = by_letter(["Yongbyon"], lambda name: (name, name))

    assert (letter.id, letter.href) == ("letter-y", "#letter-y")


@given(st.text())
def test_folding_twice_changes_nothing_more(name):
    assert fold(fold(name)) == fold(name)


@given(st.lists(st.text()))
def test_letters_hold_everything_once(names):
    grouped = by_letter(names, lambda name: (name, name))

    assert sorted(name for _, held in grouped for name in held) == sorted(names)
    assert len({letter.id for letter, _ in grouped}) == len(grouped)
