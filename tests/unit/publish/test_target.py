import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.manifest import MANIFEST, Manifest, encode_manifest
from briefgen.publish.target import checked_target


@pytest.fixture
def root(tmp_path, monkeypatch):
    home = tmp_path / "home"
    project = home / "work" / "project"
    for folder in ("content/articles", "themes/mine", ".git"):
        (project / folder).mkdir(parents=True)
    (project / "site.yml").write_text("title: T\n")
    (project / "content/articles/a.md").write_text("words")
    monkeypatch.setenv("HOME", str(home))
    return project


def tree(folder):
    return sorted((str(p.relative_to(folder)), p.read_bytes() if p.is_file() else b"") for p in folder.rglob("*"))


@pytest.mark.parametrize(
    "output",
    [
        ".", "..", "/", "content", "content/articles", "content/static/site", "themes", "themes/mine", ".git",
        "CONTENT", "Content/Articles", ".briefgen", ".briefgen/cache", "../..", "../../..",
        "nothere/../content", "site.yml",
    ],
)  # fmt: skip
def test_a_dangerous_folder_is_refused_by_name_and_nothing_is_touched(root, tmp_path, output):
    before = tree(tmp_path)

    with pytest.raises(BriefgenError) as refusal:
        checked_target(root / output, root)

    assert str(root / output) in str(refusal.value)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("output", [".", "content", "themes", ".."])
def test_a_link_to_a_dangerous_folder_is_refused(root, output):
    (root / "site").symlink_to(root / output)

    with pytest.raises(BriefgenError, match="that is, "):
        checked_target(root / "site", root)


def test_content_that_is_a_link_to_another_place_protects_that_place(root, tmp_path):
    (tmp_path / "texts").mkdir()
    (root / "content").rename(root / "old")
    (root / "content").symlink_to(tmp_path / "texts")

    with pytest.raises(BriefgenError, match="content"):
        checked_target(tmp_path / "texts" / "site", root)


def test_a_folder_with_files_of_others_is_refused_and_says_what_it_holds(root):
    (root / "site").mkdir()
    (root / "site" / "thesis.doc").write_text("years of work")

    with pytest.raises(BriefgenError, match=r"thesis\.doc"):
        checked_target(root / "site", root)


def test_a_folder_that_briefgen_wrote_is_taken_again_whatever_else_it_holds(root):
    (root / "site").mkdir()
    (root / "site" / "CNAME").write_text("example.org")
    (root / "site" / MANIFEST).write_bytes(encode_manifest(Manifest()))

    assert checked_target(root / "site", root) == root / "site"


@pytest.mark.parametrize("output", ["site", "public/site", "../elsewhere", "contents", "my-content"])
def test_a_new_folder_is_taken(root, output):
    assert checked_target(root / output, root) == (root / output).resolve()


def test_an_empty_folder_is_taken(root):
    (root / "site").mkdir()

    assert checked_target(root / "site", root) == root / "site"


def test_briefgens_own_workshop_is_taken_where_it_is_named(root):
    workshop = root / ".briefgen" / "serve"

    assert checked_target(workshop / "site", root, workshop=workshop) == workshop / "site"
