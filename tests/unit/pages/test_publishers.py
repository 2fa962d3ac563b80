import pytest

from briefgen.model.site import Stretch
from briefgen.pages.index import SiteIndex
from briefgen.pages.publishers import publisher_href
from tests.site_builders import a_site, a_stretch, an_article

URL = "https://example.com/a"
TEXT = "The envoys would not close Yongbyon for good. They would not close it."


def href(words, **more):
    article = an_article("a", TEXT, url=URL, **more)
    place = a_stretch(article.prose, words)
    return publisher_href(SiteIndex(a_site(articles=(article,))), article, (place,)).removeprefix(URL)


def test_the_publishers_page_opens_at_the_words():
    assert href("close Yongbyon for good") == "#:~:text=close%20Yongbyon%20for%20good"


def test_words_cut_in_the_middle_are_widened_to_whole_ones():
    assert href("lose Yongbyon for goo") == "#:~:text=close%20Yongbyon%20for%20good"


def test_words_that_stand_twice_are_told_by_their_surroundings():
    assert href("would not close").startswith("#:~:text=The%20envoys-,would%20not%20close,-Yongbyon")


def test_the_surroundings_are_told_of_full_texts_alone():
    shown = (Stretch(block=1, start=11, end=26),)

    assert href("would not close", publish="excerpts", shown=shown) == "#:~:text=would%20not%20close"


@pytest.mark.parametrize("more", [{"publish": "reference"}, {"form": "digest"}])
def test_withheld_words_and_our_own_are_not_told(more):
    assert href("close Yongbyon for good", **more) == ""


def test_without_an_address_there_is_no_link():
    article = an_article("a", TEXT)

    assert publisher_href(SiteIndex(a_site(articles=(article,))), article, (a_stretch(article.prose, "close"),)) == ""


def test_an_address_that_may_not_be_linked_is_none():
    article = an_article("a", TEXT, url="javascript:alert(1)")

    assert publisher_href(SiteIndex(a_site(articles=(article,))), article, ()) == ""
