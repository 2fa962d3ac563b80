from briefgen.model.citations import CitationRun, CitedThing, StyledCitation
from briefgen.model.ids import Ref, SitePath
from briefgen.pages.citations import citation_view
from briefgen.pages.index import SiteIndex
from briefgen.pages.sheet import Sheet
from tests.site_builders import a_note, a_site, an_article

ARTICLE = an_article("envoy", "The envoy met.")
NOTE = a_note(ARTICLE, "met", slug="met")
CHICAGO = (StyledCitation(style="Chicago", runs=(CitationRun(text="Cited."),)),)
PAGE = SitePath("articles/envoy/index.html")


def view(*cited):
    site = a_site(articles=(ARTICLE,), notes=(NOTE,), citations=cited)
    sheet = Sheet(SiteIndex(site), PAGE, about=ARTICLE.ref)
    return citation_view(sheet, ARTICLE.ref, "https://example.org/kim/articles/envoy/", (NOTE,))


def test_the_files_stand_beside_the_page():
    assert [(file.text, file.href) for file in view().files] == [
        ("BibTeX", "../../articles/envoy/cite.bib"),
        ("RIS", "../../articles/envoy/cite.ris"),
        ("CSL-JSON", "../../articles/envoy/cite.json"),
    ]


def test_the_thing_and_the_notes_on_its_page_are_cited_in_styles():
    cited = (
        CitedThing(ref=ARTICLE.ref, citations=CHICAGO),
        CitedThing(ref=Ref(kind="note", id=NOTE.id), citations=CHICAGO),
    )

    found = view(*cited)

    assert found.citations == CHICAGO
    assert [(note.href, note.citations) for note in found.notes] == [("#note-met", CHICAGO)]


def test_without_a_processor_there_are_files_alone():
    found = view()

    assert (found.citations, found.notes) == ((), ())
