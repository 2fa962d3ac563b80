"""Files for the site's root, as they are; none takes the place of what briefgen writes, but by leave."""

from tests.projects import a_project, built, tree, write

FILES = {
    "content/root/CNAME": "talks.example\n",
    "content/root/favicon.ico": "icon",
    "content/root/.well-known/security.txt": "Contact: mailto:a@example.org\n",
    "content/root/proofs/google.html": "proof",
}


def test_they_stand_at_the_root_byte_for_byte_and_links_lead_to_them(tmp_path):
    link = "---\ntitle: Proofs\n---\nSee [the proof](/proofs/google.html).\n"
    assert not built(a_project(tmp_path, **FILES, **{"content/pages/proofs.md": link}), strict=True).report.failed
    site = tree(tmp_path / "site")

    for path, text in FILES.items():
        assert site[path.removeprefix("content/root/")].decode() == text
    assert b'href="../../proofs/google.html"' in site["pages/proofs/index.html"]


def test_one_that_is_taken_away_is_taken_from_the_site(tmp_path):
    root = a_project(tmp_path, **FILES)
    built(root)
    (root / "content/root/.well-known/security.txt").unlink()
    built(root)

    assert ".well-known/security.txt" not in tree(root / "site")


def test_a_name_that_is_taken_is_an_error_that_names_both(tmp_path):
    root = a_project(tmp_path)
    built(root)
    before = tree(root / "site")
    write(root, "content/root/people/index.html", "mine")
    write(root, "content/root/FEED.xml", "mine")

    found = built(root).report.findings

    assert [(each.diagnostic.code, each.diagnostic.path) for each in found] == [
        ("BG701", "content/root/FEED.xml"),
        ("BG701", "content/root/people/index.html"),
    ]
    assert tree(root / "site") == before


def test_robots_and_llms_may_be_the_sites_own(tmp_path):
    built(a_project(tmp_path, **{"content/root/robots.txt": "User-agent: x\nDisallow: /\n"}))
    site = tree(tmp_path / "site")

    assert site["robots.txt"] == b"User-agent: x\nDisallow: /\n"
    assert site["llms.txt"].startswith(b"# The talks")
