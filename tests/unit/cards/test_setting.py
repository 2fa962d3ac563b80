import pytest

from briefgen.cards.face import face
from briefgen.cards.setting import Setting, tidy
from tests.card_faces import TITLE, a_face_of


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        ("Plain words, “quoted” – and Łódź, Київ, Ελλάδα.", ""),
        ("Kim Jong Un (김정은)", "김정은"),
        ("قمة", "قمة"),
        ("שלום", "שלום"),
        ("a\u0301 is composed, b\u0301 is not", "\u0301"),
        ("non\u2011breaking", ""),
    ],
)
def test_what_cannot_be_set_is_told(words, lacking):
    assert Setting((TITLE,)).lacking(tidy(words)) == "".join(dict.fromkeys(lacking))


def test_what_a_face_lacks_is_taken_from_the_next():
    setting = Setting((TITLE, a_face_of("김")))

    assert setting.lacking("Kim 김") == ""
    assert [glyph.face for glyph in setting.glyphs("Kim 김")] == [0, 0, 0, 1]


def test_letters_that_must_be_joined_are_not_set_even_where_a_face_has_them():
    assert Setting((a_face_of("قمة"),)).lacking("قمة") == "قمة"


def test_a_line_is_as_wide_as_its_characters_and_their_kerning():
    own, setting = face(TITLE), Setting((TITLE,))

    assert setting.width("AV") == pytest.approx(own.width("A") + own.kerning("A", "V") + own.width("V"))
    assert [glyph.x for glyph in setting.glyphs("n n")] == pytest.approx([0, own.width("n") + own.width(" ")])


def test_white_space_is_one_space_and_what_leaves_no_mark_is_left_out():
    assert tidy(" a\n\tb\u00adc\u200b  d\u00a0e ") == "a bc d\u00a0e"
