import pytest

from briefgen.model.files import StaticFile
from briefgen.model.ids import Ref
from briefgen.model.rich_text import Hyperlink, Image
from briefgen.resolve.references.links import Body
from briefgen.resolve.references.local_files import LocalFiles
from tests.builders import a_block, a_person_document

FILES = LocalFiles(
    (
        StaticFile(path="content/static/maps/site.png", target="maps/site.png"),
        StaticFile(path="content/static/both.txt", target="static/both.txt"),
        StaticFile(path="content/root/both.txt", target="both.txt"),
        StaticFile(path="content/root/list.csv", target="list.csv"),
    )
)


def body(mark):
    return Body(owner=Ref(kind="page", id="a"), path="content/pages/a.md", blocks=(a_block("The map", mark),))


@pytest.mark.parametrize("src", ["maps/site.png", "static/maps/site.png", "/static/maps/site.png", "/maps/site.png"])
def test_every_way_to_name_a_local_file_leads_to_it(src):
    found, faults = FILES.in_body(body(Image(start=4, end=7, src=src)))

    assert found.blocks[0].marks == (Image(start=4, end=7, src="maps/site.png"),)
    assert faults == ()


def test_a_place_within_a_local_file_is_kept():
    found, _ = FILES.in_body(body(Hyperlink(start=4, end=7, href="maps/site.png#page=3")))

    assert found.blocks[0].marks == (Hyperlink(start=4, end=7, href="maps/site.png#page=3"),)


def test_a_link_to_a_file_that_is_not_there_is_an_error_and_its_words_stay():
    found, (fault,) = FILES.in_body(body(Hyperlink(start=4, end=7, href="maps/sight.png")))

    assert (fault.code, fault.subject) == ("BG211", "maps/sight.png")
    assert found.blocks[0].text == "The map"
    assert found.blocks[0].marks == ()


def test_an_address_elsewhere_is_left_alone():
    link = Hyperlink(start=4, end=7, href="https://example.org/map")

    assert FILES.in_body(body(link)) == (body(link), ())


def test_a_persons_picture_that_is_not_there_is_an_error():
    image, fault = FILES.image_of(a_person_document("Kim Jong Un", image="kim.jpg"))

    assert image == ""
    assert fault is not None
    assert fault.code == "BG211"


def test_a_file_at_the_sites_root_can_be_named_and_one_below_static_comes_first():
    assert FILES.target("/list.csv") == "list.csv"
    assert FILES.target("both.txt") == "static/both.txt"


@pytest.mark.parametrize(
    "name", ["deep.png", "../static/maps/deep.png", "./static/maps/deep.png", "/content/static/maps/deep.png"]
)
def test_a_file_may_be_named_as_obsidian_does(name):
    files = LocalFiles((StaticFile(path="content/static/maps/deep.png", target="static/maps/deep.png"),))

    assert files.target(name) == "static/maps/deep.png"


def test_a_name_that_files_of_two_folders_bear_names_neither():
    files = LocalFiles(tuple(StaticFile(path=f"content/static/{f}/a.png", target=f"static/{f}/a.png") for f in "xy"))

    assert files.target("a.png") is None
    assert files.target("x/a.png") == "static/x/a.png"
