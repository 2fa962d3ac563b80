import msgspec
import pytest

from briefgen.model.flow import GapNode, TextNode, plain
from briefgen.model.site import Stretch
from briefgen.pages.plan import PageMaker
from tests.site_builders import a_date, a_note, a_site, an_article


@pytest.fixture
def offer_page(pages):
    return pages["articles/offer/index.html"]


@pytest.fixture
def reply_page(pages):
    return pages["articles/reply/index.html"]


@pytest.fixture
def record_page(pages):
    return pages["articles/record/index.html"]


def view_of(*articles, notes=(), slug="a"):
    maker = PageMaker(a_site(articles=articles, notes=notes))
    return next(maker.page(page).view for page in maker.plan if page.path == f"articles/{slug}/index.html")


def test_a_full_text_is_shown_passage_by_passage(offer_page):
    passages = offer_page.view.passages

    assert [passage.block.id for passage in passages] == ["p1", "p2", "p3", "p4", "p5"]
    assert plain(passages[4].block.nodes) == "Ann Lee left Seoul."


def test_notes_stand_level_with_the_passage_they_begin_in(offer_page):
    assert [[note.slug for note in passage.notes] for passage in offer_page.view.passages] == [
        ["closing", "dates"], [], [], [], [],
    ]  # fmt: skip


def test_a_note_tells_all_that_it_is(offer_page):
    note = offer_page.view.passages[0].notes[0]

    assert (note.number, note.id, note.anchor_href, note.words) == (
        1, "note-closing", "#anchor-closing", "Yongbyon would close",
    )  # fmt: skip
    assert (note.author, note.confidence, note.people[0].title) == ("M. Editor", "moderate", "Bo Kim")


def test_a_contradiction_stands_on_both_articles_with_both_passages(offer_page, reply_page):
    here = offer_page.view.passages[0].notes[0].relations[0]
    there = reply_page.view.passages[0].notes[0].relations[0]

    assert (here.kind, here.inverse, there.inverse) == ("contradicts", False, False)
    assert (here.here.source.publisher, here.there.source.publisher) == ("The Example", "The Other")
    assert (there.here.source.publisher, there.there.source.publisher) == ("The Other", "The Example")
    assert there.there.note_href == "../../articles/offer/index.html#note-closing"


def test_people_and_terms_come_in_order_with_counts(offer_page):
    assert [(link.title, link.count) for link in offer_page.view.people] == [("Ann Lee", 2)]
    assert [(link.title, link.count) for link in offer_page.view.terms] == [("Yongbyon", 2)]


def test_a_passage_that_stands_elsewhere_too_says_so(offer_page):
    (link,) = offer_page.view.passages[0].shared

    assert (link.href, link.publisher, link.passage) == ("../../articles/copy/index.html#p1", "The Copy", 1)


def test_related_sources_say_whether_they_are_one_text(offer_page):
    (related,) = offer_page.view.related

    assert (related.source.slug, related.passages, related.same_text) == ("copy", 1, True)


def test_the_kinds_of_notes_come_in_the_order_of_the_settings(offer_page):
    assert [(kind.key, count) for kind, count in offer_page.view.note_kinds] == [("question", 1), ("dispute", 1)]


def test_of_an_excerpted_text_only_the_passages_with_shown_words_have_a_place(reply_page):
    assert [passage.block.number for passage in reply_page.view.passages] == [1]
    assert plain(reply_page.view.passages[0].block.nodes) == "We will not close it,Bo Kim said"


def test_each_excerpt_has_one_gap_before_it_and_one_after():
    shown = (Stretch(block=2, start=0, end=3), Stretch(block=4, start=2, end=4))
    view = view_of(an_article("a", "one", "two", "three", "four", "five", publish="excerpts", shown=shown))

    assert [(passage.block.number, passage.block.nodes) for passage in view.passages] == [
        (2, (GapNode(), TextNode(text="two"), GapNode())),
        (4, (GapNode(), TextNode(text="ur"), GapNode())),
    ]


def test_of_a_reference_the_notes_stand_alone_and_quote_nothing(record_page):
    view = record_page.view
    (note,) = view.unplaced

    assert view.passages == ()
    assert (note.slug, note.words, note.anchor_href) == ("whisper", "", "")
    assert plain(note.text[0].nodes) == "We have read it."


def test_a_reworded_note_keeps_its_old_words_unless_the_rights_withhold_them():
    shown = an_article("a", "Some new words here.")
    note = a_note(shown, "new words", reworded=a_date("2019"), was="old words")
    hidden = msgspec.structs.replace(shown, publish="reference", shown=())

    assert view_of(shown, notes=(note,)).passages[0].notes[0].was == "old words"
    assert view_of(hidden, notes=(note,)).unplaced[0].was == ""


def test_the_neighbours_are_those_in_time():
    days = {"a": "2019-01-02", "b": "2019-01-01", "c": "2019-01-03", "d": ""}
    articles = [an_article(slug, title=slug, date=a_date(day) if day else None) for slug, day in days.items()]

    view = view_of(*articles)
    assert (view.older.text, view.newer.text) == ("b", "c")
    last = view_of(*articles, slug="c")
    assert (last.older.text, last.newer) == ("a", None)
    undated = view_of(*articles, slug="d")
    assert (undated.older, undated.newer) == (None, None)


def test_the_page_describes_itself_in_the_editors_words_or_the_first_sentence(pages):
    assert pages["articles/offer/index.html"].description == "The offer was modest, Ann Lee said."
    assert pages["articles/reply/index.html"].description == ""


def test_the_headnote_is_the_editors(offer_page):
    assert (plain(offer_page.view.headnote[0].nodes), offer_page.view.headnote_author) == (
        "Read it for Yongbyon.", "M. Editor",
    )  # fmt: skip


def test_many_notes_on_one_long_article_cost_in_proportion():
    """Twice the text with twice the notes takes no more than some 2.3 times the work, counted in calls."""

    def calls(size):
        text = tuple("Some words stand here. " * 4 for _ in range(size))
        article = an_article("a", *text)
        anchors = ((Stretch(block=n, start=5, end=22),) for n in range(1, size + 1))
        notes = tuple(a_note(article, "words", slug=f"n{n}", anchor=anchor) for n, anchor in enumerate(anchors))
        return _count_calls(lambda: view_of(article, notes=notes))

    assert calls(400) < 2.3 * calls(200)


def _count_calls(work):
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.runcall(work)
    return pstats.Stats(profile).total_calls
