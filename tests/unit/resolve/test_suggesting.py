from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.parse import parse
from briefgen.resolve.suggesting import suggest
from tests.folders import resolved

BODY = "Anna Vale met Tom Reyk at Halden House. The Courier saw Anna Vale, Tom Reyk and Halden House."


def names(files, least=2):
    documents = tuple(parse(SourceFile(path=ContentPath(f"content/{n}"), text=t)).document for n, t in files.items())
    found = suggest(resolved(files).site, documents, "2019-01-01", least)
    return {each.name for each in found.proposals}


def article(front="", body=BODY):
    return {"articles/a.md": f"---\ntitle: A\npublisher: The Courier\n{front}---\n{body}\n"}


def test_what_recurs_in_an_article_is_suggested_and_its_publisher_is_not():
    assert names(article()) == {"Anna Vale", "Tom Reyk", "Halden House"}


def test_people_and_terms_on_file_are_not_suggested():
    files = {"people/v.md": "---\nname: Anna Vale\n---\n", "glossary/h.md": "---\nterm: Halden House\n---\n"}

    assert names(article() | files) == {"Tom Reyk"}


def test_a_word_of_a_name_on_file_is_not_suggested():
    files = {"people/v.md": "---\nname: Anna Vale\n---\n"}

    assert names(article(body="They saw Vale. It was Vale.") | files) == set()


def test_phrases_that_are_nobody_are_not_suggested():
    files = {"people/r.md": "---\nname: Ole Brandt\nnot: [Halden House]\n---\n"}

    assert names(article("not_names: [Tom Reyk]\n") | files) == {"Anna Vale"}


def test_whoever_wrote_the_article_is_not_suggested_from_it():
    assert names(article("byline: [Anna Vale]\n")) == {"Tom Reyk", "Halden House"}


def test_the_editors_own_words_count_as_well():
    files = {"briefings/b.md": "---\ntitle: B\n---\nNobody asked Mr. Osvald Brandt. Ask Osvald Brandt.\n"}

    assert "Osvald Brandt" in names(article() | files)


def test_a_headnote_is_a_place_of_its_own_file():
    files = {"annotations/a.md": "Nobody asked Mr. Osvald Brandt. Ask Osvald Brandt.\n"}
    documents = tuple(
        parse(SourceFile(path=ContentPath(f"content/{n}"), text=t)).document for n, t in (article() | files).items()
    )

    found = suggest(resolved(article() | files).site, documents, "2019-01-01", 2).proposals

    assert next(each.example.path for each in found if each.name == "Osvald Brandt") == "content/annotations/a.md"


def test_how_often_a_name_must_stand_is_said():
    assert names(article(), least=3) == set()
