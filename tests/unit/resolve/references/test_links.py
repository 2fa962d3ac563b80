import pytest

from briefgen.model.ids import Ref
from briefgen.model.rich_text import Citation, Cited, CiteItem, Embed, SiteCitation, SiteEmbed, SiteLink, WikiLink
from briefgen.resolve.references.index import Index
from briefgen.resolve.references.links import Body, link_body
from briefgen.resolve.references.targets import Targets
from briefgen.text.spans import Span
from tests.builders import (
    NOWHERE,
    a_block,
    a_briefing_document,
    a_person_document,
    a_term_document,
    an_article_document,
)

ARTICLE = an_article_document("summit", title="Second summit", body="One.\n\nTwo.\n\nThree.")
HERE = Ref(kind="briefing", id="a-briefing")


@pytest.fixture
def targets():
    documents = (
        ARTICLE,
        an_article_document("february", title="February"),
        a_person_document("Kim Jong Un", aliases=("Kim Jong-un",)),
        a_term_document("Stockholm"),
        an_article_document("stockholm", title="Talks"),
        a_briefing_document(
            "outlook", body=(a_block("Next steps", kind="heading", level=2), a_block("Words.", anchor_id="words"))
        ),
    )
    drafts = (a_person_document("Ri Yong Ho", draft=True), an_article_document("unready", draft=True))
    return Targets(index=Index(documents), drafts=Index(drafts), notes={"summit": ("venue",)})


def body(block):
    return Body(owner=HERE, path="content/briefings/a-briefing.md", blocks=(block,))


def wiki(text, target, **fields):
    start = fields.pop("at", 0)
    return WikiLink(start=start, end=start + len(text), target=target, span=NOWHERE, **fields)


def linked(text, target, targets, **fields):
    return link_body(body(a_block(text, wiki(text, target, **fields))), targets)


def only_mark(result):
    (mark,) = result.body.blocks[0].marks
    return mark


def test_a_link_by_alias_leads_to_the_person_and_keeps_its_words(targets):
    result = linked("Kim Jong-un", "Kim Jong-un", targets)

    assert only_mark(result) == SiteLink(start=0, end=11, ref=Ref(kind="person", id="kim-jong-un"))


def test_a_link_by_slug_shows_the_name_behind_it(targets):
    result = linked("kim-jong-un", "kim-jong-un", targets)

    assert result.body.blocks[0].text == "Kim Jong Un"


def test_a_label_stays_as_it_was_written(targets):
    result = linked("the chairman", "kim-jong-un", targets, labelled=True)

    assert result.body.blocks[0].text == "the chairman"


def test_a_link_to_a_passage_names_the_article_and_the_passage(targets):
    result = linked("summit#p2", "summit", targets, fragment="p2")

    assert result.body.blocks[0].text == "Second summit, p2"
    assert only_mark(result).passage == 2


def test_a_link_to_a_note_leads_to_the_note(targets):
    result = linked("the venue", "summit", targets, fragment="venue", labelled=True)

    assert only_mark(result).ref == Ref(kind="note", id="summit#venue")


@pytest.mark.parametrize("fragment", ["Next steps", "next STEPS", "#Next steps"])
def test_a_link_to_a_heading_leads_to_its_block(targets, fragment):
    assert only_mark(linked("there", "outlook", targets, fragment=fragment, labelled=True)).passage == 1


def test_a_link_to_a_block_id_leads_to_its_block(targets):
    assert only_mark(linked("there", "outlook", targets, fragment="^words", labelled=True)).passage == 2


@pytest.mark.parametrize(
    ("target", "fields", "code", "hint"),
    [
        ("Kim Jong-um", {}, "BG201", "Did you mean [[Kim Jong-un]]?"),
        ("Jong", {}, "BG201", "Did you mean [[kim-jong-un]]?"),
        ("stockholm", {}, "BG202", "Write one of [[article:stockholm]], [[term:stockholm]]."),
        ("Ri Yong Ho", {}, "BG203", "Take the link out, or publish the draft (remove `draft: true`)."),
        ("summit", {"fragment": "p4"}, "BG204", "Write a passage from p1 to p3."),
        ("summit", {"fragment": "nowhere"}, "BG205", "Point at p1, p2 … or at a heading as it is written."),
        ("summit", {"fragment": "venu"}, "BG205", "Did you mean summit#venue?"),
        ("@summit", {}, "BG201", "Write [@summit] to cite it, or [[summit]]."),
        ("summit#nothing", {"kind": "note"}, "BG201", "Write [[note:article-slug#note-slug]]."),
    ],
)
def test_a_link_that_leads_nowhere_says_why_and_how_to_mend_it(targets, target, fields, code, hint):
    result = linked("words", target, targets, labelled=True, **fields)

    (fault,) = result.diagnostics
    assert fault.code == code
    assert hint in fault.hint
    assert result.body.blocks[0].marks == ()


def test_a_kind_chooses_among_things_of_one_name(targets):
    assert only_mark(linked("Stockholm", "Stockholm", targets, kind="term")).ref.kind == "term"


def cite(*items, at=5):
    return Citation(start=at, end=at, items=items, span=NOWHERE)


def item(target, **fields):
    return CiteItem(target=target, span=Span(start=1, end=2), **fields)


def test_sources_are_numbered_in_the_order_in_which_they_are_first_cited(targets):
    block = a_block("So. Yes.", cite(item("summit", passage=2)), cite(item("february"), item("summit"), at=8))

    result = link_body(body(block), targets)

    assert result.sources == ("summit", "february")
    assert result.body.blocks[0].marks == (
        SiteCitation(start=5, end=5, ordinal=1, items=(Cited(article="summit", number=1, passage=2),)),
        SiteCitation(
            start=8, end=8, ordinal=2, items=(Cited(article="february", number=2), Cited(article="summit", number=1))
        ),
    )


@pytest.mark.parametrize(
    ("cited", "code"),
    [
        (item("sumit"), "BG501"),
        (item("unready"), "BG203"),
        (item("summit", passage=9), "BG204"),
        (item("summit", fragment="venu"), "BG205"),
        (item("Kim Jong Un"), "BG501"),
    ],
)
def test_a_citation_of_what_is_not_there_is_an_error_at_the_item(targets, cited, code):
    result = link_body(body(a_block("So it is.", cite(cited))), targets)

    (fault,) = result.diagnostics
    assert (fault.code, fault.span) == (code, Span(start=1, end=2))


def embed(target, **fields):
    return Embed(start=0, end=0, target=target, span=NOWHERE, **fields)


def test_an_embed_shows_the_passages_it_names(targets):
    result = link_body(body(a_block("", embed("summit", fragment="p2-p3"))), targets)

    assert only_mark(result) == SiteEmbed(start=0, end=0, ref=ARTICLE_REF, first=2, last=3)


ARTICLE_REF = Ref(kind="article", id="summit")


def test_an_embed_of_a_whole_article_is_an_error(targets):
    (fault,) = link_body(body(a_block("", embed("summit"))), targets).diagnostics

    assert (fault.code, fault.hint) == (
        "BG210",
        "Name a passage: ![[summit#p1]]; or link to it: [[summit]].",
    )


def test_every_reference_has_its_way_back(targets):
    block = a_block(
        "See Kim Jong-un.", wiki("Kim Jong-un", "Kim Jong-un", at=4), cite(item("summit", passage=3), at=16)
    )

    backlinks = link_body(body(block), targets).backlinks

    assert [(b.how, b.target.id, b.passage, b.source, b.where.start) for b in backlinks] == [
        ("link", "kim-jong-un", None, HERE, 4),
        ("citation", "summit", 3, HERE, 16),
    ]


def test_a_text_without_references_is_the_very_same(targets):
    plain = body(a_block("No link here."))

    assert link_body(plain, targets).body is plain


@pytest.mark.parametrize(
    "name",
    [
        "people/kim-jong-un",
        "people/kim-jong-un.md",
        "kim-jong-un.md",
        "content/people/kim-jong-un",
        "/people/kim-jong-un",
    ],
)
def test_a_link_may_name_a_file_as_obsidian_does(targets, name):
    block = a_block(name, WikiLink(start=0, end=len(name), target=name, span=NOWHERE))

    linked = link_body(body(block), targets)

    assert linked.diagnostics == ()
    assert linked.body.blocks[0].text == "Kim Jong Un"
    assert linked.body.blocks[0].marks[0].ref == Ref(kind="person", id="kim-jong-un")


def test_a_path_that_is_another_folders_leads_nowhere(targets):
    block = a_block("x", WikiLink(start=0, end=1, target="glossary/kim-jong-un", span=NOWHERE))

    assert [fault.code for fault in link_body(body(block), targets).diagnostics] == ["BG201"]


@pytest.mark.parametrize(
    ("target", "fragment", "first", "last"),
    [("outlook", "", 1, 2), ("outlook", "Next steps", 1, 2), ("outlook", "^words", 2, 2), ("summit", "p1-p2", 1, 2)],
)
def test_an_embed_of_a_text_or_a_heading_shows_all_of_it(targets, target, fragment, first, last):
    block = a_block("", Embed(start=0, end=0, target=target, fragment=fragment, span=NOWHERE))

    (embed,) = link_body(body(block), targets).body.blocks[0].marks

    assert (embed.first, embed.last) == (first, last)


def test_the_label_of_an_embed_is_told_not_to_be_shown(targets):
    block = a_block("", Embed(start=0, end=0, target="summit", fragment="p1", label="the offer", span=NOWHERE))

    linked = link_body(body(block), targets)

    assert [fault.code for fault in linked.diagnostics] == ["BG213"]
    assert isinstance(linked.body.blocks[0].marks[0], SiteEmbed)


def test_a_link_to_a_heading_of_its_own_text_keeps_the_headings_words(targets):
    own = Body(
        owner=Ref(kind="briefing", id="outlook"),
        path="content/briefings/outlook.md",
        blocks=(a_block("Next steps", WikiLink(start=0, end=10, target="", fragment="Next steps", span=NOWHERE)),),
    )

    assert link_body(own, targets).body.blocks[0].text == "Next steps"
