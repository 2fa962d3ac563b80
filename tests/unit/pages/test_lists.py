"""Home and the pages that list things."""

from briefgen.model.flow import plain
from briefgen.pages import articles, coverage, notes_list, people
from briefgen.pages.plan import PageMaker
from tests.site_builders import a_briefing, a_date, a_mention, a_note, a_person, a_prose, a_site, a_term, an_article


def view(pages, section):
    return pages[f"{section}/index.html"].view


def made(site):
    return {page.path: page for page in PageMaker(site).pages()}


def test_home_leads_with_the_newest_briefing(pages):
    home = pages["index.html"].view

    assert (home.lead.title, home.lead.sources, home.briefings) == ("Before the talks", 3, ())
    assert [line.slug for line in home.articles] == ["reply", "copy", "offer", "record"]
    assert [(person.name, person.mentions) for person in home.people] == [("Bo Kim", 3), ("Ann Lee", 3)]


def test_what_happened_last_does_not_tell_of_the_briefing_that_leads_once_more(pages):
    assert [line.title for line in pages["index.html"].view.timeline][:1] == ["The summit"]


def test_a_briefing_that_is_all_that_happened_is_told_as_the_latest():
    site = a_site(briefings=(a_briefing("b", "Words.", title="Alone", date=a_date("2019-01-20")),))

    assert [line.title for line in made(site)["index.html"].view.timeline] == ["Alone"]


def test_people_stand_under_their_letters(pages):
    letters = view(pages, "people").letters

    assert [(group.letter.letter, [person.name for person in group.people]) for group in letters] == [
        ("K", ["Bo Kim"]),
        ("L", ["Ann Lee", "Cy Lee"]),
    ]


def test_the_matrix_tells_who_appears_with_whom(pages):
    matrix = view(pages, "people").matrix

    assert [row.person.title for row in matrix] == ["Bo Kim", "Ann Lee"]
    assert [[(field.count, field.itself) for field in row.fields] for row in matrix] == [
        [(0, True), (1, False)],
        [(1, False), (0, True)],
    ]
    assert matrix[0].fields[1].strength == 4


def test_there_is_no_matrix_where_nobody_meets():
    assert made(a_site(people=(a_person(),)))["people/index.html"].view.matrix == ()


def test_the_glossary_is_whole_and_links_no_term_to_itself(pages):
    glossary = view(pages, "glossary")
    entries = {entry.term: entry for group in glossary.letters for entry in group.entries}

    assert list(entries) == ["The summit", "Yongbyon"]
    assert [(link.title, link.count) for link in entries["Yongbyon"].articles] == [("Ann Lee on the offer", 2)]
    assert glossary.kinds == (("event", 1), ("place", 1))


def test_the_timeline_tells_events_and_publications_apart(pages):
    timeline = view(pages, "timeline")

    assert [year.year for year in timeline.years] == [2018, 2019]
    assert [(line.kind, line.title) for line in timeline.years[0].entries] == [
        ("article", "A book"),
        ("event", "The summit"),
    ]
    assert timeline.years[0].entries[1].end.iso == "2018-07"
    assert (timeline.events, timeline.publications) == (1, 5)


def test_the_bibliography_is_by_publisher_and_folds_one_text(pages):
    sources = view(pages, "sources")

    assert [group.name for group in sources.publishers] == ["The Copy", "The Example", "The Other", "The Press"]
    assert (sources.articles, sources.publisher_count, sources.texts) == (4, 4, 3)
    assert [(text.publishers, [s.slug for s in text.sources]) for text in sources.shared] == [(2, ["offer", "copy"])]
    assert sources.publishers[0].sources[0].coins.startswith("url_ver=Z39.88-2004")


def test_coverage_has_a_dot_where_an_article_mentions_somebody(pages):
    table = view(pages, "coverage")

    assert [article.slug for article in table.articles] == ["record", "offer", "copy", "reply"]
    assert [(row.thing.title, [(dot.column, dot.count) for dot in row.dots]) for row in table.people] == [
        ("Bo Kim", [(0, 1), (3, 2)]),
        ("Ann Lee", [(0, 1), (1, 2)]),
    ]
    assert [([dot.gap for dot in row.dots], row.rest) for row in table.people] == [([0, 2], 0), ([0, 0], 2)]
    assert [dot.radius for dot in table.people[1].dots] == [707, 1000]
    assert table.people[1].dots[1].href == "../articles/offer/index.html#p1"


def test_a_dot_leads_to_the_article_where_the_passage_is_withheld(pages):
    assert view(pages, "coverage").people[1].dots[0].href == "../articles/record/index.html"


def test_a_wide_table_goes_on_on_the_next_page():
    days = [f"2019-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 22)][: coverage.COLUMNS + 1]
    pages = made(a_site(articles=tuple(an_article(f"a{n:02}", date=a_date(day)) for n, day in enumerate(days))))
    newest = [article.slug for article in view(pages, "coverage").articles]

    assert (newest[0], newest[-1], len(newest)) == ("a01", f"a{coverage.COLUMNS}", coverage.COLUMNS)
    assert [article.slug for article in view(pages, "coverage/page/2").articles] == ["a00"]
    assert view(pages, "coverage").pager.next == "../coverage/page/2/index.html"


def test_notes_stand_by_kind_with_contradictions_once(pages):
    notes = view(pages, "notes")

    assert [(kind.kind.key, kind.total, len(kind.notes)) for kind in notes.kinds] == [
        ("context", 1, 1),
        ("question", 1, 1),
        ("dispute", 2, 2),
    ]
    (contradiction,) = notes.contradictions
    assert {contradiction.here.source.slug, contradiction.there.source.slug} == {"offer", "reply"}


def test_many_notes_have_pages_for_each_kind():
    article = an_article("a", "Some words here.")
    numbers = range(notes_list.ON_A_PAGE + 1)
    notes = tuple(a_note(article, "words", slug=f"n{n:03}", kind="question") for n in numbers)
    pages = made(a_site(articles=(article,), notes=notes))

    assert view(pages, "notes").kinds[0].href == "../notes/kind/question/index.html"
    assert len(view(pages, "notes").kinds[0].notes) == notes_list.FIRST_FEW
    assert len(view(pages, "notes/kind/question").kinds[0].notes) == notes_list.ON_A_PAGE
    assert len(view(pages, "notes/kind/question/page/2").kinds[0].notes) == 1


def test_articles_stand_by_year_newest_first(pages):
    listed = view(pages, "articles")

    assert [(year.year, [line.slug for line in year.articles]) for year in listed.years] == [
        (2019, ["reply", "copy", "offer"]),
        (2018, ["record"]),
    ]


def test_a_long_list_goes_on_on_the_next_page():
    pages = made(a_site(articles=tuple(an_article(f"a{n:04}") for n in range(articles.ON_A_PAGE + 1))))

    assert [line.slug for line in view(pages, "articles/page/2").years[0].articles] == [f"a{articles.ON_A_PAGE:04}"]
    assert view(pages, "articles").total == articles.ON_A_PAGE + 1
    assert view(pages, "articles").years[0].id == "undated"


def test_definitions_in_the_glossary_link_others():
    prose = a_prose("Where Ann Lee met Yongbyon.")
    mentions = (
        a_mention(prose, "Ann Lee", "ann-lee"),
        a_mention(prose, "Yongbyon", "yongbyon", kind="term", reason="term"),
    )
    site = a_site(people=(a_person(),), terms=(a_term(prose=a_prose(*prose.blocks, mentions=mentions)),))
    (entry,) = view(made(site), "glossary").letters[0].entries

    assert [plain(node.children) for node in entry.text[0].nodes if hasattr(node, "children")] == ["Ann Lee"]


def test_a_list_of_very_many_people_has_no_strips():
    prose = a_prose("Ann Lee.")
    told = a_prose(*prose.blocks, mentions=(a_mention(prose, "Ann Lee", "ann-lee"),))
    crowd = tuple(a_person(f"p{n:04}", f"P {n}") for n in range(people.MOST_STRIPS))
    small = a_site(articles=(an_article("a", prose=told, date=a_date("2019")),), people=(a_person(),))
    large = a_site(articles=small.articles, people=(a_person(), *crowd))

    assert view(made(small), "people").letters[0].people[0].strip.points != ()
    assert all(not line.strip.points for group in view(made(large), "people").letters for line in group.people)
