import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefgen.export.html_text import escaped, link, tag


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_no_text_becomes_markup(text: str) -> None:
    element = html.fromstring(tag("p", escaped(text), title=text))

    assert len(element) == 0
    assert element.get("title") == text


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("articles/a/#p7", "https://e.org/x/articles/a/#p7"),
        ("/static/map.png", "https://e.org/x/static/map.png"),
        ("https://treaty.example/?a=1&b=2", "https://treaty.example/?a=1&amp;b=2"),
        ("mailto:editor@example.org", "mailto:editor@example.org"),
        ("#h-outlook", "https://e.org/x/#h-outlook"),
    ],
)
def test_a_link_leads_to_the_site_or_to_the_web(address: str, target: str) -> None:
    assert link("https://e.org/x/", address, "there") == f'<a href="{target}">there</a>'


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc", "//evil.example/"],
)
def test_what_may_not_be_followed_is_no_link(address: str) -> None:
    assert link("https://e.org/", address, "there") == "there"


def test_void_elements_have_no_end() -> None:
    assert tag("br") + tag("img", src="a", alt='"') == '<br><img src="a" alt="&quot;">'
