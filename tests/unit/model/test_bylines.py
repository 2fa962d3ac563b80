from briefgen.model.bylines import Bylines
from briefgen.text.personal_names import PersonalName
from tests.site_builders import a_person, a_site, a_term, an_article


def test_a_person_on_file_is_split_where_the_file_says() -> None:
    site = a_site(people=(a_person("kim", "Kim Yong Chol", family_name="Kim", aliases=("Kim Yong-chol",)),))

    assert Bylines(site).split("kim yong-chol") == PersonalName(family="Kim", given="Yong Chol")


def test_an_organisation_of_the_glossary_is_never_split() -> None:
    site = a_site(terms=(a_term("rand", "Rand Corp", kind="organisation"),))

    assert Bylines(site).split("Rand Corp") == PersonalName(literal="Rand Corp")


def test_a_publisher_in_a_byline_is_never_split() -> None:
    site = a_site(articles=(an_article("a", publisher="Arkansas Democrat", byline=("Arkansas  Democrat", "Ann Lee")),))

    assert Bylines(site).of(site.articles[0]) == (
        PersonalName(literal="Arkansas Democrat"),
        PersonalName(family="Lee", given="Ann"),
    )
