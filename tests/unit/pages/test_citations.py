import json

from briefgen.model.citations import CitationRun, CitedThing, StyledCitation
from briefgen.model.ids import Ref, SitePath
from briefgen.model.view_parts import NoteCitation, PassageCitation
from briefgen.pages.citations import citation_view, notes_cited, passage_cited
from briefgen.pages.index import SiteIndex
from briefgen.pages.sheet import Sheet
from tests.site_builders import a_briefing, a_note, a_site, an_article

ARTICLE = an_article("envoy", "The envoy met.")
NOTE = a_note(ARTICLE, "met", slug="met")
CHICAGO = (StyledCitation(style="Chicago", runs=(CitationRun(text="Cited."),)),)
PAGE = SitePath("articles/envoy/index.html")


ADDRESS = "https://example.org/kim/articles/envoy/"


def sheet(*cited):
    site = a_site(articles=(ARTICLE,), notes=(NOTE,), citations=cited)
    return Sheet(SiteIndex(site), PAGE, about=ARTICLE.ref)


def files(thing=ARTICLE):
    return citation_view(sheet(), thing, ADDRESS).files


def test_the_files_are_in_the_page_and_named_after_its_thing():
    assert [(file.text, file.name) for file in files()] == [
        ("BibTeX", "envoy.bib"),
        ("RIS", "envoy.ris"),
        ("CSL-JSON", "envoy.json"),
    ]


def test_an_articles_files_hold_the_source_and_each_note_on_it():
    bib, _, csl = files()

    assert bib.media_type == "application/x-bibtex"
    assert [line for line in bib.content.splitlines() if line.startswith("@")] == [
        "@online{envoy,",
        "@online{envoy-met,",
    ]
    assert [item["id"] for item in json.loads(csl.content)] == ["envoy", "envoy-met"]


def test_a_briefings_files_hold_the_briefing_by_its_author():
    briefing = a_briefing("soon", title="Soon", author="Ann Lee")
    _, ris, _ = files(briefing)

    assert ris.media_type == "application/x-research-info-systems"
    assert ris.content.startswith("TY  - ELEC\r\nAU  - Lee, Ann\r\nTI  - Soon\r\n")


def test_the_thing_and_the_notes_on_its_page_are_cited_in_styles():
    known = sheet(
        CitedThing(ref=ARTICLE.ref, citations=CHICAGO),
        CitedThing(ref=Ref(kind="note", id=NOTE.id), citations=CHICAGO),
    )

    assert citation_view(known, ARTICLE, ADDRESS).citations == CHICAGO
    assert notes_cited(known, (NOTE,)) == (NoteCitation(href="#note-met", number=1, citations=CHICAGO),)


def test_a_passage_is_cited_by_the_articles_key_with_a_place_for_its_number():
    short = (StyledCitation(style="APA", runs=(CitationRun(text="7777", is_place=True),)),)
    known = sheet(CitedThing(ref=ARTICLE.ref, citations=CHICAGO, passage=short))

    assert passage_cited(known, ARTICLE, 3) == PassageCitation(number=3, key="envoy", citations=short)


def test_without_a_processor_there_are_files_and_keys_alone():
    known = sheet()

    assert citation_view(known, ARTICLE, ADDRESS).citations == ()
    assert notes_cited(known, (NOTE,)) == ()
    assert passage_cited(known, ARTICLE, 1) == PassageCitation(number=1, key="envoy")
