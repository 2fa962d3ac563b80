import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.remote_branch import RemoteBranch, checked_names, foreign_commit, remote_branch
from tests.repositories import a_commit_by_hand, git, refs


def our_commit(bare, tree="HEAD^{tree}", marked=None, parent=""):
    name = git(bare, "rev-parse", tree) if tree != "empty" else git(bare, "mktree", text=b"")
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    message = f"Publish the site\n\nPublished-tree: {marked or name}\n"
    commit = git(bare, *who, "commit-tree", name, *(("-p", parent) if parent else ()), "-m", message)
    git(bare, "update-ref", "refs/heads/gh-pages", commit)
    return commit


@pytest.mark.parametrize(
    "name",
    [
        *("--upload-pack=touch x", "-f", "a..b", "", "a b", "a:b", "@{-1}", "@", "HEAD", "a.lock", "refs//x", "a\nb"),
        *("*", "a~1", "/a", "a/"),
    ],
)
def test_a_branch_that_git_would_take_for_something_else_is_refused(repository, name):
    with pytest.raises(BriefgenError, match="cannot be the name of a branch"):
        checked_names(repository, "origin", name)


@pytest.mark.parametrize("name", ["--upload-pack=touch x", "-f", "ext::sh -c touch% x", "https://a.example/", ""])
def test_only_a_remote_that_the_repository_knows_is_taken(repository, name):
    with pytest.raises(BriefgenError, match="is no remote of this repository; known are: origin"):
        checked_names(repository, name, "gh-pages")


@pytest.mark.parametrize("name", ["gh-pages", "sites/main", "発行"])
def test_other_names_are_taken(repository, name):
    checked_names(repository, "origin", name)


def test_a_branch_that_is_not_there_has_no_tip(repository):
    assert remote_branch(repository, "origin", "gh-pages") == RemoteBranch(remote="origin", branch="gh-pages")


def test_a_branch_of_that_ending_is_another(bare, repository):
    a_commit_by_hand(bare, {"a": b""}, branch="old/gh-pages")

    assert remote_branch(repository, "origin", "gh-pages").tip == ""


def test_the_tip_is_fetched_and_no_ref_is_touched(bare, repository, tmp_path):
    tip = a_commit_by_hand(bare, {"a": b"new"})
    before = refs(tmp_path / "project")

    found = remote_branch(repository, "origin", "gh-pages")

    assert found.tip == tip
    assert repository("cat-file", "blob", f"{tip}:a") == b"new"
    assert refs(tmp_path / "project") == before
    assert not (tmp_path / "project" / ".git" / "FETCH_HEAD").exists()


def stranger_on(repository):
    return foreign_commit(repository, remote_branch(repository, "origin", "gh-pages"))


def test_a_branch_that_is_not_there_is_nobodys(repository):
    assert stranger_on(repository) is None


def test_a_commit_without_our_mark_is_foreign(bare, repository):
    tip = a_commit_by_hand(bare, {"index.html": b"theirs"}, message="Theirs")

    stranger = stranger_on(repository)

    assert (stranger.id, stranger.author, stranger.subject) == (tip, "Somebody", "Theirs")


def test_a_commit_that_names_its_own_tree_is_ours_and_all_before_it_was_known(bare, repository):
    theirs = a_commit_by_hand(bare, {"index.html": b"theirs"})
    our_commit(bare, tree=f"{theirs}^{{tree}}", parent=theirs)

    assert stranger_on(repository) is None


def test_a_commit_that_was_amended_is_no_longer_ours(bare, repository):
    tip = our_commit(bare, tree="empty", marked="4b825dc642cb6eb9a060e54bf8d69288fbee4905")

    assert stranger_on(repository).id == tip


def test_githubs_own_commit_of_the_domain_is_not_foreign(bare, repository):
    our_commit(bare, tree="empty")
    a_commit_by_hand(bare, {"CNAME": b"talks.example"}, message="Create CNAME")

    assert stranger_on(repository) is None


def test_a_domain_that_was_set_before_anything_was_published_is_not_foreign(bare, repository):
    a_commit_by_hand(bare, {"CNAME": b"talks.example"}, message="Create CNAME")

    assert stranger_on(repository) is None


def test_a_foreign_commit_below_that_of_the_domain_is_seen(bare, repository):
    below = a_commit_by_hand(bare, {"index.html": b"theirs"})
    a_commit_by_hand(bare, {"CNAME": b"talks.example"}, message="Create CNAME")

    assert stranger_on(repository).id == below


def test_a_commit_of_the_domain_and_more_is_foreign(bare, repository):
    tip = a_commit_by_hand(bare, {"CNAME": b"talks.example", "index.html": b"theirs"})

    assert stranger_on(repository).id == tip


def test_a_merge_is_foreign(bare, repository):
    one = our_commit(bare, tree="empty")
    other = our_commit(bare, tree="empty", parent=one)
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    merge = git(bare, *who, "commit-tree", git(bare, "mktree", text=b""), "-p", other, "-p", one, "-m", "Merge")
    git(bare, "update-ref", "refs/heads/gh-pages", merge)

    assert stranger_on(repository).id == merge
