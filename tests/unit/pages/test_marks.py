"""Whatever lies on a text, the tree holds the text: once, in order, nothing crossing."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.flow import BreakNode, ImageNode, LinkNode, NoteNode, NoteRefNode, StyledNode, TextNode, plain
from briefgen.pages.marks import Atom, Cover, JoinedSpans, Layers, Nodes, Rank, Run, always, weave

TEXT = "abcdefghij"


def em(start, end):
    return Cover(start, end, Rank.STYLE, always(lambda children: StyledNode(element="em", children=children)))


def link(start, end):
    made = always(lambda children: LinkNode(role="author", href="x", children=children))
    return Cover(start, end, Rank.LINK, made, closed=True)


def _note(slug, children, *, first, last):
    return NoteNode(note=slug, kind="context", number=1, lane=0, first=first, last=last, children=children)


def note(start, end, slug="n"):
    return Cover(start, end, Rank.ANCHOR, partial(_note, slug))


def marker(at):
    return Atom(at, NoteRefNode(note="n", kind="context", kind_label="", glyph="", number=1, href="#"))


def drawn(nodes: Nodes) -> str:
    return "".join(_drawn(node) for node in nodes)


def _drawn(node):
    match node:
        case TextNode():
            return node.text
        case NoteRefNode():
            return "*"
        case LinkNode():
            return f"<{drawn(node.children)}>"
        case StyledNode():
            return f"_{drawn(node.children)}_"
        case NoteNode():
            return f"{'[' if node.first else '('}{drawn(node.children)}{']' if node.last else ')'}"
    return "?"


def test_text_without_marks_is_one_node():
    assert weave(TEXT, Layers()) == (TextNode(text=TEXT),)


def test_an_empty_text_has_no_nodes():
    assert weave("", Layers()) == ()


def test_an_anchor_that_crosses_a_link_is_cut_and_the_link_is_not():
    assert drawn(weave(TEXT, Layers([note(0, 5), link(3, 8)]))) == "[abc)<(de]fgh>ij"


def test_an_anchor_that_begins_in_a_link_goes_on_after_it():
    assert drawn(weave(TEXT, Layers([link(0, 5), note(3, 8)]))) == "<abc[de)>(fgh]ij"


def test_overlapping_anchors_both_show():
    assert drawn(weave(TEXT, Layers([note(0, 6), note(3, 9)]))) == "[abc[def)](ghi]j"


def test_emphasis_within_an_anchor_is_not_cut():
    assert drawn(weave(TEXT, Layers([note(0, 8), em(2, 4)]))) == "[ab_cd_efgh]ij"


def test_an_anchor_that_crosses_emphasis_is_cut_at_its_end():
    assert drawn(weave(TEXT, Layers([em(0, 4), note(2, 8)]))) == "_ab[cd)_(efgh]ij"


def test_a_link_within_emphasis_leaves_both_whole():
    assert drawn(weave(TEXT, Layers([em(0, 9), link(2, 4)]))) == "_ab<cd>efghi_j"


def test_the_marker_of_an_anchor_stands_behind_it():
    assert drawn(weave(TEXT, Layers([note(0, 4)], [marker(4)]))) == "[abcd]*efghij"


def test_nothing_is_put_inside_a_link():
    assert drawn(weave(TEXT, Layers([link(2, 6)], [marker(4)]))) == "ab<cdef>*ghij"


def test_a_stretch_says_that_its_marks_go_on_outside():
    assert drawn(weave(TEXT, Layers([note(0, 9)]), 2, 5)) == "(cde)"


def test_a_picture_takes_the_place_of_its_words():
    picture = ImageNode(src="a.png", alt="cde")
    nodes = weave(TEXT, Layers([note(3, 7)], runs=[Run(2, 5, picture)]))
    assert nodes[1].children == (picture, TextNode(text="fg"))


intervals = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted)
covers = st.lists(st.builds(lambda make, at: make(*at), st.sampled_from([em, note]), intervals), max_size=7)
atoms = st.lists(st.integers(0, 12).map(marker), max_size=4)


@st.composite
def layers(draw):
    """Covers that cross anyhow, links that do not cross each other, atoms and runs anywhere."""
    points = sorted(draw(st.sets(st.integers(0, 12), max_size=6)))
    links = [link(a, b) for a, b in zip(points[::2], points[1::2], strict=False)]
    at = draw(st.integers(0, 11))
    runs = draw(st.sampled_from([[], [Run(at, at + 1, BreakNode())]]))
    return Layers([*draw(covers), *links], draw(atoms), runs)


def with_breaks(text, runs):
    return "".join("\n" if any(run.start == at for run in runs) else letter for at, letter in enumerate(text))


@given(st.text(alphabet="abc", min_size=12, max_size=12), layers())
def test_stripping_the_marks_gives_the_text_back(text, laid):
    assert plain(weave(text, laid)) == with_breaks(text, laid.runs)


@given(st.text(alphabet="abc", min_size=12, max_size=12), layers(), intervals)
def test_a_stretch_holds_its_characters_and_no_other(text, laid, at):
    assert plain(weave(text, laid._replace(runs=()), *at)) == text[at[0] : at[1]]


@given(layers())
def test_every_cover_lies_on_its_characters_and_no_other(laid):
    text = "".join(chr(0x100 + at) for at in range(12))
    laid = laid._replace(runs=())
    for index, cover in enumerate(laid.covers):
        named = cover._replace(wrap=partial(_note, f"n{index}"))
        others = [other for other in laid.covers if other is not cover]
        nodes = weave(text, Layers([*others, named], laid.atoms))
        assert _under(nodes, f"n{index}") == text[cover.start : cover.end]


@given(layers())
def test_no_link_is_cut_or_holds_another(laid):
    nodes = weave("x" * 12, laid._replace(runs=()))
    wanted = sorted(cover.end - cover.start for cover in laid.covers if cover.rank is Rank.LINK)
    assert sorted(_links(nodes, within=False)) == wanted


@given(layers())
def test_pieces_tell_their_place(laid):
    for index, cover in enumerate(laid.covers):
        if cover.rank is Rank.ANCHOR and cover.start < cover.end:
            named = cover._replace(wrap=partial(_note, f"n{index}"))
            others = [other for other in laid.covers if other is not cover]
            pieces = list(_pieces(weave("x" * 12, Layers([*others, named], laid.atoms)), f"n{index}"))
            assert [piece.first for piece in pieces] == [True] + [False] * (len(pieces) - 1)
            assert [piece.last for piece in pieces] == [False] * (len(pieces) - 1) + [True]


@given(layers())
def test_every_atom_stands_once(laid):
    assert drawn(weave("x" * 12, laid._replace(runs=()))).count("*") == len(laid.atoms)


def _children(node):
    return getattr(node, "children", ())


def _pieces(nodes, slug):
    for node in nodes:
        if isinstance(node, NoteNode) and node.note == slug:
            yield node
        yield from _pieces(_children(node), slug)


def _under(nodes, slug):
    return "".join(plain(piece.children) for piece in _pieces(nodes, slug))


def _links(nodes, *, within):
    for node in nodes:
        is_link = isinstance(node, LinkNode)
        assert not (is_link and within)
        if is_link:
            yield len(plain(node.children))
        yield from _links(_children(node), within=within or is_link)


@given(st.lists(intervals.filter(lambda at: at[0] < at[1])), intervals.filter(lambda at: at[0] < at[1]))
def test_joined_spans_touch_what_any_of_them_touches(spans, at):
    touched = any(start < at[1] and at[0] < end for start, end in spans)

    assert JoinedSpans(tuple(span) for span in spans).touch(*at) == touched


@given(covers=st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4)), max_size=5))
def test_covers_that_lie_apart_are_drawn_as_the_loom_draws_them(covers):
    layers = [link(start, min(start + length, len(TEXT))) for start, length in covers]

    assert weave(TEXT, Layers(layers)) == weave(TEXT, Layers(layers, runs=[Run(0, 0, None)]))
