"""The workflow that `briefgen init` writes: by GitHub's schema, by an auditor, and by what briefgen can do."""

import re
from pathlib import Path

import pytest
import yaml

import briefgen
from briefgen.build.starting import starter_files
from tests.workflows import check_by_githubs_schema, check_by_the_strictest_auditor, said_by, written_below

PATH = ".github/workflows/publish.yml"
WORKFLOW = starter_files()[PATH]


@pytest.fixture
def written(tmp_path):
    return written_below(tmp_path, PATH)


def test_it_is_a_workflow_by_githubs_own_schema(written):
    check_by_githubs_schema(written)


def test_the_schema_would_say_what_is_wrong(written):
    written.write_text(WORKFLOW.replace("runs-on:", "runs-in:"))

    with pytest.raises(AssertionError):
        check_by_githubs_schema(written)


def test_an_auditor_finds_nothing_in_its_strictest_mode(written):
    check_by_the_strictest_auditor(written)


def test_the_auditor_would_say_what_is_wrong(written):
    written.write_text(WORKFLOW.replace('"$BASE_URL/"', "${{ steps.pages.outputs.base_url }}"))

    with pytest.raises(AssertionError):
        said_by("zizmor", "--offline", "--no-progress", written)


def test_it_may_do_no_more_than_it_must():
    workflow = yaml.safe_load(WORKFLOW)

    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert workflow["concurrency"] == {"group": "pages", "cancel-in-progress": False}


def test_every_action_is_pinned_to_a_commit_and_says_its_release():
    uses = re.findall(r"uses: (.*)", WORKFLOW)

    assert len(uses) == 7
    assert all(re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in uses)


def test_what_it_runs_are_commands_that_there_are():
    commands = re.findall(r"run: briefgen (\w+)(.*)", WORKFLOW)

    assert [name for name, _ in commands] == ["check", "build"]
    for name, options in commands:
        shown = said_by("briefgen", name, "--help")
        assert all(option in shown for option in re.findall(r"--[\w-]+", options))


def test_the_release_that_builds_the_site_is_fixed_with_all_that_a_site_may_need():
    wanted = starter_files()["requirements.txt"]

    assert wanted == f"briefgen[search,cite,cards]=={briefgen.__version__}\n"
    declared = (Path(__file__).parents[1] / "pyproject.toml").read_text()
    assert all(f"\n{extra} = [" in declared for extra in ("search", "cite", "cards"))
