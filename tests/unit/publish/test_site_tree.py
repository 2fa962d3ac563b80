import os

import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.git import Git, GitError
from briefgen.publish.site_tree import (
    Blob,
    Changes,
    changes,
    printable,
    tree_of_commit,
    tree_of_folder,
    write_tree,
)
from tests.repositories import a_repository, git

HOSTILE = [
    b"line\nbreak",
    b'quote"d',
    b"back\\slash",
    b"-rf",
    b"--",
    b"\xff\xfe",
    b"tab\there",
    b" blank ",
    b"a\nM 644 x b",
]
"""Names that a stream of text, a shell or an option parser would take for something else."""


def a_folder(root, files):
    for path, data in files.items():
        place = os.path.join(os.fsencode(root), path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as file:
            file.write(data)
    return root


@pytest.fixture
def repository(tmp_path):
    return Git(a_repository(tmp_path / "repository"))


def test_the_tree_is_the_folder_whatever_the_names(tmp_path, repository):
    files = {b"in/" + name: name for name in HOSTILE} | dict.fromkeys(HOSTILE, b"")
    folder = a_folder(tmp_path / "site", files)

    tree = write_tree(repository, tree_of_folder(repository, folder), folder, {})

    written = tree_of_commit(repository, tree)
    assert set(written) == set(files)
    assert {path: repository("cat-file", "blob", blob.id.decode()) for path, blob in written.items()} == files
    assert {blob.mode for blob in written.values()} == {b"100644"}


def test_looking_at_a_folder_writes_nothing(tmp_path, repository):
    folder = a_folder(tmp_path / "site", {b"a": b"never seen before"})

    tree = tree_of_folder(repository, folder)

    assert repository.says("cat-file", "-e", tree[b"a"].id.decode()) is None
    assert tree[b"a"].size == len(b"never seen before")


def test_only_what_the_branch_lacks_is_written(tmp_path, repository):
    folder = a_folder(tmp_path / "site", {b"a": b"one", b"b": b"two"})
    tree = tree_of_folder(repository, folder)

    with pytest.raises(GitError):  # git itself misses the one that was said to be there
        write_tree(repository, tree, folder, {b"elsewhere": tree[b"a"]})

    assert repository.says("cat-file", "-e", tree[b"b"].id.decode()) == ""


def test_the_users_index_is_left_alone(tmp_path, repository):
    before = repository("ls-files", "--stage")
    folder = a_folder(tmp_path / "site", {b"a": b"one"})

    write_tree(repository, tree_of_folder(repository, folder), folder, {})

    assert repository("ls-files", "--stage") == before
    assert repository("status", "--porcelain") == b""


def test_a_file_that_changes_meanwhile_is_not_published(tmp_path, repository):
    folder = a_folder(tmp_path / "site", {b"a": b"one"})
    tree = tree_of_folder(repository, folder)
    a_folder(folder, {b"a": b"two"})

    with pytest.raises(GitError, match="changed while it was being published"):
        write_tree(repository, tree, folder, {})


def test_a_link_is_refused(tmp_path, repository):
    folder = a_folder(tmp_path / "site", {b"a": b"one"})
    (folder / "b").symlink_to(folder / "a")

    with pytest.raises(BriefgenError, match="b of the site is no regular file"):
        tree_of_folder(repository, folder)


def test_a_name_that_git_passes_over_is_refused(tmp_path, repository):
    folder = a_folder(tmp_path / "site", {b".git/config": b"[core]", b"a": b"one"})

    with pytest.raises(GitError, match=r"no file of this name: \.git/config"):
        write_tree(repository, tree_of_folder(repository, folder), folder, {})


def test_what_is_added_changed_and_removed_is_told():
    before = {b"kept": blob(b"1"), b"edited": blob(b"2"), b"gone": blob(b"3"), b"mode": blob(b"4", b"100755")}
    after = {b"kept": blob(b"1"), b"edited": blob(b"9"), b"new": blob(b"5"), b"mode": blob(b"4")}

    assert changes(before, after) == Changes(added=(b"new",), changed=(b"edited", b"mode"), removed=(b"gone",))
    assert not changes(after, after)


def blob(name, mode=b"100644"):
    return Blob(mode=mode, id=name)


def test_names_are_shown_on_one_line():
    assert [printable(name) for name in (b"a/b.html", "김".encode(), b"a\nb", b"\xff")] == [
        "a/b.html",
        "김",
        r"a\nb",
        r"\xff",
    ]


def test_a_repository_with_longer_ids_is_written_as_well(tmp_path):
    git(tmp_path, "init", "--quiet", "--object-format=sha256", "long")
    repository = Git(tmp_path / "long")
    folder = a_folder(tmp_path / "site", {b"a": b"one"})

    tree = write_tree(repository, tree_of_folder(repository, folder), folder, {})

    assert len(tree) == 64
    assert tree_of_commit(repository, tree).keys() == {b"a"}
