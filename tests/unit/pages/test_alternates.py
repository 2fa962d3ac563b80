import pytest

from briefgen.export.site_files import export_site
from briefgen.model.ids import Ref, SitePath
from briefgen.pages.alternates import alternates
from briefgen.pages.index import SiteIndex
from briefgen.pages.sheet import Sheet
from tests.example_site import example_site
from tests.site_builders import a_date, a_note, a_person, a_site, an_article


def hrefs(site, path, section=None, about=None):
    sheet = Sheet(SiteIndex(site), SitePath(path), about=about)
    return [one.href for one in alternates(sheet, section)]


def test_every_page_leads_to_the_feed_in_json():
    assert hrefs(a_site(), "index.html", "home") == ["feed.json"]


@pytest.mark.parametrize(
    ("section", "data"),
    [
        ("people", ["../data/people.json"]),
        ("glossary", ["../data/glossary.jsonld"]),
        ("sources", ["../data/sources.json", "../data/sources.bib"]),
        ("notes", ["../data/annotations.jsonld"]),
        ("timeline", []),
    ],
)
def test_a_list_leads_to_the_data_of_what_it_lists(section, data):
    assert hrefs(a_site(), f"{section}/index.html", section) == ["../feed.json", *data]


def test_the_data_are_those_that_are_exported_even_where_there_is_nothing():
    files = {file.path for file in export_site(a_site())}

    for section in ("people", "glossary", "sources", "notes"):
        found = hrefs(a_site(), f"{section}/index.html", section)
        assert {href.removeprefix("../") for href in found} <= files


def test_a_person_leads_to_the_feed_that_is_written_for_them_and_to_none_that_is_not():
    site = example_site()
    files = {file.path for file in export_site(site)}

    for person in site.people:
        own = f"people/{person.id}/feed.xml"
        found = hrefs(site, f"people/{person.id}/index.html", "people", person.ref)
        assert (f"../../{own}" in found) == (own in files)


def test_a_person_of_whom_only_undated_things_tell_has_no_feed():
    article = an_article("a", "Text.")
    undated = a_site(people=(a_person(),), articles=(article,), notes=(a_note(article, "Text", people=("ann-lee",)),))
    dated = a_site(
        people=(a_person(),),
        articles=(article,),
        notes=(a_note(article, "Text", people=("ann-lee",), date=a_date("2019")),),
    )
    ref = Ref(kind="person", id="ann-lee")

    assert hrefs(undated, "people/ann-lee/index.html", "people", ref) == ["../../feed.json"]
    assert hrefs(dated, "people/ann-lee/index.html", "people", ref) == [
        "../../feed.json",
        "../../people/ann-lee/feed.xml",
    ]
    for site in (undated, dated):
        written = any(file.path == "people/ann-lee/feed.xml" for file in export_site(site))
        assert written == (site is dated)
