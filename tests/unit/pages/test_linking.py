from briefgen.model.config import Linking, SiteConfig
from briefgen.model.ids import Ref
from briefgen.model.rich_text import Cell, Emphasis, Hyperlink, SiteLink
from briefgen.pages.index import SiteIndex
from briefgen.pages.linking import drawn_mentions
from tests.builders import a_block
from tests.site_builders import a_mention, a_person, a_prose, a_site, a_stretch, a_term

TEXT = "Ann Lee met Bo Kim; Ann Lee left, and Bo Kim stayed at Yongbyon."


def an_index(*, people="first-in-passage", terms="first-in-passage", own=None):
    config = SiteConfig(title="Talks", links=Linking(people=people, terms=terms))
    things = (a_person("ann-lee"), a_person("bo-kim", "Bo Kim"))
    return SiteIndex(a_site(config=config, people=things, terms=(a_term(link=own),)))


def mentions_of(text=TEXT):
    """Every name of the text, in order."""
    known = {"Ann Lee": "ann-lee", "Bo Kim": "bo-kim", "Yongbyon": "yongbyon"}
    found = []
    for words, slug in known.items():
        start = text.find(words)
        while start >= 0:
            kind = "term" if slug == "yongbyon" else "person"
            mention = a_mention(a_prose(" " * start + words), words, slug, kind=kind)
            found.append(mention)
            start = text.find(words, start + 1)
    return sorted(found, key=lambda mention: mention.start)


def drawn(index, block, *, about=(), linked=None):
    linked = set() if linked is None else linked
    return [(m.surface, m.start) for m in drawn_mentions(index, block, mentions_of(block.text), about, linked)]


def test_the_first_mention_in_a_passage_is_linked():
    assert drawn(an_index(), a_block(TEXT)) == [("Ann Lee", 0), ("Bo Kim", 12), ("Yongbyon", 55)]


def test_each_passage_has_a_first_mention():
    linked = set()
    drawn(an_index(), a_block(TEXT), linked=linked)

    assert drawn(an_index(), a_block(TEXT), linked=linked)[0] == ("Ann Lee", 0)


def test_first_in_page_links_once_on_the_page():
    linked = set()
    first = drawn(an_index(people="first-in-page"), a_block(TEXT), linked=linked)

    assert first == [("Ann Lee", 0), ("Bo Kim", 12), ("Yongbyon", 55)]
    assert drawn(an_index(people="first-in-page"), a_block(TEXT), linked=linked) == [("Yongbyon", 55)]


def test_all_links_all():
    assert [start for _, start in drawn(an_index(people="all"), a_block(TEXT))] == [0, 12, 20, 38, 55]


def test_none_links_none():
    assert drawn(an_index(people="none"), a_block(TEXT)) == [("Yongbyon", 55)]


def test_a_terms_own_rule_counts_more_than_the_sites():
    assert drawn(an_index(people="none", own="none"), a_block(TEXT)) == []
    assert drawn(an_index(people="none", terms="none", own="all"), a_block(TEXT)) == [("Yongbyon", 55)]


def test_nothing_is_linked_within_a_link_and_the_next_place_counts_as_the_first():
    block = a_block(TEXT, Hyperlink(start=4, end=10, href="https://x.org/"))

    assert drawn(an_index(), block)[:2] == [("Bo Kim", 12), ("Ann Lee", 20)]


def test_what_its_author_linked_needs_no_further_link():
    block = a_block(TEXT, SiteLink(start=0, end=7, ref=Ref(kind="person", id="ann-lee")))

    assert drawn(an_index(), block) == [("Bo Kim", 12), ("Yongbyon", 55)]


def test_code_is_left_alone():
    assert drawn(an_index(), a_block(TEXT, Emphasis(start=0, end=38, element="code"))) == [
        ("Bo Kim", 38),
        ("Yongbyon", 55),
    ]
    assert drawn(an_index(), a_block(TEXT, kind="code")) == []


def test_headings_are_left_alone():
    assert drawn(an_index(), a_block(TEXT, kind="heading", level=2)) == []


def test_a_page_does_not_link_to_what_it_is_about():
    about = (Ref(kind="person", id="ann-lee"), None)

    assert drawn(an_index(), a_block(TEXT), about=about) == [("Bo Kim", 12), ("Yongbyon", 55)]


def test_a_term_beyond_the_budget_is_not_linked_and_a_name_always_is():
    prose = a_prose(TEXT)
    beyond = [
        a_mention(prose, "Ann Lee", "ann-lee", in_gloss_budget=False),
        a_mention(prose, "Yongbyon", "yongbyon", kind="term", in_gloss_budget=False),
    ]
    found = drawn_mentions(an_index(), prose.blocks[0], beyond, (), set())

    assert [mention.surface for mention in found] == ["Ann Lee"]


def test_the_unsure_are_drawn_each_time():
    prose = a_prose("Lee and Lee.")
    first = a_mention(prose, "Lee", candidates=("ann-lee", "cy-lee"))
    at = a_stretch(prose, "Lee.")
    second = a_mention(a_prose(" " * at.start + "Lee"), "Lee", candidates=("ann-lee", "cy-lee"))

    assert list(drawn_mentions(an_index(), prose.blocks[0], [first, second], (), set())) == [first, second]


def test_a_name_across_two_cells_is_not_linked():
    text = "Ann\tLee"
    block = a_block(text, Cell(start=0, end=3), Cell(start=4, end=7), kind="row")
    across = a_mention(a_prose(text), text, "ann-lee")

    assert list(drawn_mentions(an_index(), block, [across], (), set())) == []
