import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.git import Git
from briefgen.publish.github_pages import prepare, publish
from tests.repositories import a_commit_by_hand, files_on, git, refs

HOSTILE = {
    b"line\nbreak": b"1",
    b'quote"d': b"2",
    b"back\\slash": b"3",
    b"-rf": b"4",
    b"\xff": b"5",
    b"a\nM 644 x b": b"6",
}
SITE = {b".nojekyll": b"", b"index.html": b"<p>One</p>"}


def a_folder(root, files):
    root.mkdir(exist_ok=True)
    for path, data in files.items():
        (root / path.decode(errors="surrogateescape")).write_bytes(data)
    return root


def published(repository, folder, **options):
    publication = prepare(repository, folder, "origin", "gh-pages", **options)
    return publish(repository, publication) if publication.changes else None


def history(bare):
    return git(bare, "rev-list", "refs/heads/gh-pages").split()


def test_the_branch_holds_exactly_the_site(bare, repository, tmp_path):
    commit = published(repository, a_folder(tmp_path / "site", SITE | HOSTILE))

    assert files_on(bare) == SITE | HOSTILE
    assert history(bare) == [commit]


def test_a_second_time_there_is_nothing_to_do(bare, repository, tmp_path):
    folder = a_folder(tmp_path / "site", SITE | HOSTILE)
    commit = published(repository, folder)

    assert published(repository, folder) is None
    assert history(bare) == [commit]


def test_what_changed_is_told_and_put_on_top(bare, repository, tmp_path):
    folder = a_folder(tmp_path / "site", SITE | {b"old.html": b"", b"same.html": b""})
    first = published(repository, folder)
    (folder / "old.html").unlink()
    a_folder(folder, {b"index.html": b"<p>Two</p>", b"new.html": b""})

    told = prepare(repository, folder, "origin", "gh-pages").changes
    second = published(repository, folder)

    assert (told.added, told.changed, told.removed) == ((b"new.html",), (b"index.html",), (b"old.html",))
    assert history(bare) == [second, first]
    assert files_on(bare) == SITE | {b"same.html": b"", b"index.html": b"<p>Two</p>", b"new.html": b""}


def test_the_same_site_after_another_has_the_tree_it_had(bare, repository, tmp_path):
    folder = a_folder(tmp_path / "site", SITE)
    first = published(repository, folder)
    published(repository, a_folder(folder, {b"index.html": b"<p>Two</p>"}))
    third = published(repository, a_folder(folder, SITE))

    assert git(bare, "rev-parse", f"{third}^{{tree}}") == git(bare, "rev-parse", f"{first}^{{tree}}")


def test_the_commit_says_what_it_was_built_from(bare, repository, tmp_path):
    source = repository.says("rev-parse", "HEAD")
    commit = published(repository, a_folder(tmp_path / "site", SITE))

    assert f"Built from {source} by briefgen." in git(bare, "log", "-1", "--format=%B", commit)


def test_no_local_branch_is_made_and_no_ref_moves_but_the_remotes(repository, tmp_path):
    before = refs(tmp_path / "project")
    published(repository, a_folder(tmp_path / "site", SITE))

    after = [line for line in refs(tmp_path / "project").splitlines() if "refs/remotes/origin/gh-pages" not in line]
    assert after == before.splitlines()


def test_foreign_commits_stop_it_and_force_builds_on_them(bare, repository, tmp_path):
    theirs = a_commit_by_hand(bare, {"theirs.html": b"theirs"}, message="Theirs")
    folder = a_folder(tmp_path / "site", SITE)

    with pytest.raises(BriefgenError, match=r"a commit that briefgen did not make.*“Theirs” by Somebody"):
        prepare(repository, folder, "origin", "gh-pages")
    assert history(bare) == [theirs]

    ours = published(repository, folder, force=True)
    assert history(bare) == [ours, theirs]
    assert files_on(bare) == SITE
    assert published(repository, folder) is None


def test_a_domain_that_was_set_stays_set(bare, repository, tmp_path):
    folder = a_folder(tmp_path / "site", SITE)
    published(repository, folder)
    a_commit_by_hand(bare, {"CNAME": b"talks.example\n"}, message="Create CNAME")

    publication = prepare(repository, folder, "origin", "gh-pages")
    assert not publication.changes
    assert publication.address == "https://talks.example/"

    published(repository, a_folder(folder, {b"index.html": b"<p>Two</p>"}))
    assert files_on(bare)[b"CNAME"] == b"talks.example\n"


def test_a_domain_of_the_sites_own_takes_the_place_of_the_one_that_was_set(bare, repository, tmp_path):
    a_commit_by_hand(bare, {"CNAME": b"old.example\n"}, message="Create CNAME")
    folder = a_folder(tmp_path / "site", SITE | {b"CNAME": b"new.example\n"})

    assert prepare(repository, folder, "origin", "gh-pages").address == "https://new.example/"
    published(repository, folder)
    assert files_on(bare)[b"CNAME"] == b"new.example\n"


def test_what_was_pushed_meanwhile_is_not_overwritten(bare, repository, tmp_path):
    published(repository, a_folder(tmp_path / "site", SITE))
    publication = prepare(repository, a_folder(tmp_path / "site", {b"index.html": b"2"}), "origin", "gh-pages")
    theirs = a_commit_by_hand(bare, {"theirs.html": b""})

    with pytest.raises(BriefgenError, match="could not be pushed to gh-pages on origin; nothing was changed"):
        publish(repository, publication)
    assert history(bare)[0] == theirs


def test_a_branch_that_was_made_meanwhile_is_not_overwritten(bare, repository, tmp_path):
    publication = prepare(repository, a_folder(tmp_path / "site", SITE), "origin", "gh-pages")
    theirs = a_commit_by_hand(bare, {"theirs.html": b""})

    with pytest.raises(BriefgenError, match="could not be pushed"):
        publish(repository, publication)
    assert history(bare) == [theirs]


@pytest.mark.parametrize("branch_is_there", [True, False])
def test_a_push_that_is_refused_leaves_all_refs_and_can_be_tried_again(bare, repository, tmp_path, branch_is_there):
    folder = a_folder(tmp_path / "site", SITE)
    if branch_is_there:
        published(repository, folder)
        a_folder(folder, {b"index.html": b"<p>Two</p>"})
    hook = bare / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho the disk at https://me:s3cret@host.example is full >&2\nexit 1\n")
    hook.chmod(0o755)
    here, there = refs(tmp_path / "project"), refs(bare)

    with pytest.raises(BriefgenError, match="could not be pushed") as error:
        published(repository, folder)
    assert "s3cret" not in str(error.value)
    assert (refs(tmp_path / "project"), refs(bare)) == (here, there)

    hook.unlink()
    assert published(repository, folder)


def test_a_remote_that_is_not_there_is_told_and_changes_nothing(repository, tmp_path):
    repository("remote", "set-url", "origin", "http://me:s3cret@127.0.0.1:9/none.git")
    before = refs(tmp_path / "project")

    with pytest.raises(BriefgenError, match="git ls-remote failed") as error:
        prepare(repository, a_folder(tmp_path / "site", SITE), "origin", "gh-pages")
    assert "s3cret" not in str(error.value)
    assert refs(tmp_path / "project") == before


def test_keys_are_not_published(repository, tmp_path):
    folder = a_folder(tmp_path / "site", SITE | {b"id_rsa": b"-----BEGIN"})

    with pytest.raises(BriefgenError, match="look like keys or passwords: id_rsa"):
        prepare(repository, folder, "origin", "gh-pages")


def test_a_folder_without_nojekyll_is_no_whole_site(repository, tmp_path):
    with pytest.raises(BriefgenError, match=r"no \.nojekyll"):
        prepare(repository, a_folder(tmp_path / "site", {b"index.html": b""}), "origin", "gh-pages")


def test_a_file_that_github_would_refuse_is_told_before_it_is_pushed(repository, tmp_path):
    folder = a_folder(tmp_path / "site", SITE)
    with open(folder / "film.mp4", "wb") as film:
        film.truncate(104_857_601)

    assert "film.mp4 (104.9 MB)" in prepare(repository, folder, "origin", "gh-pages").warnings[0]

    url = "https://github.com/owner/talks.git"
    repository("remote", "set-url", "--push", "origin", url)
    with pytest.raises(BriefgenError, match=r"Nothing was pushed: GitHub takes no file .*film\.mp4"):
        prepare(repository, folder, "origin", "gh-pages")


def test_nobody_to_sign_the_commit_is_told(repository, tmp_path, monkeypatch):
    for key in ("user.name", "user.email"):
        repository("config", "--unset", key)
    repository("config", "user.useConfigOnly", "true")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    with pytest.raises(BriefgenError, match="git commit-tree failed"):
        published(Git(tmp_path / "project"), a_folder(tmp_path / "site", SITE))
