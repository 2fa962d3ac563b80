import pytest

from briefgen.model.flow import MarkedNode, plain


@pytest.fixture
def traces(pages):
    return {trace.id: trace for trace in pages["briefings/before/index.html"].view.traces}


def marked(nodes):
    for node in nodes:
        if isinstance(node, MarkedNode):
            yield plain(node.children)
        yield from marked(getattr(node, "children", ()))


def test_every_number_of_every_citation_has_a_trace(traces):
    assert list(traces) == ["trace-1-1", "trace-2-1", "trace-2-2"]


def test_a_trace_tells_the_claim_with_its_quotation_marked(traces):
    claim = traces["trace-1-1"].claim

    assert plain(claim) == "She called it modest: “The offer was modest”."
    assert list(marked(claim)) == ["The offer was modest"]
    assert traces["trace-1-1"].checked


def test_a_trace_tells_the_words_with_the_sentences_around(traces):
    passage = traces["trace-1-1"].passage

    assert plain(passage.nodes) == "The offer was modest, Ann Lee said. Yongbyon would close."
    assert list(marked(passage.nodes)) == ["The offer was modest"]
    assert passage.href == "../../articles/offer/index.html#p1"


def test_a_trace_leads_to_the_publishers_words_and_to_the_archive(traces):
    trace = traces["trace-1-1"]

    assert trace.publisher_href == "https://example.com/offer#:~:text=The%20offer%20was%20modest"
    assert trace.archive_url == "https://archive.example/offer"


def test_a_trace_shows_the_note_that_is_cited(traces):
    note = traces["trace-2-1"].note

    assert (note.href, note.kind.label) == ("../../articles/reply/index.html#note-refusal", "Dispute")
    assert plain(note.words.nodes) == "We will not close it,"


def test_of_an_excerpted_source_a_trace_shows_the_quoted_words_alone(traces):
    passage = traces["trace-2-1"].passage

    assert "silent" not in plain(passage.nodes)
    assert list(marked(passage.nodes)) == ["We will not close it,"]


def test_a_source_cited_as_a_whole_has_no_passage(traces):
    assert traces["trace-2-2"].passage is None


def test_a_trace_names_what_is_the_same_text(traces):
    assert [source.slug for source in traces["trace-2-2"].same_text] == ["offer"]


def test_a_trace_tells_of_contradictions(traces):
    (contradiction,) = traces["trace-2-1"].contradictions

    assert contradiction.here.source.publisher == "The Other"
    assert contradiction.there.source.publisher == "The Example"
    assert plain(contradiction.there.words.nodes) == "Yongbyon would close."


def test_what_cites_a_contradicted_passage_is_marked(pages):
    items = [
        item
        for block in pages["briefings/before/index.html"].view.text
        for node in block.nodes
        for item in getattr(node, "items", ())
    ]

    assert [item.contradicted for item in items] == [True, True, False]


def test_a_note_that_stands_on_the_words_cited_is_shown_though_it_is_not_cited(pages):
    (trace,) = pages["articles/offer/index.html"].view.traces

    assert trace.note.href == "../../articles/reply/index.html#note-refusal"
