import json

import msgspec

from briefgen.export.mentions import mentions_json_lines
from tests.site_builders import a_mention, a_prose, a_site, a_stretch, an_article

PROSE = a_prose("🎉 Kim met Ann Lee.")


def rows(*articles):
    return [json.loads(line) for line in mentions_json_lines(a_site(articles=articles)).splitlines()]


def with_mentions(*mentions, **more):
    return an_article(prose=msgspec.structs.replace(PROSE, mentions=mentions), **more)


def test_a_mention_is_told_with_its_place_in_code_points() -> None:
    assert rows(with_mentions(a_mention(PROSE, "Ann Lee", "ann-lee"))) == [
        {
            "article": "a",
            "passage": 1,
            "start": 10,
            "end": 17,
            "surface": "Ann Lee",
            "kind": "person",
            "entity": "ann-lee",
            "status": "resolved",
            "candidates": [],
        }
    ]


def test_an_ambiguous_mention_is_nobodys_and_names_its_candidates() -> None:
    (row,) = rows(with_mentions(a_mention(PROSE, "Kim", candidates=("kim-jong-un", "kim-yong-chol"))))

    assert (row["entity"], row["status"]) == (None, "ambiguous")
    assert row["candidates"] == ["kim-jong-un", "kim-yong-chol"]


def test_the_headline_is_passage_0() -> None:
    headline = msgspec.structs.replace(a_mention(PROSE, "Kim", "kim"), block=0, start=0, end=3)

    (row,) = rows(with_mentions(headline, title="Kim speaks", publish="reference"))

    assert row["passage"] == 0


def test_a_name_half_in_withheld_words_is_not_told() -> None:
    shown = (a_stretch(PROSE, "met Ann"),)

    assert rows(with_mentions(a_mention(PROSE, "Ann Lee", "ann-lee"), publish="excerpts", shown=shown)) == []
