import re
from pathlib import Path

import pytest

from briefgen.model.ids import ContentPath
from briefgen.resolve.suggestions.grouping import Seen, key_of
from briefgen.resolve.suggestions.proposals import proposals
from briefgen.resolve.suggestions.sightings import Text, sightings
from tests.builders import a_block, some_blocks

CASES = (Path(__file__).parents[3] / "cases" / "suggestions" / "names.md").read_text("utf-8")


def cases():
    written = re.findall(r"^=== ([^\n]+)\n---\n(.*?)\n---\n(.*?)(?=^=== |\Z)", CASES, re.M | re.S)
    assert len(written) == CASES.count("\n===") + 1
    return [pytest.param(text, expected.strip(), id=title) for title, text, expected in written]


def a_text(body, article="a"):
    headline = re.match(r"# (.+)\n\n", body)
    blocks = [
        a_block(block[3:], kind="heading", level=2) if block.startswith("## ") else a_block(block)
        for block in body[headline.end() if headline else 0 :].split("\n\n")
    ]
    path = ContentPath(f"content/articles/{article}.md")
    return Text(
        owner=article, article=article, path=path, headline=headline[1] if headline else "", blocks=tuple(blocks)
    )


def found(*texts, known=(), least=2):
    seen = [Seen(text, sighting) for text in texts for sighting in sightings(None, text).found]
    return proposals(seen, frozenset(map(key_of, known)), least)


def shown(proposal):
    forms = " | ".join((proposal.name, *proposal.aliases))
    bare = f" ({', '.join(proposal.bare)})" if proposal.bare else ""
    return f"{proposal.count} {proposal.likely} {forms}{bare}"


@pytest.mark.parametrize(("text", "expected"), cases())
def test_what_a_text_suggests(text, expected):
    assert "\n".join(map(shown, found(a_text(text)))) == expected


def test_the_most_frequent_stand_first_and_the_unsure_last():
    text = a_text(
        "Borealis met Anna Vale of Borealis, and Borealis met Envoy Tom Reyk. Anna Vale saw Tom Reyk and Tom Reyk."
    )

    assert [each.name for each in found(text)] == ["Tom Reyk", "Anna Vale", "Borealis"]


def test_the_articles_are_counted_each_once():
    one, other = a_text("Anna Vale met Anna Vale.", "one"), a_text("Anna Vale left.", "other")

    assert found(one, other)[0].articles == ("one", "other")
    assert found(one, other)[0].count == 3


def test_the_example_is_the_first_sentence_in_which_the_name_is_one():
    text = a_text("They met. There was Anna Vale, who left. And Anna Vale came back.")

    example = found(text)[0].example

    assert example.sentence == "There was Anna Vale, who left."
    assert text.blocks[0].text[example.span.start : example.span.end] == "Anna Vale"


def test_a_family_name_that_leads_is_told():
    names = {each.name: each.family_name for each in found(a_text("Kim Kye-gwan met Lee Harvey Oswald. " * 2))}

    assert names == {"Kim Kye-gwan": "Kim", "Lee Harvey Oswald": ""}


def test_what_is_known_is_left_out_in_all_its_forms():
    assert found(a_text("Kim Kye Gwan left. It was Kim Kye Gwan."), known=["Kim Kye-gwan"]) == ()


def test_the_kind_of_a_term_is_told_where_its_last_word_says_it():
    names = {each.name: each.term_kind for each in found(a_text("The Halden Accord named the Halden Bridge. " * 2))}

    assert names == {"Halden Accord": "document", "Halden Bridge": "place"}


def test_a_name_in_code_or_a_link_or_a_mention_is_no_sighting():
    blocks = (a_block("Anna Vale, Anna Vale", kind="code"), *some_blocks("They met."))

    assert sightings(None, Text(owner="a", article="a", path=ContentPath("a"), blocks=blocks)).found == ()
