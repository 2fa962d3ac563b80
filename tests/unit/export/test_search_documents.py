import msgspec
import pytest

from briefgen.export.search_documents import search_documents
from briefgen.model.dates import DateRange
from briefgen.model.rich_text import Cited, SiteCitation
from briefgen.model.search import SearchPassage
from briefgen.model.site import Page
from tests.builders import a_block
from tests.example_site import WITHHELD, example_site
from tests.site_builders import a_briefing, a_date, a_mention, a_note, a_person, a_prose, a_site, a_term, an_article


def only(site, kind):
    (found,) = [each for each in search_documents(site) if each.kind == kind]
    return found


def test_each_thing_of_the_site_is_found_once():
    site = example_site()
    things = (*site.articles, *site.notes, *site.people, *site.terms, *site.briefings, *site.pages)

    assert len(search_documents(site)) == len(things)


def test_a_sentence_that_ends_in_a_citation_is_found_without_a_gap():
    citation = SiteCitation(start=9, end=9, ordinal=1, items=(Cited(article="offer", number=1),))
    found = only(a_site(briefings=(a_briefing("x", prose=a_prose(a_block("missiles .", citation))),)), "briefing")

    assert [passage.text for passage in found.passages] == ["missiles."]


def test_an_article_is_cut_into_its_passages_by_their_places():
    found = only(a_site(articles=(an_article("offer", "No date was named.", "Talks go on."),)), "article")

    assert found.address == "articles/offer/"
    assert found.passages == (
        SearchPassage(element="p1", text="No date was named."),
        SearchPassage(element="p2", text="Talks go on."),
    )


def test_an_article_is_narrowed_to_by_publisher_year_and_who_is_named_in_it():
    prose = a_prose("Ann Lee met Kim.")
    mentions = (a_mention(prose, "Ann Lee", "ann-lee"), a_mention(prose, "Kim", candidates=("ann-lee", "bo-kim")))
    article = an_article(
        "offer",
        prose=msgspec.structs.replace(prose, mentions=mentions),
        date=a_date("2019-01"),
        publisher="The Gazette",
    )
    found = only(a_site(articles=(article,), people=(a_person("ann-lee", "Ann Lee"),)), "article")

    assert (found.publisher, found.year, found.date, found.people) == ("The Gazette", "2019", "2019-01", ("Ann Lee",))


def test_a_note_is_a_thing_of_its_own_with_its_place_and_its_articles_title():
    article = an_article("offer", "No date was named.", title="The offer", publisher="The Gazette")
    note = a_note(article, "No date", "Who asked?", slug="no-date", kind="question")
    found = only(a_site(articles=(article,), notes=(note,)), "note")

    assert (found.address, found.title, found.label, found.publisher) == (
        "articles/offer/",
        "The offer",
        "Question",
        "The Gazette",
    )
    assert found.passages == (SearchPassage(element="note-no-date", text="Who asked?"),)


def test_a_person_is_found_by_all_names():
    person = a_person("kim", "Kim Jong Un", aliases=("Kim Jong-un",), also_known_as=("Rocket Man",), summary="Ruler.")
    found = only(a_site(people=(person,)), "person")

    assert [passage.text for passage in found.passages] == ["Kim Jong-un · Rocket Man", "Ruler."]


def test_a_term_with_a_date_is_found_by_its_year():
    term = a_term("summit", "The summit", date=DateRange(start=a_date("2018-06-12")))

    assert only(a_site(terms=(term,)), "term").year == "2018"


def test_a_heading_goes_with_the_passage_below_it():
    prose = a_prose(a_block("What is settled", kind="heading", level=2), "Nothing.", a_block("Left", kind="heading"))
    found = only(a_site(briefings=(a_briefing("before", prose=prose, bottom_line="Wait."),)), "briefing")

    assert found.passages == (
        SearchPassage(text="Wait."),
        SearchPassage(element="b2", text="What is settled · Nothing."),
        SearchPassage(text="Left"),
    )


def test_pages_of_the_sites_own_are_found():
    page = Page(id="about", path="content/pages/about.md", title="About", prose=a_prose("Who we are."))

    assert only(a_site(pages=(page,)), "page").passages == (SearchPassage(element="b1", text="Who we are."),)


@pytest.mark.parametrize("word", WITHHELD)
def test_nothing_that_is_withheld_can_be_found(word):
    assert word not in str(search_documents(example_site()))


def test_what_is_quoted_of_a_withheld_text_can_be_found():
    excerpted = next(article for article in example_site().articles if article.publish == "excerpts")
    shown = {passage.element for found in search_documents(example_site()) for passage in found.passages}

    assert excerpted.shown
    assert f"p{excerpted.shown[0].block}" in shown
