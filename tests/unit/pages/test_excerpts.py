import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.flow import GapNode, MarkedNode, TextNode, plain
from briefgen.model.rich_text import Cited, SiteCitation
from briefgen.model.rights import visible
from briefgen.model.site import Stretch
from briefgen.pages.excerpts import (
    by_sentence,
    mention_excerpts,
    own_nodes,
    quoted_excerpt,
    sentence_around,
    sentences_around,
    source_nodes,
)
from briefgen.pages.index import SiteIndex
from briefgen.text.spans import Span
from tests.builders import a_block
from tests.site_builders import a_mention, a_prose, a_site, a_stretch, an_article

TEXT = "First one. Ann Lee met Bo Kim and Ann Lee. Third one. Last one."


@pytest.fixture(scope="module")
def index():
    return SiteIndex(a_site())


def words_at(text, span):
    return text[span.start : span.end]


def spans_of(text, words):
    return [Span(start=n, end=n + len(words)) for n in range(len(text)) if text.startswith(words, n)]


def test_the_sentence_around_words_is_whole(index):
    assert words_at(TEXT, sentence_around(index, TEXT, 11, 18)) == "Ann Lee met Bo Kim and Ann Lee."


def test_words_across_sentences_take_both(index):
    assert words_at(TEXT, sentence_around(index, TEXT, 37, 50)) == "Ann Lee met Bo Kim and Ann Lee. Third one."


def test_the_sentences_around_are_one_more_on_either_side(index):
    assert (
        words_at(TEXT, sentences_around(index, TEXT, 11, 18)) == "First one. Ann Lee met Bo Kim and Ann Lee. Third one."
    )


def test_a_text_without_sentences_is_taken_whole(index):
    assert sentence_around(index, "  ", 0, 1) == Span(start=0, end=2)


def test_a_sentence_that_names_somebody_twice_comes_once(index):
    found = list(by_sentence(index, TEXT, spans_of(TEXT, "Ann Lee")))

    assert [(words_at(TEXT, sentence), len(held)) for sentence, held in found] == [
        ("Ann Lee met Bo Kim and Ann Lee.", 2)
    ]


def test_the_name_is_marked_in_its_sentence(a_sheet):
    prose = a_prose(TEXT)
    article = an_article("a", prose=prose)
    sheet = a_sheet(a_site(articles=(article,)))
    ((excerpt, _),) = mention_excerpts(sheet, article, [a_mention(prose, "Bo Kim", "bo-kim")])

    assert excerpt.nodes == (
        TextNode(text="Ann Lee met "),
        MarkedNode(children=(TextNode(text="Bo Kim"),)),
        TextNode(text=" and Ann Lee."),
    )
    assert (excerpt.href, excerpt.passage) == ("../../articles/a/index.html#p1", 1)


def test_a_mention_in_the_headline_is_told_with_the_headline(a_sheet):
    article = an_article("a", "Text.", title="Bo Kim speaks", publish="reference")
    sheet = a_sheet(a_site(articles=(article,)))
    mention = a_mention(a_prose("Bo Kim speaks"), "Bo Kim", "bo-kim", block=1)
    ((excerpt, _),) = mention_excerpts(sheet, article, [type(mention)(**{**_fields(mention), "block": 0})])

    assert (plain(excerpt.nodes), excerpt.href) == ("Bo Kim speaks", "../../articles/a/index.html")


def _fields(struct):
    return {name: getattr(struct, name) for name in struct.__struct_fields__}


def excerpted(*shown):
    prose = a_prose(TEXT)
    return an_article("a", prose=prose, publish="excerpts", shown=tuple(a_stretch(prose, words) for words in shown))


WHOLE = Stretch(block=1, start=0, end=len(TEXT))


def test_of_an_excerpted_article_only_the_shown_words_come_out():
    article = excerpted("met Bo Kim", "Third one.")

    assert source_nodes(article, WHOLE) == (
        GapNode(), TextNode(text="met Bo Kim"), GapNode(), TextNode(text="Third one."), GapNode(),
    )  # fmt: skip


def test_a_sentence_whose_name_is_withheld_is_withheld():
    assert source_nodes(excerpted("met Bo Kim"), WHOLE, [Span(start=11, end=18)]) == ()


def test_the_cells_of_a_row_are_parted_by_a_bar_and_a_tab_elsewhere_is_a_tab():
    row, paragraph = a_block("North\t20 depots", kind="row"), a_block("North\t20")
    article = an_article("a", prose=a_prose(row, paragraph))
    marked = [Span(start=3, end=8)]

    assert plain(own_nodes(row, 0, 15, marked)) == "North | 20 depots"
    assert plain(source_nodes(article, Stretch(block=1, start=0, end=15), marked)) == "North | 20 depots"
    assert plain(source_nodes(article, Stretch(block=2, start=0, end=8))) == "North\t20"


def test_of_a_reference_nothing_comes_out(a_sheet):
    article = an_article("a", TEXT, publish="reference")
    sheet = a_sheet(a_site(articles=(article,)))

    assert source_nodes(article, WHOLE) == ()
    assert quoted_excerpt(sheet, article, (WHOLE,)).nodes == ()
    assert list(mention_excerpts(sheet, article, [a_mention(a_prose(TEXT), "Bo Kim", "bo-kim")])) == []


def test_quoted_words_have_ellipses_between_places(a_sheet):
    article = an_article("a", TEXT, url="https://x.org/a")
    sheet = a_sheet(a_site(articles=(article,)))
    places = (a_stretch(article.prose, "First one."), a_stretch(article.prose, "Last one."))
    excerpt = quoted_excerpt(sheet, article, places)

    assert excerpt.nodes == (TextNode(text="First one."), GapNode(), TextNode(text="Last one."))
    assert excerpt.publisher_href.startswith("https://x.org/a#:~:text=")


def test_the_editors_words_close_up_before_a_citation():
    block = a_block("It is .", SiteCitation(start=6, end=6, ordinal=1, items=(Cited(article="a", number=1),)))

    assert plain(own_nodes(block, 0, 7)) == "It is."


stretches = (
    st.tuples(st.integers(0, 63), st.integers(0, 63))
    .map(sorted)
    .map(lambda at: Stretch(block=1, start=at[0], end=at[1]))
)


def _runs(places):
    """Stretches made to follow each other, as an article's shown ones do."""
    edges = sorted({edge for place in places for edge in (place.start, place.end)})
    return tuple(Stretch(block=1, start=a, end=b) for a, b in zip(edges[::2], edges[1::2], strict=False))


@given(st.lists(stretches, max_size=5).map(_runs), stretches, st.sampled_from(["full", "excerpts", "reference"]))
def test_no_withheld_character_ever_comes_out(shown, place, publish):
    text = "".join(chr(0x100 + n) for n in range(63))
    shown = {"full": (Stretch(block=1, start=0, end=63),), "excerpts": shown, "reference": ()}[publish]
    article = an_article("a", text, publish=publish, shown=shown)
    allowed = {n for part in shown for n in range(part.start, part.end)}

    told = {ord(character) - 0x100 for character in plain(source_nodes(article, place))}

    assert told == allowed & set(range(place.start, place.end))
    assert all(part.start < part.end or publish == "full" for part in visible(article, place))
