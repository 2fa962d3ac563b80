from briefgen.model.ids import SitePath
from briefgen.publish.manifest import Entry, Manifest
from briefgen.publish.survey import survey

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


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert survey(tmp_path / "site", MANIFEST).stamps == ()
