from briefgen.pages.chronology import WHOLE
from briefgen.pages.strips import LOWEST, MOST_POINTS, strip
from tests.site_builders import a_date, a_mention, a_person, a_prose, a_site, an_article


def articles_of(*days):
    prose = a_prose("Ann Lee.")
    prose = a_prose(*prose.blocks, mentions=(a_mention(prose, "Ann Lee", "ann-lee"),))
    return tuple(an_article(f"a{n:03}", prose=prose, date=a_date(day) if day else None) for n, day in enumerate(days))


def strip_of(a_sheet, *days):
    return strip(a_sheet(a_site(articles=articles_of(*days), people=(a_person(),))), ("person", "ann-lee"))


def test_points_lie_where_their_articles_lie_in_time(a_sheet):
    assert [point.x for point in strip_of(a_sheet, "2019-01-01", "2019-01-31", "2019-01-16").points] == [0, 500, WHOLE]


def test_an_article_without_a_date_is_on_no_strip(a_sheet):
    assert len(strip_of(a_sheet, "2019-01-01", "").points) == 1


def test_nobody_mentioned_has_an_empty_strip(a_sheet):
    assert strip(a_sheet(a_site(people=(a_person(),))), ("person", "ann-lee")).points == ()


def test_on_a_crowded_strip_neighbours_are_one_point(a_sheet):
    days = [f"{year}-{month:02}-{day:02}" for year in (2018, 2019) for month in range(1, 13) for day in range(1, 21)]
    points = strip_of(a_sheet, *days).points

    assert len(points) <= MOST_POINTS + 1
    assert sum(point.articles for point in points) == sum(point.count for point in points) == len(days)
    assert all(LOWEST <= point.height <= WHOLE for point in points)
