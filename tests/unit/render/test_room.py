from briefgen.model import flow
from briefgen.model.rich_text import Container
from briefgen.model.views import PassageView
from briefgen.render.room import Room, note_room
from tests.browser.sample_site import a_contradiction, a_note, a_thing
from tests.browser.sample_text import day, nodes, text

EMS = 30.32


def a_passage(written, *notes, opens=(), closes=0):
    block = flow.RichBlock(kind="paragraph", nodes=nodes(written), number=1, id="p1", opens=opens, closes=closes)
    return PassageView(block=block, notes=notes)


def test_a_paragraph_takes_its_lines_and_the_gap_below():
    assert Room((a_passage("One line."),), EMS).height == 3
    assert Room((a_passage("One line."), a_passage("Another.")), EMS).height == 6


def test_an_anchor_begins_at_the_height_of_its_line():
    third = "word " * 27
    room = Room((a_passage("One line."), a_passage(f"{third}[note 1|here]", a_note(1))), EMS)

    assert [(note.number, at) for note, at in room.notes] == [(1, 3 + 4)]


def test_a_list_is_narrower_than_the_text_around_it():
    long = "several words " * 100
    item = a_passage(long, opens=(Container(element="ul"), Container(element="li")), closes=2)

    assert Room((item,), EMS).height > Room((a_passage(long),), EMS).height


def test_a_contradiction_takes_room_below_its_passage():
    disputed = a_note(4, relations=(a_contradiction(),))

    assert Room((a_passage("Words.", disputed),), EMS).height > Room((a_passage("Words.", a_note(4)),), EMS).height + 5


def test_all_that_a_note_tells_takes_room():
    plainest = note_room(a_note(1)).whole
    told = {
        "more to say": {"text": text("A long sentence. " * 20)},
        "a rewording": {"reworded": day("2019-02-01"), "was": "other words"},
        "a relation": {"relations": (a_contradiction(),)},
        "people": {"people": (a_thing("person", "ada-marsh", "Ada Marsh", 1),)},
        "the publisher's page": {"publisher_href": "https://mercury.example/"},
    }

    assert {what for what, more in told.items() if note_room(a_note(1, **more)).whole <= plainest} == set()


def test_a_folded_note_of_few_lines_shows_them_all_and_has_a_line_for_what_unfolds_it():
    many = tuple(a_thing("person", f"p{number}", "A Long Name Indeed", number) for number in range(9))
    room = note_room(a_note(9, text=text("A long sentence. " * 4), people=many))

    assert room.shown == (3, 2)
    assert room.whole > room.folded[0] > room.folded[1]


def test_a_folded_note_takes_its_first_lines_however_long_it_is():
    long, longer = (note_room(a_note(1, text=text("A long sentence. " * times))) for times in (40, 80))

    assert longer.whole > long.whole > long.folded[0] > long.folded[1]
    assert longer.folded == long.folded


def test_folding_a_note_of_one_line_gives_no_room():
    assert set(note_room(a_note(9)).folded) == {note_room(a_note(9)).whole}
