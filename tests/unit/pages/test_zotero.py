import urllib.parse

from briefgen.pages.zotero import coins, zotero_tags
from briefgen.text.personal_names import PersonalName, split_name
from tests.site_builders import a_date, an_article

ANN = PersonalName(family="Lee", given="Ann")
PAGE = "https://example.org/kim/articles/a/"


def tags(article, *authors):
    return [(tag.key, tag.content) for tag in zotero_tags(article, authors, PAGE)]


def test_an_article_page_tells_zotero_all_of_its_record() -> None:
    article = an_article(
        title="Talks resume",
        publisher="The Example",
        date=a_date("2019-01-20"),
        url="https://source.example/a",
        summary="What happened.",
        rights="© The Example",
        tags=("diplomacy",),
    )

    assert tags(article, ANN, PersonalName(literal="Reuters")) == [
        ("DC.type", "newspaperArticle"),
        ("citation_title", "Talks resume"),
        ("citation_author", "Lee, Ann"),
        ("citation_author", "Reuters"),
        ("citation_publication_date", "2019-01-20"),
        ("citation_public_url", "https://source.example/a"),
        ("citation_language", "en"),
        ("citation_abstract", "What happened."),
        ("citation_keywords", "diplomacy"),
        ("DC.source", "The Example"),
        ("DC.rights", "© The Example"),
    ]


def test_what_is_not_known_has_no_tag() -> None:
    assert tags(an_article(title="Talks", language="")) == [
        ("DC.type", "newspaperArticle"),
        ("citation_title", "Talks"),
        ("citation_public_url", PAGE),
    ]


def test_a_name_that_zotero_would_take_for_two_is_not_inverted() -> None:
    assert ("citation_author", "Ann Marie van Berg") in tags(an_article(), split_name("Ann Marie van Berg"))


def test_a_document_is_no_newspaper_article() -> None:
    assert ("DC.type", "document") in tags(an_article(form="document"))


def test_coins_give_back_what_was_put_in() -> None:
    article = an_article(
        title="R&D, “50%” = <b>?",
        publisher="The Example",
        date=a_date("2019-01"),
        url="https://source.example/a?b=c&d=é",
    )

    read = urllib.parse.parse_qs(coins(article, (ANN, PersonalName(literal="Reuters"))))

    assert read["rft.title"] == ["R&D, “50%” = <b>?"]
    assert read["rft.identifier"] == ["https://source.example/a?b=c&d=é"]
    assert read["rft.au"] == ["Ann Lee", "Reuters"]
    assert (read["rft.aufirst"], read["rft.aulast"]) == (["Ann"], ["Lee"])
    assert read["rft.date"] == ["2019-01"]
    assert "rft.rights" not in read
