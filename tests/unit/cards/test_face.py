import io

import pytest

from briefgen.cards.face import Face, FaceError, face
from tests.card_faces import TEXT, TITLE, a_face_of

SOME = "AVTo.,“”’ßéőŁЖіΩ€–— "


def test_a_face_has_what_its_file_has_a_glyph_for():
    own = Face(TITLE)

    assert all(own.has(char) for char in SOME)
    assert [char for char in "김한م🎉" if own.has(char)] == []


@pytest.mark.parametrize("data", [TITLE, TEXT])
def test_widths_are_those_that_another_reader_of_fonts_finds(data):
    from PIL import ImageFont

    other = ImageFont.truetype(io.BytesIO(data), 1000, layout_engine=ImageFont.Layout.BASIC)

    assert [round(face(data).width(char) * 1000) for char in SOME] == [round(other.getlength(char)) for char in SOME]


def test_pairs_stand_nearer_where_the_face_says_so():
    own = Face(TITLE)

    assert own.kerning("A", "V") < -0.05
    assert own.kerning("T", "o") < -0.02
    assert own.kerning("n", "n") == 0


def test_a_table_for_all_planes_is_read():
    own = Face(a_face_of("x🎉"))

    assert [own.has(char) for char in "x🎉y"] == [True, True, False]
    assert own.width("🎉") == 1


@pytest.mark.parametrize("data", [b"", b"wOF2" + TITLE[4:], TITLE[:200], b"ttcf", b"\0\1\0\0\xff\xff"])
def test_what_is_no_font_is_refused(data):
    with pytest.raises(FaceError):
        Face(data)
