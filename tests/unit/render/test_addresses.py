import pytest

from briefgen.model.view_parts import CitationFile
from briefgen.render.addresses import data_href, safe_href


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/a?b=c#d",
        "HTTP://example.org/",
        "mailto:desk@example.org",
        "../../people/kim-jong-un/index.html#p7",
        "#note-a",
        "index.html",
        "/repo/404.html",
        "?q=a:b",
        "a/b:c",
        "",
    ],
)
def test_addresses_of_this_site_and_of_the_web_pass_unchanged(href):
    assert safe_href(href) == href


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "\x00javascript:alert(1)",
        "\ufeffjavascript:alert(1)",
        "\u0085javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml,<svg/onload=alert(1)>",
        "ms-word:ofe|u|x",
        "intent://x",
        "blob:https://example.org/1",
        "file:///etc/passwd",
        "view-source:https://example.org",
        "feed:javascript:alert(1)",
        "//evil.example/",
        "\\\\evil.example\\",
        "/\\evil.example/",
        " //evil.example/",
    ],
)
def test_addresses_of_any_other_scheme_or_without_one_on_another_host_are_dropped(href):
    assert safe_href(href) == ""


def test_a_file_of_the_page_is_its_own_address_unless_a_browser_might_run_it():
    def file(media_type):
        return CitationFile(text="BibTeX", name="a.bib", media_type=media_type, content="@misc{a}")

    assert data_href(file("application/x-bibtex")) == "data:application/x-bibtex;charset=utf-8,@misc%7Ba%7D"
    assert data_href(file("text/html")) == ""
