"""A glimpse is the page that the build will make, sooner."""

import pytest

from briefgen.build.glimpses import Glimpses
from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from tests.projects import FILES, a_project, built, write

ARTICLE, NOTES = "content/articles/january.md", "content/annotations/january.md"

TEXT_EDITS = {
    "an article's words": (ARTICLE, "called the offer thin", "called the offer thin, and Anna Vale did not"),
    "an article's quotation": (ARTICLE, "“We have time,” Vale said.", "Vale said: “We have time, but not much.”"),
    "an article's summary": (ARTICLE, "publisher: The Courier", "publisher: The Courier\n        summary: They met."),
    "a new passage": (ARTICLE, "Osvald Brandt, who", "The plant at Halden is old.\n\n        Osvald Brandt, who"),
    "a note's words": (NOTES, "had asked for one", "had asked for two"),
    "a note's kind": (NOTES, ".question", ".dispute"),
    "a headnote": (NOTES, "what is missing", "what [[Anna Vale]] does not say"),
    "a biography": ("content/people/anna-vale.md", "She came from", "She knows Osvald Brandt, and came from"),
    "a role": ("content/people/anna-vale.md", "from: 2018", "from: 2017"),
    "a definition": ("content/glossary/halden.md", "It stands on a river.", "It stands on a river; see [[freeze]]."),
    "a term's summary": ("content/glossary/freeze.md", "A halt to production.", "A halt."),
    "a briefing": ("content/briefings/before-march.md", "A date is set", "A date is set by Anna Vale"),
    "a page": ("content/pages/about.md", "Who makes this.", "Who makes this: *we* do."),
}

COPY = """
    ---
    title: The same again
    publisher: The Ledger
    date: 2019-01-20
    ---
    Anna Vale met the envoy of the North on Saturday, and neither side named a date for the summit.

    “We have time,” Vale said. The freeze would cover the plant at Halden and nothing else.
"""


@pytest.fixture
def root(tmp_path):
    faithful = FILES[ARTICLE].replace("called the offer thin.", "called the offer thin. “We have time,” Vale said.")
    return a_project(tmp_path, **{ARTICLE: faithful.replace("        “We have time,” Vale said. The", "        The")})


@pytest.fixture
def glimpses(root):
    built(root, search=False)
    glimpses = Glimpses(root, Options(search=False))
    glimpses.get_ready()
    return glimpses


def edit(root, path, old, new):
    text = (root / path).read_text()
    old, new = old.replace("\n        ", "\n"), new.replace("\n        ", "\n")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new))


@pytest.mark.parametrize("what", TEXT_EDITS)
def test_a_text_that_changed_is_seen_as_the_build_makes_it(root, glimpses, what):
    edit(root, *TEXT_EDITS[what])

    page = glimpses.of(TEXT_EDITS[what][0])

    assert page is not None
    assert not built(root, search=False).report.failed
    assert page.data == (root / "site" / page.path).read_bytes()


def test_one_glimpse_goes_on_from_the_last(root, glimpses):
    edit(root, *TEXT_EDITS["an article's words"])
    glimpses.of(ARTICLE)
    edit(root, NOTES, "> The freeze would cover the plant at Halden", "> and Anna Vale did not")

    page = glimpses.of(NOTES)

    built(root, search=False)
    assert page.data == (root / "site" / page.path).read_bytes()


def test_a_new_note_is_drawn_at_once_and_how_to_cite_it_comes_with_the_build(root, glimpses):
    edit(root, NOTES, "See [[february]]", "Or a place.\n\n> called the offer thin\n\nSee [[february]]")

    page = glimpses.of(NOTES)

    assert b'id="note-called-the-offer-thin"' in page.data


def test_what_was_saved_while_the_site_was_taken_in_is_not_lost(root, glimpses):
    edit(root, *TEXT_EDITS["an article's words"])
    late = glimpses._prepared()  # as if it had read the files before the save
    glimpses._prepared = lambda: (glimpses.of(ARTICLE), late)[1]

    [page] = glimpses.get_ready()

    assert glimpses.of(NOTES) == page
    assert b"and <" in page.data
    assert b"did not" in page.data


def test_glimpses_can_go_on_from_what_a_build_made_its_site_from(root):
    glimpses = Glimpses(root, Options(search=False))
    build(root, Options(jobs=1, search=False), keep=glimpses.take_in)
    edit(root, *TEXT_EDITS["an article's words"])

    page = glimpses.of(ARTICLE)

    built(root, search=False)
    assert page.data == (root / "site" / page.path).read_bytes()


def test_where_a_note_was_added_its_number_is_told_wherever_the_article_is(root, glimpses):
    write(root, "content/articles/copy.md", COPY)
    built(root, search=False)
    glimpses.get_ready()
    glimpses.of(ARTICLE)
    edit(root, NOTES, "See [[february]]", "Or a place.\n\n> called the offer thin\n\nSee [[february]]")
    glimpses.of(NOTES)

    page = glimpses.of("content/articles/copy.md")

    built(root, search=False)
    assert page.data == (root / "site" / page.path).read_bytes()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/people/anna-vale.md", "name: Anna Vale", "name: Anne Vale"),
        ("content/glossary/halden.md", "term: Halden", "term: Haldenby"),
        (ARTICLE, "title: Envoys meet", "title: Envoys part"),
        (ARTICLE, "publisher: The Courier", "draft: true"),
        (ARTICLE, "called the offer thin", "called the [[offer]] thin"),
        (NOTES, "> neither side named a date", "> neither side named a place"),
        (NOTES, "author: M. Editor", "article: february"),
        ("content/articles/february.md", "two officials told", "three officials told"),
    ],
    ids=["name", "term", "title", "draft", "dangling", "anchor", "moved notes", "excerpts"],
)
def test_where_more_than_a_text_changes_or_it_has_errors_the_build_is_waited_for(root, glimpses, path, old, new):
    edit(root, path, old, new)

    assert glimpses.of(path) is None


def test_files_that_are_no_texts_of_the_site_have_no_glimpse(root, glimpses):
    write(root, "content/pages/new.md", "---\ntitle: New\n---\nNew.\n")

    for path in ("content/pages/new.md", "content/pages/gone.md", "content/pages/.about.md.swp", "site.yml"):
        assert glimpses.of(path) is None


def test_before_the_site_was_taken_in_there_are_no_glimpses(root):
    assert Glimpses(root, Options()).of(ARTICLE) is None


def test_what_is_wrong_with_the_world_is_left_to_the_build_to_say(root, glimpses):
    (root / "site.yml").rename(root / "gone.yml")
    glimpses.get_ready()

    assert glimpses.of(ARTICLE) is None
