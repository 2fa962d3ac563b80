"""What a reader of a built site gets who presses Zotero's button."""

from tests.projects import FILES, a_project, built, tree
from tests.zotero_rules import items

SIGNED = """
    ---
    title: "Talks & “tea”: <b>no</b> date"
    publisher: The Ledger
    byline: [Ann Lee, Ann Marie van Berg, Reuters]
    date: 2019-02-02
    url: https://example.org/talks?a=1&b=2
    summary: Nothing was agreed.
    tags: [summit, R&D]
    language: de
    ---
    Nichts wurde beschlossen.
"""


def built_site(tmp_path, **more):
    assert not built(a_project(tmp_path, **more)).report.failed
    return tree(tmp_path / "site")


def test_an_article_is_a_newspaper_article_with_all_of_its_record(tmp_path):
    site = built_site(tmp_path, **{"content/articles/signed.md": SIGNED})

    assert items(site["articles/signed/index.html"]) == [
        {
            "itemType": "newspaperArticle",
            "title": "Talks & “tea”: <b>no</b> date",
            "publicationTitle": "The Ledger",
            "creators": [("Lee", "Ann"), ("Berg", "Ann Marie van"), ("Reuters", "")],
            "date": "2019-02-02",
            "url": "https://example.org/talks?a=1&b=2",
            "abstractNote": "Nothing was agreed.",
            "language": "de",
            "tags": ["summit", "R&D"],
        }
    ]


def test_a_document_is_a_document(tmp_path):
    path = "content/articles/january.md"
    text = FILES[path].replace("publisher: The Courier", "publisher: State Department\n        form: document")

    (item,) = items(built_site(tmp_path, **{path: text})["articles/january/index.html"])
    assert (item["itemType"], item["title"]) == ("document", "Envoys meet in Stockholm")


def test_the_sources_are_a_list_of_all_articles(tmp_path):
    found = items(built_site(tmp_path)["sources/index.html"])

    assert [(item["type"], item["title"], item["source"], item["date"]) for item in found] == [
        ("newspaperArticle", "Envoys meet in Stockholm", "The Courier", "2019-01-19"),
        ("newspaperArticle", "A date, and no place", "The Ledger", "2019-02-02"),
    ]
    assert found[0]["identifier"] == "https://example.org/january"


def test_a_briefing_is_the_sites_own_page(tmp_path):
    (item,) = items(built_site(tmp_path)["briefings/before-march/index.html"])

    assert item["itemType"] == "webpage"
    assert "publicationTitle" not in item
