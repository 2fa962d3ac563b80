from briefgen.model.citations import CitationRun, CitedThing, StyledCitation
from briefgen.model.ids import Ref, SitePath
from briefgen.model.view_parts import NoteCitation, PassageCitation
from briefgen.pages.citations import citation_view, notes_cited, passage_cited
from briefgen.pages.index import SiteIndex
from briefgen.pages.sheet import Sheet
from tests.site_builders import a_note, a_site, an_article

ARTICLE = an_article("envoy", "The envoy met.")
NOTE = a_note(ARTICLE, "met", slug="met")
CHICAGO = (StyledCitation(style="Chicago", runs=(CitationRun(text="Cited."),)),)
PAGE = SitePath("articles/envoy/index.html")


ADDRESS = "https://example.org/kim/articles/envoy/"


def sheet(*cited):
    site = a_site(articles=(ARTICLE,), notes=(NOTE,), citations=cited)
    return Sheet(SiteIndex(site), PAGE, about=ARTICLE.ref)


def test_the_files_stand_beside_the_page():
    assert [(file.text, file.href) for file in citation_view(sheet(), ARTICLE.ref, ADDRESS).files] == [
        ("BibTeX", "../../articles/envoy/cite.bib"),
        ("RIS", "../../articles/envoy/cite.ris"),
        ("CSL-JSON", "../../articles/envoy/cite.json"),
    ]


def test_the_thing_and_the_notes_on_its_page_are_cited_in_styles():
    known = sheet(
        CitedThing(ref=ARTICLE.ref, citations=CHICAGO),
        CitedThing(ref=Ref(kind="note", id=NOTE.id), citations=CHICAGO),
    )

    assert citation_view(known, ARTICLE.ref, ADDRESS).citations == CHICAGO
    assert notes_cited(known, (NOTE,)) == (NoteCitation(href="#note-met", number=1, citations=CHICAGO),)


def test_a_passage_is_cited_by_the_articles_key_with_a_place_for_its_number():
    short = (StyledCitation(style="APA", runs=(CitationRun(text="7777", is_place=True),)),)
    known = sheet(CitedThing(ref=ARTICLE.ref, citations=CHICAGO, passage=short))

    assert passage_cited(known, ARTICLE, 3) == PassageCitation(number=3, key="envoy", citations=short)


def test_without_a_processor_there_are_files_and_keys_alone():
    known = sheet()

    assert citation_view(known, ARTICLE.ref, ADDRESS).citations == ()
    assert notes_cited(known, (NOTE,)) == ()
    assert passage_cited(known, ARTICLE, 1) == PassageCitation(number=1, key="envoy")
