import pytest

from briefgen.model.ids import Ref
from briefgen.model.json_ld import image_of, iso_date, known, plain_text, thing_id
from tests.site_builders import a_date, a_person, a_prose


def test_what_is_not_known_is_left_out_and_zero_is_known() -> None:
    assert known(id_="x", type_="Person", name="", about=None, keywords=[], total=0, node={}) == {
        "@id": "x",
        "@type": "Person",
        "total": 0,
    }


@pytest.mark.parametrize(
    ("ref", "address"),
    [
        (Ref(kind="person", id="ann-lee"), "b/people/ann-lee/#person"),
        (Ref(kind="term", id="cvid"), "b/glossary/cvid/#term"),
        (Ref(kind="note", id="a#offer"), "b/articles/a/#note-offer"),
    ],
)
def test_a_thing_is_its_address_with_a_fragment_of_its_own(ref: Ref, address: str) -> None:
    assert thing_id("b/", ref) == address


@pytest.mark.parametrize(
    ("written", "iso"), [("2019", "2019"), ("2019-01", "2019-01"), ("2019-01-20 09:30", "2019-01-20T09:30:00Z")]
)
def test_a_date_is_as_exact_as_it_is_known(written: str, iso: str) -> None:
    assert iso_date(a_date(written)) == iso


def test_no_date_is_no_text() -> None:
    assert iso_date(None) == ""


@pytest.mark.parametrize(
    ("image", "address"),
    [("", ""), ("static/ann.jpg", "b/static/ann.jpg"), ("https://x.example/a.jpg", "https://x.example/a.jpg")],
)
def test_a_picture_is_the_sites_own_or_anothers(image: str, address: str) -> None:
    assert image_of(a_person(image=image), "b/") == address


def test_plain_text_joins_blocks_and_skips_empty_ones() -> None:
    assert plain_text(a_prose("One.", "", "Two.")) == "One.\n\nTwo."
