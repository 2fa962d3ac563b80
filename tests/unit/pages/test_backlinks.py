from briefgen.model.flow import MarkedNode, plain
from briefgen.model.site import Backlink, Stretch
from briefgen.pages.backlinks import backlink_lines, further_backlinks
from briefgen.pages.index import SiteIndex
from briefgen.pages.routes import path_of
from briefgen.pages.sheet import Sheet
from tests.site_builders import a_mention, a_person, a_prose, a_site, a_stretch, a_term

TERM = a_term()


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


def test_a_sentence_that_points_at_a_thing_more_than_once_stands_there_once():
    prose = a_prose("The plant, the same plant, was closed. A plant it was.")
    chief = a_person(prose=prose)
    places = [a_stretch(prose, words) for words in ("The plant", "the same plant", "A plant")]
    backlinks = tuple(
        Backlink(target=TERM.ref, source=chief.ref, where=Stretch(block=1, start=at.start, end=at.end), how="link")
        for at in places
    )
    index = SiteIndex(a_site(people=(chief,), terms=(TERM,), backlinks=backlinks))

    first, second = backlink_lines(Sheet(index, path_of(TERM.ref)), TERM.ref)

    assert [plain(node.children) for node in first.sentence.nodes if isinstance(node, MarkedNode)] == [
        "The plant",
        "the same plant",
    ]
    assert plain(second.sentence.nodes) == "A plant it was."


def test_of_a_thing_that_has_mentions_only_links_whose_words_do_not_name_it_are_told():
    words = a_prose("Yongbyon was closed. It was the complex.")
    prose = a_prose(*words.blocks, mentions=(a_mention(words, "Yongbyon", "yongbyon", kind="term"),))
    chief = a_person(prose=prose)
    backlinks = tuple(
        Backlink(target=TERM.ref, source=chief.ref, where=a_stretch(prose, words), how="link")
        for words in ("Yongbyon", "the complex")
    )
    sheet = Sheet(SiteIndex(a_site(people=(chief,), terms=(TERM,), backlinks=backlinks)), path_of(TERM.ref))

    (line,) = further_backlinks(sheet, TERM.ref)

    assert plain(line.sentence.nodes) == "It was the complex."
