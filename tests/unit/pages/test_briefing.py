from briefgen.pages.plan import PageMaker
from tests.site_builders import a_briefing, a_date, a_site


def test_the_sources_are_numbered_as_they_are_cited_with_ways_back(pages):
    sources = pages["briefings/before/index.html"].view.sources

    assert [(entry.id, entry.source.slug) for entry in sources] == [
        ("source-1", "offer"),
        ("source-2", "reply"),
        ("source-3", "copy"),
    ]
    assert [link.href for link in sources[0].cited] == ["#cite-1"]


def test_sources_of_one_text_share_a_group_and_count_once(pages):
    view = pages["briefings/before/index.html"].view

    assert [entry.group for entry in view.sources] == [1, 0, 1]
    assert view.independent == 2


def test_the_foot_says_how_many_quotations_were_checked(pages):
    view = pages["briefings/before/index.html"].view

    assert (view.checked, view.quotations) == (1, 1)


def test_those_it_speaks_of_are_counted(pages):
    assert [(link.title, link.count) for link in pages["briefings/before/index.html"].view.people] == [("Bo Kim", 1)]


def test_the_neighbours_are_those_in_time():
    briefings = tuple(a_briefing(f"b{n}", title=f"B{n}", date=a_date(f"2019-01-0{n}")) for n in (1, 2, 3))
    maker = PageMaker(a_site(briefings=briefings))
    views = {page.path: maker.page(page).view for page in maker.plan if page.kind == "briefing"}
    middle = views["briefings/b2/index.html"]

    assert (middle.newer.text, middle.older.text) == ("B3", "B1")
    assert views["briefings/b3/index.html"].newer is None
