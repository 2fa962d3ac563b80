import json

import pytest

from briefgen.export.sources_csl import sources_csl_json
from tests.site_builders import a_date, a_person, a_site, an_article


def items(*articles, **site):
    return json.loads(sources_csl_json(a_site(articles=articles, **site)))


@pytest.mark.parametrize(
    ("written", "parts"),
    [("2019", [2019]), ("2019-01", [2019, 1]), ("2019-01-20", [2019, 1, 20]), ("2019-01-20T09:30Z", [2019, 1, 20])],
)
def test_a_date_is_as_exact_as_it_is_known(written: str, parts: list[int]) -> None:
    (item,) = items(an_article(date=a_date(written)))

    assert item["issued"] == {"date-parts": [parts]}


def test_people_have_family_names_and_bodies_are_literal() -> None:
    kim = a_person("kim", "Kim Yong Chol", family_name="Kim")
    article = an_article(byline=("Ann Lee", "Kim Yong Chol", "Reuters", "John Doe Jr."), publisher="The Example")

    (item,) = items(article, people=(kim,))

    assert item["author"] == [
        {"family": "Lee", "given": "Ann"},
        {"family": "Kim", "given": "Yong Chol"},
        {"literal": "Reuters"},
        {"family": "Doe", "given": "John", "suffix": "Jr."},
    ]


def test_what_csl_has_no_field_for_stands_below_custom() -> None:
    (item,) = items(an_article(via="A Wire", archive_url="https://archive.example/a", rights="© X"))

    assert item["custom"] == {
        "via": "A Wire",
        "archive_url": "https://archive.example/a",
        "rights": "© X",
        "site_url": "https://example.org/kim/articles/a/",
    }


def test_a_transcript_is_a_document_that_says_so() -> None:
    (item,) = items(an_article(form="transcript"))

    assert (item["type"], item["genre"]) == ("document", "Transcript")
