"""Reasons of links, asked of a project whose texts change."""

import os

import pytest

from briefgen.build.explaining import Reasons, explain_word_in
from briefgen.diagnostics.errors import BriefgenError
from tests.projects import a_project, write

PAGE = "/articles/january/"


@pytest.fixture
def root(tmp_path):
    return a_project(tmp_path)


def said(places):
    return [(place.surface, place.verdict) for place in places]


def test_each_name_and_term_of_a_passage_has_its_reason(root):
    found = said(Reasons(root).of(PAGE, 2))

    assert found == [
        ("Vale", "Anna Vale, chosen by the article's `names:`"),
        ("freeze", "the term freeze"),
        ("Halden", "the term Halden"),
    ]


def test_a_word_is_looked_for_in_that_passage_alone(root):
    reasons = Reasons(root)

    assert [surface for surface, _ in said(reasons.of(PAGE, 2, "vale"))] == ["Vale"]
    assert said(reasons.of(PAGE, 3, "vale")) == []
    assert said(reasons.of(PAGE, 1, "neither")) == [
        ("neither", "nobody: no term on file is written so, and a name has a capital")
    ]


def test_an_address_of_no_text_has_no_reasons(root):
    reasons = Reasons(root)

    for address in ("/", "/articles/", "/articles/nowhere/", "/notes/january/", "/articles/january/print/", "../x/"):
        assert reasons.of(address, 1) is None


def test_a_text_that_was_saved_is_read_again(root):
    reasons = Reasons(root)
    assert said(reasons.of(PAGE, 1, "Halden")) == []

    text = (root / "content/articles/january.md").read_text().replace("on Saturday", "at Halden")
    write(root, "content/articles/january.md", text)
    os.utime(root / "content/articles/january.md", ns=(1, 1))

    assert [surface for surface, _ in said(reasons.of(PAGE, 1, "Halden"))] == ["Halden"]


def test_a_file_that_is_not_there_is_said_with_the_one_that_may_be_meant(root):
    with pytest.raises(BriefgenError, match=r"Did you mean content/articles/january\.md"):
        explain_word_in(root, "Vale", "articles/januray.md")
