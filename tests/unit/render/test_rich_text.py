import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import flow
from briefgen.model.rich_text import Container
from briefgen.model.views import PassageView
from briefgen.render.rich_text import TextWriter, marked
from briefgen.render.words import Words
from tests.browser.sample_site import a_source
from tests.browser.sample_text import day, nodes
from tests.html_rules import faults

WRITER = TextWriter(Words("en", {}))


def words(text):
    return (flow.TextNode(text=text),)


def a_block(*children, kind="paragraph", **more):
    return flow.RichBlock(kind=kind, nodes=children or words("Text."), **more)


def inline(*children):
    return str(WRITER.nodes(children))


def link(href, **more):
    return flow.LinkNode(**{"role": "author", "href": href, "children": words("there"), **more})


def test_characters_are_escaped():
    assert inline(flow.TextNode(text='<b> & "q"')) == '&lt;b&gt; &amp; "q"'


@pytest.mark.parametrize("element", ["em", "strong", "s", "code", "mark", "sub", "sup"])
def test_plain_markup_is_its_element(element):
    assert inline(flow.StyledNode(element=element, children=words("a"))) == f"<{element}>a</{element}>"


def test_a_forced_break_is_a_break():
    assert inline(*words("a"), flow.BreakNode(), *words("b")) == "a<br>b"


def test_an_editors_link_in_a_source_is_told_from_an_authors():
    gloss = link("../p/index.html", role="person", kind="person", card="card-p", gloss=True)

    assert inline(gloss) == '<a class="person gloss" href="../p/index.html" data-card="card-p">there</a>'
    assert inline(link("https://example.org/?a&b", title='"x"')) == (
        '<a class="outward" href="https://example.org/?a&amp;b" title="&quot;x&quot;" rel="noopener">there</a>'
    )


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
def test_a_link_that_leads_nowhere_good_is_its_words(href):
    assert inline(link(href)) == "there"
    assert inline(flow.ImageNode(src=href, alt="a <picture>")) == "a &lt;picture&gt;"


def test_a_picture_waits_until_it_is_seen():
    assert inline(flow.ImageNode(src="../a.png", alt='"A"', title="T")) == (
        '<img src="../a.png" alt="&quot;A&quot;" title="T" loading="lazy" decoding="async">'
    )


def test_a_name_that_may_be_several_says_whose_it_may_be():
    unsure = flow.UnsureNode(candidates=("Kim Jong Un", "Kim Yong Chol"), children=words("Kim"))

    assert inline(unsure) == '<span class="unsure" title="May be: Kim Jong Un, Kim Yong Chol">Kim</span>'


def test_an_anchor_and_its_marker_lead_to_the_note():
    html = inline(*nodes("[note 2|words]"))

    assert '<span class="anchor kind-significance lane-0" id="anchor-n2" data-note="note-n2">words</span>' in html
    assert 'href="#note-n2" data-note="note-n2" data-glyph="◆" aria-label="Note 2: Significance"' in html


def test_anchors_that_overlap_are_each_reachable():
    html = inline(*nodes("[note 6|to put off [note 7|all]]"))

    assert re.findall(r'<a class="note-ref[^>]* href="(#[\w-]+)"', html) == ["#note-n7", "#note-n6"]
    assert "lane-0" in html
    assert "lane-1" in html


def test_the_tick_of_a_checked_quotation_stands_after_the_mark_that_closes_it():
    html = inline(*nodes("“[checked|exact words]” he said"))

    assert re.sub(r"<[^>]+>", "", html) == "“exact words”✓ he said"


def test_a_quotation_in_pieces_has_one_tick():
    pieces = (
        flow.CheckedNode(href="a.html", publisher="P", date=day("2019"), last=False, children=words("one")),
        flow.CheckedNode(href="a.html", publisher="P", date=day("2019"), first=False, children=words("two")),
    )

    assert inline(*pieces).count("✓") == 1
    assert 'title="Found word for word in P, 2019"' in inline(*pieces)


def test_a_citation_has_its_numbers_and_says_what_is_contradicted():
    items = tuple(
        flow.CitedNode(number=n, href=f"#source-{n}", card="", label="The Times", contradicted=n == 2) for n in (1, 2)
    )
    html = inline(flow.CitationNode(id="cite-1", items=items))

    assert html.startswith('<sup class="citation" id="cite-1"')
    assert 'href="#source-1" aria-label="Source 1: The Times">1</a>' in html
    assert '<a class="disputed" href="#source-2" aria-label="Source 2: The Times (contradicted)">2</a>' in html


def a_citation(*cited):
    items = [flow.CitedNode(number=n, href=f"#source-{n}", card="", label="T", passage=passage) for n, passage in cited]
    return inline(flow.CitationNode(id="cite-1", items=tuple(items)))


def test_two_numbers_of_one_source_are_told_apart_by_their_passages():
    html = a_citation((1, 2), (2, 4), (1, 5))

    assert 'aria-label="Source 1: T, Passage 2">1<span class="cited-passage">¶2</span></a>' in html
    assert 'aria-label="Source 2: T">2</a>' in html
    assert 'aria-label="Source 1: T, Passage 5">1<span class="cited-passage">¶5</span></a>' in html


def test_all_of_a_source_beside_a_passage_of_it_is_a_number_alone():
    html = a_citation((1, 0), (1, 5))

    assert 'aria-label="Source 1: T">1</a>' in html
    assert "¶5" in html


def test_a_passages_number_leads_to_the_passage():
    html = WRITER.text((a_block(number=7, id="p7"),))

    assert html.startswith('<p id="p7" class="passage"><a class="number" href="#p7" aria-label="Passage 7"')


def test_lists_quotations_and_tables_stand_around_their_blocks():
    ul, li, quote = Container(element="ul"), Container(element="li"), Container(element="blockquote")
    text = (
        a_block(opens=(ul, li), closes=1, kind="item"),
        a_block(opens=(li,), closes=2, kind="item"),
        a_block(opens=(quote, Container(element="ol", start=3), li), closes=3),
    )

    assert WRITER.text(text) == (
        "<ul><li><p>Text.</p></li><li><p>Text.</p></li></ul>"
        '<blockquote><ol start="3"><li><p>Text.</p></li></ol></blockquote>'
    )


def test_a_table_scrolls_by_itself_and_holds_numbers_in_its_cells():
    cells = (
        flow.CellNode(header=True, align="", children=words("a")),
        flow.CellNode(header=True, align="right", children=words("b")),
    )
    table = (Container(element="table"), Container(element="thead"))
    html = WRITER.text((a_block(*cells, kind="row", opens=table, closes=2, number=4, id="p4"),))

    assert faults(html) == []
    assert '<tr id="p4" class="passage"><th><a class="number"' in html
    assert 'role="region" tabindex="0"' in html


def test_headings_keep_their_level_and_code_its_spaces():
    assert WRITER.text((a_block(kind="heading", level=3, id="h-x"),)) == '<h3 id="h-x">Text.</h3>'
    assert WRITER.text((a_block(*words("a\n  b"), kind="code"),)) == '<pre tabindex="0"><code>a\n  b</code></pre>'


def test_a_thematic_break_stands_before_its_block():
    assert WRITER.text((a_block(rule_before=True),)) == "<hr><p>Text.</p>"


def test_what_a_text_leaves_open_is_closed():
    assert WRITER.text((a_block(opens=(Container(element="blockquote"),)),)) == "<blockquote><p>Text.</p></blockquote>"


def test_words_left_out_of_a_passage_are_shown_as_ours():
    nodes = (flow.GapNode(), flow.TextNode(text="Text."))
    html = WRITER.passages(
        (PassageView(block=a_block(*nodes, number=2, id="p2")),), lambda one: f"<i>{one.block.id}</i>"
    )

    assert re.sub(r"<[^>]+>", "", html) == "2[…]Text.p2"


def an_embed(**more):
    fields = {
        "block": True,
        "href": "../../articles/a/index.html#p3",
        "title": "A title",
        "source": a_source("a"),
        "language": "en",
        "text": (a_block(),),
    }
    return flow.EmbedNode(**{**fields, **more})


def test_an_embedded_passage_is_a_quotation_with_its_source():
    html = WRITER.text((a_block(an_embed()),))

    assert faults(html) == []
    assert html.startswith('<figure class="embed"><blockquote><p>Text.</p></blockquote><figcaption>')
    assert "Vale Mercury" in html


def test_an_embedded_passage_in_a_line_stays_in_the_line():
    html = WRITER.text((a_block(*words("See "), an_embed(block=True)),))

    assert faults(html) == []
    assert '<q class="embed">Text.</q>' in html


def test_an_embed_of_what_may_not_be_shown_is_its_source_line():
    html = WRITER.text((a_block(an_embed(text=())),))

    assert "<blockquote" not in html
    assert "Vale Mercury" in html


def test_the_marked_words_of_an_excerpt_can_stand_alone():
    about = flow.MarkedNode(children=words("seven vessels"))

    assert marked((*words("He saw "), about)) == words("seven vessels")
    assert marked(words("all of it")) == words("all of it")


def test_marked_words_of_several_places_are_kept_apart():
    pieces = (flow.MarkedNode(children=words("one")), *words(" and "), flow.MarkedNode(children=words("two")))

    assert flow.plain(marked(pieces)) == "one … two"


TREES = st.recursive(
    st.builds(flow.TextNode, text=st.text(max_size=12)),
    lambda inner: st.one_of(
        st.builds(
            flow.StyledNode, element=st.sampled_from(["em", "strong", "code"]), children=st.lists(inner).map(tuple)
        ),
        st.builds(flow.MarkedNode, children=st.lists(inner).map(tuple)),
        st.builds(flow.UnsureNode, candidates=st.just(("a",)), children=st.lists(inner).map(tuple)),
        st.builds(
            flow.CheckedNode,
            href=st.just("a.html"),
            publisher=st.text(max_size=5),
            date=st.none(),
            last=st.just(False),
            children=st.lists(inner).map(tuple),
        ),
    ),
    max_leaves=12,
)


@given(st.lists(TREES).map(tuple))
def test_the_html_of_any_nodes_nests_and_says_their_characters(tree):
    html = inline(*tree)

    assert faults(html) == []
    shown = re.sub(r"<[^>]*>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert shown == flow.plain(tree)


def a_callout(kind="warning", fold="", *, titled=True):
    return Container(element="div", callout=kind, fold=fold, titled=titled)


def test_a_callout_says_what_it_is_in_a_word_before_its_title():
    title = a_block(*words("Mind the gap"), kind="title", opens=(a_callout(),), id="b1")

    assert WRITER.text((title, a_block(closes=1))) == (
        '<div class="callout callout-warning" role="note">'
        '<p class="callout-title" id="b1"><span class="callout-kind">Warning</span> '
        '<span class="callout-words">Mind the gap</span></p><p>Text.</p></div>'
    )


def test_a_callout_without_a_title_has_the_word_alone_and_an_own_type_its_own():
    assert WRITER.text((a_block(opens=(a_callout("to-ask", titled=False),), closes=1),)) == (
        '<div class="callout callout-to-ask" role="note">'
        '<p class="callout-title"><span class="callout-kind">To ask</span></p><p>Text.</p></div>'
    )


@pytest.mark.parametrize(("fold", "state"), [("open", " open"), ("closed", "")])
def test_a_callout_that_folds_needs_no_script(fold, state):
    title = a_block(*words("More"), kind="title", opens=(a_callout(fold=fold),), closes=1)

    assert WRITER.text((title,)) == (
        f'<details class="callout callout-warning"{state}>'
        '<summary class="callout-title"><span class="callout-kind">Warning</span> '
        '<span class="callout-words">More</span></summary></details>'
    )


def test_callouts_nest():
    inner = a_block(*words("In"), kind="title", opens=(a_callout("tip"),), closes=2)
    outer = a_block(*words("Out"), kind="title", opens=(a_callout(),))

    html = WRITER.text((outer, inner))

    assert faults(str(html)) == []
    assert html.count("</div>") == 2


def test_a_picture_has_the_size_that_was_written():
    assert inline(flow.ImageNode(src="a.png", alt="A", width=640, height=480)) == (
        '<img src="a.png" alt="A" width="640" height="480" loading="lazy" decoding="async">'
    )
