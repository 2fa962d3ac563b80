"""The preview as its reader sees it: pages that reload where they were, and faults over the last good site."""

import threading

import pytest
from playwright.sync_api import expect

from briefgen.build.explaining import Reasons
from briefgen.build.outcome import Options, unseen
from briefgen.serve.preview import Preview
from briefgen.serve.server import start
from briefgen.serve.session import Session
from tests.projects import a_project, write

pytestmark = pytest.mark.browser

LONG = "---\ntitle: About\n---\n" + "".join(
    f"Paragraph {n} of many, so that there is something to scroll.\n\n" for n in range(200)
)


@pytest.fixture
def session(tmp_path):
    root = a_project(tmp_path, **{"content/pages/about.md": LONG})
    preview = Preview()
    session = Session(root, Options(jobs=1), preview, lambda _: None)
    session.root, session.preview = root, preview
    session.build(unseen)
    server = start(0, preview, Reasons(root))
    session.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield session
    preview.close()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(browser):
    page = browser.new_page()
    page.problems = []
    page.on("console", lambda message: page.problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    yield page
    page.close()


def test_a_save_reloads_the_page_where_its_reader_was(session, page):
    page.goto(f"{session.address}/pages/about/")
    page.get_by_text("Paragraph 150 of many").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 500

    write(session.root, "content/pages/about.md", LONG + "And one more.\n")
    session.build(unseen)

    expect(page.get_by_text("And one more.")).to_be_attached()
    page.wait_for_function(f"Math.abs(scrollY - {before}) < 5")
    assert page.problems == []


def test_a_fault_is_shown_as_text_over_the_page_and_goes_when_it_is_mended(session, page):
    page.goto(f"{session.address}/pages/about/")
    panel = page.get_by_role("status").filter(has_text="last good site")
    expect(page.get_by_text("Paragraph 1 of many")).to_be_visible()

    write(session.root, "content/pages/about.md", LONG + "See [[<img src=x onerror=alert(1)>]].\n")
    session.build(unseen)
    expect(panel).to_contain_text("content/pages/about.md:")
    expect(panel).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.get_by_text("Paragraph 1 of many")).to_be_visible()

    write(session.root, "content/pages/about.md", LONG)
    session.build(unseen)
    expect(panel).to_have_count(0)
    assert page.problems == []


def test_the_panel_can_be_closed(session, page):
    write(session.root, "content/pages/about.md", LONG + "See [[nothing]].\n")
    session.build(unseen)
    page.goto(f"{session.address}/")
    panel = page.get_by_role("status").filter(has_text="last good site")
    expect(panel).to_be_visible()

    page.get_by_role("button", name="Close").click()

    expect(panel).to_have_count(0)


def test_the_reason_of_each_link_can_be_asked_for_with_the_keyboard_alone(session, page):
    page.goto(f"{session.address}/articles/january/#p2")
    summary = page.get_by_text("Why linked?")
    summary.focus()

    page.keyboard.press("Enter")
    expect(page.get_by_role("listitem").filter(has_text="“Vale” is Anna Vale, chosen by")).to_be_visible()

    page.keyboard.press("Tab")
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    page.keyboard.type("thin")
    page.keyboard.press("Enter")
    expect(page.get_by_role("listitem").filter(has_text="“thin” is nobody: no term on file")).to_be_visible()

    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Ask")).to_be_hidden()
    assert page.problems == []


def test_words_that_were_selected_are_asked_for_and_pages_of_no_text_have_nothing_to_ask(session, page):
    page.goto(f"{session.address}/articles/january/")
    page.locator("#p3").evaluate("passage => getSelection().selectAllChildren(passage)")
    page.wait_for_function("getSelection().rangeCount > 0")

    page.get_by_text("Why linked?").click()

    expect(page.get_by_role("spinbutton", name="Passage")).to_have_value("3")
    expect(page.get_by_role("listitem").filter(has_text="“Osvald Brandt” is Osvald Brandt")).to_be_visible()
    page.goto(f"{session.address}/people/")
    expect(page.get_by_role("heading").first).to_be_visible()
    expect(page.get_by_text("Why linked?")).to_have_count(0)


def test_another_site_can_read_nothing_of_the_preview(session, page, tmp_path):
    other = start(0, Preview())
    threading.Thread(target=other.serve_forever, args=(0.05,), daemon=True).start()
    page.goto(f"http://localhost:{other.server_address[1]}/")
    asked = page.evaluate(
        """async (address) => {
            const tried = async (what) => { try { return await what(); } catch { return "refused"; } };
            return [
                await tried(async () => (await fetch(address + "/")).text()),
                await tried(async () => (await fetch(address + "/", {mode: "no-cors"})).type),
                await tried(() => new Promise((done, fail) => {
                    const events = new EventSource(address + "/_briefgen/events?token=x");
                    events.onopen = () => done("open"); events.onerror = () => fail();
                })),
            ];
        }""",
        session.address,
    )
    other.shutdown()
    other.server_close()

    assert asked == ["refused", "refused", "refused"]
