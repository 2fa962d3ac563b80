import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.git import Git
from briefgen.publish.readiness import refuse_unready, source_commit, uncommitted
from tests.repositories import a_repository, commit_all, git

ARTICLE = "content/articles/a.md"
READ = ("site.yml", ARTICLE)


@pytest.fixture
def project(tmp_path):
    """A project within a larger repository."""
    folder = tmp_path / "talks"
    write(folder / ARTICLE, "An article.")
    write(folder / "site.yml", "title: T")
    a_repository(tmp_path)
    return folder


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def test_what_is_committed_is_ready(project):
    assert uncommitted(Git(project), READ) == ()
    refuse_unready(Git(project), "gh-pages", READ, allow_dirty=False)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda p: write(p / ARTICLE, "Changed."), ("changed:", ARTICLE)),
        (lambda p: (p / ARTICLE).unlink(), ("deleted:", ARTICLE)),
        (lambda p: write(p / "themes/mine/base.html", ""), ("not in git:", "themes/mine/base.html")),
        (lambda p: git(p, "rm", "--quiet", "--cached", ARTICLE), ("not in git:", ARTICLE)),
    ],
)
def test_what_is_not_committed_is_named(project, change, told):
    change(project)

    assert told in uncommitted(Git(project), READ)


def test_a_file_that_was_read_and_is_ignored_is_named(project):
    write(project / ".gitignore", "private/\n")
    commit_all(project)
    write(project / "content/private/a.md", "Ours alone.")

    assert uncommitted(Git(project), (*READ, "content/private/a.md")) == (("not in git:", "content/private/a.md"),)


def test_what_is_staged_and_not_committed_is_named(project):
    write(project / "content/articles/b.md", "New.")
    git(project, "add", "content")

    assert uncommitted(Git(project), (*READ, "content/articles/b.md")) == (("changed:", "content/articles/b.md"),)


def test_what_the_site_is_not_made_from_does_not_matter(project):
    write(project.parent / "other.txt", "Elsewhere.")
    write(project / "site/index.html", "Built.")
    write(project / "content/articles/a.md~", "An editor's leftover, which is not read.")

    assert uncommitted(Git(project), READ) == ()


def test_hostile_names_are_named_on_one_line(project):
    name = "content/articles/a\nM 644 x b.md"
    write(project / name, "New.")

    assert uncommitted(Git(project), (*READ, name)) == (("not in git:", r"content/articles/a\nM 644 x b.md"),)


def test_changes_are_refused_by_name_unless_they_are_allowed(project):
    write(project / ARTICLE, "Changed.")

    with pytest.raises(
        BriefgenError, match=r"(?s)would not be what is committed:\n  changed: content/articles/a\.md\n"
    ):
        refuse_unready(Git(project), "gh-pages", READ, allow_dirty=False)
    refuse_unready(Git(project), "gh-pages", READ, allow_dirty=True)


def test_of_many_changes_some_are_named_and_the_rest_counted(project):
    names = [f"content/articles/{number:02}.md" for number in range(12)]

    with pytest.raises(BriefgenError, match=r"articles/09\.md\n  and 2 more\n"):
        refuse_unready(Git(project), "gh-pages", names, allow_dirty=False)


def test_a_detached_head_is_told_plainly(project):
    git(project, "checkout", "--quiet", "--detach")

    with pytest.raises(BriefgenError, match="HEAD is detached"):
        refuse_unready(Git(project), "gh-pages", READ, allow_dirty=False)
    refuse_unready(Git(project), "gh-pages", READ, allow_dirty=True)


@pytest.mark.parametrize("allow", [True, False])
def test_the_branch_that_is_served_is_not_published_from(project, allow):
    git(project, "checkout", "--quiet", "-b", "gh-pages")

    with pytest.raises(BriefgenError, match="gh-pages is checked out here"):
        refuse_unready(Git(project), "gh-pages", READ, allow_dirty=allow)


def test_a_project_in_no_repository_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(BriefgenError, match="in no git repository"):
        refuse_unready(Git(tmp_path), "gh-pages", READ, allow_dirty=True)


def test_before_the_first_commit_nothing_is_committed(tmp_path):
    git(tmp_path, "init", "--quiet", "-b", "main")
    write(tmp_path / "site.yml", "title: T")

    assert uncommitted(Git(tmp_path), ("site.yml",)) == (("not in git:", "site.yml"),)
    assert source_commit(Git(tmp_path)) == ""


def test_the_commit_that_is_published_is_known(project):
    assert source_commit(Git(project)) == git(project, "rev-parse", "HEAD")
