"""Which pages stand as they are: those of which every answer is what it was."""

import pytest

from briefgen.build.made_pages import (
    Ledger,
    MadePage,
    MadePages,
    number_of,
    packed,
    read_made_pages,
    unpacked,
    write_made_pages,
)
from briefgen.model.ids import SitePath
from briefgen.pages.noting import Question
from briefgen.pages.planned import PlannedPage

TOTALS, TITLE, PEOPLE = Question("totals"), Question("title", ("a",)), Question("people")


class FakeAnswers:
    """Answers as told; what was asked is in `asked`."""

    def __init__(self, **answers):
        self.answers, self.asked = answers, []

    def digest(self, question):
        self.asked.append(question)
        return self.answers.get(question.name, b"")


def planned(path, number=1):
    return PlannedPage(path=SitePath(path), kind="home", number=number)


def page(path, *questions):
    return MadePage(planned=planned(path), sha256="0" * 64, asked=packed(map(number_of, questions)))


@pytest.fixture
def known():
    """Of a build of two pages: one asked for totals and title, the other for totals."""
    ledger = Ledger(MadePages(look=b"look"), FakeAnswers(totals=b"1", title=b"2"))
    ledger.keep(page("one", TOTALS, TITLE), {number_of(each): each for each in (TOTALS, TITLE)})
    ledger.keep(page("two", TOTALS))
    return ledger.closed()


def test_a_page_stands_where_all_answers_are_as_they_were(known):
    ledger = Ledger(known, FakeAnswers(totals=b"1", title=b"2"))

    assert ledger.untouched(planned("one")) == page("one", TOTALS, TITLE)
    assert ledger.untouched(planned("two")) == page("two", TOTALS)


def test_a_page_is_made_again_where_one_answer_is_another(known):
    ledger = Ledger(known, FakeAnswers(totals=b"1", title=b"other"))

    assert ledger.untouched(planned("one")) is None
    assert ledger.untouched(planned("two"))


def test_a_page_that_is_planned_otherwise_is_made_again(known):
    ledger = Ledger(known, FakeAnswers(totals=b"1", title=b"2"))

    assert ledger.untouched(planned("one", number=2)) is None
    assert ledger.untouched(planned("three")) is None


def test_each_question_is_answered_once_whoever_asks_it(known):
    answers = FakeAnswers(totals=b"1", title=b"2", people=b"3")
    ledger = Ledger(known, answers)
    for path in ("three", "four"):
        ledger.keep(page(path, TOTALS, PEOPLE), {number_of(each): each for each in (TOTALS, PEOPLE)})

    assert sorted(question.name for question in answers.asked) == ["people", "title", "totals"]


def test_answers_that_no_page_asked_for_are_not_kept(known):
    ledger = Ledger(known, FakeAnswers(totals=b"1", title=b"2"))
    ledger.keep(ledger.untouched(planned("two")))

    assert [answered.question for answered in ledger.closed().answered] == [TOTALS]


def test_what_was_kept_is_there_for_pages_of_the_same_look_only(tmp_path, known):
    write_made_pages(tmp_path / "pages", known)

    assert read_made_pages(tmp_path / "pages", b"look") == known
    assert read_made_pages(tmp_path / "pages", b"other") == MadePages(look=b"other")


def test_numbers_are_packed_without_loss():
    assert list(unpacked(packed([0, 7, 2**64 - 1]))) == [0, 7, 2**64 - 1]
