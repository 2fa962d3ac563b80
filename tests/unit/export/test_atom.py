import uuid

import feedparser
import pytest
from lxml import etree
from msgspec.structs import replace

from briefgen.export.atom import AtomFeeds
from briefgen.export.entries import Entries
from briefgen.export.feed_pages import MOST_ENTRIES
from briefgen.model.config import SiteConfig
from tests.site_builders import a_briefing, a_date, a_mention, a_person, a_prose, a_site, an_article

BASE = "https://example.org/kim/"


def feed(*briefings, **site):
    whole = a_site(briefings=briefings, **site)
    (file,) = AtomFeeds(whole, Entries(whole, whole.config.base_url)).of_site()
    return file.data


def read(data: bytes):
    """As an independent reader of feeds has it."""
    found = feedparser.parse(data, sanitize_html=False)
    assert not found.bozo, found.bozo_exception
    return found


def test_an_entry_is_read_with_its_dates_author_and_text() -> None:
    briefing = a_briefing(
        "b",
        "Text & <more>.",
        title="Deals & <b>titles</b>",
        date=a_date("2019-01-20"),
        updated=a_date("2019-02-01T09:00+09:00"),
        author="M. Editor",
        bottom_line="Watch.",
        tags=("outlook",),
    )

    (entry,) = read(feed(briefing)).entries

    assert (entry.id, entry.link) == (f"{BASE}briefings/b/", f"{BASE}briefings/b/")
    assert entry.title == "Deals & <b>titles</b>"
    assert (entry.published, entry.updated) == ("2019-01-20T00:00:00Z", "2019-02-01T09:00:00+09:00")
    assert (entry.author, entry.summary) == ("M. Editor", "Watch.")
    assert [tag.term for tag in entry.tags] == ["outlook"]
    assert entry.content[0].value == "<p>Text &amp; &lt;more&gt;.</p>"
    assert entry.content[0].type == "text/html"


def test_a_feed_tells_where_it_is_and_what_it_is_a_feed_of() -> None:
    found = read(feed()).feed

    assert (found.id, found.link, found.updated) == (f"{BASE}feed.xml", BASE, "1970-01-01T00:00:00Z")
    assert [link.href for link in found.links if link.rel == "self"] == [f"{BASE}feed.xml"]
    assert found.author == "Talks"


def test_without_an_address_an_id_is_a_uuid_of_the_sites_title_and_the_things_address() -> None:
    config = SiteConfig(title="Talks")

    (entry,) = read(feed(a_briefing("b", date=a_date("2019")), config=config)).entries

    talks = uuid.uuid5(uuid.NAMESPACE_URL, "Talks")
    assert entry.id == f"urn:uuid:{uuid.uuid5(talks, 'briefings/b/')}"


@pytest.mark.parametrize("title", ["]]>", "a\x00b\x1fc", "🎉 & <!--", "&lt;"])
def test_hostile_titles_leave_the_feed_well_formed(title: str) -> None:
    root = etree.fromstring(feed(a_briefing("b", title=title, date=a_date("2019"))))

    (found,) = root.xpath("a:entry/a:title/text()", namespaces={"a": "http://www.w3.org/2005/Atom"})
    assert found == title.replace("\x00", "").replace("\x1f", "")


def persons_feed(person, *articles):
    site = a_site(people=(person,), articles=articles)
    return AtomFeeds(site, Entries(site, BASE)).of_person(person)


def test_a_persons_feed_stands_beside_their_page() -> None:
    prose = a_prose("Ann Lee spoke.")
    article = an_article(prose=replace(prose, mentions=(a_mention(prose, "Ann Lee", "ann-lee"),)), date=a_date("2019"))

    (file,) = persons_feed(a_person(), article)

    assert file.path == "people/ann-lee/feed.xml"
    found = read(file.data)
    assert (found.feed.title, found.feed.link) == ("Ann Lee – Talks", f"{BASE}people/ann-lee/")
    assert [entry.link for entry in found.entries] == [f"{BASE}articles/a/"]


def test_a_persons_feed_tells_the_newest_only() -> None:
    prose = a_prose("Ann Lee spoke.")
    prose = replace(prose, mentions=(a_mention(prose, "Ann Lee", "ann-lee"),))
    articles = [an_article(f"a{n:03}", prose=prose, date=a_date(f"{1900 + n}")) for n in range(MOST_ENTRIES + 1)]

    (file,) = persons_feed(a_person(), *articles)

    links = [entry.link for entry in read(file.data).entries]
    assert len(links) == MOST_ENTRIES
    assert f"{BASE}articles/a000/" not in links


def test_a_person_of_whom_nothing_is_told_has_no_feed() -> None:
    assert persons_feed(a_person()) == ()
