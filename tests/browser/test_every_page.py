"""What holds for every page, looked at in a browser: the invented site's, and one of each kind that ships."""

from pathlib import Path

import pytest

from tests.projects import a_project, built

pytestmark = pytest.mark.browser

KINDS = (
    "index.html",
    "briefings/index.html",
    "articles/index.html",
    "people/index.html",
    "people/kim-jong-un/index.html",
    "glossary/index.html",
    "glossary/yongbyon/index.html",
    "timeline/index.html",
    "sources/index.html",
    "coverage/index.html",
    "notes/index.html",
    "search/index.html",
    "404.html",
)
ONE_OF = ("articles/*/index.html", "briefings/*/index.html", "briefings/*/print/index.html", "pages/*/index.html")
EACH = pytest.mark.parametrize("path", [*KINDS, *ONE_OF])


@pytest.fixture
def address(shipped, serve, path):
    found = sorted(shipped.glob(path))
    return f"{serve(shipped)}{found[0].relative_to(shipped).as_posix()}"


@EACH
@pytest.mark.parametrize("width", [320, 390, 1024])
def test_nothing_scrolls_sideways(visit, address, width):
    page = visit(address, width=width).page

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@EACH
def test_no_fault_is_logged_and_nobody_else_is_asked(visit, address):
    visited = visit(address)
    visited.page.wait_for_load_state("networkidle")

    assert visited.errors == []
    assert [url for url in visited.asked if not url.startswith("http://127.0.0.1:")] == []


@EACH
def test_every_control_can_be_seen_when_it_has_the_focus(visit, address):
    page = visit(address).page
    outlines = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        outlines.add(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))

    assert outlines <= {"solid"}


@EACH
def test_the_page_is_whole_without_script(visit, address):
    words = visit(address, java_script_enabled=False).page.inner_text("main").split()
    page = visit(address).page
    page.evaluate("document.querySelectorAll('[data-print]').forEach(button => button.remove())")
    scripted = page.inner_text("main").split()

    if "/search/" in address:  # searching takes a script, which adds its filters
        words, scripted = words[:10], scripted[:10]
    assert words == scripted


def test_a_page_from_disk_is_styled_and_set_in_its_own_face(visit, sample):
    visited = visit(f"file://{sample}/articles/harbour/index.html")
    page = visited.page

    assert visited.errors == []
    assert page.evaluate("document.fonts.check('16px Briefgen Text')")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Briefgen Text"')
    assert page.url.endswith("/index.html"), "the short address would be a folder's listing"


def test_on_a_server_the_address_is_the_short_one(visit, article):
    assert visit(f"{article}?a=b#p7").page.url == f"{article.removesuffix('index.html')}?a=b#p7"


def test_the_colours_can_be_switched_and_are_remembered(visit, article):
    page = visit(article, color_scheme="light").page
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.click("[data-scheme-switch]")
    page.click("[data-scheme-switch]")
    dark = page.evaluate(paper)
    page.reload()

    assert dark != light
    assert page.evaluate(paper) == dark
    assert page.inner_text("[data-scheme-name]") == "Dark"
    page.click("[data-scheme-switch]")
    assert page.evaluate(paper) == light


def test_the_systems_colours_are_kept_without_script(visit, article):
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    seen = {scheme: visit(article, color_scheme=scheme, java_script_enabled=False).page for scheme in ("light", "dark")}

    assert seen["light"].evaluate(paper) != seen["dark"].evaluate(paper)
    assert seen["light"].is_hidden("[data-scheme-switch]"), "a switch that does nothing is not shown"


def test_the_editors_links_can_be_switched_off_and_stay_off(visit, article):
    page = visit(article).page
    drawn = "getComputedStyle(document.querySelector('.reading .text a.gloss')).textDecorationLine"

    assert page.evaluate(drawn) == "underline"
    page.uncheck("#glosses")
    assert page.evaluate(drawn) == "none"
    page.reload()
    assert page.evaluate(drawn) == "none"


def test_the_editors_links_can_be_switched_off_without_script(visit, article):
    page = visit(article, java_script_enabled=False).page
    page.uncheck("#glosses")

    assert page.evaluate("getComputedStyle(document.querySelector('.text a.gloss')).textDecorationLine") == "none"


def test_a_slash_leads_to_search_and_is_left_alone_in_a_field(visit, shipped, serve):
    page = visit(f"{serve(shipped)}index.html").page
    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("a/b")
    assert page.input_value("input[name=q]") == "a/b"
    with page.expect_navigation(url="**/search/?q=a%2Fb"):
        page.keyboard.press("Enter")


def test_a_slash_on_a_page_without_a_field_goes_to_the_search_page(visit, shipped, serve):
    page = visit(f"{serve(shipped)}timeline/index.html").page
    with page.expect_navigation(url="**/search/**"):
        page.keyboard.press("/")


def test_a_passages_number_gives_its_address(visit, article):
    page = visit(article, permissions=["clipboard-read", "clipboard-write"]).page
    page.click("#p7 a.number")
    page.wait_for_selector(".copied")

    assert page.inner_text(".copied") == "Address copied"
    assert page.evaluate("navigator.clipboard.readText()") == f"{article.removesuffix('index.html')}#p7"
    assert page.url.endswith("#p7")


def test_the_menu_opens_on_a_phone_without_script(visit, article):
    page = visit(article, width=390, java_script_enabled=False).page

    assert page.is_hidden("#site-menu a")
    page.click(".menu-button")
    assert page.locator("#site-menu a:visible").count() == 9


def test_nothing_shifts_when_the_face_arrives(visit, article):
    page = visit("about:blank").page
    page.route("**/*.woff2", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.add_init_script(
        "window.shift = 0;"
        "new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(article)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(300)

    assert page.evaluate("shift") < 0.05


def test_on_paper_notes_stand_under_their_passage_and_nothing_is_there_to_click(visit, article):
    page = visit(article).page
    page.emulate_media(media="print")
    below = page.evaluate("""() => [...document.querySelectorAll('.note')].every(note => {
      const text = note.closest('.notes').previousElementSibling.getBoundingClientRect();
      return note.getBoundingClientRect().top >= text.bottom - 1;
    })""")

    assert below
    assert page.locator(".note-body:visible").count() == 10
    for gone in (".site-head", ".site-foot", ".gloss-switch", ".note-back", ".crumbs"):
        assert page.is_hidden(gone), gone


@pytest.mark.parametrize("path", ["articles/*/index.html"])
def test_on_paper_how_to_cite_the_article_stands_open_and_not_how_to_cite_each_note(visit, address):
    page = visit(address).page
    page.emulate_media(media="print")
    heights = page.evaluate("[...document.querySelectorAll('.how-to-cite .in-style')].map(line => line.clientHeight)")

    assert heights[0] > 0
    assert page.evaluate("document.querySelector('.citation-notes').clientHeight") == 0


def test_on_paper_addresses_elsewhere_can_be_read(visit, article):
    page = visit(article).page
    page.emulate_media(media="print")

    assert "mercury.example" in page.evaluate(
        "getComputedStyle(document.querySelector('.source-card a.outward'), '::after').content"
    )


def on_paper(visit, shipped, serve, path):
    page = visit(f"{serve(shipped)}{path}/index.html").page
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize(("path", "hanging"), [("timeline", ".year > h2"), ("people", ".letter > h2")])
def test_on_paper_what_hangs_in_the_margin_stays_on_the_sheet(visit, shipped, serve, path, hanging):
    page = on_paper(visit, shipped, serve, path)
    lefts = page.eval_on_selector_all(hanging, "heads => heads.map(head => head.getBoundingClientRect().left)")

    assert min(lefts) >= 0


def test_on_paper_the_fields_of_the_matrix_keep_the_grounds_that_their_figures_need(visit, shipped, serve):
    page = on_paper(visit, shipped, serve, "people")
    kept = "fields => fields.map(field => getComputedStyle(field).printColorAdjust)"

    assert set(page.eval_on_selector_all(".matrix td", kept)) == {"exact"}


def test_on_paper_no_note_is_cut_between_two_sheets(visit, shipped, serve):
    page = on_paper(visit, shipped, serve, "people/kim-jong-un")
    whole = "notes => notes.map(note => getComputedStyle(note).breakInside)"

    assert set(page.eval_on_selector_all(".note-line", whole)) == {"avoid"}


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_page_can_be_printed(visit, article, size, tmp_path):
    page = visit(article, color_scheme="dark").page
    page.pdf(path=str(tmp_path / "page.pdf"), format=size)
    data = Path(tmp_path / "page.pdf").read_bytes()

    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") + data.count(b"/Type /Page/") >= 2


def test_a_whole_briefing_is_printed_from_a_link_and_a_button(visit, shipped, serve):
    path = next(shipped.glob("briefings/*/index.html")).relative_to(shipped).as_posix()
    page = visit(f"{serve(shipped)}{path}").page
    page.click(".to-print a")
    page.wait_for_url("**/print/**")
    page.evaluate("window.printed = 0; window.print = () => { printed += 1; }; null")
    page.click("[data-print]")

    assert page.evaluate("printed") == 1
    page.emulate_media(media="print")
    assert page.is_hidden(".print-tools")
    assert page.locator(".printed-passage:visible").count() > 3
    assert page.locator(".printed-entry:visible").count() > 3


def test_a_contradiction_stands_on_both_articles_with_its_sides_side_by_side(visit, shipped, serve):
    sides = """() => [...document.querySelectorAll('.contradiction .sides')].map(both => {
      const [one, other] = [...both.children].map(side => side.getBoundingClientRect());
      return {level: Math.abs(one.top - other.top) < 1, apart: other.left > one.right};
    })"""
    articles = sorted(shipped.glob("articles/*/index.html"))
    found = {
        path: visit(f"{serve(shipped)}{path.relative_to(shipped).as_posix()}").page.evaluate(sides) for path in articles
    }

    assert len([path for path, contradictions in found.items() if contradictions]) >= 2
    assert all(one["level"] and one["apart"] for contradictions in found.values() for one in contradictions)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_numbers_of_a_tables_rows_can_be_seen_beside_it(visit, serve, tmp_path, language):
    head = f"---\ntitle: T\nlanguage: {language}\ndate: 2024\npublisher: P\n---\n"
    table = f"{head}Words.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    folder = a_project(tmp_path / "p", **{"content/articles/table.md": table})
    assert not built(folder, remember=False, search=False).report.failed
    page = visit(f"{serve(folder / 'site')}articles/table/index.html").page

    inside = """row => {
        const box = row.querySelector(".number").getBoundingClientRect()
        const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        const cell = row.cells[0].getBoundingClientRect()
        return seen === row.querySelector(".number") && (box.right <= cell.left + 1 || box.left >= cell.right - 1)
    }"""
    assert page.locator("tr.passage").evaluate_all(f"rows => rows.map({inside})") == [True, True]
