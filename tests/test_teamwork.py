"""Working as a team: the check of pull requests, and the hook that runs before a commit."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from briefgen.build.starting import starter_files
from briefgen.cli.main import commands, run
from tests.projects import a_project
from tests.workflows import check_by_githubs_schema, check_by_the_strictest_auditor, written_below

PROJECT = Path(__file__).parents[1]
PATH = ".github/workflows/check.yml"
WORKFLOW = starter_files()[PATH]
(HOOK,) = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())
PAGE = (PROJECT / "docs" / "teamwork.md").read_text()


@pytest.fixture
def written(tmp_path):
    return written_below(tmp_path, PATH)


def test_the_workflow_is_one_by_githubs_own_schema(written):
    check_by_githubs_schema(written)


def test_an_auditor_finds_nothing_in_the_workflow(written):
    check_by_the_strictest_auditor(written)


def test_the_workflow_may_only_read():
    workflow = yaml.safe_load(WORKFLOW)

    assert workflow["permissions"] == {}
    assert workflow["jobs"]["check"]["permissions"] == {"contents": "read"}


def test_what_the_workflow_runs_briefgen_knows():
    steps = yaml.safe_load(WORKFLOW)["jobs"]["check"]["steps"]
    (command,) = (step["run"] for step in steps if step.get("run", "").startswith("briefgen"))

    assert known(shlex.split(command)[1:])


def known(arguments):
    command = commands.get_command(None, arguments[0])
    options = {name for param in command.params for name in param.opts}
    return {argument for argument in arguments if argument.startswith("--")} <= options


def test_the_hook_runs_the_check_once_for_the_whole_project():
    assert HOOK["pass_filenames"] is False
    assert known(shlex.split(HOOK["entry"])[1:])


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("content/articles/a.md", True),
        ("site.yml", True),
        ("sub/site.yml", True),
        ("README.md", False),
        ("notes.md", False),
    ],
)
def test_the_hook_runs_for_what_a_site_is_made_from(path, meant):
    assert (re.search(HOOK["files"], path) is not None) is meant


def test_the_hook_stops_a_commit_with_an_error(tmp_path, monkeypatch, capsys):
    project = a_project(tmp_path / "p")
    monkeypatch.chdir(project)
    arguments = shlex.split(HOOK["entry"])[1:]

    assert run(arguments) == 0
    (project / "content" / "pages" / "bad.md").write_text("---\ntitle: Bad\n---\n[[nothing at all]]\n")
    assert run(arguments) == 1


def test_the_configuration_that_the_page_shows_runs_the_check_for_what_a_site_is_made_from():
    (block,) = (block for block in re.findall(r"(?:^    .*\n)+", PAGE, re.M) if block.startswith("    repos:"))
    (hook,) = yaml.safe_load(block)["repos"][0]["hooks"]

    assert hook["id"] == HOOK["id"]
    assert known(shlex.split(hook["entry"])[1:])
    assert all(re.search(hook["files"], path) for path in ("content/articles/a.md", "site.yml"))
    assert not re.search(hook["files"], "README.md")


def test_the_page_can_be_followed_without_filling_anything_in():
    assert not re.search(r"[A-Z]{3,} [A-Z’]{2,}", PAGE)


def test_a_command_that_the_page_names_is_one_of_ours():
    named = set(re.findall(r"briefgen ([a-z]+)", PAGE))

    assert {name for name in named if commands.get_command(None, name) is None} <= {
        "reads",
        "says",
        "and",
        "that",
        "is",
    }
