from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.ids import ContentPath
from briefgen.model.site import Mention
from briefgen.resolve.suggestions.sightings import Text, sightings
from tests.builders import some_blocks

WORDS = (
    "Anna Vale President of the (CTBT) Kim Kye-gwan said . , ’s — said. e\u0301 \u00ad The Bank for centrifuge plant "
    "U.S. J. “ ” Comprehensive Test Ban Treaty 김"
)
PIECES = st.sampled_from([*WORDS.split(), "\n\n", " "])


def a_text(body, *mentions):
    return Text(owner="a", article="a", path=ContentPath("a"), blocks=some_blocks(body), mentions=mentions)


def mention(block, start, end, surface):
    return Mention(block=block, start=start, end=end, surface=surface, kind="person", entity="x", reason="full name")


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_a_name_is_what_stands_at_its_place(body):
    text = a_text(body)

    for found in sightings(None, text).found:
        there = text.blocks[found.block - 1].text[found.start : found.end]
        assert found.name.split()
        assert found.name[0] == there[0]
        assert len(found.name) <= len(there)


@given(st.text(max_size=80))
def test_any_text_can_be_read(body):
    sightings(None, a_text(body))


def test_what_is_on_file_is_no_sighting():
    body = "There was Anna Vale. They saw Tom Reyk."

    found = sightings(None, a_text(body, mention(1, 10, 19, "Anna Vale"))).found

    assert [each.name for each in found] == ["Tom Reyk"]


def test_a_word_beside_a_name_on_file_is_part_of_what_names_it():
    body = "They saw Halden Harbour at Halden."

    assert sightings(None, a_text(body, mention(1, 9, 15, "Halden"), mention(1, 27, 33, "Halden"))).found == ()


def test_unseen_characters_move_no_place():
    body = "They saw Anna\u00adbel Vale twice."

    (found,) = sightings(None, a_text(body)).found

    assert body[found.start : found.end] == "Anna\u00adbel Vale"
    assert found.name == "Annabel Vale"
