"""Cards, as WCAG 2.2 asks of content on hover or focus (1.4.13): dismissible, hoverable, persistent."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

NAME = "a.person[data-card='card-ada-marsh'] >> nth=1"
TERM = ".reading a.term"
OPEN = ".card:popover-open"
WITHOUT_POPOVERS = """
  delete HTMLElement.prototype.showPopover;
  delete HTMLElement.prototype.hidePopover;
  delete HTMLElement.prototype.togglePopover;
"""


def waits_for(page, selector, state="visible"):
    page.wait_for_selector(selector, state=state)


def test_a_card_opens_on_hover_but_not_at_once(visit, article):
    page = visit(article).page
    page.clock.install(time=0)
    page.clock.pause_at(1_000)  # however slow the machine, only the test lets time go on
    page.hover(NAME)
    page.clock.run_for(250)

    assert page.locator(OPEN).count() == 0
    page.clock.run_for(100)
    waits_for(page, OPEN)
    assert "Chair of the harbour commission" in page.inner_text(OPEN)
    assert "Chair, Harbour commission" in page.inner_text(OPEN)


def test_the_pointer_may_move_onto_the_card_and_a_link_in_it_be_followed(visit, article):
    page = visit(article).page
    page.hover(NAME)
    waits_for(page, OPEN)
    page.hover(f"{OPEN} .card-title a")
    page.wait_for_timeout(600)

    assert page.locator(OPEN).count() == 1


def test_a_card_closes_when_the_pointer_leaves(visit, article):
    page = visit(article).page
    page.hover(NAME)
    waits_for(page, OPEN)
    page.mouse.move(2, 2)

    waits_for(page, OPEN, state="detached")


def test_escape_closes_a_card_without_moving_pointer_or_focus(visit, article):
    page = visit(article).page
    page.hover(NAME)
    waits_for(page, OPEN)
    page.keyboard.press("Escape")

    waits_for(page, OPEN, state="detached")
    page.wait_for_timeout(500)
    assert page.locator(OPEN).count() == 0


def test_another_card_opening_closes_the_first(visit, article):
    page = visit(article).page
    page.hover(NAME)
    waits_for(page, OPEN)
    page.hover(TERM)
    waits_for(page, "#card-long-quay:popover-open")

    assert page.locator(OPEN).count() == 1


def test_the_keyboard_opens_a_card_and_reaches_into_it(visit, article):
    page = visit(article).page
    page.focus(".note-ref >> nth=1")
    page.keyboard.press("Tab")
    waits_for(page, OPEN)

    assert page.evaluate("document.activeElement.dataset.card") == "card-ada-marsh"
    assert page.get_attribute(":focus", "aria-describedby") == "card-ada-marsh"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.card')?.id") == "card-ada-marsh"
    page.keyboard.press("Escape")
    waits_for(page, OPEN, state="detached")
    assert page.evaluate("document.activeElement.dataset.card") == "card-ada-marsh"


def test_a_tap_opens_the_card_and_the_next_one_follows_the_link(visit, article):
    page = visit(article, width=390, has_touch=True).page
    page.tap(NAME)
    waits_for(page, OPEN)

    assert page.url.endswith("/articles/harbour/")
    with page.expect_navigation(url="**/people/ada-marsh/**"):
        page.tap(NAME)


def test_a_tap_elsewhere_closes_the_card(visit, article):
    page = visit(article, width=390, has_touch=True).page
    page.tap(NAME)
    waits_for(page, OPEN)
    page.tap("h1", force=True)

    waits_for(page, OPEN, state="detached")


@pytest.mark.parametrize("width", [320, 390, 800, 1440])
@pytest.mark.parametrize("native", [True, False], ids=["popovers", "no popovers"])
def test_a_card_stays_inside_the_window(visit, article, width, native):
    shown = OPEN if native else ".card.shown"
    page = visit(article, width=width, height=500).page
    if not native:
        page.context.add_init_script(WITHOUT_POPOVERS)
        page.reload()
    for link in page.locator(".reading .text a[data-card]").all():
        link.scroll_into_view_if_needed()
        link.hover()
        waits_for(page, shown)
        box = page.locator(shown).bounding_box()
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 500
        words = link.bounding_box()
        below, above = box["y"] >= words["y"] + words["height"] - 2, box["y"] + box["height"] <= words["y"] + 2
        assert below or above, "a card does not hide the words it explains"
        page.keyboard.press("Escape")


def test_where_popovers_are_not_known_the_script_does_their_work(visit, article):
    page = visit(article).page
    page.context.add_init_script(WITHOUT_POPOVERS)
    page.reload()
    page.hover(NAME)
    waits_for(page, ".card.shown")
    page.keyboard.press("Escape")

    waits_for(page, ".card.shown", state="detached")


def test_a_passages_number_opens_its_citation(visit, article):
    page = visit(article).page
    page.click("#p7 a.number")
    waits_for(page, OPEN)

    said = page.inner_text(OPEN)
    assert "(Vale, 2019, para. 7)" in said
    assert "https://example.org/articles/harbour/#p7" in said
    assert "\\autocite[para.~7]{harbour}" in said
    assert "[@harbour, para. 7]" in said
    page.keyboard.press("Escape")
    waits_for(page, OPEN, state="detached")


def test_a_passage_can_be_cited_without_script(visit, article):
    page = visit(article, java_script_enabled=False).page
    page.click(".how-to-cite summary")
    page.click(".how-to-cite button")
    waits_for(page, "#cite-passage")

    assert "[@harbour, para. 1]" in page.inner_text("#cite-passage")


def test_a_file_for_reference_managers_is_kept_by_its_own_name_without_script_or_network(visit, article):
    page = visit(article, java_script_enabled=False, accept_downloads=True).page
    page.context.set_offline(True)
    page.click(".how-to-cite summary")
    with page.expect_download() as kept:
        page.click("text=BibTeX >> visible=true")

    assert kept.value.suggested_filename == "harbour.bib"
    assert Path(kept.value.path()).read_text() == "@online{harbour,\n  title = {{Köln & harbour}},\n}\n"


def test_all_that_stands_behind_a_number_is_on_one_card(visit, briefing):
    page = visit(briefing).page
    page.hover(".citation a")
    waits_for(page, OPEN)
    card = page.inner_text(OPEN)

    assert "The commission itself says" in card
    assert "no commitment to open the inner basin for inspection" in card
    assert "Quoted word for word" in card
    assert page.get_attribute(f"{OPEN} .ways a.outward", "href").endswith("#:~:text=no%20commitment")
    assert page.get_attribute(f"{OPEN} .ways a", "href") == "../../articles/harbour/index.html#p2"
    assert page.get_attribute(f"{OPEN} .ways a >> nth=2", "href") == "https://archive.example/mercury/dues"


def test_the_card_behind_a_number_tells_the_note_on_the_words(visit, shipped, serve):
    path = next(shipped.glob("briefings/*/index.html")).relative_to(shipped).as_posix()
    page = visit(f"{serve(shipped)}{path}").page
    card = page.locator(".trace:has(.traced-note)").first
    number = page.locator(f".citation a[data-card='{card.get_attribute('id')}']")
    number.hover()
    waits_for(page, OPEN)

    assert page.locator(f"{OPEN} .claim").inner_text() != ""
    assert page.locator(f"{OPEN} .traced-note .note-label").inner_text() != ""
    assert page.locator(f"{OPEN} blockquote").inner_text() != ""
    assert page.locator(f"{OPEN} .ways a").first.get_attribute("href").count("/articles/") == 1


def test_a_number_jumps_to_its_source_and_back_without_script(visit, briefing):
    page = visit(briefing, java_script_enabled=False).page
    page.click(".citation a")

    assert page.url.endswith("#source-1")
    page.click("#source-1 .back a")
    assert page.url.endswith("#cite-1")


def test_cards_are_not_read_with_the_page(visit, article):
    page = visit(article).page

    assert "Chair of the harbour commission of Port Vale" not in page.inner_text("body")
