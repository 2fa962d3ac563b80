import json

import msgspec

from briefgen.export.graph import graph_json
from tests.site_builders import a_mention, a_person, a_prose, a_site, a_term, an_article

PROSE = a_prose("Lee met Kim at Yongbyon. Kim left.", "Lee stayed.", "Kim wrote to Lee.")
MENTIONS = (
    a_mention(PROSE, "Lee", "lee"),
    a_mention(PROSE, "Kim", "kim"),
    a_mention(PROSE, "Yongbyon", "yongbyon", kind="term"),
    msgspec.structs.replace(a_mention(PROSE, "Kim", "kim"), start=25, end=28),
    a_mention(PROSE, "Lee", "lee", block=2),
    a_mention(PROSE, "Kim", "kim", block=3),
    a_mention(PROSE, "Lee", "lee", block=3),
)


def graph(mentions=MENTIONS):
    article = an_article(prose=msgspec.structs.replace(PROSE, mentions=mentions))
    site = a_site(articles=(article,), people=(a_person("kim", "Kim"), a_person("lee", "Lee")), terms=(a_term(),))
    return json.loads(graph_json(site))


def test_two_who_are_named_in_one_passage_are_joined_once_for_each_passage() -> None:
    edges = {(edge["source"], edge["target"]): edge for edge in graph()["edges"]}

    assert edges["person:kim", "person:lee"]["weight"] == 2
    assert edges["person:kim", "person:lee"]["where"] == [
        {"article": "a", "passage": 1},
        {"article": "a", "passage": 3},
    ]
    assert edges["person:lee", "term:yongbyon"]["weight"] == 1
    assert len(edges) == 3


def test_a_node_counts_its_mentions_and_the_articles_that_hold_them() -> None:
    nodes = {node["id"]: node for node in graph()["nodes"]}

    assert (nodes["person:kim"]["mentions"], nodes["person:kim"]["articles"]) == (3, 1)
    assert nodes["term:yongbyon"]["url"] == "https://example.org/kim/glossary/yongbyon/"


def test_an_ambiguous_name_joins_nobody() -> None:
    ambiguous = a_mention(PROSE, "Kim", candidates=("kim", "kim-yong-chol"))

    assert graph((MENTIONS[0], ambiguous))["edges"] == []


def test_everybody_on_file_is_a_node_mentioned_or_not() -> None:
    assert [node["mentions"] for node in graph(())["nodes"]] == [0, 0, 0]
