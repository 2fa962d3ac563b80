import pytest

from briefgen.serve.requests import answer, is_foreign, is_own_host

FILES = {
    "index.html",
    "404.html",
    "people/index.html",
    "people/kim/index.html",
    "assets/a b.css",
    "glossary/金/index.html",
}


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("/", "index.html"),
        ("/people/", "people/index.html"),
        ("/people/kim/index.html", "people/kim/index.html"),
        ("/people/?q=a/../b", "people/index.html"),
        ("/assets/a%20b.css", "assets/a b.css"),
        ("/glossary/%E9%87%91/", "glossary/金/index.html"),
        ("/people/kim/?raw", "people/kim/index.html"),
    ],
)
def test_an_address_of_the_site_is_its_file(target, file):
    assert answer(target, FILES) == ("file", file)


def test_a_folder_without_its_slash_leads_to_it():
    assert answer("/people", FILES) == ("elsewhere", "/people/")


@pytest.mark.parametrize(
    "target",
    [
        *("/../x", "/%2e%2e/x", "/..%2f", "/%252e%252e/", "//etc/passwd", "/./", "/people/../index.html", "//people"),
        *(
            "/people//kim/",
            "/index.html/",
            "/INDEX.HTML",
            "/index.html::$DATA",
            "/index.html.",
            "/INDEX~1.HTM",
            "/.env",
        ),
        *("/.git/config", "/site-secret/x", "/people%2fkim", "/index.html%20"),
    ],
)
def test_what_the_build_did_not_list_is_nothing(target):
    assert answer(target, FILES) == ("nothing", "")


@pytest.mark.parametrize("target", ["*", "http://h/../x", "x", "", "/x#/../y", "/a\\b", "/a/%00", "/\\..\\x", "/%ff"])
def test_what_is_no_path_is_wrong(target):
    assert answer(target, FILES).kind == "wrong"


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "a.b.localhost:1", "127.0.0.1:8000", "[::1]:80", "[::1]"]
)
def test_names_of_this_machine_are_its_own(host):
    assert is_own_host([host])


@pytest.mark.parametrize(
    "hosts",
    [
        *([], ["localhost", "localhost"], ["evil.example"], ["evil.localhost.example"], ["localhost.evil"], ["[::1"]),
        *([""], ["127.0.0.1.evil.example"], ["localhost:80:80"], ["localhost/x"], ["localhost@evil"], ["a" * 10_000]),
        *(["127.0.0.2"], ["0.0.0.0"], ["localhost:"], ["-.example"]),
    ],
)
def test_other_names_are_not(hosts):
    assert not is_own_host(hosts)


@pytest.mark.parametrize(
    ("site", "mode", "origin", "foreign"),
    [
        (None, None, None, False),
        ("none", "navigate", None, False),
        ("same-origin", "cors", None, False),
        ("same-origin", "cors", "http://localhost:8000", False),
        ("cross-site", "navigate", None, False),
        ("cross-site", "no-cors", None, True),
        ("same-site", "cors", "http://localhost:9000", True),
        (None, None, "null", True),
        (None, None, "http://192.0.2.1", True),
        (None, None, "http://evil.example", True),
    ],
)
def test_another_site_may_only_link_here(site, mode, origin, foreign):
    assert is_foreign(site, mode, origin, "localhost:8000") is foreign
