import os

import pytest

from briefgen.model.ids import SitePath
from briefgen.publish.manifest import Entry, Manifest
from briefgen.publish.survey import Survey, still, survey

MANIFEST = Manifest(entries=(Entry(path=SitePath("a/index.html"), sha256="0" * 64),))


def test_our_files_have_stamps_and_those_of_others_are_named(tmp_path):
    (tmp_path / "a" / "deep").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name in ("a/index.html", "a/notes.txt", "a/deep/x", ".git/HEAD", "CNAME", "briefgen.sha256"):
        (tmp_path / name).write_text(name)

    found = survey(tmp_path, MANIFEST)

    assert [stamp.path for stamp in found.stamps] == ["a/index.html", "briefgen.sha256"]
    assert found.stamps[0].size == len("a/index.html")
    assert found.foreign == (".git/", "CNAME", "a/deep/", "a/notes.txt")


def test_a_link_in_a_files_place_is_somebody_elses(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").symlink_to("/etc/passwd")

    assert survey(tmp_path, MANIFEST).foreign == ("a/index.html",)


@pytest.fixture
def site(tmp_path):
    (tmp_path / "a").mkdir()
    for name in ("a/index.html", "briefgen.sha256"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_a_site_that_nobody_touched_is_still_the_same_whatever_others_put_there(site):
    before = survey(site, MANIFEST)
    (site / "b").mkdir()
    (site / "a" / "CNAME").write_text("example.org")

    now = still(site, before)

    assert now.stamps == before.stamps
    assert now.foreign == ("a/CNAME", "b/")


@pytest.mark.parametrize(
    "touch",
    [
        lambda site: (site / "a/index.html").unlink(),
        lambda site: (site / "a/index.html").write_text("another"),
        lambda site: (site / "a/index.html").rename(site / "a/other.html"),
        lambda site: (site / "a").rename(site / "b"),
        lambda site: ((site / "a").rename(site / "b"), (site / "a").symlink_to("b")),
        lambda site: ((site / "a/index.html").unlink(), (site / "a/index.html").symlink_to("../briefgen.sha256")),
        lambda site: ((site / "a/index.html").unlink(), (site / "a/index.html").mkdir()),
        lambda site: os.utime(site / "a/index.html", (1, 1)),
    ],
)
def test_a_site_that_was_touched_is_not(site, touch):
    before = survey(site, MANIFEST)
    touch(site)

    assert still(site, before) is None


def test_what_others_put_there_before_is_known_and_what_they_took_away_again_is_not(site):
    (site / "CNAME").write_text("example.org")
    (site / "a" / "notes.txt").write_text("notes")
    before = survey(site, MANIFEST)
    (site / "a" / "notes.txt").unlink()

    assert before.foreign == ("CNAME", "a/notes.txt")
    assert still(site, before).foreign == ("CNAME",)


def test_a_folder_that_has_just_changed_is_looked_into_again(site):
    (site / "a" / "notes.txt").write_text("notes")
    times = {folder.path: folder.modified_ns for folder in survey(site, MANIFEST).folders}

    assert times["a"] == -1


def test_a_site_that_never_was_is_not_still_there(tmp_path):
    assert still(tmp_path, Survey()) is None


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert survey(tmp_path / "site", MANIFEST).stamps == ()
