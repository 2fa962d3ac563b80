"""`briefgen suggest`: what is listed, and the files that are begun."""

import json

import pytest

from briefgen.build.checking import check
from briefgen.build.outcome import Options
from briefgen.build.starting import start
from briefgen.cli.main import run

ARTICLE = """---
title: Envoys meet
publisher: The Ledger
date: 2019-01-19
---
Envoy Anna Vale-Kim met Kim Kye Gwan at the Borealis plant.

Kim Kye-gwan, a deputy minister, said Anna Vale-Kim had asked for Borealis and for the Harbour Works Authority (HWA).
Kim Kye Gwan spoke of the HWA.
"""


@pytest.fixture
def root(tmp_path):
    start(tmp_path / "site")
    (tmp_path / "site" / "content" / "articles" / "envoys.md").write_text(ARTICLE)
    return tmp_path / "site"


@pytest.fixture
def suggest(root, capsys):
    def command(*arguments):
        code = run(["suggest", "--root", str(root), "--today", "2019-01-21", *arguments])
        return code, *capsys.readouterr()

    return command


class TestTheList:
    def test_each_name_has_its_count_its_reason_and_a_place_with_its_sentence(self, suggest):
        code, out, _ = suggest()

        assert code == 0
        assert "   3 × Kim Kye Gwan, Kim Kye-gwan (person: an office behind it; 1 article)" in out
        assert "   2 × Anna Vale-Kim (person: a title before it; 1 article)" in out
        assert "content/articles/envoys.md:6: Envoy Anna Vale-Kim met Kim Kye Gwan at the Borealis plant." in out

    def test_what_is_unsure_is_said_to_be_unsure(self, suggest):
        assert "   2 × Borealis (unsure: " in suggest()[1]

    def test_json_has_a_line_for_each(self, suggest):
        lines = [json.loads(line) for line in suggest("--format", "json")[1].splitlines()]

        kim = next(line for line in lines if line["name"] == "Kim Kye Gwan")
        assert kim["what"] == "name"
        assert kim["aliases"] == ["Kim Kye-gwan"]
        assert kim["articles"] == ["envoys"]
        assert (kim["path"], kim["line"]) == ("content/articles/envoys.md", 6)

    def test_no_more_are_listed_than_wanted(self, suggest):
        assert "more: --most 0" in suggest("--most", "1")[1]

    def test_files_past_their_review_are_listed_by_the_day_that_is_given(self, root, suggest):
        (root / "content" / "people" / "tom-reyk.md").write_text("---\nname: Tom Reyk\nreview_after: 2019-01-21\n---\n")

        assert "tom-reyk.md:3: tom-reyk (review_after: 2019-01-21)" not in suggest()[1]
        assert "tom-reyk.md:3: tom-reyk (review_after: 2019-01-21)" in suggest("--today", "2019-01-22")[1]

    def test_a_day_that_is_none_is_wrong_use(self, suggest):
        assert suggest("--today", "tomorrow")[0] == 2

    def test_nothing_is_written(self, root, suggest):
        before = {path: path.read_bytes() for path in (root / "content").rglob("*.md")}

        suggest()

        assert {path: path.read_bytes() for path in (root / "content").rglob("*.md")} == before


class TestTheStubs:
    def test_what_is_sure_is_begun_as_a_draft_with_the_forms_found(self, root, suggest):
        code, out, _ = suggest("--write")

        assert code == 0
        assert [line.removeprefix(str(root)).rpartition("content/")[2] for line in out.splitlines()] == [
            "glossary/harbour-works-authority.md",
            "people/kim-kye-gwan.md",
            "people/anna-vale-kim.md",
        ]
        stub = (root / "content" / "people" / "kim-kye-gwan.md").read_text()
        assert "name: Kim Kye Gwan\n" in stub
        assert "family_name: Kim\n" in stub
        assert "aliases: [Kim Kye-gwan]\n" in stub
        assert "draft: true\n" in stub
        assert "kind: organisation\n" in (root / "content" / "glossary" / "harbour-works-authority.md").read_text()

    def test_a_stub_publishes_nothing_and_is_no_fault(self, root, suggest):
        suggest("--write")

        outcome = check(root, Options(strict=True))

        assert outcome.report.findings == ()
        assert "kim-kye-gwan" not in {person.id for person in outcome.understood.site.people}

    def test_what_has_been_begun_is_suggested_no_more(self, suggest):
        suggest("--write")

        assert "× Kim Kye Gwan" not in suggest()[1]

    def test_names_choose(self, root, suggest):
        code, out, _ = suggest("--write", "Kim Kye-gwan")

        assert code == 0
        assert len(out.splitlines()) == 1
        assert not (root / "content" / "people" / "anna-vale-kim.md").exists()

    def test_an_unsure_one_needs_to_be_told(self, root, suggest):
        assert suggest("--write", "Borealis")[0] == 2
        assert suggest("--write", "Borealis", "--as", "term")[0] == 0
        assert "term: Borealis\n" in (root / "content" / "glossary" / "borealis.md").read_text()

    def test_without_names_a_kind_chooses_among_what_is_sure(self, root, suggest):
        _, out, _ = suggest("--write", "--as", "term")

        assert [line.rpartition("content/")[2] for line in out.splitlines()] == ["glossary/harbour-works-authority.md"]

    def test_a_name_that_is_not_listed_is_wrong_use(self, suggest):
        assert suggest("--write", "Nobody At All")[0] == 2

    def test_a_name_without_write_is_wrong_use(self, suggest):
        assert suggest("Borealis")[0] == 2

    def test_a_file_that_is_there_is_kept(self, root, suggest):
        (root / "content" / "people" / "kim-kye-gwan.md").write_text("---\nname: Somebody\n---\n")

        _, out, err = suggest("--write")

        assert "kim-kye-gwan.md: kept as it is" in err
        assert "kim-kye-gwan.md" not in out
        assert (root / "content" / "people" / "kim-kye-gwan.md").read_text() == "---\nname: Somebody\n---\n"
