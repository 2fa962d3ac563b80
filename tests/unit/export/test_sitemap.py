from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefgen.export.sitemap import Location, batches_of, locations, sitemap_files
from briefgen.model.config import SiteConfig
from tests.site_builders import a_briefing, a_date, a_note, a_person, a_site, an_article

BASE = "https://example.org/kim/"
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def changes(**site) -> dict[str, str]:
    return {page.url.removeprefix(BASE): page.changed for page in locations(a_site(**site))}


def test_lists_and_things_are_told_with_the_day_of_their_content() -> None:
    article = an_article("a", "Words.", publish="reference", date=a_date("2019-01-20"))
    note = a_note(article, "Words", date=a_date("2019-03-01"))
    briefing = a_briefing(date=a_date("2019-01-21"), updated=a_date("2019-02-01T10:00+09:00"))

    found = changes(articles=(article,), notes=(note,), briefings=(briefing,), people=(a_person(),))

    assert found["articles/a/"] == "2019-03-01"
    assert found["briefings/brief/"] == "2019-02-01T10:00:00+09:00"
    assert found["people/ann-lee/"] == found[""] == found["glossary/"] == ""


def test_a_full_copy_of_anothers_text_is_not_told_unless_the_site_wants_it() -> None:
    article = an_article("a", "Words.")
    config = SiteConfig(title="T", base_url=BASE, index_full_texts=True)

    assert "articles/a/" not in changes(articles=(article,))
    assert "articles/a/" in changes(articles=(article,), config=config)


def test_other_scripts_are_percent_encoded() -> None:
    assert "people/%EA%B9%80/" in changes(people=(a_person("김", "김"),))


def test_without_an_address_there_is_no_sitemap() -> None:
    assert sitemap_files(a_site(config=SiteConfig(title="T"))) == ()


@given(st.lists(st.integers(1, 300)), st.integers(1, 5), st.integers(600, 2000))
def test_each_file_keeps_within_both_limits_and_no_page_is_lost(lengths, most_urls, most_bytes) -> None:
    pages = tuple(Location(url="x" * length, changed="2019-01-20") for length in lengths)

    batches = batches_of(pages, most_urls, most_bytes)

    assert tuple(page for batch in batches for page in batch) == pages
    for batch in batches:
        written = 200 + sum(len(f"<url><loc>{page.url}</loc><lastmod>{page.changed}</lastmod></url>") for page in batch)
        assert len(batch) <= most_urls
        assert written <= most_bytes


def test_a_site_beyond_the_limits_has_an_index_of_its_sitemaps() -> None:
    people = tuple(a_person(f"p{number}", "A B") for number in range(50_000))

    index, first, second = sitemap_files(a_site(people=people))

    listed = etree.fromstring(index.data).xpath("s:sitemap/s:loc/text()", namespaces=NS)
    assert listed == [f"{BASE}sitemap-1.xml", f"{BASE}sitemap-2.xml"]
    assert (first.path, second.path) == ("sitemap-1.xml", "sitemap-2.xml")
    urls = [etree.fromstring(file.data).xpath("s:url/s:loc/text()", namespaces=NS) for file in (first, second)]
    assert [len(part) for part in urls] == [50_000, 9]
    assert len({*urls[0], *urls[1]}) == 50_009
