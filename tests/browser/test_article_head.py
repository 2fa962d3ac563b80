"""The lines of people and terms at an article's head: folded where they would stand before the text, open beside it."""

import pytest

pytestmark = pytest.mark.browser

LINKS = ".head-facts .thing-line a"
SEEN = f"() => [...document.querySelectorAll('{LINKS}')].filter(link => link.checkVisibility()).length"


@pytest.fixture
def long_head(shipped, serve):
    """An article that speaks of more people and terms than stand in a line."""
    return f"{serve(shipped)}articles/2019-01-20-second-summit/index.html"


def seen(page):
    """How many of the links can be seen, of how many."""
    return page.evaluate(SEEN), page.locator(LINKS).count()


@pytest.mark.parametrize("width", [390, 820])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_above_the_text_each_line_folds_and_opens(visit, long_head, width, script):
    page = visit(long_head, width=width, java_script_enabled=script).page
    folded = page.locator(f"{LINKS} >> visible=true").count()
    for summary in page.locator(".folding-line summary").all():
        summary.click()

    assert folded == 0
    assert page.locator(f"{LINKS} >> visible=true").count() == page.locator(LINKS).count() > 20


def test_on_a_phone_the_editors_words_begin_on_the_first_screen(visit, long_head):
    page = visit(long_head, width=390, height=844).page

    assert page.locator(".headnote").bounding_box()["y"] < 844


def test_beside_the_title_they_stand_open_with_nothing_to_click(visit, long_head):
    page = visit(long_head, width=1440).page
    shown, links = seen(page)

    assert shown == links > 20
    assert page.locator(".folding-line summary >> visible=true").count() == 0


def test_on_paper_they_stand_open(visit, long_head):
    page = visit(long_head, width=390).page
    page.emulate_media(media="print")
    shown, links = seen(page)

    assert shown == links > 20


def test_a_few_stand_open_everywhere(visit, article):
    page = visit(article, width=390).page

    assert page.locator(".folding-line").count() == 0
    assert page.locator(f"{LINKS} >> visible=true").count() == page.locator(LINKS).count() > 0
