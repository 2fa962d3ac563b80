import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefgen.export.prose_html import ProseHtml
from briefgen.model.ids import Ref
from briefgen.model.rich_text import (
    Break,
    Cell,
    Cited,
    Container,
    Emphasis,
    Hyperlink,
    Image,
    SiteCitation,
    SiteEmbed,
    SiteLink,
)
from tests.builders import a_block
from tests.site_builders import a_note, a_prose, a_site, a_stretch, an_article

BASE = "https://e.org/"
A = Ref(kind="article", id="a")


def written(*blocks, **site) -> str:
    return ProseHtml(a_site(**site), BASE).prose(a_prose(*blocks))


def em(start, end, element="em"):
    return Emphasis(start=start, end=end, element=element)


def test_markup_within_markup_is_nested() -> None:
    assert written(a_block("Not a date yet.", em(0, 10), em(4, 10, "strong"), em(11, 14))) == (
        "<p><em>Not <strong>a date</strong></em> <em>yet</em>.</p>"
    )


def test_characters_that_html_has_for_itself_are_escaped() -> None:
    assert written("<script>alert(1)</script> & more") == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1), st.data())
def test_stripping_the_markup_gives_the_text_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inner = data.draw(st.integers(start, end))

    made = written(a_block(f"x{text}", em(start + 1, end + 1), em(start + 1, inner + 1, "strong")))

    assert html.fromstring(made).text_content() == f"x{text}"


def test_lists_open_and_close_around_their_items() -> None:
    ol, ul, li = Container(element="ol", start=3), Container(element="ul"), Container(element="li")

    assert (
        written(
            a_block("One", kind="item", opens=(ol, li)),
            a_block("deeper", kind="item", opens=(ul, li), closes=3),
            a_block("Two", kind="item", opens=(li,), closes=2),
            "After.",
        )
        == '<ol start="3"><li>One<ul><li>deeper</li></ul></li><li>Two</li></ol><p>After.</p>'
    )


def test_a_table_has_its_cells_without_the_tabs_between_them() -> None:
    table, head, body = (Container(element=name) for name in ("table", "thead", "tbody"))
    header = (Cell(start=0, end=1, header=True), Cell(start=2, end=3, header=True))

    assert written(
        a_block("a\tb", *header, kind="row", opens=(table, head), closes=1),
        a_block("1\t2", Cell(start=0, end=1), em(2, 3), Cell(start=2, end=3), kind="row", opens=(body,), closes=2),
    ) == (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
        "<tbody><tr><td>1</td><td><em>2</em></td></tr></tbody></table>"
    )


@pytest.mark.parametrize(
    ("block", "markup"),
    [
        (a_block("Title", kind="heading", level=3), "<h3>Title</h3>"),
        (a_block("x < y", kind="code"), "<pre><code>x &lt; y</code></pre>"),
        (a_block("After.", rule_before=True), "<hr><p>After.</p>"),
        (a_block("one\ntwo", Break(start=3, end=4)), "<p>one<br>two</p>"),
        (
            a_block("map", Image(start=0, end=3, src="static/a b.png")),
            '<p><img src="https://e.org/static/a%20b.png" alt="map"></p>',
        ),
        (
            a_block("site", Hyperlink(start=0, end=4, href="https://x.example/")),
            '<p><a href="https://x.example/">site</a></p>',
        ),
    ],
)
def test_each_kind_of_block_and_mark_has_its_element(block, markup: str) -> None:
    assert written(block) == markup


def test_a_picture_of_another_host_is_a_link_so_that_reading_calls_nobody() -> None:
    block = a_block("pixel", Image(start=0, end=5, src="https://track.example/p.gif"))

    assert written(block) == '<p><a href="https://track.example/p.gif">pixel</a></p>'


def test_a_link_to_a_passage_leads_there_and_to_the_page_where_the_passage_is_withheld() -> None:
    block = a_block("there", SiteLink(start=0, end=5, ref=A, passage=1))

    assert 'href="https://e.org/articles/a/#p1"' in written(block, articles=(an_article("a", "Words."),))
    withheld = an_article("a", "Words.", publish="reference")
    assert 'href="https://e.org/articles/a/"' in written(block, articles=(withheld,))


def test_a_citation_is_its_numbers_each_a_link() -> None:
    items = (Cited(article="a", number=1, passage=1), Cited(article="a", number=2, note="offer"))
    block = a_block("So.", SiteCitation(start=3, end=3, ordinal=1, items=items))

    assert written(block, articles=(an_article("a", "Words."),)) == (
        '<p>So.<sup><a href="https://e.org/articles/a/#p1">[1]</a> '
        '<a href="https://e.org/articles/a/#note-offer">[2]</a></sup></p>'
    )


def test_two_numbers_of_one_source_are_told_apart_by_their_passages() -> None:
    items = (Cited(article="a", number=1, passage=1), Cited(article="a", number=1, passage=2))
    block = a_block("So.", SiteCitation(start=3, end=3, ordinal=1, items=items))

    assert written(block, articles=(an_article("a", "Words.", "More."),)) == (
        '<p>So.<sup><a href="https://e.org/articles/a/#p1">[1 ¶1]</a> '
        '<a href="https://e.org/articles/a/#p2">[1 ¶2]</a></sup></p>'
    )


def test_an_embedded_passage_is_quoted_with_its_source() -> None:
    article = an_article("a", "First.", "Second <2>.", title="Talks", publisher="The Example")
    block = a_block("", SiteEmbed(start=0, end=0, ref=A, first=1, last=2))

    assert written(block, articles=(article,)) == (
        "<blockquote><p>First.</p><p>Second &lt;2&gt;.</p>"
        '<p><a href="https://e.org/articles/a/#p1">Talks</a>, The Example</p></blockquote>'
    )


def test_an_embed_of_an_excerpted_article_tells_the_shown_words_in_their_ellipses() -> None:
    prose = a_prose("Secret one. Told one. Secret two. Told two.")
    shown = (a_stretch(prose, "Told one."), a_stretch(prose, "Told two."))
    article = an_article("a", prose=prose, publish="excerpts", shown=shown)

    made = written(a_block("", SiteEmbed(start=0, end=0, ref=A, first=1, last=1)), articles=(article,))

    assert "<p>… Told one. … Told two.</p>" in made
    assert "Secret" not in made


def test_an_embed_of_a_reference_is_its_source_alone() -> None:
    article = an_article("a", "Secret.", title="Talks", publish="reference")

    made = written(a_block("See ", SiteEmbed(start=4, end=4, ref=A, first=1, last=1)), articles=(article,))

    assert made == '<p>See (<a href="https://e.org/articles/a/">Talks</a>)</p>'


def test_an_embedded_note_shows_the_words_it_stands_on() -> None:
    article = an_article("a", "First. Second.", title="Talks")
    note = a_note(article, "Second")

    made = written(a_block("", SiteEmbed(start=0, end=0, ref=note.ref)), articles=(article,), notes=(note,))

    assert made == '<blockquote><p>Second</p><p><a href="https://e.org/articles/a/#p1">Talks</a></p></blockquote>'


def test_quoted_words_have_an_ellipsis_where_some_are_left_out() -> None:
    article = an_article("a", "One two three.", "Four.")
    places = (a_stretch(article.prose, "One"), a_stretch(article.prose, "three."), a_stretch(article.prose, "Four.", 2))

    made = ProseHtml(a_site(articles=(article,)), BASE).words(article, places)

    assert made == "<blockquote><p>One</p><p>…</p><p>three.</p><p>Four.</p></blockquote>"
