from briefgen.model import flow
from briefgen.model.rich_text import Container
from briefgen.render.stretches import cited_stretches
from tests.browser.sample_site import briefing_page


def a_cited(number, passage=0, *, contradicted=False):
    return flow.CitedNode(
        number=number,
        href=f"#source-{number}",
        card=f"trace-{number}-{passage}",
        label=f"Source {number}",
        passage=passage,
        contradicted=contradicted,
    )


def a_block(*cited, opens=(), closes=0):
    nodes = (flow.TextNode(text="A claim"), flow.CitationNode(id="cite-1", items=cited))
    return flow.RichBlock(kind="paragraph", nodes=nodes if cited else nodes[:1], opens=opens, closes=closes)


def told(stretch):
    return [(one.number, [passage.number for passage in one.passages]) for one in stretch.references]


def test_each_paragraph_has_the_sources_it_cites_once_each_with_their_passages():
    (stretch,) = cited_stretches((a_block(a_cited(2, 7), a_cited(1, 3), a_cited(2, 4), a_cited(2, 7)),), ())

    assert told(stretch) == [(2, [4, 7]), (1, [3])]


def test_paragraphs_that_cite_nothing_are_joined():
    made = cited_stretches((a_block(), a_block(), a_block(a_cited(1)), a_block()), ())

    assert [len(stretch.blocks) for stretch in made] == [2, 1, 1]


def test_a_list_stays_whole_and_its_references_stand_beside_all_of_it():
    ul, li = Container(element="ul"), Container(element="li")
    blocks = (a_block(a_cited(1), opens=(ul, li), closes=1), a_block(a_cited(2), opens=(li,), closes=2))
    (stretch,) = cited_stretches(blocks, ())

    assert told(stretch) == [(1, []), (2, [])]


def test_a_source_that_is_contradicted_at_one_place_is_marked():
    (stretch,) = cited_stretches((a_block(a_cited(1, 2), a_cited(1, 5, contradicted=True)),), ())

    assert stretch.references[0].contradicted


def test_a_passage_leads_to_itself_where_its_trace_knows_it():
    view = briefing_page().view
    stretch = cited_stretches(
        (a_block(flow.CitedNode(number=1, href="#source-1", card="trace-1-1", label="", passage=2)),), view.traces
    )

    assert stretch[0].references[0].passages[0].href == "../../articles/harbour/index.html#p2"
