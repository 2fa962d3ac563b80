import pytest

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
