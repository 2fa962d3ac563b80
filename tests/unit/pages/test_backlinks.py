from briefgen.model.flow import plain


def test_an_article_tells_what_cites_it_with_the_sentence(pages):
    (line,) = pages["articles/offer/index.html"].view.cited_by

    assert (line.kind, line.title, line.how) == ("briefing", "Before the talks", "citation")
    assert plain(line.sentence.nodes) == "She called it modest: “The offer was modest”."
    assert line.sentence.href == "../../briefings/before/index.html#cite-1"


def test_a_link_leads_back_to_its_block_with_its_words_marked(pages):
    (line,) = pages["people/ann-lee/index.html"].view.backlinks

    assert line.sentence.href == "../../briefings/before/index.html#b3"
    assert plain(line.sentence.nodes[1].children) == "the chief"


def test_a_note_that_cites_is_told_as_a_note(pages):
    (line,) = pages["articles/reply/index.html"].view.cited_by

    assert (line.kind, line.href) == ("note", "../../articles/offer/index.html#note-closing")


def test_a_note_tells_what_points_at_it(pages):
    ((note,),) = (passage.notes for passage in pages["articles/reply/index.html"].view.passages)

    assert [line.how for line in note.backlinks] == ["embed"]
