import json

import msgspec

from briefgen.export.quotes import quotes_json_lines
from tests.site_builders import a_prose, a_site, a_speech, an_article

PROSE = a_prose("Silence.", "“We will talk,” Lee said.")
SAID = msgspec.structs.replace(PROSE, speeches=(a_speech(PROSE, "We will talk,", "lee", block=2),))


def rows(*articles):
    return [json.loads(line) for line in quotes_json_lines(a_site(articles=articles)).splitlines()]


def test_a_quotation_is_told_without_its_marks_and_with_its_speaker() -> None:
    assert rows(an_article(prose=SAID)) == [
        {"article": "a", "passage": 2, "start": 1, "end": 14, "surface": "We will talk,", "speaker": "lee"}
    ]


def test_of_a_reference_no_quotation_is_told() -> None:
    assert rows(an_article(prose=SAID, publish="reference")) == []
