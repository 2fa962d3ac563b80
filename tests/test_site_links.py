"""Nothing dangles: every link and fragment of the site that ships leads somewhere, wherever the site is put."""

import pytest

from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from tests.crawl import Tree
from tests.projects import the_project_that_ships

NOT_FOUND = "404.html"
"""The one page that is served at any address, so its links begin at the base path instead of where it stands."""


def built(folder, **options):
    project = the_project_that_ships(folder)
    assert not build(project, Options(remember=False, **options)).report.failed
    return project / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return built(tmp_path_factory.mktemp("shipped"))


@pytest.mark.parametrize("mount", ["http://localhost/", "http://localhost/repo/", "file:///some/folder/"])
def test_every_link_and_fragment_leads_somewhere(site, mount):
    tree = Tree(site, mount)
    tree.pages.pop(NOT_FOUND)

    assert len(tree.pages) > 90
    assert tree.broken() == []


@pytest.mark.parametrize("mount", ["https://example.org/", "https://example.org/repo/"])
def test_the_page_for_what_is_not_there_works_wherever_it_is_served(tmp_path, mount):
    tree = Tree(built(tmp_path, base_url=mount), mount)

    addresses = [address for address in tree.links(NOT_FOUND) if not address.startswith("#")]
    assert len(addresses) > 5
    assert [address for address in addresses if not tree.works("no/such/page/", address)] == []
