import pytest

from briefgen.model.documents import Field
from briefgen.model.rich_text import Hyperlink
from briefgen.resolve.checks import RULES, run_checks
from briefgen.text.spans import Span
from tests.builders import a_block, an_article_document
from tests.site_builders import a_briefing, a_date, a_note, a_person, a_prose, a_site, a_term, an_article

ARTICLE = an_article("a", "There were no commitments.", date=a_date("2019-01-20"), publisher="The Post")

FAULTY = {
    "BG801": a_site(articles=(an_article("a", "Words.", publisher="The Post", date=None),)),
    "BG802": a_site(articles=(an_article("a", "Words.", date=a_date("2019"), publisher=""),)),
    "BG803": a_site(terms=(a_term(summary=""),)),
    "BG804": a_site(articles=(ARTICLE,), notes=(a_note(ARTICLE, "no commitments", "", prose=a_prose()),)),
    "BG805": a_site(briefings=(a_briefing("b", "A claim."),)),
    "BG806": a_site(terms=(a_term(summary="A meeting.", kind="event"),)),
    "BG807": a_site(people=(a_person(name="Ann\u202e Lee"),)),
    "BG808": a_site(
        people=(
            a_person(
                prose=a_prose(
                    a_block("See www.un.org.", Hyperlink(start=4, end=14, href="https://evil.example/", title=""))
                )
            ),
        )
    ),
}


def codes(site):
    return [fault.code for fault in run_checks(site, ())]


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_each_rule_tells_what_breaks_it(code):
    assert codes(FAULTY[code]) == [code]


def test_a_site_that_breaks_no_rule_is_told_nothing():
    assert codes(a_site(articles=(ARTICLE,), people=(a_person(),), terms=(a_term(summary="A place."),))) == []


def test_a_date_that_cannot_be_read_is_not_called_missing():
    article = an_article("a", "Words.", publisher="The Post", date=None)
    nowhere = Span(start=0, end=0)
    written = an_article_document("a", fields=(Field(key="date", span=nowhere, key_span=nowhere),))

    assert run_checks(a_site(articles=(article,)), (written,)) == ()


def test_a_file_without_any_field_is_not_told_what_it_lacks_one_by_one():
    article = an_article("a", "Words.", publisher="", date=None)

    assert run_checks(a_site(articles=(article,)), (an_article_document("a"),)) == ()


@pytest.mark.parametrize("name", ["محمد جواد ظریف", "علی‌رضا", "김정은", "Ann Lee"])
def test_signs_that_a_script_is_written_with_are_not_told(name):
    assert codes(a_site(people=(a_person(name=name),))) == []


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("www.un.org", "https://un.org/en"),
        ("https://un.org/en", "https://www.un.org/en"),
        ("the report", "https://example.com/"),
        ("No. 10", "https://example.com/"),
    ],
)
def test_words_that_show_their_own_address_or_none_are_not_told(words, href):
    block = a_block(words, Hyperlink(start=0, end=len(words), href=href, title=""))

    assert codes(a_site(people=(a_person(prose=a_prose(block)),))) == []


def test_the_signs_are_told_by_their_numbers():
    (fault,) = run_checks(FAULTY["BG807"], ())

    assert fault.message == "A name here holds signs that cannot be seen: U+202E."


def test_both_addresses_are_told():
    (fault,) = run_checks(FAULTY["BG808"], ())

    assert "“www.un.org” leads to evil.example" in fault.message
