from briefgen.model.flow import NoteNode, NoteRefNode, plain
from briefgen.model.ids import SitePath
from briefgen.model.site import Stretch
from briefgen.pages.anchors import MOST_LANES
from briefgen.pages.plan import PageMaker
from tests.site_builders import a_note, a_site, an_article

TEXT = "One two three four five six."


def passages(article, *notes):
    maker = PageMaker(a_site(articles=(article,), notes=notes))
    planned = next(page for page in maker.plan if page.path == SitePath("articles/a/index.html"))
    return [passage.block.nodes for passage in maker.page(planned).view.passages]


def found(nodes, kind):
    for node in nodes:
        if isinstance(node, kind):
            yield node
        yield from found(getattr(node, "children", ()), kind)


def test_an_anchor_lies_on_its_words_and_its_marker_behind_them():
    article = an_article("a", TEXT)
    (nodes,) = passages(article, a_note(article, "two three", slug="n"))

    assert (plain(nodes[1].children), nodes[1].id, nodes[1].note) == ("two three", "anchor-n", "note-n")
    assert (nodes[2].href, nodes[2].number, nodes[2].kind_label) == ("#note-n", 1, "Context")


def test_notes_are_numbered_in_the_order_of_their_anchors():
    article = an_article("a", TEXT)
    later, sooner = a_note(article, "five", slug="a"), a_note(article, "one".title(), slug="z")
    (nodes,) = passages(article, later, sooner)

    assert [(node.note, node.number) for node in found(nodes, NoteRefNode)] == [("note-z", 1), ("note-a", 2)]


def test_an_anchor_across_passages_has_one_address_and_one_marker():
    article = an_article("a", "One two.", "Three four.")
    anchor = (Stretch(block=1, start=4, end=8), Stretch(block=2, start=0, end=5))
    first, second = passages(article, a_note(article, "two", slug="n", anchor=anchor))
    pieces = [*found(first, NoteNode), *found(second, NoteNode)]

    assert [(piece.id, piece.first, piece.last) for piece in pieces] == [("anchor-n", True, False), ("", False, True)]
    assert ([*found(first, NoteRefNode)], [m.note for m in found(second, NoteRefNode)]) == ([], ["note-n"])


def test_overlapping_anchors_have_lanes_of_their_own():
    article = an_article("a", TEXT)
    notes = [a_note(article, words, slug=words.replace(" ", "-")) for words in ("two three", "three four", "five six")]
    (nodes,) = passages(article, *notes)

    assert {node.note: node.lane for node in found(nodes, NoteNode)} == {
        "note-two-three": 0,
        "note-three-four": 1,
        "note-five-six": 0,
    }


def test_however_many_notes_lie_on_a_word_each_has_its_marker():
    article = an_article("a", TEXT)
    (nodes,) = passages(article, *(a_note(article, "three", slug=f"n{n}") for n in range(40)))

    assert len({node.note for node in found(nodes, NoteRefNode)}) == 40
    assert len({node.note for node in found(nodes, NoteNode)}) == MOST_LANES
