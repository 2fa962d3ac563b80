"""`briefgen accept` and `check --fix`: the commands that change content, and change nothing else of it."""

import pytest

from briefgen.build.amending import accept, fix
from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from briefgen.diagnostics.errors import BriefgenError
from briefgen.model.dates import Date

TODAY = Date(year=2026, month=3, day=1)

NOTES = """\ufeff---\r
article: summit\r
---\r
Before all.\r
\r
{#count .question   confidence=low}\r
> The list was to say how many of 20 warheads\r
> there are.\r
\r
How many?\r
\r
> The organisation had\r
> no seat\r
\r
Why not?\r
\r
{at=p1}\r
> Nothing was signed\r
\r
Nothing.  \r
"""
ARTICLE = """\
---
title: Summit
date: 2019-01-20
publisher: A paper
---
The list was to say how many of 60 warheads there are.

The organization had no seat.

Nothing was signed in the end.
"""


@pytest.fixture
def project(tmp_path):
    files = {"site.yml": "title: T\n", "content/articles/summit.md": ARTICLE}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    notes(tmp_path).parent.mkdir()
    notes(tmp_path).write_bytes(NOTES.encode())
    return tmp_path


def notes(root):
    return root / "content" / "annotations" / "summit.md"


def codes(root):
    return [finding.diagnostic.code for finding in build(root, Options(remember=False)).report.findings]


def lines_changed(before, after):
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_new_words_are_taken_and_nothing_else_is_touched(project):
    done = accept(project, ["summit#count"], TODAY)

    gone, come = lines_changed(NOTES, notes(project).read_bytes().decode())
    assert [each.note for each in done] == ["summit#count"]
    assert not any("Why not" in line or "Before" in line or "Nothing" in line for line in (*gone, *come))
    assert "60 warheads" in "".join(come)
    assert "reworded=2026-03-01" in "".join(come)
    assert "20 warheads" in "".join(come)
    assert all(line.endswith("\r\n") for line in come)


def test_a_note_with_new_words_is_drawn_again_and_says_what_it_quoted(project):
    accept(project, ["summit#count"], TODAY)
    fix(project, TODAY)

    outcome = build(project, Options(remember=False))

    assert not outcome.report.failed
    page = (outcome.output / "articles" / "summit" / "index.html").read_text()
    assert "20 warheads" in page
    assert "60 warheads" in page


def test_fix_mends_spelling_and_places_but_never_a_number(project):
    before = codes(project)

    done = fix(project, TODAY)

    assert sorted(before) == ["BG302", "BG302", "BG305"]
    assert len(done) == 2
    assert codes(project) == ["BG302"]
    text = notes(project).read_bytes().decode()
    assert "organization" in text
    assert "20 warheads" in text


def test_what_stands_as_it_should_is_left_alone(project):
    fix(project, TODAY)
    before = notes(project).read_bytes()

    assert fix(project, TODAY) == ()
    assert notes(project).read_bytes() == before


def test_a_note_that_is_not_there_is_named_with_the_nearest_one_and_nothing_is_changed(project):
    with pytest.raises(BriefgenError, match=r"There is no note summit#cuont\. Did you mean summit#count\?"):
        accept(project, ["summit#count", "summit#cuont"], TODAY)

    assert notes(project).read_bytes() == NOTES.encode()


def test_words_that_stand_nowhere_near_cannot_be_accepted(project):
    (project / "content" / "articles" / "summit.md").write_text("---\ntitle: Summit\n---\nAll other words.\n")

    with pytest.raises(BriefgenError, match="stand nowhere near"):
        accept(project, ["summit#count"], TODAY)


def test_words_in_another_order_are_no_new_words_and_cannot_be_accepted(project):
    turned = "---\narticle: summit\n---\n{#turned}\n> no seat … The list was to say\n\nWhy?\n"
    notes(project).write_text(turned, encoding="utf-8")

    with pytest.raises(BriefgenError):
        accept(project, ["summit#turned"], TODAY)

    assert notes(project).read_text(encoding="utf-8") == turned


def test_a_file_keeps_its_rights(project):
    notes(project).chmod(0o640)

    accept(project, ["summit#count"], TODAY)

    assert notes(project).stat().st_mode & 0o777 == 0o640
