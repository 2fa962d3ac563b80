import json

from briefgen.export.people import people_popolo
from briefgen.model.config import SiteConfig
from briefgen.model.documents import NamedLink, Role
from tests.site_builders import a_date, a_person, a_prose, a_site, a_term


def popolo(*people, **site):
    return json.loads(people_popolo(a_site(people=people, **site)))


def test_a_name_is_told_in_parts_where_the_file_says_which_is_the_familys() -> None:
    kim = a_person("kim", "Kim Yong Chol", family_name="Kim", sort_name="Kim Yong Chol")

    (person,) = popolo(kim)["persons"]

    assert (person["family_name"], person["given_name"]) == ("Kim", "Yong Chol")
    assert person["sort_name"] == "Kim Yong Chol"


def test_epithets_and_bare_names_are_told_apart_from_aliases() -> None:
    (person,) = popolo(a_person(aliases=("A. Lee",), short_name="Annie", also_known_as=("The Voice",)))["persons"]

    assert person["other_names"] == [
        {"name": "A. Lee"},
        {"name": "Annie", "note": "short name"},
        {"name": "The Voice", "note": "epithet"},
    ]


def test_roles_are_memberships_as_exact_as_they_are_dated() -> None:
    roles = (
        Role(title="Envoy", org="Foreign Office", start=a_date("2018-06"), end=a_date("2019-04-01")),
        Role(title="General"),
    )

    made = popolo(a_person(roles=roles))

    assert made["persons"][0]["memberships"] == [
        {
            "person_id": "ann-lee",
            "organization_id": "foreign-office",
            "role": "Envoy",
            "start_date": "2018-06",
            "end_date": "2019-04-01",
        },
        {"person_id": "ann-lee", "role": "General"},
    ]
    assert made["organizations"] == [{"id": "foreign-office", "name": "Foreign Office"}]


def test_an_organisation_of_the_glossary_is_met_by_any_of_its_names_and_told_once() -> None:
    office = a_term("office", "Foreign Office", kind="organisation", aliases=("the F.O.",), summary="It deals.")
    people = (a_person(roles=(Role(title="A", org="foreign office"), Role(title="B", org="The F.O."))),)

    made = popolo(*people, terms=(office,))

    assert [one["organization_id"] for one in made["persons"][0]["memberships"]] == ["office", "office"]
    assert made["organizations"] == [
        {"id": "office", "name": "Foreign Office", "other_names": [{"name": "the F.O."}], "summary": "It deals."}
    ]


def test_a_wikidata_link_is_an_identifier_too() -> None:
    link = NamedLink(name="Wikidata", url="https://www.wikidata.org/wiki/Q42")

    (person,) = popolo(a_person(links=(link,)))["persons"]

    assert person["identifiers"] == [{"scheme": "wikidata", "identifier": "Q42"}]
    assert person["links"] == [{"url": link.url, "note": "Wikidata"}]


def test_the_biography_is_plain_text() -> None:
    (person,) = popolo(a_person(prose=a_prose("One.", "Two.")))["persons"]

    assert person["biography"] == "One.\n\nTwo."


def test_without_an_address_our_own_pages_and_pictures_are_left_out() -> None:
    (person,) = popolo(a_person(image="static/ann.jpg"), config=SiteConfig(title="Talks"))["persons"]

    assert "image" not in person
    assert "sources" not in person
