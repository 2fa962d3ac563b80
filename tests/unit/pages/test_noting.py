"""Whatever a page is made of it has asked for, and every answer has a digest that tells it from others."""

import hashlib

import msgspec
import pytest

from briefgen.model.ids import Ref
from briefgen.pages.index import SiteIndex
from briefgen.pages.noting import LOOK_UPS, OF_THE_SETTINGS, TABLES, Answers, NotedIndex, Question
from briefgen.pages.plan import PageMaker
from tests.unit.pages.conftest import a_block, a_mention, a_person, a_prose, a_site, an_article


def digest(value):
    return hashlib.sha256(msgspec.msgpack.encode(value)).digest()


def all_questions(maker):
    return {question for planned in maker.plan for question in maker.noted(planned)[1]}


def test_an_index_answers_nothing_that_would_go_unnoted(talks):
    public = {name for name in dir(SiteIndex(talks)) if not name.startswith("_")}

    assert public == {*LOOK_UPS, *TABLES, *OF_THE_SETTINGS}


def test_a_noted_index_answers_as_the_index_does_and_keeps_the_question(talks):
    index = SiteIndex(talks)
    noted, ref = NotedIndex(index), talks.people[0].ref

    assert noted.thing(ref) is index.thing(ref)
    assert noted.totals is index.totals
    assert noted.asked == {Question("thing", (ref,)), Question("totals")}


def test_a_noted_index_has_no_tables_of_its_own(talks):
    with pytest.raises(AttributeError):
        _ = NotedIndex(SiteIndex(talks))._things


def test_all_questions_of_all_pages_have_digests_and_can_be_kept(talks):
    maker = PageMaker(talks)
    answers, questions = maker.answers(digest), all_questions(maker)

    assert {question.name for question in questions} > {"thing", "occurrences", "neighbours", "totals"}
    for question in questions:
        assert answers.digest(question)
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(question), type=Question) == question


def test_the_same_site_answers_the_same_again(talks):
    one, other = PageMaker(talks), PageMaker(msgspec.msgpack.decode(msgspec.msgpack.encode(talks), type=type(talks)))
    first, second = one.answers(digest), other.answers(digest)

    assert all(first.digest(question) == second.digest(question) for question in all_questions(one))


def test_what_is_no_longer_there_has_no_digest(talks):
    assert Answers(SiteIndex(talks), digest).digest(Question("thing", (Ref(kind="person", id="gone"),))) == b""


def test_a_page_about_somebody_asks_for_every_article_that_mentions_them():
    person, prose = a_person(), a_prose(a_block("Ann Lee came."))
    article = an_article("a", prose=a_prose(*prose.blocks, mentions=(a_mention(prose, "Ann Lee", "ann-lee"),)))
    changed = msgspec.structs.replace(article, tags=("new",))
    before, after = (a_site(people=(person,), articles=(each,)) for each in (article, changed))
    maker = PageMaker(before)
    planned = next(planned for planned in maker.plan if planned.ref == person.ref)
    one, other = Answers(SiteIndex(before), digest), Answers(SiteIndex(after), digest)

    asked = maker.noted(planned)[1]

    assert "occurrences" in {question.name for question in asked if one.digest(question) != other.digest(question)}
