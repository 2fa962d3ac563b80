import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import flow
from briefgen.model.rich_text import Container
from briefgen.model.views import PassageView
from briefgen.render.margin import LAST, rows
from tests.browser.sample_site import a_note, passages

EMS = 30.32
LONG = "words and more words " * 40


def a_passage(number, *notes, text="A few words.", opens=(), closes=0, at=0):
    """A passage on which `notes` stand from character `at` on."""
    nodes: tuple[flow.Node, ...] = (flow.TextNode(text=text[at:]),)
    for note in notes:
        nodes = (flow.NoteNode(note=f"note-n{note}", kind="context", number=note, lane=0, children=nodes),)
    nodes = (flow.TextNode(text=text[:at]), *nodes) if at else nodes
    block = flow.RichBlock(kind="paragraph", nodes=nodes, number=number, id=f"p{number}", opens=opens, closes=closes)
    return PassageView(block=block, notes=tuple(a_note(note) for note in notes))


def placed(rows_made):
    return [[(note.note.number, note.start) for part in row.stretches for note in part.notes] for row in rows_made]


def test_an_article_without_text_has_no_rows():
    assert rows((), EMS) == ()


def test_an_article_without_notes_is_one_stretch():
    made = rows(tuple(a_passage(number) for number in range(1, 20)), EMS)

    assert [len(part.passages) for row in made for part in row.stretches] == [19]


def test_a_note_begins_at_the_line_of_its_anchor():
    first, fourth = rows((a_passage(1, 1, text=LONG),), EMS), rows((a_passage(1, 1, text=LONG, at=200),), EMS)

    assert placed(first) == [[(1, 1)]]
    assert placed(fourth) == [[(1, 7)]]


def test_a_note_begins_below_the_one_before_it():
    ((first, second),) = placed(rows((a_passage(1, 1, 3, text=LONG),), EMS))

    assert second[1] > first[1] + 3


def test_where_notes_find_room_each_passage_begins_a_row_and_its_note_is_level():
    made = rows((a_passage(1, 1, text=LONG), a_passage(2), a_passage(3, 3, text=LONG)), EMS)

    assert placed(made) == [[(1, 1)], [(3, 1)]]


def test_a_note_that_hangs_over_a_little_draws_the_next_passage_into_its_row():
    made = rows((a_passage(1, 1), a_passage(2, 3, text=LONG)), EMS)

    assert len(made) == 1
    assert [part.start for part in made[0].stretches] == [1, 4]


def test_a_note_that_hangs_over_far_parts_the_text_so_that_the_next_is_level():
    made = rows((a_passage(1, 1, 4, 5, 6, 7), a_passage(2, 3, text=LONG)), EMS)

    assert placed(made)[1] == [(3, 1)]


def folded(rows_made):
    return [note.note.number for row in rows_made for part in row.stretches for note in part.notes if note.folded]


def test_a_long_note_that_would_push_the_text_apart_is_folded_to_its_first_lines():
    assert folded(rows((a_passage(1, 2), a_passage(2, 3, text=LONG)), EMS)) == [2]


def test_a_long_note_beside_a_long_text_stays_whole():
    assert folded(rows((a_passage(1, 2, text=LONG), a_passage(2, 3, text=LONG)), EMS)) == []


def test_of_notes_that_push_each_other_no_more_are_folded_than_is_needed():
    made = rows((a_passage(1, 2, 8, text=LONG[:700]), a_passage(2, 3, text=LONG)), EMS)

    assert folded(made) == [2]
    assert placed(made)[1] == [(3, 1)]


def test_where_many_notes_crowd_a_few_lines_they_show_the_fewest_lines():
    crowded = PassageView(block=a_passage(1).block, notes=tuple(a_note(2, id=f"note-x{n}") for n in range(5)))
    (row, _) = rows((crowded, a_passage(2, 3, text=LONG)), EMS)

    assert [note.folded for note in row.stretches[0].notes] == [2, 2, 2, 2, 2]


def test_a_note_above_one_that_is_level_is_not_folded_for_the_sake_of_those_below():
    long = a_passage(1, 2, text=LONG)
    later = a_passage(2, 8, text="Few words.")
    made = rows((long, later, a_passage(3, 3, text=LONG)), EMS)

    assert 2 not in folded(made)


def test_a_list_is_never_cut():
    ul, li = Container(element="ul"), Container(element="li")
    made = rows(
        (
            a_passage(1, opens=(ul, li), closes=1),
            a_passage(2, 1, opens=(li,), closes=1),
            a_passage(3, opens=(li,), closes=2),
        ),
        EMS,
    )

    assert [[passage.block.id for passage in part.passages] for part in made[0].stretches] == [["p1", "p2", "p3"]]


def test_the_sample_article_loses_no_passage_and_no_note():
    made = rows(passages(), EMS)
    parts = [part for row in made for part in row.stretches]

    assert [passage.block.id for part in parts for passage in part.passages] == [p.block.id for p in passages()]
    assert [n.note.number for part in parts for n in part.notes] == [n.number for p in passages() for n in p.notes]


ARTICLES = st.lists(
    st.tuples(st.lists(st.integers(1, 10), max_size=4, unique=True), st.integers(0, 900), st.booleans()), max_size=25
)


@given(ARTICLES)
def test_whatever_the_article_no_two_notes_and_no_two_stretches_of_a_row_share_a_line(article):
    views = tuple(
        a_passage(number, *notes, text="word " * (words // 5 + 1))
        for number, (notes, words, _) in enumerate(article, 1)
    )
    made = rows(views, EMS)

    for row in made:
        texts = [(part.start, part.end) for part in row.stretches]
        notes = [(note.start, note.end) for part in row.stretches for note in part.notes if note.start]
        for places in (texts, notes):
            assert all(1 <= start < end <= LAST + 1 for start, end in places)
            assert all(before[1] <= after[0] for before, after in itertools.pairwise(places))


def test_a_passage_of_a_thousand_lines_with_hundreds_of_notes_is_still_laid_out():
    view = a_passage(1, 1, text="word " * 12_000)
    crowded = PassageView(block=view.block, notes=tuple(a_note(1, id=f"note-x{n}") for n in range(300)))
    (row,) = rows((crowded,), EMS)
    starts = [note.start for note in row.stretches[0].notes]

    assert len(starts) == 300
    assert max(starts) <= LAST
    assert starts[-1] == 0, "those that find no line of their own follow below"
