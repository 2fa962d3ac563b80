"""On paper: pages are few and full, and nothing is said there that only whoever writes the site can act on."""

import io

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser


@pytest.fixture
def printed(visit, shipped, serve):
    def go(path):
        page = visit(f"{serve(shipped)}{path}").page
        return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]

    return go


def test_what_is_on_file_of_somebody_named_once_is_one_sheet(printed):
    assert len(printed("people/robert-palladino/index.html")) == 1


def test_a_section_with_nothing_in_it_is_not_printed(visit, shipped, serve, printed):
    path = "people/donald-trump/index.html"
    shown = visit(f"{serve(shipped)}{path}").page.locator(".their-words .empty").inner_text()

    assert shown
    assert shown[:12] not in " ".join(printed(path))


def test_an_address_with_the_words_it_opens_at_is_not_printed_but_the_articles_own_is(printed):
    told = "".join(printed("articles/2019-01-20-second-summit/index.html")).replace("\n", "")

    assert "https://" in told
    assert ":~:text" not in told
