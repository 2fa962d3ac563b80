"""One set of bytes everywhere: at a host's root, in a folder of it, in a folder of that, and from disk."""

import re
from urllib.parse import urljoin

import pytest

from tests.crawl import Tree
from tests.projects import FILES, a_project, built, pages

MOVED = {
    "content/articles/january.md": ("articles/2019-stockholm", "articles/january"),
    "content/people/anna-vale.md": ("people/vale", "people/anna-vale"),
    "content/glossary/halden.md": ("glossary/halden-plant", "glossary/halden"),
    "content/briefings/before-march.md": ("briefings/soon", "briefings/before-march"),
    "content/pages/about.md": ("pages/who", "pages/about"),
}
"""Files, the folders of their old addresses and of those of today."""

MOUNTS = ["http://localhost/", "http://localhost/repo/", "http://localhost/a/b/repo/", "file:///home/someone/site/"]
NOT_FOUND = "404.html"


def redirected():
    """The sample project's files that have moved, each with its old slug."""
    for path, (old, _) in MOVED.items():
        slug = old.rpartition("/")[2]
        yield path, re.sub(r"^(\s*---\n)(\s*)", rf"\1\2redirect_from: [{slug}]\n\2", FILES[path], count=1)


def site(tmp_path, **options):
    a_project(tmp_path, **dict(redirected()))
    assert not built(tmp_path, **options).report.failed
    return tmp_path / "site"


@pytest.mark.parametrize("mount", MOUNTS)
def test_every_link_of_every_page_leads_somewhere(tmp_path, mount):
    tree = Tree(site(tmp_path), mount)
    tree.pages.pop(NOT_FOUND)

    assert {f"{old}/index.html" for old, _ in MOVED.values()} <= tree.pages.keys()
    assert tree.broken() == []


@pytest.mark.parametrize("mount", MOUNTS)
def test_an_old_address_leads_to_that_of_today_at_once_and_by_a_link(tmp_path, mount):
    tree = Tree(site(tmp_path), mount)

    for old, new in MOVED.values():
        page = f"{old}/index.html"
        text = tree.pages[page].read_text()
        refresh = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', text)[1]
        assert urljoin(f"{mount}{page}", refresh) == f"{mount}{new}/index.html"
        assert f'href="{refresh}"' in text
        assert '<meta name="robots" content="noindex">' in text
        assert f'<link rel="canonical" href="https://example.org/talks/{new}/">' in text


def test_old_addresses_are_in_no_list(tmp_path):
    """Not in the sitemap, nor in feeds or data."""
    folder = site(tmp_path)
    olds = [f"/{old}/".encode() for old, _ in MOVED.values()]

    found = {name for name, data in pages(folder).items() if any(old in data for old in olds)}
    assert found == set()


@pytest.mark.parametrize("base_url", ["https://example.org/", "https://example.org/repo/", "https://example.org/a/b/"])
@pytest.mark.parametrize("asked", ["gone", "gone/", "people/gone/", "a/b/c/gone.html"])
def test_the_page_for_what_is_not_there_works_at_any_depth(tmp_path, base_url, asked):
    tree = Tree(site(tmp_path, base_url=base_url), base_url)

    addresses = [address for address in tree.links(NOT_FOUND) if not address.startswith("#")]
    assert len(addresses) > 5
    assert [address for address in addresses if not tree.works(asked, address)] == []


def test_where_no_address_is_known_the_page_for_what_is_not_there_works_where_it_stands(tmp_path):
    tree = Tree(site(tmp_path, base_url=""), "http://localhost/")

    assert [address for address in tree.links(NOT_FOUND) if not tree.works(NOT_FOUND, address)] == []


def test_another_address_changes_only_what_tells_it(tmp_path):
    """Pages differ in their heads alone (canonical, Open Graph, JSON-LD): their links are the same bytes."""
    one = pages(site(tmp_path / "one", base_url="https://one.example/"))
    two = pages(site(tmp_path / "two", base_url="https://two.example/repo/"))

    assert one.keys() == two.keys()
    for name in one:
        if name != NOT_FOUND:
            assert two[name].replace(b"https://two.example/repo/", b"https://one.example/") == one[name], name
