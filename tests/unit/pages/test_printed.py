"""A briefing on paper has all that stands behind it on the same page."""

import msgspec
import pytest

from briefgen.model.flow import MarkedNode, plain
from briefgen.model.rich_text import Cited, SiteCitation
from briefgen.model.site import NoteRelation
from briefgen.pages.plan import PageMaker
from tests.builders import a_block
from tests.site_builders import a_briefing, a_note, a_prose, a_site, an_article

PATH = "briefings/before/print/index.html"


@pytest.fixture
def page(pages):
    return pages[PATH]


@pytest.fixture
def passages(page):
    """The passages cited, by source."""
    return {source.entry.source.slug: source.passages for source in page.view.sources}


def marked(nodes):
    return [plain(node.children) for node in nodes if isinstance(node, MarkedNode)]


def test_search_engines_are_sent_to_the_briefings_own_page(page):
    assert page.metadata.index is False
    assert page.metadata.canonical == "https://example.org/kim/briefings/before/"
    assert page.view.href == "../../../briefings/before/index.html"


def test_the_briefing_leads_there(pages):
    assert pages["briefings/before/index.html"].view.print_href == "../../briefings/before/print/index.html"


def test_the_text_is_the_briefings_with_the_same_numbers(pages, page):
    own, printed = pages["briefings/before/index.html"].view, page.view

    assert [plain(block.nodes) for block in printed.briefing.text] == [plain(block.nodes) for block in own.text]
    assert [(source.entry.number, source.entry.source.slug) for source in printed.sources] == [
        (entry.number, entry.source.slug) for entry in own.sources
    ]


def test_a_passage_cited_stands_whole_with_the_words_quoted_marked(passages):
    [cited] = passages["offer"]

    assert (
        plain(cited.passage.nodes) == "The offer was modest, Ann Lee said. Yongbyon would close. Nobody spoke of dates."
    )
    assert marked(cited.passage.nodes) == ["The offer was modest"]


def test_a_source_cited_as_a_whole_has_no_passage(passages):
    assert passages["copy"] == ()


def test_a_note_cited_stands_below_its_passage_with_what_contradicts_it(passages):
    [cited] = passages["reply"]

    assert [note.kind.key for note in cited.notes] == ["dispute"]
    assert [relation.there.source.slug for relation in cited.contradictions] == ["offer"]


def test_a_contradiction_between_two_notes_is_printed_once():
    one, other = an_article("one", prose=a_prose("Three ships.")), an_article("two", prose=a_prose("Seven ships."))
    notes = tuple(
        a_note(article, words, slug=slug, relations=(NoteRelation(kind="contradicts", note=against),))
        for article, words, slug, against in (
            (one, "Three ships", "three", "two#seven"),
            (other, "Seven ships", "seven", "one#three"),
        )
    )
    cites = tuple(
        SiteCitation(start=0, end=0, ordinal=n, items=(Cited(article=article.id, number=n, passage=1),))
        for n, article in enumerate((one, other), 1)
    )
    briefing = a_briefing("ships", prose=a_prose(a_block("How many?", *cites)))
    maker = PageMaker(a_site(articles=(one, other), notes=notes, briefings=(briefing,)))
    view = next(maker.page(page).view for page in maker.plan if page.kind == "print")

    assert [len(passage.contradictions) for source in view.sources for passage in source.passages] == [1, 0]


def test_of_a_source_shown_in_part_no_other_word_is_printed(passages):
    [cited] = passages["reply"]

    assert plain(cited.passage.nodes) == "We will not close it,Bo Kim said"


def test_who_and_what_it_speaks_of_stands_at_the_end_by_the_alphabet(page):
    assert [card.title for card in page.view.people] == ["Bo Kim", "Ann Lee"]
    assert page.view.people[1].roles_then[0].title == "Chief"
    assert [card.title for card in page.view.terms] == ["Yongbyon"]


def test_on_paper_no_link_opens_a_card(page):
    assert page.cards == ()
    assert b'"card":"card-' not in b"".join(
        msgspec.json.encode(part) for part in (page.view.briefing, page.view.sources)
    )


def test_a_briefing_without_sources_can_be_printed_too():
    maker = PageMaker(a_site(briefings=(a_briefing("bare", title="Bare"),)))
    view = next(maker.page(page).view for page in maker.plan if page.kind == "print")

    assert (view.sources, view.people, view.terms) == ((), (), ())
