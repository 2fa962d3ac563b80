"""Texts made to be slow: none may take more than its share."""

import pytest

from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.mentions import Reading, find_mentions
from briefgen.resolve.speech.speech import find_speech
from tests.builders import a_block, a_config, a_person_document, a_term_document
from tests.time_limits import takes_at_most

LEXICON = build_lexicon(
    (
        a_person_document("Mike Pence"),
        a_person_document("Kim Jong Un", family_name="Kim"),
        a_person_document("Michael Bloomberg"),
    ),
    (a_term_document("summit"),),
    a_config(),
)
SECONDS = 8.0
"""Far more than any of these needs on a busy machine, far less than what grows with the square would take."""


@pytest.mark.parametrize(
    "piece",
    [
        "Kim-",
        "Kim Jong Un Kim ",
        "“No,” Mike Pence said. ",
        "“No,” he said. ",
        "“x” — Mike Pence ",
        "Kim's 'x' ",
        "Mike Pence, a b, ",
        "Bloomberg said. ",
        "said ",
        "J. K. ",
        '"',
        "summit ",
        "(",
    ],
)
def test_forty_thousand_characters_of_one_piece_take_seconds_at_most(piece: str) -> None:
    text = "Mike Pence and Michael Bloomberg came. " + piece * (40_000 // len(piece))
    reading = Reading(blocks=(a_block(text),))

    with takes_at_most(SECONDS):
        find_speech(reading, find_mentions(reading, LEXICON).mentions, LEXICON)


@pytest.mark.parametrize("term", ["金正恩!", "!金正恩", "ナオキ ", "(金)", "김정은]]>"])
def test_a_name_without_spaces_that_ends_in_other_signs_is_not_looked_for_beyond_the_text(term: str) -> None:
    lexicon = build_lexicon((), (a_term_document(term),), a_config())
    bare = term.strip(" !()]>")

    for text in (bare, f"a {bare}", f"{bare} a", term, f"a {term} b"):
        find_mentions(Reading(blocks=(a_block(text),)), lexicon)
