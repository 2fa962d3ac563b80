import pytest

from briefgen.model.ids import ContentPath, Kind, Ref
from briefgen.model.rich_text import Emphasis, Mark, WikiLink
from briefgen.resolve.references.index import Index
from briefgen.resolve.references.links import Body
from briefgen.resolve.references.misplaced_citations import misplaced_citations
from briefgen.text.spans import Span
from tests.builders import a_block, an_article_document

INDEX = Index((an_article_document("2019-01-20-second-summit"), an_article_document("talks")))


def faults_of(text: str, *marks: Mark, owner: Kind = "briefing", in_headnote: bool = False):
    body = Body(
        owner=Ref(kind=owner, id="b"),
        path=ContentPath("content/briefings/b.md"),
        blocks=(a_block(text, *marks),),
        in_headnote=in_headnote,
    )
    return misplaced_citations(body, INDEX)


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("No date (@talks).", "[@talks]"),
        ("No date (@talks, p7).", "[@talks, p7]"),
        ("No date (@talks#p7).", "[@talks, p7]"),
        ("No date {@talks}.", "[@talks]"),
        ("No date (see @talks, p7).", "[@talks, p7]"),
        ("No date (see also @second-summit).", "[@2019-01-20-second-summit]"),
        ("No date @talks.", "[@talks]"),
        ("No date (@2019-01-20-second-sumit).", "[@2019-01-20-second-summit]"),
        ("No date (@second-summit).", "[@2019-01-20-second-summit]"),
    ],
)
def test_a_citation_in_other_brackets_or_none_is_told_with_the_line_to_write(written, line):
    (fault,) = faults_of(written)

    assert fault.code == "BG214"
    assert fault.hint.startswith(f"Write {line};")


def test_its_place_is_from_the_bracket_to_the_bracket():
    text = "No date (@talks, p7)."

    (fault,) = faults_of(text)

    assert fault.span is not None
    assert text[fault.span.start : fault.span.end] == "(@talks, p7)"


@pytest.mark.parametrize(
    "written",
    [
        "He wrote (@realmayor) so.",
        "He wrote (@talk) so.",
        "Write to ann@talks.org.",
        "See https://social.example/@talks there.",
        "The citation [@talks, page 7 cannot be read.",
    ],
)
def test_handles_addresses_and_what_is_told_already_are_left_alone(written):
    assert faults_of(written) == ()


def test_what_stands_in_a_link_is_told_with_the_link():
    link = WikiLink(start=8, end=14, target="@talks", span=Span(start=8, end=14))

    assert faults_of("No date @talks.", link) == ()


def test_code_is_shown_as_it_is():
    assert faults_of("Write @talks here.", Emphasis(start=6, end=12, element="code")) == ()


def test_a_source_may_write_what_it_likes_but_not_the_headnote_on_it():
    assert faults_of("No date (@talks).", owner="article") == ()
    assert len(faults_of("No date (@talks).", owner="article", in_headnote=True)) == 1
