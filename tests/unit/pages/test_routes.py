import pytest

from briefgen.model.ids import Ref, SitePath
from briefgen.pages import routes


def test_a_note_stands_on_its_articles_page():
    assert routes.path_of(Ref(kind="note", id="offer#closing")) == "articles/offer/index.html"


def test_links_between_pages_are_relative_and_name_the_file():
    root = routes.root_of(SitePath("people/ann-lee/index.html"))

    assert routes.href(root, SitePath("people/kim/index.html"), "p7") == "../../people/kim/index.html#p7"


def test_a_page_at_the_root_needs_no_way_up():
    assert routes.href(routes.root_of(routes.HOME), SitePath("people/index.html")) == "people/index.html"


def test_copied_files_may_have_any_name():
    assert routes.file_href("../", "files/50% of #1?.pdf") == "../files/50%25%20of%20%231%3F.pdf"


@pytest.mark.parametrize(
    ("base_url", "path"),
    [("https://x.org/repo/", "/repo/"), ("https://x.org/", "/"), ("https://x.org/a/b/", "/a/b/"), ("", "/")],
)
def test_the_base_path_is_what_follows_the_host(base_url, path):
    assert routes.base_path(base_url) == path


@pytest.mark.parametrize("address", ["https://x.org/", "http://x.org", "mailto:a@x.org", "HTTPS://X.ORG/"])
def test_web_and_mail_addresses_may_be_linked(address):
    assert routes.elsewhere(address) == address


@pytest.mark.parametrize("address", ["javascript:alert(1)", "JavaScript:x", " data:x", "//x.org/", "file:///etc", "x"])
def test_no_other_address_is_ever_linked(address):
    assert routes.elsewhere(address) == ""


@pytest.mark.parametrize(
    ("path", "address"),
    [("index.html", ""), ("people/index.html", "people/"), ("404.html", "404.html")],
)
def test_a_page_is_known_by_its_folder(path, address):
    assert routes.address_of_path(SitePath(path)) == address


def test_the_pages_of_a_list_follow_each_other():
    assert routes.list_path("notes", 1, "question") == "notes/kind/question/index.html"
    assert routes.list_path("articles", 2) == "articles/page/2/index.html"
