"""Two newspaper articles word for word as they came, with the people and terms of the site that ships.

Their text is other people's, so it is no part of this project: where the folder beside it that holds them is absent,
these tests say so and are skipped. What they must come to was worked out by hand, in tests/sites/real_input/.
"""

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from tests.crawl import Tree

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
EXPECTED = ROOT / "tests" / "sites" / "real_input"
ARTICLES = {"second": ("000_", "2019-01-20", "Bloomberg"), "february": ("004_", "2019-01-19", "A newspaper")}

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two articles are not here: ../shared/seeds")


def rows(name):
    lines = (EXPECTED / name).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def a_project(folder, names=""):
    """The two articles as they came, their first line as the title, among the shipped people and terms."""
    for collection in ("people", "glossary"):
        shutil.copytree(ROOT / "content" / collection, folder / "content" / collection)
    shutil.copytree(EXPECTED / "annotations", folder / "content" / "annotations")
    (folder / "content" / "articles").mkdir()
    for slug, (seed, date, publisher) in ARTICLES.items():
        (file,) = SEEDS.glob(f"{seed}*.txt")
        title, _, text = file.read_text(encoding="utf-8").partition("\n")
        front = f"---\ntitle: {json.dumps(title)}\ndate: {date}\npublisher: {publisher}\n{names}---\n"
        (folder / "content" / "articles" / f"{slug}.md").write_text(front + text, encoding="utf-8")
    (folder / "site.yml").write_text("title: Real input\nbase_url: https://example.org/\n", encoding="utf-8")
    return folder


def built(folder, **more):
    outcome = build(a_project(folder, **more), Options(remember=False))
    assert not outcome.report.failed, [finding.diagnostic.message for finding in outcome.report.findings]
    return outcome


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    return built(tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="module")
def site(outcome):
    return outcome.output


def mentions(site):
    lines = (site / "data" / "mentions.jsonl").read_text(encoding="utf-8").splitlines()
    return [mention for mention in map(json.loads, lines) if mention["article"] in ARTICLES]


def page(site, address):
    return html.parse(str(site / address / "index.html"), html.HTMLParser(encoding="utf-8")).getroot()


def words_of(element):
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("person", [row[0] for row in rows("people.txt")])
def test_everybody_named_has_a_page_with_each_of_their_mentions(site, person):
    (expected,) = [row for row in rows("people.txt") if row[0] == person]

    found = {slug: [] for slug in ARTICLES}
    for mention in mentions(site):
        if mention["kind"] == "person" and mention["entity"] == person:
            found[mention["article"]].append(mention["passage"])

    assert found == {
        "second": [int(passage) for passage in expected[1].split()],
        "february": [int(passage) for passage in expected[2].split()],
    }
    assert page(site, f"people/{person}").xpath("//h1")


@pytest.mark.parametrize("person", [row[0] for row in rows("people.txt")])
def test_a_persons_page_leads_to_every_passage_that_names_them(site, person):
    (expected,) = [row for row in rows("people.txt") if row[0] == person]

    links = set(page(site, f"people/{person}").xpath("//main//@href"))

    for article, passages in zip(ARTICLES, expected[1:], strict=True):
        for passage in set(passages.split()) - {"0"}:
            assert f"../../articles/{article}/index.html#p{passage}" in links


def test_nobody_else_is_found(site):
    found = {m["entity"] for m in mentions(site) if m["kind"] == "person" and m["status"] == "resolved"}

    assert found == {row[0] for row in rows("people.txt")}


def test_every_bare_kim_is_reported_and_linked_to_nobody(site, outcome):
    unsure = [m for m in mentions(site) if m["status"] == "ambiguous"]

    assert sorted((m["article"], m["passage"], m["surface"]) for m in unsure) == sorted(
        (article, int(passage), "Kim") for article, passage, _ in rows("bare_kim.txt")
    )
    assert all(m["candidates"] == ["kim-jong-un", "kim-yong-chol"] for m in unsure)
    reported = [f.diagnostic for f in outcome.report.findings if f.diagnostic.code == "BG401"]
    assert [(fault.path, fault.subject) for fault in reported] == [
        ("content/articles/february.md", "Kim"),
        ("content/articles/second.md", "Kim"),
    ]


def test_the_line_that_the_report_asks_for_resolves_every_bare_kim(tmp_path):
    outcome = built(tmp_path, names="names: {Kim: kim-jong-un}\n")

    found = Counter(
        (m["article"], m["passage"], m["entity"]) for m in mentions(outcome.output) if m["surface"] == "Kim"
    )
    assert found == Counter((article, int(passage), person) for article, passage, person in rows("bare_kim.txt"))
    assert outcome.report.findings == ()


def test_each_quotation_stands_on_the_page_of_whoever_says_it(site):
    lines = (site / "data" / "quotes.jsonl").read_text(encoding="utf-8").splitlines()
    quotes = [json.loads(line) for line in lines]

    assert sorted((q["article"], q["passage"], q["speaker"]) for q in quotes) == sorted(
        (article, int(passage), speaker) for article, passage, speaker, _ in rows("speakers.txt")
    )
    for *_, speaker, words in rows("speakers.txt"):
        assert words in words_of(page(site, f"people/{speaker}"))


def test_every_note_stands_on_its_words(site):
    for article, count in (("second", 4), ("february", 2)):
        document = page(site, f"articles/{article}")
        notes = document.xpath("//*[@role='note']/@id")
        assert len(notes) == count
        for note in notes:
            assert any(words_of(anchor) for anchor in document.xpath(f"//*[@data-note='{note}']"))


def test_a_contradiction_shows_on_both_articles(site):
    for article, other in (("second", "february"), ("february", "second")):
        links = page(site, f"articles/{article}").xpath("//main//@href")
        assert any(f"articles/{other}/index.html#note-" in link for link in links)


@pytest.mark.parametrize("mount", ["http://localhost/", "http://localhost/repo/", "file:///a/folder/"])
def test_nothing_dangles(site, mount):
    tree = Tree(site, mount)
    tree.pages.pop("404.html")

    assert tree.broken() == []
