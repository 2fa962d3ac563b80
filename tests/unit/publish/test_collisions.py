import unicodedata

import pytest

from briefgen.model.ids import SitePath
from briefgen.publish.collisions import Claim, unfit_addresses


def claims(*paths):
    return [Claim(path=SitePath(path), source=f"content/static/{n}") for n, path in enumerate(paths)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("people/index.html", "people/index.html"),
        ("CO2.png", "co2.png"),
        ("Straße.png", "STRASSE.png"),
        (unicodedata.normalize("NFC", "é.png"), unicodedata.normalize("NFD", "é.png")),
        ("people", "people/index.html"),
        ("People", "people/kim/index.html"),
    ],
)
def test_two_files_with_one_address_are_an_error_that_names_both(one, other):
    (diagnostic,) = unfit_addresses(claims(one, other))

    assert diagnostic.code == "BG701"
    assert "content/static/0 and content/static/1" in diagnostic.message


def test_every_clash_is_reported():
    assert len(unfit_addresses(claims("a", "A", "b", "B"))) == 2


def test_files_beside_each_other_do_not_clash():
    assert unfit_addresses(claims("people/index.html", "people/kim/index.html", "people.html")) == ()


def test_nothing_may_take_the_place_of_the_manifest():
    (diagnostic,) = unfit_addresses(claims("briefgen.sha256"))

    assert diagnostic.code == "BG701"


def test_a_name_that_a_host_cannot_hold_is_an_error():
    (diagnostic,) = unfit_addresses(claims("map: north.png"))

    assert (diagnostic.code, diagnostic.path) == ("BG702", "content/static/0")


def test_the_place_is_the_users_own_file_where_the_other_is_a_made_one():
    made = Claim(path=SitePath("index.html"), source="the home page")
    (diagnostic,) = unfit_addresses([made, *claims("index.html")])

    assert diagnostic.path == "content/static/0"
