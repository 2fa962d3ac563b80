"""What is remembered never shows: a second build says and writes what a first one would."""

import contextlib
import os
import pickle
import random
import shutil
import sqlite3
import subprocess
import sys
import time

import pytest

from tests.projects import FILES, a_project, built, built_elsewhere, tree, write
from tests.sound_edits import SOUND_EDITS

# Pages enough for several processes to be worth their start (`workers` says when they are).
PAGES = {f"content/pages/page-{n}.md": f"---\ntitle: Page {n}\n---\nOf Anna Vale, and of Halden.\n" for n in range(60)}


def agrees_with_a_clean_build(root, other, **options):
    before = tree(root / "site")
    outcome = built(root, **options)
    clean, site = built_elsewhere(root, other, **options)
    assert outcome.report == clean.report
    assert tree(root / "site") == (before if clean.report.failed else site)
    return outcome


def test_the_sample_is_sound(tmp_path):
    outcome = built(a_project(tmp_path))

    assert [finding for finding in outcome.report.findings if finding.severity == "error"] == []
    assert outcome.written > 20


def written(folder):
    """What a write would change of each file; reading one changes when it was last read."""
    stats = ((file, file.stat()) for file in sorted(folder.rglob("*")))
    return [(file, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns) for file, stat in stats]


def test_a_build_in_which_nothing_changed_writes_nothing_and_says_the_same(tmp_path):
    first = built(a_project(tmp_path))
    files = written(tmp_path / "site")

    second = built(tmp_path)

    assert second.settled
    assert second.report == first.report
    assert written(tmp_path / "site") == files


def test_a_settled_build_imports_nothing_heavy(tmp_path):
    root = a_project(tmp_path / "p")
    built(root)
    time.sleep(0.1)
    built(root)
    code = (
        "import sys; from pathlib import Path; from tests.projects import built; "
        "outcome = built(Path(sys.argv[1])); assert outcome.settled; "
        "print([m for m in ('jinja2', 'markdown_it', 'yaml', 'sqlite3', 'rich', 'briefgen.parse', 'briefgen.resolve') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, root], capture_output=True, check=True)

    assert done.stdout.decode().strip() == "[]"


def test_files_that_were_only_touched_change_nothing(tmp_path):
    built(a_project(tmp_path))
    for file in (tmp_path / "content").rglob("*.md"):
        os.utime(file, (1, 1))

    assert built(tmp_path).settled


def test_an_edit_that_leaves_size_and_time_as_they_were_is_seen(tmp_path):
    root = a_project(tmp_path / "p")
    built(root)
    time.sleep(0.1)
    assert built(root).settled
    page = root / "content/pages/about.md"
    status = page.stat()
    page.write_text(page.read_text().replace("Who makes this", "Who breaks it!"))
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (page.stat().st_size, page.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)

    agrees_with_a_clean_build(root, tmp_path / "clean")

    assert b"Who breaks it!" in (root / "site/pages/about/index.html").read_bytes()


def test_a_site_that_was_tampered_with_is_mended(tmp_path):
    root = a_project(tmp_path / "p")
    built(root)
    site = tree(root / "site")
    (root / "site/index.html").write_text("h4ck")
    (root / "site/people/index.html").unlink()

    outcome = built(root)

    assert tree(root / "site") == site
    assert outcome.written == 2


def test_a_page_whose_bytes_did_not_change_is_not_written(tmp_path):
    root = a_project(tmp_path / "p")
    built(root)
    page = root / "site/glossary/halden/index.html"
    before = page.stat()
    about = root / "content/pages/about.md"
    about.write_text(about.read_text().replace("Who makes", "Who else makes"))

    outcome = agrees_with_a_clean_build(root, tmp_path / "clean")

    assert 0 < outcome.written < 10
    assert (page.stat().st_ino, page.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_errors_are_said_again_as_long_as_they_are_there_and_the_last_good_site_stays(tmp_path):
    root = a_project(tmp_path / "p")
    built(root)
    good = tree(root / "site")
    write(root, "content/pages/about.md", "---\ntitle: About\n---\nSee [[nothing of the kind]].\n")

    first, again = built(root), built(root)
    write(root, "content/pages/method.md", "---\ntitle: Method\n---\nAnd [[nothing else]].\n")
    third = agrees_with_a_clean_build(root, tmp_path / "clean")

    assert first.report.failed
    assert again.report == first.report
    assert [f.diagnostic.path for f in third.report.findings if f.severity == "error"] == [
        "content/pages/about.md",
        "content/pages/method.md",
    ]
    assert tree(root / "site") == good


def test_several_processes_write_what_one_writes(tmp_path):
    more = {
        f"content/people/p{n}.md": f"---\nname: Person Number{n}\n---\nKnows Anna Vale and Person Number{n - 1}.\n"
        for n in range(1, 80)
    }
    root = a_project(tmp_path / "p", **more)
    one = built(root, jobs=1)
    site = tree(root / "site")

    several, pooled = built_elsewhere(root, tmp_path / "other", jobs=3)

    assert several.report == one.report
    assert pooled == site


def test_drafts_come_and_go(tmp_path):
    root = a_project(tmp_path / "p")
    write(root, "content/pages/secret.md", "---\ntitle: Secret\ndraft: true\n---\nNobody knows.\n")
    built(root)
    assert not (root / "site/pages/secret").exists()

    agrees_with_a_clean_build(root, tmp_path / "clean", drafts=True)
    assert (root / "site/pages/secret/index.html").exists()

    agrees_with_a_clean_build(root, tmp_path / "clean")
    assert not (root / "site/pages/secret").exists()


def test_another_theme_shows_on_every_page(tmp_path):
    root = a_project(tmp_path / "p")
    built(root)
    write(root, "themes/default/templates/page.html", "<!doctype html><title>{{ page.title }}</title><p>Mine.")

    agrees_with_a_clean_build(root, tmp_path / "clean")

    assert b"Mine." in (root / "site/pages/about/index.html").read_bytes()


def _damage_results(root):
    for file in (root / ".briefgen/cache").glob("results.db*"):
        file.write_bytes(b"\x80\x04 not data" * 100)


def _damage_record(root):
    record = root / ".briefgen/cache/last-build"
    data = bytearray(record.read_bytes())
    data[len(data) // 2] ^= 0xFF
    record.write_bytes(data)


def _damage_pages(root):
    (root / ".briefgen/cache/made-pages").write_bytes(b"\x80 no pages" * 100)


def _foreign_results(root):
    with contextlib.closing(sqlite3.connect(root / ".briefgen/cache/results.db")) as database, database:
        database.execute("UPDATE entry SET value = ?", (pickle.dumps({"draft": False}),))


@pytest.mark.parametrize(
    "damage",
    [lambda root: shutil.rmtree(root / ".briefgen"), _damage_results, _damage_record, _damage_pages, _foreign_results],
    ids=["deleted", "damaged results", "damaged record", "damaged pages", "foreign results"],
)
def test_what_is_remembered_can_be_lost_or_damaged_without_harm(tmp_path, damage):
    root = a_project(tmp_path / "p")
    built(root)
    damage(root)
    write(root, "content/pages/about.md", "---\ntitle: About\n---\nWho makes this now.\n")

    agrees_with_a_clean_build(root, tmp_path / "clean")


# Edits that leave the content sound, one at a time.


@pytest.mark.parametrize("jobs", [1, 3])
def test_after_each_sound_edit_the_site_is_that_of_a_clean_build(tmp_path, jobs):
    root = a_project(tmp_path / "p", **PAGES)
    built(root, jobs=jobs, search=False)
    for what, edit in SOUND_EDITS.items():
        edit.make(root)
        assert not agrees_with_a_clean_build(root, tmp_path / "clean", jobs=jobs, search=False).report.failed, what


# Any edits at all.


def _edit_text(root, chance):
    file = _any(root, chance, "content/*/*.md")
    lines = file.read_text().splitlines()
    lines[chance.randrange(len(lines))] += chance.choice([" Brandt", " Vale", "", " [[freeze]]", " [[nobody]]", "  "])
    file.write_text("\n".join(lines) + "\n")


def _rename(root, chance):
    file = _any(root, chance, "content/*/*")
    file.rename(file.with_name(f"x{chance.randrange(100)}-{file.name}"))


def _delete(root, chance):
    _any(root, chance, "content/*/*").unlink()


def _restore(root, chance):
    path = chance.choice(list(FILES))
    write(root, path, FILES[path])


def _toggle_draft(root, chance):
    file = _any(root, chance, "content/*/*.md")
    text = file.read_text()
    draft = "\ndraft: true\n---"
    file.write_text(text.replace(draft, "\n---") if draft in text else text.replace("\n---", draft, 1))


def _touch(root, chance):
    os.utime(_any(root, chance, "content/*/*"))


def _configure(root, chance):
    theirs = chance.choice(
        ["publish: reference", "publish: full", "links: {people: all}", "language: de", "nav: {A: about}"]
    )
    write(root, "site.yml", f"title: Talks\nbase_url: https://example.org/\n{theirs}\n")


def _any(root, chance, pattern):
    return chance.choice(sorted(root.glob(pattern)))


EDITS = (_edit_text, _edit_text, _rename, _delete, _restore, _restore, _restore, _toggle_draft, _touch, _configure)


def _mend(root):
    """Everything as it was at first."""
    first = FILES | PAGES
    for path, text in first.items():
        write(root, path, text)
    for stray in set(root.glob("content/*/*")) - {root / path for path in first}:
        stray.unlink()


@pytest.mark.parametrize("jobs", [1, 3])
def test_after_two_hundred_edits_the_site_and_what_is_said_are_those_of_a_clean_build(tmp_path, jobs):
    chance = random.Random(jobs)
    root = a_project(tmp_path / "p", **PAGES)
    built(root, jobs=jobs, search=False)
    edits = good = 0
    while edits < 200:
        if chance.random() < 0.5:
            _mend(root)
        several = chance.randint(1, 12)
        for _ in range(several):
            chance.choice(EDITS)(root, chance)
        edits += several
        good += not agrees_with_a_clean_build(root, tmp_path / "clean", jobs=jobs, search=False).report.failed
    _mend(root)

    assert not agrees_with_a_clean_build(root, tmp_path / "clean", jobs=jobs, search=False).report.failed
    assert good >= 5
