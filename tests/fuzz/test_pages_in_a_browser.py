"""HC-04, HC-05: whatever the content says, a browser runs nothing of it, opens no dialog and asks no other host."""

from functools import partial

import pytest

from tests.browser.conftest import ARGUMENTS
from tests.fuzz.in_a_browser import Watcher, serving
from tests.fuzz.many_pages import make_site

pytestmark = pytest.mark.browser

PLANTED = {
    "ran": "<img src=x onerror=pwned()>",
    "a dialog": "<script>alert(1)</script>",
    "asked": "<img src=http://evil.example/x.png>",
    "a window": "<script>window.open('/other.html')</script>",
    "went elsewhere": "<script>location = '/other.html'</script>",
    "a handler": "<p onclick=pwned()>x</p>",
    "a script": "<script></script>",
    "an address": "<a href=javascript:pwned()>x</a>",
    'an address: <a download="" href="data:text': "<a download href='data:text/html,<script>pwned()</script>'>x</a>",
    'an address: <a href="data:app': "<a href='data:application/x-bibtex;charset=utf-8,x'>x</a>",
    "not allowed": "<form><button formaction=/x>x</button></form>",
    "from elsewhere": "<img src=http://evil.example/x.png>",
    "no page": "</main><title>x</title>",
}


@pytest.fixture(scope="module")
def watched(playwright, chromium):
    with serving() as (site, elsewhere):
        browser = playwright.chromium.launch(executable_path=chromium, args=[*ARGUMENTS, elsewhere.argument])
        site.watch = partial(Watcher, browser, site, elsewhere)
        yield site
        browser.close()


def a_page(words):
    return f"<!doctype html><title>x</title><main>{words}</main>".encode().replace(b"<main></main>", b"")


@pytest.mark.parametrize("what", PLANTED)
def test_what_a_script_would_do_is_seen(watched, what):
    watcher = watched.watch(policy=False)
    watched.files = {"a.html": a_page(PLANTED[what]), "other.html": a_page("")}

    watcher.load()

    assert [told for told in watcher.told if what in told]
    watcher.close()


def test_that_a_script_was_kept_from_running_is_seen(watched):
    policy = b"<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
    watcher = watched.watch(policy=True)
    watched.files = {"a.html": policy + a_page("<script>pwned()</script>")}

    watcher.load()

    assert not [told for told in watcher.told if told.startswith("ran")]
    assert [told for told in watcher.told if told.startswith("tried")]
    watcher.close()


@pytest.mark.parametrize("policy", [False, True], ids=["without the pages’ policy", "with it"])
def test_no_page_of_hostile_text_does_any_of_it(watched, tmp_path, policy):
    watched.files = make_site(tmp_path, int(policy), 100)
    watcher = watched.watch(policy=policy)

    assert watcher.load() > 130
    assert watcher.told == []
    watcher.close()
