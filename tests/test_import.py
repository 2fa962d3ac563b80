"""`briefgen import`, from the command to a site: what is there is never lost, and what is exported comes back."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.build.checking import check
from briefgen.build.importing import Wishes, import_files
from briefgen.build.outcome import Options
from briefgen.cli.main import run
from briefgen.diagnostics.errors import BriefgenError
from briefgen.export.exporters import EXPORTERS, exporter
from briefgen.importers.formats import FORMATS
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.parse import parse
from tests.hostile.commands import heeding_interrupts
from tests.imports import CASES, SEEDS

PROJECT = Path(__file__).parents[1]
ARTICLE = "---\ntitle: Ferry talks\nurl: https://example.org/a\n---\nThe states went back.\n\nTo the table they went.\n"


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "project"
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "site.yml").write_text("title: Talks\n")
    return folder


def imported(root, *files, **wishes):
    return list(import_files(root, [Path(file) for file in files], Wishes(**wishes)))


def a_file(folder, name, data):
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def findings(root):
    return [finding for finding in check(root, Options(drafts=True)).report.findings if finding.severity == "error"]


def tree(root):
    return {str(path.relative_to(root)): path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real texts are not here")
def test_real_texts_become_a_site_without_a_hand_on_them(root):
    assert run(["import", "--root", str(root), *map(str, sorted(SEEDS.glob("*.txt")))]) == 0

    assert findings(root) == []
    assert run(["build", "--root", str(root)]) == 0


def test_importing_twice_is_importing_once(root, capsys):
    pages = sorted(map(str, (CASES / "html").glob("*.html")))[:4] + sorted(map(str, (CASES / "text").glob("*.txt")))[:3]
    assert run(["import", "--root", str(root), *pages]) == 0
    once = tree(root)

    assert run(["import", "--root", str(root), *pages]) == 0
    assert tree(root) == once
    assert capsys.readouterr().out.count("stands there already") == len(pages)


def test_one_headline_of_several_publishers_makes_a_file_for_each(root):
    pages = [CASES / "html" / f"{name}.html" for name in ("amp", "agency-testid-paragraphs", "wordpress-classic-yoast")]

    results = imported(root, *pages)

    assert all(result.is_whole for result in results)
    assert sorted(tree(root)) == [
        "content/articles/2020-03-03-ferry-talks-resume-after-storm-ministers-say-coast-herald.md",
        "content/articles/2020-03-03-ferry-talks-resume-after-storm-ministers-say-recoast.md",
        "content/articles/2020-03-03-ferry-talks-resume-after-storm-ministers-say.md",
    ]
    assert [file.outcome for result in imported(root, *pages) for file in result.files] == ["unchanged"] * 3


def test_what_somebody_has_edited_is_kept(root, tmp_path, capsys):
    text = a_file(tmp_path, "a.txt", "A headline\n\nThe text of it stands here.\n")
    (path,) = (file.path for file in imported(root, text)[0].files)
    (root / path).write_text("---\ntitle: Mine\n---\nEdited.\n")

    assert run(["import", "--root", str(root), str(text)]) == 1
    assert "kept as it is" in capsys.readouterr().err
    assert (root / path).read_text() == "---\ntitle: Mine\n---\nEdited.\n"
    assert run(["import", "--root", str(root), "--force", str(text)]) == 0
    assert "The text of it" in (root / path).read_text()


def test_what_the_user_says_wins(root, tmp_path):
    page = CASES / "html" / "amp.html"
    wishes = {"publisher": "Other", "date": "2020-03", "url": "https://example.org/b", "slug": "ferries", "via": "Wire"}

    (result,) = imported(root, page, **wishes)

    document = parse(
        SourceFile(path=ContentPath(result.files[0].path), text=(root / result.files[0].path).read_text())
    ).document
    assert (document.slug, document.publisher, document.via) == ("ferries", "Other", "Wire")
    assert (document.date.iso, document.url) == ("2020-03", "https://example.org/b")


def test_an_article_whose_address_is_known_is_not_imported_under_another_name(root):
    (root / "content/articles/mine.md").write_text(
        "---\ntitle: Mine\nurl: https://daily.example/world/ferry\n---\nText.\n"
    )

    (result,) = imported(root, CASES / "html" / "single-file-save.html")

    assert [(file.path, file.outcome) for file in result.files] == [("content/articles/mine.md", "kept")]


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        ({"date": "2019-02-31"}, "no date of the calendar"),
        ({"url": "javascript:alert(1)"}, "no address"),
        ({"slug": "../x"}, "no slug"),
        ({"article": "A b"}, "no slug"),
    ],
)
def test_wrong_wishes_are_refused_before_anything_is_read(root, tmp_path, wishes, sentence):
    with pytest.raises(BriefgenError, match=sentence):
        imported(root, tmp_path / "a.txt", **wishes)


def test_one_bad_file_does_not_stop_the_others(root, tmp_path, capsys):
    bad = a_file(tmp_path, "bad.pdf", b"no pdf")
    odd = a_file(tmp_path, "a.xyz", b"")
    good = a_file(tmp_path, "good.txt", "A headline\n\nThe text of it stands here.\n")

    assert run(["import", "--root", str(root), str(bad), str(odd), str(good)]) == 1

    told = capsys.readouterr()
    assert "content/articles/a-headline.md: written" in told.out
    assert "bad.pdf: It is damaged, or no PDF file." in told.err
    assert "a.xyz is of no format that can be imported" in told.err


def test_a_file_that_is_not_there_is_wrong_use(root, tmp_path, capsys):
    assert run(["import", "--root", str(root), str(tmp_path / "none.txt")]) == 2
    assert "none.txt is no file" in capsys.readouterr().err


def test_a_pipe_is_never_waited_for(root, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(BriefgenError, match="is no file"):
        imported(root, tmp_path / "pipe.txt")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("delay", [0.1, 0.4, 0.8])
def test_an_interrupted_import_leaves_whole_files_or_none(root, number, delay):
    pages = sorted(map(str, (CASES / "html").glob("*.html")))
    program = "import sys; from briefgen.cli.main import run; print('begin', flush=True); sys.exit(run(sys.argv[1:]))"
    process = subprocess.Popen(
        [sys.executable, "-c", program, "import", "--root", str(root), *pages],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=heeding_interrupts,  # noqa: PLW1509 (there are no threads here)
    )
    assert process.stdout.readline() == b"begin\n"
    time.sleep(delay)
    process.send_signal(number)
    process.communicate(timeout=60)

    assert process.returncode in (130, 143, 0, -number)
    assert all(name.endswith(".md") for name in tree(root))
    assert findings(root) == []


class TestNotes:
    def rows(self, *exacts, **more):
        return {
            "rows": [
                {
                    "id": str(number),
                    "uri": "https://www.example.org/a/?utm_source=x",
                    "user": "acct:ann@h",
                    "text": "Said.",
                    "created": "2019-01-21T00:00:00Z",
                    "permissions": {"read": ["group:__world__"]},
                    "target": [{"selector": [{"type": "TextQuoteSelector", "exact": exact, **more}]}],
                }
                for number, exact in enumerate(exacts)
            ]
        }

    def import_rows(self, root, tmp_path, *exacts, article=ARTICLE, **more):
        (root / "content/articles/ferries.md").write_text(article)
        notes = a_file(tmp_path, "notes.json", json.dumps(self.rows(*exacts, **more)))
        (result,) = imported(root, notes)
        return result, (root / "content/annotations/ferries-hypothesis.md").read_text()

    def test_notes_find_their_article_by_its_address_and_are_anchored(self, root, tmp_path):
        result, text = self.import_rows(root, tmp_path, "The states went back.")

        assert result.is_whole
        assert (
            text == "---\narticle: ferries\nauthor: ann\n---\n\n{date=2019-01-21}\n> The states went back.\n\nSaid.\n"
        )
        assert findings(root) == []

    def test_words_copied_over_paragraphs_are_spaced_as_the_article_spaces_them(self, root, tmp_path):
        _, text = self.import_rows(root, tmp_path, "states went back.To the  table")

        assert "> states went back.\n>\n> To the table\n" in text
        assert findings(root) == []

    def test_words_that_stand_twice_keep_what_stands_around_them(self, root, tmp_path):
        twice = f"{ARTICLE}\nThe states went back. They stayed.\n"
        _, text = self.import_rows(root, tmp_path, "The states went back.", article=twice, suffix=" They stayed.")

        assert '{date=2019-01-21 suffix="They stayed."}' in text
        assert findings(root) == []

    def test_pointers_that_are_not_needed_are_not_written(self, root, tmp_path):
        _, text = self.import_rows(root, tmp_path, "To the table they went", suffix=".")

        assert "suffix" not in text

    def test_words_that_do_not_stand_there_make_a_draft_and_are_told(self, root, tmp_path):
        result, text = self.import_rows(root, tmp_path, "The states went home.")

        assert "{.draft date=2019-01-21}" in text
        assert result.remarks == (
            "1 note was made a draft, for the words do not stand in ferries so: “The states went home.”.",
        )

    def test_notes_on_a_page_that_is_no_article_say_which(self, root, tmp_path):
        notes = a_file(tmp_path, "notes.json", json.dumps(self.rows("words")))

        (result,) = imported(root, notes)

        assert "1 note was on pages that are no article here (https://www.example.org/a/" in result.refused

    def test_zotero_notes_find_their_article_by_the_words_alone(self, root, tmp_path):
        (root / "content/articles/ferries.md").write_text(ARTICLE)
        (root / "content/articles/other.md").write_text("---\ntitle: Other\n---\nOther words stand here.\n")
        html = '<div class="zotero-note"><p><span class="highlight">“To the table they went”</span> Yes.</p></div>'

        (result,) = imported(root, a_file(tmp_path, "note.html", html))

        assert [file.path for file in result.files] == ["content/annotations/ferries-zotero.md"]
        assert findings(root) == []


@pytest.fixture(scope="module")
def site():
    return check(PROJECT, Options()).understood.site


@pytest.fixture
def bare(tmp_path):
    root = tmp_path / "bare"
    shutil.copytree(PROJECT / "content" / "articles", root / "content" / "articles")
    shutil.copy(PROJECT / "site.yml", root / "site.yml")
    return root


class TestRoundTrip:
    """What the site that ships exports, imported into a project with nothing but its articles."""

    def exported(self, site, folder, name, form, suffix):
        return a_file(folder, f"export{suffix}", exporter(name).format(form).write(site))

    def again(self, root):
        found = check(root, Options(drafts=True)).understood.site
        assert found is not None
        return found

    def test_people_come_back(self, site, tmp_path, bare):
        imported(bare, self.exported(site, tmp_path, "people", "popolo", ".json"))

        again = {person.id: person for person in self.again(bare).people}
        assert set(again) == {person.id for person in site.people}
        for person in site.people:
            same = again[person.id]
            for key in ("name", "family_name", "sort_name", "short_name", "summary", "roles", "born", "died"):
                assert getattr(same, key) == getattr(person, key), (person.id, key)
            assert set(same.aliases) == set(person.aliases)
            assert same.also_known_as == person.also_known_as
            assert same.links == person.links

    def test_terms_come_back(self, site, tmp_path, bare):
        imported(bare, self.exported(site, tmp_path, "people", "popolo", ".json"))
        imported(bare, self.exported(site, tmp_path, "glossary", "jsonld", ".jsonld"))

        again = {term.id: term for term in self.again(bare).terms}
        assert set(again) == {term.id for term in site.terms}
        for term in site.terms:
            same = again[term.id]
            for key in ("term", "aliases", "summary", "see", "people"):
                assert getattr(same, key) == getattr(term, key), (term.id, key)
            if term.kind in ("place", "event", "organisation", "document"):
                assert (same.kind, same.date) == (term.kind, term.date if term.kind == "event" else None)

    @pytest.mark.parametrize(("form", "suffix"), [("csl-json", ".json"), ("bibtex", ".bib"), ("biblatex", ".bib")])
    def test_sources_come_back(self, site, tmp_path, bare, form, suffix):
        shutil.rmtree(bare / "content" / "articles")

        imported(bare, self.exported(site, tmp_path, "sources", form, suffix))

        again = {article.id: article for article in self.again(bare).articles}
        assert set(again) == {article.id for article in site.articles}
        for article in site.articles:
            same = again[article.id]
            for key in ("title", "publisher", "via", "byline", "url"):
                assert getattr(same, key) == getattr(article, key), (article.id, key)
            assert same.date.iso == article.date.iso
            assert same.publish == "reference"
            if form == "csl-json":
                for key in ("language", "summary", "tags", "rights", "archive_url"):
                    assert getattr(same, key) == getattr(article, key), (article.id, key)

    def test_notes_come_back(self, site, tmp_path, bare):
        for folder in ("people", "glossary"):
            shutil.copytree(PROJECT / "content" / folder, bare / "content" / folder)

        (result,) = imported(bare, self.exported(site, tmp_path, "annotations", "jsonld", ".jsonld"))

        assert result.remarks == ()
        again = {note.id: note for note in self.again(bare).notes}
        assert set(again) == {note.id for note in site.notes}
        for note in site.notes:
            same = again[note.id]
            for key in ("kind", "author", "date", "confidence", "people", "terms", "tags", "anchor"):
                assert getattr(same, key) == getattr(note, key), (note.id, key)
            assert sorted((one.kind, one.note) for one in same.relations) == sorted(
                (one.kind, one.note) for one in note.relations
            )
            assert [block.text for block in same.prose.blocks] == [block.text for block in note.prose.blocks]
            assert [type(mark) for block in same.prose.blocks for mark in block.marks] == [
                type(mark) for block in note.prose.blocks for mark in block.marks
            ]


def test_every_format_that_is_named_has_a_reader():
    readers = PROJECT / "briefgen" / "importers" / "readers"

    assert all((readers / f"{form.module}.py").is_file() for form in FORMATS)
    assert EXPORTERS


def test_every_suffix_is_documented():
    page = (PROJECT / "docs" / "importing.md").read_text()

    assert not [suffix for form in FORMATS for suffix in form.suffixes if f"`{suffix}`" not in page]
