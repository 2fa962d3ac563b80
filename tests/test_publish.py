"""`briefgen publish`, from content on the disk to a branch of a bare repository."""

import os
import subprocess
import sys

import pytest

from tests.projects import a_project, built_elsewhere, tree, write
from tests.repositories import a_bare_repository, a_commit_by_hand, a_repository, commit_all, files_on, git, refs

LEAK = "the envoys have already agreed on a house by the lake"


@pytest.fixture
def bare(tmp_path):
    return a_bare_repository(tmp_path / "bare.git")


@pytest.fixture
def project(tmp_path, bare):
    a_project(tmp_path / "project", **{".gitignore": "/site/\n/.briefgen/\n"})
    return a_repository(tmp_path / "project", bare)


def publish(project, *arguments):
    """The exit code and all that was said."""
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "publish", *arguments], cwd=project, capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


def branches(bare):
    return git(bare, "for-each-ref", "--format=%(refname:short)").split()


def test_the_branch_holds_what_a_build_writes_and_a_second_time_nothing_changes(project, bare, tmp_path):
    code, said = publish(project)

    assert code == 0, said
    _, site = built_elsewhere(project, tmp_path / "elsewhere")
    assert {path.decode(): data for path, data in files_on(bare).items()} == site
    assert f"of {len(site)} files." in said

    tip = git(bare, "rev-parse", "gh-pages")
    assert publish(project) == (
        0,
        "No errors, no warnings.\nNothing changed: gh-pages on origin holds this site already.\n",
    )
    assert git(bare, "rev-parse", "gh-pages") == tip


def test_the_projects_own_output_and_index_are_left_alone(project):
    write(project, "site/mine.txt", "Mine.")
    before = tree(project / "site"), git(project, "status", "--porcelain"), refs(project)

    assert publish(project)[0] == 0
    left = "\n".join(line for line in refs(project).splitlines() if "refs/remotes/origin/gh-pages" not in line)
    assert (tree(project / "site"), git(project, "status", "--porcelain"), left) == before


def test_a_trial_shows_every_change_and_pushes_nothing(project, bare):
    publish(project)
    write(project, "content/people/new-person.md", "---\nname: New Person\n---\nWho is new.\n")
    (project / "content/pages/about.md").unlink()
    commit_all(project)
    tip = git(bare, "rev-parse", "gh-pages")

    code, said = publish(project, "--dry-run")

    assert code == 0
    lines = said.splitlines()
    assert "  + people/new-person/index.html" in lines
    assert "  ~ people/index.html" in lines
    assert "  - pages/about/index.html" in lines
    assert git(bare, "rev-parse", "gh-pages") == tip


def test_an_error_in_the_content_stops_it(project, bare):
    write(project, "content/briefings/before-march.md", "---\ntitle: T\ndate: 2019-02-03\n---\nSee [@nobody].\n")
    commit_all(project)

    code, said = publish(project)

    assert code == 1
    assert "Nothing was pushed." in said
    assert branches(bare) == []


def test_a_leak_stops_it(project, bare):
    write(project, "content/briefings/draft.md", f"---\ntitle: Soon\ndraft: true\n---\nWe hear that {LEAK}.\n")
    write(project, "content/static/talk.txt", f"A rumour: {LEAK}!")
    commit_all(project)

    code, said = publish(project)

    assert code == 1
    assert "BG602" in said
    assert "talk.txt" in said
    assert branches(bare) == []


def test_what_is_not_committed_stops_it_unless_that_is_allowed(project, bare):
    write(project, "content/people/new-person.md", "---\nname: New Person\n---\nWho is new.\n")

    code, said = publish(project)
    assert (code, branches(bare)) == (2, [])
    assert "not in git: content/people/new-person.md" in said

    assert publish(project, "--allow-dirty")[0] == 0
    assert b"people/new-person/index.html" in files_on(bare)


def test_a_detached_head_stops_it(project, bare):
    git(project, "checkout", "--quiet", "--detach")

    code, said = publish(project)

    assert (code, branches(bare)) == (2, [])
    assert "HEAD is detached" in said


def test_foreign_commits_stop_it_and_force_keeps_them_in_history(project, bare):
    theirs = a_commit_by_hand(bare, {"index.html": b"theirs"}, message="Theirs")

    code, said = publish(project)
    assert code == 2
    assert "“Theirs” by Somebody" in said
    assert git(bare, "rev-parse", "gh-pages") == theirs

    assert publish(project, "--force")[0] == 0
    assert git(bare, "rev-parse", "gh-pages^") == theirs


@pytest.mark.parametrize("option", ["--branch=--upload-pack=touch x", "--branch=a..b", "--branch=-f", "--remote=-f"])
def test_names_that_are_options_are_refused(project, bare, option):
    assert publish(project, option)[0] == 2
    assert branches(bare) == []
    assert not os.path.lexists(project / "x")


def test_another_branch_of_another_remote(project, tmp_path):
    other = a_bare_repository(tmp_path / "other.git")
    git(project, "remote", "add", "mirror", str(other))

    assert publish(project, "--remote", "mirror", "--branch", "pages/live")[0] == 0
    assert branches(other) == ["pages/live"]


def test_a_token_in_the_remotes_address_is_never_said(project):
    git(project, "remote", "set-url", "origin", "http://x-access-token:s3cret@127.0.0.1:9/none.git")

    code, said = publish(project)

    assert code == 2
    assert "git ls-remote failed" in said
    assert "s3cret" not in said
