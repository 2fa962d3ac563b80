import json

from briefgen.export.entries import Entries
from briefgen.export.feed_pages import MOST_ENTRIES
from briefgen.export.json_feed import json_feed
from briefgen.model.config import SiteConfig
from tests.site_builders import a_briefing, a_date, a_note, a_site, an_article

BASE = "https://example.org/kim/"


def files(**site):
    whole = a_site(**site)
    return json_feed(whole, Entries(whole, whole.config.base_url))


def test_an_item_tells_our_page_and_the_publishers() -> None:
    article = an_article("a", "Words.", title="Talks", url="https://source.example/a", date=a_date("2019-01-20"))

    (file,) = files(articles=(article,), notes=(a_note(article, "Words", author="M. Editor"),))

    (item,) = json.loads(file.data)["items"]
    assert item["id"] == item["url"] == f"{BASE}articles/a/#note-n"
    assert item["external_url"] == "https://source.example/a"
    assert item["authors"] == [{"name": "M. Editor"}]
    assert item["date_modified"] == "2019-01-20T00:00:00Z"
    assert "date_published" not in item


def test_the_version_stands_first_so_that_readers_know_at_once() -> None:
    (file,) = files()

    assert file.data.startswith(b'{\n  "version": "https://jsonfeed.org/version/1.1"')
    assert json.loads(file.data)["items"] == []


def test_a_long_feed_is_small_pages_that_lead_on() -> None:
    briefings = tuple(a_briefing(f"b{n:03}", 'A "quoted" word. ' * 300, date=a_date("2019")) for n in range(120))

    made = files(briefings=briefings)

    pages = [json.loads(file.data) for file in made]
    assert sum(len(page["items"]) for page in pages) == 120
    assert max(len(file.data) for file in made) < 250_000
    assert max(len(page["items"]) for page in pages) <= MOST_ENTRIES
    assert [page.get("next_url") for page in pages] == [*(page["feed_url"] for page in pages[1:]), None]


def test_without_an_address_no_url_pretends_to_be_full() -> None:
    (file,) = files(config=SiteConfig(title="Talks"), briefings=(a_briefing("b", date=a_date("2019")),))

    feed = json.loads(file.data)
    assert not {"home_page_url", "feed_url"} & set(feed)
    assert feed["items"][0]["id"] == "briefings/b/"
    assert "url" not in feed["items"][0]
