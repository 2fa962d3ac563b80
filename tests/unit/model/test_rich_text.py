from briefgen.model.rich_text import Cited, SiteCitation, text_without_citations
from tests.builders import a_block


def cited(at, ordinal=1):
    return SiteCitation(start=at, end=at, ordinal=ordinal, items=(Cited(article="offer", number=1),))


def test_the_space_before_a_citation_goes_with_it():
    block = a_block("Plants, missiles . More , so.", cited(17), cited(24, 2))

    assert text_without_citations(block) == "Plants, missiles. More, so."


def test_where_no_citation_stands_the_text_stays_as_it_is():
    assert text_without_citations(a_block("A space . stays.")) == "A space . stays."
