"""The commands as a user meets them: what they print, where, and with which exit code."""

import json
import os
import shutil
import signal
import subprocess
import sys

import pytest

from tests.held_builds import held_build
from tests.projects import a_project, tree, write

BRIEFGEN = [sys.executable, "-m", "briefgen"]
BROKEN = {"content/pages/broken.md": "---\ntitle: Broken\n---\nSee [[nothing of the kind]].\n"}


def briefgen(*arguments, cwd, **more):
    return subprocess.run([*BRIEFGEN, *arguments], cwd=cwd, capture_output=True, text=True, check=False, **more)


@pytest.fixture
def project(tmp_path):
    return a_project(tmp_path / "project")


def test_build_writes_the_site_and_sums_up(project):
    done = briefgen("build", cwd=project)

    assert (done.returncode, done.stderr) == (0, "")
    assert (project / "site" / "index.html").exists()
    assert "2 articles: " in done.stdout
    assert "files in site/ (" in done.stdout


def test_a_second_build_says_that_nothing_changed(project):
    briefgen("build", cwd=project)
    done = briefgen("build", cwd=project)

    assert done.returncode == 0
    assert "Nothing changed: " in done.stdout


def test_a_page_that_is_gone_is_told_with_the_line_that_keeps_its_address(tmp_path):
    project = a_project(
        tmp_path, **{"content/people/ida-holm.md": "---\nname: Ida Holm\nroles: [{title: Clerk}]\n---\n"}
    )
    briefgen("build", cwd=project)
    (project / "content/people/ida-holm.md").rename(project / "content/people/ida-berg.md")
    done = briefgen("build", cwd=project)

    assert "Links from elsewhere lead nowhere at people/ida-holm/\n" in done.stdout
    assert "write in that one: redirect_from: [ida-holm]" in done.stdout

    moved = project / "content/people/ida-berg.md"
    moved.write_text(moved.read_text().replace("name:", "redirect_from: [ida-holm]\nname:"))
    assert "lead nowhere" not in briefgen("build", cwd=project).stdout


def test_an_error_is_shown_with_its_line_and_nothing_is_written(tmp_path):
    project = a_project(tmp_path, **BROKEN)
    done = briefgen("build", cwd=project)

    assert done.returncode == 1
    assert "content/pages/broken.md:4:5 error BG201 " in done.stderr
    assert "  4 | See [[nothing of the kind]].\n    |     ^^^" in done.stderr
    assert "    mend: " in done.stderr
    assert "1 error, 0 warnings." in done.stderr
    assert not (project / "site").exists()


def test_warnings_are_errors_only_if_strict(tmp_path):
    project = a_project(tmp_path, **{"content/people/old.md": "---\nname: Anna Vale\n---\n"})

    assert briefgen("check", cwd=project).returncode == 0
    assert briefgen("check", "--strict", cwd=project).returncode == 1
    assert briefgen("build", "--strict", cwd=project).returncode == 1
    assert not (project / "site").exists()
    assert briefgen("build", cwd=project).returncode == 0


def test_check_speaks_json_and_github(tmp_path):
    project = a_project(tmp_path, **BROKEN)

    done = briefgen("check", "--format", "json", cwd=project)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, records[0]["code"], records[0]["line"], records[0]["column"]) == (1, "BG201", 4, 5)

    done = briefgen("check", "--format", "github", "--root", "project", cwd=_moved(project))
    assert done.stdout.startswith("::error file=project/content/pages/broken.md,line=4,col=5,")


def _moved(project):
    """The folder in which the project now stands as `project`."""
    above = project.with_name(project.name + "-above")
    above.mkdir()
    project.rename(above / "project")
    return above


def test_check_writes_no_site(project):
    assert briefgen("check", cwd=project).returncode == 0
    assert not (project / "site").exists()


def test_the_project_is_found_from_within_it(project):
    assert briefgen("build", cwd=project / "content" / "people").returncode == 0
    assert (project / "site" / "index.html").exists()


def test_without_a_project_there_is_one_sentence(tmp_path):
    done = briefgen("build", cwd=tmp_path)

    assert done.returncode == 2
    assert done.stderr.startswith("briefgen: There is no site.yml here")
    assert done.stderr.count("\n") == 1


def test_a_faulty_configuration_is_exit_code_two_and_the_contents_errors_are_shown_too(tmp_path):
    project = a_project(tmp_path, **BROKEN, **{"site.yml": "title: T\noutptu: x\n"})
    done = briefgen("build", cwd=project)

    assert done.returncode == 2
    assert "site.yml:2:1 error BG0" in done.stderr
    assert "content/pages/broken.md" in done.stderr


@pytest.mark.parametrize("arguments", [["nope"], ["build", "--nope"], ["build", "--jobs", "0"], ["export", "nope"]])
def test_wrong_use_is_exit_code_two(project, arguments):
    done = briefgen(*arguments, cwd=project)

    assert done.returncode == 2
    assert "Usage: " in done.stderr


def test_a_mistyped_command_is_told_the_nearest(tmp_path):
    done = briefgen("chekc", cwd=tmp_path)

    assert done.returncode == 2
    assert "No such command 'chekc'. Did you mean 'check'?" in done.stderr


def test_a_dangerous_output_folder_is_refused(project):
    before = tree(project)
    done = briefgen("build", "--output", "content", "--no-cache", cwd=project)

    assert done.returncode == 2
    assert "Nothing was written" in done.stderr
    assert {path: data for path, data in tree(project).items() if not path.startswith(".briefgen/")} == before


def test_options_reach_the_site(project):
    write(project, "content/pages/draft.md", "---\ntitle: D\ndraft: true\n---\nWords.\n")
    options = ["--output", "out", "--base-url", "https://example.net/x", "--drafts", "--jobs", "2", "--no-cache"]

    assert briefgen("build", *options, cwd=project).returncode == 0
    assert "https://example.net/x/pages/draft/" in (project / "out" / "sitemap.xml").read_text()
    assert not (project / ".briefgen" / "cache" / "results.db").exists()


def test_files_of_others_in_the_output_are_named(project):
    briefgen("build", cwd=project)
    write(project, "site/CNAME", "example.org\n")
    write(project, "content/pages/new.md", "---\ntitle: New\n---\nWords.\n")
    done = briefgen("build", cwd=project)

    assert "Kept in site/, not made by briefgen: CNAME" in done.stdout
    assert (project / "site" / "CNAME").exists()


def test_export_writes_what_the_site_has(project):
    briefgen("build", cwd=project)
    data = (project / "site" / "data" / "mentions.jsonl").read_text()

    assert briefgen("export", "mentions", cwd=project).stdout == data
    assert briefgen("export", "mentions", "--output", "m.jsonl", cwd=project).returncode == 0
    assert (project / "m.jsonl").read_text() == data
    assert "@" in briefgen("export", "sources", "--format", "bibtex", cwd=project).stdout
    assert "csl-json" in briefgen("export", "sources", "--format", "nope", cwd=project).stderr


def test_export_of_a_faulty_project_shows_the_errors_and_writes_nothing(tmp_path):
    done = briefgen("export", "people", cwd=a_project(tmp_path, **BROKEN))

    assert (done.returncode, done.stdout) == (1, "")
    assert "BG201" in done.stderr


def test_explain_says_what_a_code_means(tmp_path):
    assert "a link leads nowhere" in briefgen("explain", "BG201", cwd=tmp_path).stdout
    assert briefgen("explain", "BG999", cwd=tmp_path).returncode == 2


def test_help_lists_every_command(tmp_path):
    done = briefgen("--help", cwd=tmp_path)

    assert done.returncode == 0
    for name in ("build", "check", "export", "explain"):
        assert f"  {name}  " in done.stdout
        assert briefgen(name, "--help", cwd=tmp_path).returncode == 0


def test_the_version_is_said_without_importing_anything_heavy(tmp_path):
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "briefgen", "--version"], capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("briefgen ")
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert not imported & {"msgspec", "rich", "jinja2", "markdown_it", "yaml", "watchdog", "multiprocessing"}


def test_a_pipe_that_closes_early_is_no_error_of_ours(project):
    done = subprocess.run(
        f"{sys.executable} -m briefgen export mentions | head -c 10",
        shell=True,
        cwd=project,
        capture_output=True,
        check=True,
    )

    assert done.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")
@pytest.mark.parametrize("command", ["--help", "build", "export mentions"])
def test_a_full_disk_that_our_words_go_to_is_said_in_one_sentence(project, command):
    done = subprocess.run(
        f"{sys.executable} -m briefgen {command} > /dev/full", shell=True, cwd=project, capture_output=True, check=False
    )

    assert done.returncode == 2
    assert done.stderr == b"briefgen: No space left on device; nothing more can be written.\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault(project, closed):
    done = subprocess.run(f"{sys.executable} -m briefgen build {closed}", shell=True, cwd=project, check=False)

    assert done.returncode == 0
    assert (project / "site" / "index.html").exists()


def test_addresses_that_clash_are_found_by_check_and_build(project):
    write(project, "content/static/CO2.txt", "one")
    write(project, "content/static/co2.txt", "other")

    for command in ("check", "build"):
        done = briefgen(command, cwd=project)
        assert done.returncode == 1
        assert (
            "content/static/CO2.txt and content/static/co2.txt would be written to one address"
            in done.stdout + done.stderr
        )
    assert not (project / "site").exists()


def test_colours_are_for_terminals(tmp_path):
    project = a_project(tmp_path, **BROKEN)

    assert "\x1b" not in briefgen("build", cwd=project).stderr
    coloured = briefgen("build", cwd=project, env=os.environ | {"FORCE_COLOR": "1", "TERM": "xterm"}).stderr
    assert "\x1b[" in coloured


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_build_leaves_no_trace(tmp_path, number, code):
    more = {f"content/people/p{n}.md": f"---\nname: Person Number{n}\n---\n\nWords.\n" for n in range(400)}
    project = a_project(tmp_path / "p", **more)
    process = held_build(project, "--jobs", "2")
    assert (project / ".site.briefgen").exists()
    process.send_signal(number)
    process.communicate(timeout=60)

    assert process.returncode == code
    assert not (project / ".site.briefgen").exists()
    assert not (project / "site").exists()


def test_the_same_content_gives_the_same_bytes_whatever_the_machine_is_like(tmp_path, project):
    briefgen("build", cwd=project)
    other = tmp_path / "elsewhere" / "deep"
    shutil.copytree(project / "content", other / "content")
    shutil.copy(project / "site.yml", other / "site.yml")
    environment = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    done = briefgen(
        "build", "--jobs", "3", cwd=other / "content", env=environment | {"SOURCE_DATE_EPOCH": "0"}, umask=0o077
    )

    assert done.returncode == 0, done.stderr
    assert tree(other / "site") == tree(project / "site")


def test_check_warns_of_what_github_would_not_take(project):
    film = write(project, "content/static/film.mp4", "")
    os.truncate(film, 200_000_000)
    said = "GitHub takes no file of more than 104.9 MB: static/film.mp4 (200.0 MB)."

    assert said in briefgen("check", "--strict", cwd=project).stdout
    assert briefgen("check", "--strict", cwd=project).returncode == 0


def test_a_library_that_is_missing_is_named_with_what_brings_it(tmp_path, project):
    code = (
        "import sys; sys.modules['watchdog.observers'] = sys.modules['watchdog'] = None\n"
        "from briefgen.cli.main import run\n"
        "sys.exit(run(['serve', '--root', sys.argv[1]]))"
    )

    done = subprocess.run([sys.executable, "-c", code, str(project)], capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "needs the package watchdog, which is not installed: pip install" in done.stderr
    assert "Traceback" not in done.stderr
