"""How each kind of mark is drawn; that they nest is for test_marks."""

import pytest

from briefgen.model.flow import (
    BreakNode,
    CellNode,
    CheckedNode,
    CitationNode,
    EmbedNode,
    GapNode,
    ImageNode,
    LinkNode,
    RichBlock,
    SpeechNode,
    StyledNode,
    TextNode,
    UnsureNode,
    plain,
)
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
from briefgen.model.site import CheckedQuotation, Stretch
from briefgen.pages.prose import Setting, Weaver, main_text, shown_passages, without_empty
from briefgen.text.spans import Span
from tests.builders import a_block
from tests.site_builders import a_mention, a_note, a_person, a_prose, a_site, a_speech, a_term, an_article

OWNER = Ref(kind="briefing", id="x")


@pytest.fixture
def site():
    return a_site(
        articles=(an_article("a", "One sentence here. And two.", publisher="P", title="T"),),
        people=(a_person("ann-lee"), a_person("cy-lee", "Cy Lee")),
        terms=(a_term(),),
    )


@pytest.fixture
def sheet(a_sheet, site):
    return a_sheet(site)


def drawn(sheet, prose, **more):
    return Weaver(sheet, prose, Setting(owner=OWNER, **more)).text()


def nodes(sheet, *blocks, **more):
    return drawn(sheet, a_prose(*blocks, **more))[0].nodes


def test_emphasis_is_drawn_under_its_elements_name(sheet):
    assert nodes(sheet, a_block("so it is", Emphasis(start=3, end=5, element="strong"))) == (
        TextNode(text="so "),
        StyledNode(element="strong", children=(TextNode(text="it"),)),
        TextNode(text=" is"),
    )


def test_a_link_elsewhere_is_its_authors(sheet):
    (link,) = nodes(sheet, a_block("here", Hyperlink(start=0, end=4, href="https://x.org/", title="X")))

    assert (link.role, link.href, link.title, link.kind) == ("author", "https://x.org/", "X", "")


def test_a_link_to_a_copied_file_is_relative(sheet):
    (link,) = nodes(sheet, a_block("here", Hyperlink(start=0, end=4, href="files/a b.pdf")))

    assert link.href == "../../files/a%20b.pdf"


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//evil.example/", "JAVASCRIPT:x"])
def test_an_unsafe_address_leaves_the_words_alone(sheet, href):
    assert nodes(sheet, a_block("here", Hyperlink(start=0, end=4, href=href))) == (TextNode(text="here"),)


def test_a_wiki_link_leads_to_the_thing_and_brings_its_card(sheet):
    (link,) = nodes(sheet, a_block("her", SiteLink(start=0, end=3, ref=Ref(kind="person", id="ann-lee"))))

    assert (link.role, link.href, link.kind) == ("wiki", "../../people/ann-lee/index.html", "person")
    assert sheet.cards[link.card].title == "Ann Lee"


def test_a_wiki_link_leads_to_the_passage(sheet):
    (link,) = nodes(sheet, a_block("it", SiteLink(start=0, end=2, ref=Ref(kind="article", id="a"), passage=1)))

    assert link.href == "../../articles/a/index.html#p1"


def test_a_picture_of_the_sites_own_is_shown(sheet):
    (image,) = nodes(sheet, a_block("a map", Image(start=0, end=5, src="maps/1.png", title="M")))

    assert image == ImageNode(src="../../maps/1.png", alt="a map", title="M")


def test_a_picture_without_words_is_shown_too(sheet):
    shown = nodes(sheet, a_block("see ", Image(start=4, end=4, src="maps/1.png")))

    assert shown == (TextNode(text="see "), ImageNode(src="../../maps/1.png", alt=""))


def test_a_picture_on_another_host_is_a_link_to_it(sheet):
    (link,) = nodes(sheet, a_block("a map", Image(start=0, end=5, src="https://x.org/1.png")))

    assert (link.href, plain(link.children)) == ("https://x.org/1.png", "a map")


def test_a_link_around_a_remote_picture_stays_one_link(sheet):
    marks = (Hyperlink(start=0, end=5, href="https://y.org/"), Image(start=0, end=5, src="https://x.org/1.png"))
    (link,) = nodes(sheet, a_block("a map", *marks))

    assert (link.href, link.children) == ("https://y.org/", (TextNode(text="a map"),))


def test_a_break_is_a_node(sheet):
    assert nodes(sheet, a_block("a\nb", Break(start=1, end=2))) == (TextNode(text="a"), BreakNode(), TextNode(text="b"))


def test_a_name_links_by_itself(sheet):
    prose = a_prose("Ann Lee left.")
    (link, _) = nodes(sheet, *prose.blocks, mentions=(a_mention(prose, "Ann Lee", "ann-lee"),))

    assert (link.role, link.gloss, link.card) == ("person", False, "card-person-ann-lee")


def test_in_a_sources_text_it_is_the_editors_gloss(sheet):
    prose = a_prose("Ann Lee left.", mentions=())
    prose = a_prose(*prose.blocks, mentions=(a_mention(prose, "Ann Lee", "ann-lee"),))

    assert drawn(sheet, prose, gloss=True)[0].nodes[0].gloss


def test_the_unsure_name_their_candidates(sheet):
    prose = a_prose("Lee left.")
    unsure = a_mention(prose, "Lee", candidates=("ann-lee", "cy-lee"))
    (node, _) = nodes(sheet, *prose.blocks, mentions=(unsure,))

    assert node == UnsureNode(candidates=("Ann Lee", "Cy Lee"), children=(TextNode(text="Lee"),))


def test_speech_names_its_speaker(sheet):
    prose = a_prose("“Never,” Lee said.")
    node = nodes(sheet, *prose.blocks, speeches=(a_speech(prose, "Never,", "ann-lee"),))[1]

    assert isinstance(node, SpeechNode)
    assert (node.speaker, node.href) == ("Ann Lee", "../../people/ann-lee/index.html")


def test_checked_words_lead_to_where_they_stand(sheet):
    found = (Stretch(block=1, start=0, end=12),)
    quotation = CheckedQuotation(block=1, start=1, end=13, article="a", found=found)
    node = nodes(sheet, "“One sentence”", quotations=(quotation,))[1]

    assert isinstance(node, CheckedNode)
    assert (node.href, node.publisher) == ("../../articles/a/index.html#p1", "P")


def test_a_citations_number_stands_close_to_its_word(sheet):
    mark = SiteCitation(start=6, end=6, ordinal=1, items=(Cited(article="a", number=1, passage=1),))
    shown = nodes(sheet, a_block("It is .", mark))

    assert [type(node) for node in shown] == [TextNode, CitationNode, TextNode]
    assert (shown[0].text, shown[1].id, shown[1].items[0].href) == ("It is", "cite-1", "#source-1")
    assert (shown[1].items[0].card, shown[1].items[0].label) == ("trace-1-1", "P: T")


def test_a_citation_of_a_note_tells_the_passage_on_which_the_note_begins(a_sheet):
    article = an_article("a", "Nothing yet.", "One sentence.")
    sheet = a_sheet(a_site(articles=(article,), notes=(a_note(article, "sentence", slug="n"),)))
    items = (Cited(article="a", number=1, note="n"), Cited(article="a", number=1))
    (*_, node) = nodes(sheet, a_block("It is ", SiteCitation(start=6, end=6, ordinal=1, items=items)))

    assert [item.passage for item in node.items] == [2, 0]


def test_citations_are_numbered_through_the_page(sheet):
    mark = SiteCitation(start=1, end=1, ordinal=1, items=(Cited(article="a", number=1),))
    nodes(sheet, a_block("A", mark))

    assert nodes(sheet, a_block("B", mark))[1].id == "cite-2"
    assert sheet.source_entries()[0].cited[1].href == "#cite-2"


def test_a_page_without_traces_shows_the_sources_card(a_sheet, site):
    bare = a_sheet(site, traced=False)
    mark = SiteCitation(start=1, end=1, ordinal=1, items=(Cited(article="a", number=1),))

    assert nodes(bare, a_block("A", mark))[1].items[0].card == "card-article-a"


def test_a_row_is_its_cells(sheet):
    marks = (Cell(start=0, end=1, header=True), Cell(start=2, end=2), Cell(start=3, end=4, align="right"))

    assert nodes(sheet, a_block("a\t\tb", *marks, kind="row")) == (
        CellNode(header=True, align="", children=(TextNode(text="a"),)),
        CellNode(header=False, align="", children=()),
        CellNode(header=False, align="right", children=(TextNode(text="b"),)),
    )


def test_what_crosses_cells_is_cut_between_them(sheet):
    marks = (Cell(start=0, end=2), Cell(start=3, end=5))
    prose = a_prose(a_block("ab\tcd", *marks, kind="row"))
    (first, second) = nodes(sheet, *prose.blocks, speeches=(a_speech(prose, "b\tc", "ann-lee"),))

    assert [(piece.first, piece.last) for piece in (first.children[1], second.children[0])] == [
        (True, False),
        (False, True),
    ]


def test_headings_begin_below_the_pages_title(sheet):
    prose = a_prose(
        a_block("One", kind="heading", level=3), a_block("Two", kind="heading", level=4), a_block("x", kind="paragraph")
    )

    assert [block.level for block in drawn(sheet, prose)] == [2, 3, 0]


def test_no_heading_lies_below_the_last_element(sheet):
    prose = a_prose(*(a_block("H", kind="heading", level=level) for level in range(1, 7)))

    assert [block.level for block in drawn(sheet, prose, heading=4)] == [4, 5, 6, 6, 6, 6]


def test_containers_and_rules_stay_around_their_blocks(sheet):
    opens = (Container(element="ul"), Container(element="li"))
    (block,) = drawn(sheet, a_prose(a_block("x", kind="item", opens=opens, closes=2, rule_before=True)))

    assert (block.opens, block.closes, block.rule_before, block.kind) == (opens, 2, True, "item")


def test_blocks_of_a_pages_own_text_have_addresses(sheet):
    prose = a_prose("x", a_block("What next?", kind="heading", level=2), a_block("y", anchor_id="mine"))

    assert [block.id for block in main_text(sheet, OWNER, prose)] == ["b1", "h-what-next", "b-mine"]


def test_an_embed_is_a_quotation_with_its_source(sheet):
    mark = SiteEmbed(start=0, end=0, ref=Ref(kind="article", id="a"), first=1, last=1)
    (embed,) = nodes(sheet, a_block("", mark))

    assert isinstance(embed, EmbedNode)
    assert (embed.block, embed.href, embed.source.publisher) == (True, "../../articles/a/index.html#p1", "P")
    assert [plain(block.nodes) for block in embed.text] == ["One sentence here. And two."]


def test_an_embed_amid_words_stands_in_the_line(sheet):
    mark = SiteEmbed(start=4, end=4, ref=Ref(kind="article", id="a"), first=1, last=1)

    assert not nodes(sheet, a_block("See it", mark))[1].block


def test_embeds_within_embeds_are_not_drawn(a_sheet):
    """However texts embed each other, a page ends."""
    loop = SiteEmbed(start=0, end=0, ref=Ref(kind="note", id="a#n"))
    article = an_article("a", "Some words here.")
    note = a_note(article, "words", a_block("", loop))
    sheet = a_sheet(a_site(articles=(article,), notes=(note,)))
    (embed,) = nodes(sheet, a_block("", loop))

    assert (plain(embed.text[0].nodes), embed.note) == ("words", ())


def drawn_of(*blocks):
    """What is kept of blocks, each told as its words, what it opens and how many containers it closes."""
    texts = (
        RichBlock(kind="paragraph", nodes=(TextNode(text=words),) if words else (), opens=opens, closes=closes)
        for words, opens, closes in blocks
    )
    return [(plain(block.nodes), block.opens, block.closes) for block in without_empty(texts)]


UL, LI = Container(element="ul"), Container(element="li")


def test_a_paragraph_of_which_nothing_is_drawn_is_none():
    assert drawn_of(("a", (), 0), ("", (), 0), ("b", (), 0)) == [("a", (), 0), ("b", (), 0)]


def test_a_list_outlives_its_first_item():
    assert drawn_of(("", (UL, LI), 1), ("b", (LI,), 2)) == [("b", (UL, LI), 2)]


def test_a_list_ends_with_its_last_item_of_which_something_is_drawn():
    assert drawn_of(("a", (UL, LI), 1), ("", (LI,), 2), ("b", (), 0)) == [("a", (UL, LI), 2), ("b", (), 0)]


def test_a_list_of_which_nothing_is_drawn_is_none():
    assert drawn_of(("", (UL, LI), 1), ("", (LI,), 2), ("b", (), 0)) == [("b", (), 0)]


def test_a_callouts_title_stands_without_words():
    title = RichBlock(kind="title", nodes=(), opens=(Container(element="div", callout="note", titled=True),))

    assert without_empty((title,)) == (title,)


def test_parts_of_a_passage_have_ellipses_around(sheet):
    weaver = Weaver(sheet, a_prose("One two three four."), Setting(owner=OWNER, numbered=True, elements=("p1",)))
    block = weaver.parts(1, (Span(start=0, end=3), Span(start=8, end=13)))

    assert block.nodes == (GapNode(), TextNode(text="One"), GapNode(), TextNode(text="three"), GapNode())
    assert (block.number, block.id) == (1, "p1")


def test_only_what_may_be_shown_of_a_passage_is(a_sheet):
    shown = (Stretch(block=1, start=4, end=7),)
    article = an_article("a", "One two three four.", publish="excerpts", shown=shown)
    sheet = a_sheet(a_site(articles=(article,)))
    (block,) = shown_passages(sheet, article, (Stretch(block=1, start=0, end=19),))

    assert block.nodes == (GapNode(), TextNode(text="two"), GapNode())


def test_a_hidden_mention_does_not_use_up_the_first_link(a_sheet):
    prose = a_prose("Ann Lee hid. Ann Lee spoke.")
    hidden, told = (
        a_mention(prose, "Ann Lee", "ann-lee"),
        a_mention(a_prose(" " * 13 + "Ann Lee"), "Ann Lee", "ann-lee"),
    )
    shown = (Stretch(block=1, start=13, end=27),)
    article = an_article(
        "a", prose=a_prose(*prose.blocks, mentions=(hidden, told)), publish="excerpts", shown=shown
    )  # fmt: skip
    sheet = a_sheet(a_site(articles=(article,), people=(a_person("ann-lee"),)))
    (block,) = shown_passages(sheet, article, (Stretch(block=1, start=0, end=27),))

    assert isinstance(block.nodes[1], LinkNode)
