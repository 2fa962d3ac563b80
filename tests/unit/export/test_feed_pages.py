from hypothesis import given
from hypothesis import strategies as st

from briefgen.export.entries import Entry
from briefgen.export.feed_pages import MOST_BYTES, MOST_ENTRIES, NO_DATE, batches_of, feed_files, numbered
from briefgen.model.ids import Ref
from tests.site_builders import a_date, a_site


def an_entry(number: int, size: int = 0) -> Entry:
    ref = Ref(kind="briefing", id=f"b{number}")
    return Entry(ref=ref, address=f"briefings/b{number}/", title="A", updated=a_date("2019"), html="x" * size)


def pages(entries):
    made = []
    feed_files(a_site(), "feed.xml", "Talks", "", entries, lambda page: made.append(page) or b"")
    return made


@given(st.lists(st.integers(0, MOST_BYTES + 10), max_size=12))
def test_no_entry_is_lost_or_moved(sizes: list[int]) -> None:
    entries = [an_entry(number, size) for number, size in enumerate(sizes)]

    batches = batches_of(entries)

    assert [entry for batch in batches for entry in batch] == entries
    assert all(len(batch) == 1 or sum(len(entry.html) for entry in batch) <= MOST_BYTES for batch in batches)


def test_a_page_has_so_many_entries_at_most() -> None:
    assert [len(batch) for batch in batches_of([an_entry(n) for n in range(MOST_ENTRIES + 1)])] == [MOST_ENTRIES, 1]


def test_pages_lead_to_each_other_and_to_the_first() -> None:
    first, second, third = pages([an_entry(n) for n in range(2 * MOST_ENTRIES + 1)])

    assert (first.previous, first.next) == ("", "https://example.org/kim/feed-2.xml")
    assert (second.previous, second.next) == (first.url, third.url)
    assert (third.first, third.next) == (first.url, "")


def test_a_short_feed_is_one_page_that_leads_nowhere() -> None:
    (page,) = pages([an_entry(1)])

    assert (page.first, page.previous, page.next) == ("", "", "")


def test_a_feed_without_entries_is_a_page_with_a_date_of_its_own() -> None:
    (page,) = pages([])

    assert (page.entries, page.updated) == ((), NO_DATE)


def test_further_pages_are_numbered_before_the_suffix() -> None:
    assert numbered("people/a.b/feed.xml", 1) == "people/a.b/feed.xml"
    assert numbered("people/a.b/feed.xml", 3) == "people/a.b/feed-3.xml"
