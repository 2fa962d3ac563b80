import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.files import SourceFile
from briefgen.parse.briefing import BRIEFING
from briefgen.parse.citation_hints import meant_citation


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[@a, p2-p3]", "[@a, p2; @a, p3]"),
        ("[@a, p2-4]", "[@a, p2; @a, p3; @a, p4]"),
        ("[@a, pp. 2–3]", "[@a, p2; @a, p3]"),
        ("[@a, p2, p5]", "[@a, p2; @a, p5]"),
        ("[@a, p2 and p5]", "[@a, p2; @a, p5]"),
        ("[@a, p2; p5]", "[@a, p2; @a, p5]"),
        ("[@a#p2-p3]", "[@a, p2; @a, p3]"),
        ("[@a, p3-p90]", "[@a, p3; @a, p90]"),
        ("[@a, page 7]", "[@a, p7]"),
        ("[@a p7; @b]", "[@a, p7; @b]"),
    ],
)
def test_passages_that_were_written_otherwise_are_proposed_one_by_one(written, meant):
    assert meant_citation(written) == meant


@pytest.mark.parametrize("written", ["[@]", "[@a, p0]", "[@a; b]", "[@a, see the end]", "[@a, p2;]", "[@a, chapter 7]"])
def test_nothing_is_proposed_where_the_meaning_is_unsure(written):
    assert meant_citation(written) == ""


@given(st.text("@ab;,. -–p12#0 and", max_size=24))
def test_what_is_proposed_can_be_read(written):
    meant = meant_citation(f"[@{written}]")
    text = f"---\ntitle: T\n---\nA claim {meant}.\n"
    codes = [fault.code for fault in BRIEFING.parse(SourceFile(path="content/briefings/b.md", text=text)).diagnostics]

    assert codes == []
