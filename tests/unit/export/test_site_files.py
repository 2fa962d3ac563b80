from briefgen.export import site_files
from briefgen.export.exporters import EXPORTERS
from briefgen.export.site_files import SiteFiles, export_site
from briefgen.model.config import SiteConfig
from tests.example_site import example_site
from tests.site_builders import a_person, a_site


def paths(site) -> list[str]:
    return [file.path for file in export_site(site)]


def test_a_site_has_every_export_its_feeds_and_what_hosts_look_for() -> None:
    found = paths(example_site())

    assert set(found) == {
        *(form.path for exporter in EXPORTERS for form in exporter.formats),
        "feed.xml",
        "feed.json",
        "people/ann-lee/feed.xml",
        "people/kim-yong-chol/feed.xml",
        "sitemap.xml",
        "robots.txt",
        "llms.txt",
        ".nojekyll",
    }
    assert found == sorted(found)


def test_the_files_are_the_same_in_however_many_parts_and_by_whomever_they_are_made(monkeypatch) -> None:
    site = example_site()
    whole = export_site(site)
    monkeypatch.setattr(site_files, "AT_ONCE", 1)
    parts = SiteFiles(site).parts()

    apart = [file for part in reversed(parts) for file in SiteFiles(site)(part)]

    assert len(parts) > len(EXPORTERS) + len(site.people)
    assert sorted(apart, key=lambda file: file.path) == list(whole)


def test_a_person_of_whom_nothing_is_told_has_no_feed() -> None:
    assert "people/ann-lee/feed.xml" not in paths(a_site(people=(a_person(),)))


def test_without_an_address_links_lead_from_each_file_to_the_sites_root() -> None:
    files = {file.path: file.data for file in export_site(example_site(config=SiteConfig(title="T")))}

    assert b'href="articles/2019-01-19-envoy/#p1"' in files["feed.xml"].replace(b"&quot;", b'"')
    assert b'href="../../articles/2019-01-19-envoy/"' in files["people/ann-lee/feed.xml"]
    assert "sitemap.xml" not in files
