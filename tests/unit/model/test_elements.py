from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.elements import block_elements
from tests.builders import a_block

block = st.builds(
    lambda text, kind, anchor: a_block(text, kind=kind, anchor_id=anchor),
    st.sampled_from(["What next", "What next 2", "…", "第二"]),
    st.sampled_from(["heading", "paragraph"]),
    st.sampled_from(["", "x", "2"]),
)


def test_equal_headings_are_told_apart():
    headings = tuple(a_block("What next?", kind="heading") for _ in range(3))

    assert block_elements(headings) == ("h-what-next", "h-what-next-2", "h-what-next-3")


def test_a_heading_of_signs_goes_by_its_number():
    assert block_elements((a_block("…", kind="heading"),)) == ("b1",)


@given(st.lists(block).map(tuple))
def test_no_two_blocks_share_an_id(blocks):
    elements = block_elements(blocks)

    assert len(set(elements)) == len(elements) == len(blocks)
