"""A vault's habits build: what an Obsidian user writes into `content/` becomes what they meant."""

import json

import pytest

from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from briefgen.build.starting import start

PAGE = """---
title: Method
aliases: [How we work]
tags: [about, vault]
cssclasses: [wide]
---
See [[people/ole-brandt|him]], [[ole-brandt.md]], [[#Second part]], [[ole-brandt#^life]] and
[[ferry-talks-resume#p1|that]], with [a link of Markdown's own](../glossary/icebreaker.md).

==Marked==, #tagged and %%hidden words that nobody may read%% here.

%%
many lines of a comment
that nobody may read either
%%

> [!warning] Mind the *gap*
> Words in a box about [[Ingrid Moss]].
>
> > [!faq]- Folded question
> > The answer.

## Second part

![[harbour.png|the harbour|320x200]] ![[harbour.png|64]] [[plan.pdf#page=3|the plan]]

## Third part

![[method#Second part]]

![[ole-brandt]]

![[ferry-talks-resume#p1]]
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("vault") / "site"
    start(root)
    content = root / "content"
    (content / "pages" / "method.md").write_text(PAGE)
    (content / "briefings" / "vault.md").write_text(
        "---\ntitle: Vault\ndate: 2024-03-04\n---\nSee [[How we work]]; it cites [@ferry-talks-resume, p1].\n\n"
        "![[method#Second part]]\n\nIn a line ![[ole-brandt#^life]].\n"
    )
    with (content / "people" / "ole-brandt.md").open("a") as person:
        person.write("\nBorn at sea. ^life\n")
    (content / "static" / "maps").mkdir(parents=True)
    (content / "static" / "maps" / "harbour.png").write_bytes(b"\x89PNG\r\n")
    (content / "static" / "plan.pdf").write_bytes(b"%PDF-1.4\n")
    (content / ".obsidian" / "plugins" / "x").mkdir(parents=True)
    (content / ".obsidian" / "plugins" / "x" / "data.md").write_text("---\nno: yes\n---\nhello")
    (content / ".trash").mkdir()
    (content / ".trash" / "old.md").write_text("gone")
    outcome = build(root, Options(search=False))
    assert outcome.report.findings == ()
    return root / "site"


@pytest.fixture(scope="module")
def page(site):
    return (site / "pages" / "method" / "index.html").read_text()


@pytest.mark.parametrize(
    "html",
    [
        'people/ole-brandt/index.html" data-card="card-person-ole-brandt">him</a>',
        'data-card="card-person-ole-brandt">Ole Brandt</a>',
        '<a class="wiki" href="#h-second-part"',
        ">Second part</a>",
        'people/ole-brandt/index.html#b-life"',
        'articles/ferry-talks-resume/index.html#p1"',
        "<mark>Marked</mark>, #tagged and here.",
        '<div class="callout callout-warning" role="note">',
        '<span class="callout-kind">Warning</span> <span class="callout-words">Mind the <em>gap</em></span>',
        '<details class="callout callout-question"><summary',
        '<img src="../../static/maps/harbour.png" alt="the harbour" width="320" height="200"',
        '<img src="../../static/maps/harbour.png" alt="" width="64"',
        'href="../../static/plan.pdf#page=3"',
        "Born at sea.",
        'glossary/icebreaker/index.html" data-card="card-term-icebreaker">a link of Markdown\'s own</a>',
    ],
)
def test_what_is_written_shows(page, html):
    assert html in page


def test_a_section_is_embedded_whole(page):
    embedded = page.partition('<figure class="embed">')[2].partition("</figure>")[0]

    assert "<h3>Second part</h3>" in embedded
    assert 'alt="the harbour"' in embedded
    assert "Third part" not in embedded


def test_comments_stand_in_no_file_of_the_site(site):
    for path in site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"nobody may read" not in data, path


def test_obsidians_own_files_are_no_part_of_the_site(site):
    names = {path.name for path in site.rglob("*")}

    assert not names & {".obsidian", ".trash", "app.json", "old.md", "data.md"}


def test_an_alias_of_a_page_is_a_name_for_links(site):
    assert "pages/method/index.html" in (site / "briefings" / "vault" / "index.html").read_text()


def test_the_feed_tells_what_a_briefing_embeds(site):
    feed = (site / "feed.xml").read_text()

    assert "the plan" in feed
    assert "Born at sea." in feed


def test_a_new_project_is_a_vault_that_is_set_up(tmp_path):
    start(tmp_path / "a")

    settings = json.loads((tmp_path / "a" / "content" / ".obsidian" / "app.json").read_text())

    assert settings["useMarkdownLinks"] is False
    assert settings["attachmentFolderPath"] == "static"
