"""A hundred files with a hundred faults: all told in one run, and the last good site stays as it was."""

import hashlib
from pathlib import Path

import pytest

from briefgen.build.outcome import Options
from briefgen.build.pipeline import build

CASES = Path(__file__).parent / "cases" / "broken" / "hundred.txt"
GOOD = {"site.yml": "title: Broken\nexcerpt_limit: 8\n", "content/pages/about.md": "---\ntitle: About\n---\nWords.\n"}


def cases():
    """(file, the code of its one fault or nothing, its text), from sections that begin with `=== file  code`."""
    for section in CASES.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, text = section.partition("\n")
        file, _, code = head.partition("  ")
        yield file, code.strip(), text


def write(root, files):
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def digest(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("broken")
    write(root, GOOD)
    good = build(root, Options())
    before = digest(good.output)
    write(root, {file: text for file, _, text in cases()})
    return root, good.output, before


UNKNOWN_FOLDER = ("content/essays", "BG127")
"""Told of the folder as a whole, so it stands in no section."""


def told(outcome):
    errors = (finding for finding in outcome.report.findings if finding.severity == "error")
    return sorted((finding.diagnostic.path, finding.diagnostic.code) for finding in errors)


def test_a_hundred_faults_give_a_hundred_errors_in_one_run(project):
    root, *_ = project
    expected = sorted([UNKNOWN_FOLDER, *((file, code) for file, code, _ in cases() if code)])

    found = told(build(root, Options()))

    assert len(expected) >= 100
    assert found == expected


def test_the_last_good_site_stays_as_it_was(project):
    root, output, before = project

    build(root, Options())

    assert digest(output) == before


def test_a_second_run_tells_the_same_faults(project):
    root, *_ = project

    assert build(root, Options()).report == build(root, Options(remember=False)).report


def test_every_error_has_a_message_and_a_mend(project):
    root, *_ = project

    for finding in build(root, Options()).report.findings:
        assert finding.diagnostic.message.endswith((".", "?", "!")), finding
        assert finding.diagnostic.hint or " must be " in finding.diagnostic.message, finding
