import threading
import time

import pytest

from briefgen.build.glimpses import Glimpses
from briefgen.build.outcome import Options, unseen
from briefgen.build.snapshot import take_snapshot
from briefgen.diagnostics.model import BriefgenError
from briefgen.serve.apart import Apart
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


def save(root, path, text):
    """What a good editor does: whoever looks sees the old text or the new one, and never half of it."""
    write(root, ".saving", text).replace(root / path)


def until(what, seconds=90):
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.005)


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
    watch.start()
    thread = threading.Thread(target=session.run, args=(watch, take_snapshot(root), going.is_set))
    thread.start()
    time.sleep(2.5)
    assert len(told) == 1

    for number in range(2):
        save(root, "content/pages/about.md", f"---\ntitle: About\n---\nEdit number {number}.\n")
        until(lambda builds=2 + number: len(told) == builds)
    time.sleep(1.5)
    going.clear()
    thread.join()
    watch.stop()

    assert len(told) == 3
    assert "Edit number 1." in page(session.preview)


class CountedGlimpses(Glimpses):
    """They know how often they took the site in."""

    taken_in = 0

    def take_in(self, prepared):
        pages = super().take_in(prepared)
        self.taken_in += 1
        return pages


@pytest.fixture
def running(root, told):
    """A preview that shows saves at once, as `serve` makes it."""
    preview, options = Preview(), Options(jobs=1)
    glimpses = CountedGlimpses(root, options)
    session = Session(root, options, preview, told.append, glimpses)
    session.build(unseen)
    session.preview, session.glimpses = preview, glimpses
    watch, going = Watch(root), threading.Event()
    watch.start()
    going.set()
    thread = threading.Thread(target=session.run, args=(watch, take_snapshot(root), going.is_set))
    thread.start()
    assert glimpses.taken_in == 1
    yield session
    going.clear()
    thread.join()
    watch.stop()


@pytest.fixture
def shown(running, told):
    """What was shown ahead of the site: the path of a page, its bytes, and how many builds there were before."""
    shown, show = [], running.preview.glimpse
    running.preview.glimpse = lambda path, data: (shown.append((path, data, len(told))), show(path, data))
    return shown


def test_a_save_shows_its_page_before_the_site_is_built_and_the_site_takes_it_in(root, running, told, shown):
    save(root, "content/pages/about.md", "---\ntitle: About\n---\nAt once.\n")
    until(lambda: len(told) == 2)

    [(path, data, builds)] = shown
    assert (path, builds) == ("pages/about/index.html", 1)
    assert data == (running.preview.showing.folder / path).read_bytes()
    assert b"At once." in data
    assert running.preview.showing.newer == {}


def test_a_text_with_errors_is_no_glimpse_and_the_last_good_page_stays(root, running, told):
    good = running.preview.showing.version("pages/about/index.html")
    save(root, "content/pages/about.md", "---\ntitle: About\n---\nSee [[nothing]].\n")
    until(lambda: len(told) == 2)

    assert running.preview.showing.version("pages/about/index.html") == good
    assert [finding.code for finding in running.preview.showing.findings] == ["BG201"]


def test_after_a_save_that_changes_more_than_a_text_glimpses_are_of_the_new_site(root, running, told, shown):
    save(root, "content/people/anna-vale.md", "---\nname: Anna Ottilie Vale\n---\nShe came.\n")
    until(lambda: len(told) == 2 and running.glimpses.taken_in == 2)
    save(root, "content/pages/about.md", "---\ntitle: About\n---\nAsk Anna Ottilie Vale.\n")
    until(lambda: len(told) == 3)

    assert [(path, b"people/anna-vale" in data) for path, data, _ in shown[-1:]] == [("pages/about/index.html", True)]
    assert "people/anna-vale" in page(running.preview)
    assert running.preview.showing.findings == ()


def test_a_long_build_is_made_in_another_process_with_the_same_outcome(root, session, told):
    session.build(unseen)
    session._took = 60.0
    write(root, "content/pages/about.md", "---\ntitle: About\n---\nMade apart.\n")
    session._rebuild()
    write(root, "content/pages/about.md", "---\ntitle: About\n---\nSee [[nothing]].\n")
    session._took = 60.0
    session._rebuild()
    (root / "site.yml").unlink()
    session._took = 60.0
    session._rebuild()

    assert "Made apart." in page(session.preview)
    assert told[1].written > 0
    assert told[2].report.failed
    assert isinstance(told[3], BriefgenError)


def test_the_end_of_the_preview_does_not_wait_for_a_build_apart(root, told):
    apart = Apart()
    apart.stop()

    with pytest.raises(BriefgenError, match="ended from outside"):
        apart.build(root, Options(), "serve")
