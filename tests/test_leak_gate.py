"""The gate at the end of every build: what came through all other doors does not come through this one."""

import gzip

import pytest

from tests.projects import a_project, built, write

SENTENCE = "The delegation will leave before the second day and nobody has told the press."
DRAFT = f"---\ntitle: Secret plans\ndraft: true\n---\n{SENTENCE}\n"
HIDDEN = "Brandt doubts that the freeze can be verified by anybody who is not allowed into the plant at Halden."


def leaks(outcome):
    return [finding.diagnostic for finding in outcome.report.findings if finding.diagnostic.code == "BG602"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("talk.txt", SENTENCE.encode()),
        ("talk.html", b"<p>The <b>delegation</b> will leave before the second day and nobody</p>"),
        ("talk.json", b'{"t": "the delegation will leave\\nbefore the second day"}'),
        ("index.gz", gzip.compress(SENTENCE.encode(), mtime=0)),
        ("the-delegation-will-leave-before-the-second-day.txt", b""),
    ],
)
def test_words_of_a_draft_in_a_copied_file_stop_the_build(tmp_path, name, data):
    root = a_project(tmp_path)
    built(root)
    before = (root / "site" / "briefgen.sha256").read_bytes()
    write(root, "content/briefings/secret.md", DRAFT)
    (root / "content/static" / name).write_bytes(data)

    outcome = built(root)

    assert outcome.report.failed
    assert [(leak.path, leak.subject) for leak in leaks(outcome)] == [("content/briefings/secret.md", f"static/{name}")]
    assert (root / "site" / "briefgen.sha256").read_bytes() == before
    assert not list(root.glob(".site*"))


def test_the_place_of_the_words_is_shown(tmp_path):
    root = a_project(tmp_path, **{"content/briefings/secret.md": DRAFT, "content/static/talk.txt": SENTENCE})

    (leak,) = leaks(built(root))

    assert DRAFT[leak.span.start : leak.span.end] == "The delegation will leave before the second day"


def test_words_of_a_draft_in_published_prose_are_no_secret(tmp_path):
    root = a_project(tmp_path, **{"content/briefings/secret.md": DRAFT})
    write(root, "content/pages/plans.md", f"---\ntitle: Plans\n---\nEverybody says: {SENTENCE}\n")

    assert not built(root).report.failed


def test_a_draft_note_a_comment_and_a_hidden_text_are_guarded_too(tmp_path):
    root = a_project(tmp_path)
    write(root, "content/pages/about.md", f"---\ntitle: About\n---\nWords. %%{SENTENCE}%%\n")
    write(root, "content/static/comment.txt", SENTENCE)
    write(root, "content/static/hidden.txt", HIDDEN)

    assert [(leak.path, leak.subject) for leak in leaks(built(root))] == [
        ("content/articles/february.md", "static/hidden.txt"),
        ("content/pages/about.md", "static/comment.txt"),
    ]


def test_what_was_quoted_of_a_hidden_text_is_no_leak(tmp_path):
    assert leaks(built(a_project(tmp_path))) == []


def test_a_text_that_becomes_secret_is_looked_for_in_pages_that_did_not_change(tmp_path):
    root = a_project(tmp_path, **{"content/static/talk.txt": SENTENCE})
    assert not built(root).report.failed

    write(root, "content/briefings/secret.md", DRAFT)

    assert len(leaks(built(root))) == 1


def test_drafts_that_are_published_are_no_secrets(tmp_path):
    root = a_project(tmp_path, **{"content/briefings/secret.md": DRAFT, "content/static/talk.txt": SENTENCE})

    assert built(root).report.failed
    assert not built(root, drafts=True).report.failed
    assert built(root).report.failed
