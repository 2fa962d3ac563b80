"""Search as its reader has it, in the site that ships: over http, by keyboard, narrowed, and never as markup."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from briefgen.publish.pagefind import is_installed

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not is_installed(), reason="Pagefind is not installed")]

TITLES = ".results .title a"


@pytest.fixture
def search(shipped, serve, visit):
    """Opens the search page with a query; waits for what is found."""

    def go(query="", **context):
        seen = visit(f"{serve(shipped)}search/?q={quote(query)}", **context)
        if query:
            expect(seen.page.get_by_role("status")).not_to_be_empty()
        return seen

    return go


def test_what_is_found_shows_kind_publisher_date_and_the_passage(search):
    seen = search("weapons inspectors")
    first = seen.page.locator(".results li", has_text="Bloomberg").first

    expect(first.locator(".facts")).to_contain_text("20 January 2019")
    expect(first.locator(".facts")).to_contain_text("Article")
    expect(first.locator("mark").first).to_be_visible()
    assert seen.errors == []


def test_a_find_leads_to_its_passage(search):
    seen = search("no commitment to admit weapons inspectors")
    link = seen.page.locator(".results li", has_text="Article").locator("a").first
    assert "#p" in link.get_attribute("href")

    link.click()
    seen.page.wait_for_load_state()

    place = seen.page.evaluate("document.querySelector(':target').textContent")
    assert "weapons inspectors" in place
    assert seen.errors == []


def test_a_note_is_found_and_leads_to_itself(search):
    seen = search("A subject and an adjective, both from the American side")
    link = seen.page.locator(TITLES).first

    assert "#note-" in link.get_attribute("href")
    expect(seen.page.locator(".results .facts").first).to_contain_text("Note: Significance")


def test_words_in_quotation_marks_are_found_in_this_order_only(search):
    seen = search("“commitment weapons”")
    expect(seen.page.get_by_role("status")).to_contain_text("Nothing found")

    seen.page.locator("#q").fill("“weapons inspectors”")
    expect(seen.page.locator(TITLES).first).to_be_visible()


def test_a_phrase_and_a_word_must_both_be_found(search):
    seen = search("“weapons inspectors”")
    expect(seen.page.locator(TITLES).first).to_be_visible()

    seen.page.locator("#q").fill("“weapons inspectors” Harzfeuerwerk")
    expect(seen.page.get_by_role("status")).to_contain_text("Nothing found")


def test_how_much_is_found_is_announced(search):
    seen = search("verification")
    status = seen.page.get_by_role("status")

    expect(status).to_have_text(f"{len(seen.page.locator(TITLES).all())} results")


def test_it_can_be_used_by_keyboard_alone(shipped, serve, visit):
    seen = visit(serve(shipped))
    seen.page.keyboard.press("Tab")
    seen.page.keyboard.press("/")
    assert seen.page.evaluate("document.activeElement.id") == "q"
    seen.page.keyboard.type("Yongbyon")
    seen.page.keyboard.press("Enter")
    expect(seen.page.locator(TITLES).nth(1)).to_be_visible()

    seen.page.keyboard.press("/")
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("ArrowDown")
    second = seen.page.locator(TITLES).nth(1)
    expect(second).to_be_focused()
    seen.page.keyboard.press("ArrowUp")
    seen.page.keyboard.press("ArrowUp")
    expect(seen.page.locator("#q")).to_be_focused()
    seen.page.keyboard.press("ArrowDown")
    target = seen.page.locator(TITLES).first.get_attribute("href").lstrip("./").partition("#")[0]
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url(f"**/{target}*")
    assert seen.errors == []


def test_filters_narrow_what_is_found_and_stand_in_the_address(search):
    seen = search("Yongbyon")
    expect(seen.page.locator(TITLES).first).to_be_visible()

    seen.page.get_by_role("combobox", name="Kind", exact=True).select_option("Term")

    expect(seen.page.locator(".results .facts").first).to_contain_text("Term")
    expect(seen.page.locator(".results li", has_text="Note:")).to_have_count(0)
    expect(seen.page).to_have_url(re.compile("q=Yongbyon"))
    expect(seen.page).to_have_url(re.compile("kind=term"))
    seen.page.reload()
    expect(seen.page.locator(".results .facts").first).to_contain_text("Term")


def test_a_person_alone_lists_all_that_names_them(search):
    seen = search()

    seen.page.get_by_role("combobox", name="Person", exact=True).select_option("Kim Yong Chol")

    expect(seen.page.locator(TITLES, has_text="Kim Yong Chol").first).to_be_visible()
    expect(seen.page).to_have_url(re.compile(r"person=Kim\+Yong\+Chol"))


def test_typing_searches_and_the_address_leads_back(search):
    seen = search()
    seen.page.locator("#q").press_sequentially("armistice")

    expect(seen.page).to_have_url(re.compile(r"\?q=armistice$"))
    expect(seen.page.locator(TITLES).first).to_be_visible()


def test_more_is_shown_when_asked_for(search):
    seen = search("Kim")
    expect(seen.page.locator(TITLES)).to_have_count(10)

    seen.page.get_by_role("button", name="Show more").click()

    expect(seen.page.locator(TITLES).nth(10)).to_be_focused()


@pytest.mark.parametrize("query", ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "&lt;b&gt; ' \\ %"])
def test_hc_19_words_to_look_for_are_never_markup(search, query):
    dialogs = []
    seen = search()
    seen.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    seen.page.goto(seen.page.url.partition("?")[0] + f"?q={quote(query)}#:~:text={quote(query)}")

    expect(seen.page.locator("#q")).to_have_value(query)
    expect(seen.page.get_by_role("status")).not_to_be_empty()
    assert seen.page.locator("main img, main script").count() == 0
    assert dialogs == []


def test_nothing_is_asked_of_another_host(search, shipped, serve):
    seen = search("summit")

    assert seen.asked
    assert [address for address in seen.asked if not address.startswith(serve(shipped))] == []


def test_from_a_folder_the_page_says_why_it_finds_nothing(shipped, visit):
    seen = visit((shipped / "search/index.html").as_uri() + "?q=summit")

    expect(seen.page.get_by_role("status")).to_contain_text("could not be read")
    expect(seen.page.locator(".empty")).to_be_visible()


def test_without_script_the_lists_are_there(search):
    seen = search("", java_script_enabled=False)

    expect(seen.page.locator("main a", has_text="Glossary")).to_be_visible()


def test_the_page_fits_a_small_window(search):
    seen = search("Kim", width=320)

    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_only_the_search_page_loads_searching(shipped):
    pages = {path.parent.name for path in shipped.rglob("*.html") if "assets/search.js" in path.read_text()}

    assert pages == {"search"}
    assert (shipped / "assets/search.js").stat().st_size < 12_000
