import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.git import Git, GitError, masked
from tests.repositories import a_repository


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://me:s3cret@git.example/a.git", "https://•••@git.example/a.git"),
        ("https://ghp_0123456789abcdef@github.com/a/b", "https://•••@github.com/a/b"),
        ("https://a:p@ss@git.example/b", "https://•••@git.example/b"),
        ("https://git.example/b?private_token=s3cret and so on", "https://git.example/b?••• and so on"),
        ("remote said ghp_0123456789abcdef", "remote said •••"),
        ("git@github.com:a/b.git is no secret", "git@github.com:a/b.git is no secret"),
        ("/srv/a@b/c", "/srv/a@b/c"),
    ],
)
def test_what_may_be_a_password_is_masked(written, shown):
    assert masked(written) == shown


def test_a_failure_is_told_in_gits_words_without_the_token(tmp_path):
    a_repository(tmp_path)

    with pytest.raises(GitError) as error:
        Git(tmp_path)("ls-remote", "http://me:s3cret@127.0.0.1:9/none.git")

    assert "git ls-remote failed" in str(error.value)
    assert "s3cret" not in str(error.value)


def test_a_hooks_environment_does_not_lead_elsewhere(tmp_path, monkeypatch):
    a_repository(tmp_path / "here")
    a_repository(tmp_path / "elsewhere")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "nothing"))

    assert Git(tmp_path / "here").says("rev-parse", "--show-toplevel") == str(tmp_path / "here")


def test_where_there_is_no_git_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(BriefgenError, match="git was not found"):
        Git(tmp_path)("status")
