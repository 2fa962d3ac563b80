import json

import pytest

from briefgen.export.glossary import glossary_json_ld
from briefgen.model.dates import DateRange
from tests.linked_data import expand
from tests.site_builders import a_date, a_prose, a_site, a_term

BASE = "https://example.org/kim/"


def glossary(*terms):
    made = json.loads(glossary_json_ld(a_site(terms=terms)))
    expand(made)
    return made


@pytest.mark.parametrize(
    ("kind", "types"),
    [
        ("place", ["DefinedTerm", "Place"]),
        ("Organisation", ["DefinedTerm", "Organization"]),
        ("document", ["DefinedTerm", "CreativeWork"]),
        ("weapon", "DefinedTerm"),
    ],
)
def test_a_term_is_also_what_schema_org_has_a_word_for(kind: str, types: object) -> None:
    (term,) = glossary(a_term(kind=kind))["hasDefinedTerm"]

    assert term["@type"] == types


def test_an_event_has_its_dates_and_no_other_term_has() -> None:
    dates = DateRange(start=a_date("2018-06-12"), end=a_date("2018-06"))
    event, place = glossary(a_term("summit", kind="event", date=dates), a_term(date=dates))["hasDefinedTerm"]

    assert (event["startDate"], event["endDate"]) == ("2018-06-12", "2018-06")
    assert "startDate" not in place


def test_a_term_without_a_summary_is_described_by_its_definition() -> None:
    (term,) = glossary(a_term(prose=a_prose("A reactor.", "And more.")))["hasDefinedTerm"]

    assert term["description"] == "A reactor.\n\nAnd more."


def test_see_also_links_are_read_as_rdf_schemas() -> None:
    made = json.loads(glossary_json_ld(a_site(terms=(a_term(see=("summit",), people=("kim",)),))))

    (terms,) = expand(made)
    (term,) = terms["http://schema.org/hasDefinedTerm"]
    assert term["http://www.w3.org/2000/01/rdf-schema#seeAlso"] == [
        {"@id": f"{BASE}glossary/summit/#term"},
        {"@id": f"{BASE}people/kim/#person"},
    ]


def test_an_empty_glossary_is_a_set_without_terms() -> None:
    assert glossary()["hasDefinedTerm"] == []
