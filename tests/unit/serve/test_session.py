import threading
import time

import pytest

from briefgen.build.outcome import Options, unseen
from briefgen.build.snapshot import take_snapshot
from briefgen.diagnostics.model import BriefgenError
from briefgen.serve.preview import Preview
from briefgen.serve.session import Session
from briefgen.serve.watch import Watch
from tests.projects import FILES, a_project, built, write


@pytest.fixture
def root(tmp_path):
    return a_project(tmp_path)


@pytest.fixture
def told():
    return []


@pytest.fixture
def session(root, told):
    preview = Preview()
    session = Session(root, Options(jobs=1), preview, told.append)
    session.preview = preview
    return session


def page(preview, path="pages/about/index.html"):
    return (preview.showing.folder / path).read_text()


def test_the_preview_has_a_place_of_its_own(root, session):
    session.build(unseen)

    assert "Who makes this." in page(session.preview)
    assert not (root / "site").exists()
    built(root)
    assert not [file for file in (root / "site").rglob("*.html") if b"_briefgen" in file.read_bytes()]


def test_a_fault_is_said_over_the_last_good_site_and_its_mending_shows_a_new_one(root, session):
    session.build(unseen)
    good = session.preview.showing
    write(root, "content/pages/about.md", "---\ntitle: About\n---\nSee [[nothing]].\n")
    session.build(unseen)
    faulty = session.preview.showing
    write(root, "content/pages/about.md", "---\ntitle: About\n---\nMended.\n")
    session.build(unseen)
    mended = session.preview.showing

    assert (faulty.site, faulty.files) == (good.site, good.files)
    assert [finding.code for finding in faulty.findings] == ["BG201"]
    assert mended.site == good.site + 1
    assert mended.findings == ()
    assert "Mended." in page(session.preview)


def test_what_is_wrong_with_the_world_is_said_too(root, session, told):
    session.build(unseen)
    (root / "site.yml").unlink()
    session.build(unseen)
    write(root, "site.yml", FILES["site.yml"])

    assert "site.yml" in session.preview.showing.trouble
    assert isinstance(told[-1], BriefgenError)
    session.build(unseen)
    assert session.preview.showing.trouble == ""


def test_a_new_run_shows_the_last_good_site_at_once(root, session):
    session.build(unseen)

    preview = Preview()
    Session(root, Options(), preview, lambda _: None)

    assert preview.showing.files == session.preview.showing.files


def test_each_save_is_built_once_and_silence_builds_nothing(root, session, told):
    session.build(unseen)
    watch, going = Watch(root), threading.Event()
    going.set()
    thread = threading.Thread(target=session.run, args=(watch, take_snapshot(root), unseen, going.is_set))
    thread.start()
    time.sleep(2.5)
    assert len(told) == 1

    for number in range(2):
        write(root, "content/pages/about.md", f"---\ntitle: About\n---\nEdit number {number}.\n")
        deadline = time.monotonic() + 10
        while len(told) < 2 + number and time.monotonic() < deadline:
            time.sleep(0.05)
    time.sleep(1.5)
    going.clear()
    thread.join()
    watch.stop()

    assert len(told) == 3
    assert "Edit number 1." in page(session.preview)
