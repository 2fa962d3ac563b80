"""A small site in which everything that pages show occurs at least once."""

import pytest

from briefgen.model.config import NavItem, SiteConfig
from briefgen.model.dates import DateRange
from briefgen.model.documents import NamedLink, Role
from briefgen.model.files import StaticFile
from briefgen.model.ids import ContentPath, PageId, Ref, SitePath
from briefgen.model.rich_text import (
    Cell,
    Cited,
    Container,
    Emphasis,
    Hyperlink,
    SiteCitation,
    SiteEmbed,
    SiteLink,
)
from briefgen.model.site import (
    Backlink,
    CheckedQuotation,
    NoteRelation,
    Page,
    Redirect,
    SharedPassage,
    Site,
    Stretch,
    TextGroup,
)
from briefgen.pages.index import SiteIndex
from briefgen.pages.plan import PageMaker
from briefgen.pages.sheet import Sheet
from tests.builders import a_block
from tests.site_builders import (
    a_briefing,
    a_date,
    a_mention,
    a_note,
    a_person,
    a_prose,
    a_site,
    a_speech,
    a_stretch,
    a_term,
    an_article,
)

OFFER = "The offer was modest, Ann Lee said. Yongbyon would close. Nobody spoke of dates."
REPLY = "“We will not close it,” Bo Kim said. Lee was silent."


def mark_on(kind, text, words, **more):
    start = text.index(words)
    return kind(start=start, end=start + len(words), **more)


def at(text, words):
    """The place right behind `words`."""
    return text.index(words) + len(words)


@pytest.fixture
def offer():
    table = a_block(
        "Site\tState",
        Cell(start=0, end=4, header=True),
        Cell(start=5, end=10, header=True, align="right"),
        kind="row",
        opens=(Container(element="table"), Container(element="thead")),
        closes=1,
    )
    row = a_block(
        "Yongbyon\topen",
        Cell(start=0, end=8),
        Cell(start=9, end=13, align="right"),
        kind="row",
        opens=(Container(element="tbody"),),
        closes=2,
    )
    prose = a_prose(OFFER, table, row, a_block("What next", kind="heading", level=2), "Ann Lee left Seoul.")
    mentions = (
        a_mention(prose, "Ann Lee", "ann-lee"),
        a_mention(prose, "Yongbyon", "yongbyon", kind="term", reason="term"),
        a_mention(prose, "Yongbyon", "yongbyon", kind="term", reason="term", block=3),
        a_mention(prose, "Ann Lee", "ann-lee", block=5),
    )
    return an_article(
        "offer",
        prose=a_prose(*prose.blocks, mentions=mentions, speeches=(a_speech(prose, "The offer was modest", "ann-lee"),)),
        title="Ann Lee on the offer",
        publisher="The Example",
        byline=("A. Reporter",),
        date=a_date("2019-01-20"),
        url="https://example.com/offer",
        archive_url="https://archive.example/offer",
        headnote=a_prose("Read it for Yongbyon."),
        headnote_author="M. Editor",
        shared=(SharedPassage(block=1, other="copy", other_block=1),),
    )


@pytest.fixture
def copy():
    prose = a_prose(OFFER)
    return an_article(
        "copy", prose=prose, title="The offer again", publisher="The Copy", date=a_date("2019-01-21"),
        shared=(SharedPassage(block=1, other="offer", other_block=1),),
    )  # fmt: skip


@pytest.fixture
def reply():
    """Shown in excerpts: only what Bo Kim said."""
    prose = a_prose(REPLY, "A hidden second passage about Bo Kim and nothing else at all.")
    mentions = (a_mention(prose, "Bo Kim", "bo-kim"), a_mention(prose, "Bo Kim", "bo-kim", block=2))
    unsure = a_mention(prose, "Lee", candidates=("ann-lee", "cy-lee"))
    return an_article(
        "reply",
        prose=a_prose(
            *prose.blocks,
            mentions=(mentions[0], unsure, mentions[1]),
            speeches=(a_speech(prose, "We will not close it,", "bo-kim"),),
        ),
        title="The reply",
        publisher="The Other",
        date=a_date("2019-02-01"),
        url="https://example.org/reply",
        publish="excerpts",
        shown=(a_stretch(prose, "We will not close it,"), a_stretch(prose, "Bo Kim said")),
    )


@pytest.fixture
def record():
    """Known by its record alone."""
    prose = a_prose("Withheld words: Ann Lee whispered to Bo Kim behind closed doors.")
    mentions = (a_mention(prose, "Ann Lee", "ann-lee"), a_mention(prose, "Bo Kim", "bo-kim"))
    return an_article(
        "record", prose=a_prose(*prose.blocks, mentions=mentions), title="A book", date=a_date("2018"),
        publish="reference", publisher="The Press", url="https://example.net/book",
    )  # fmt: skip


@pytest.fixture
def notes(offer, reply, record):
    said = "They say otherwise, see ."
    citing = SiteCitation(start=24, end=24, ordinal=1, items=(Cited(article="reply", number=1, passage=1),))
    contradicts = NoteRelation(kind="contradicts", note="reply#refusal")
    contradicted = NoteRelation(kind="contradicts", note="offer#closing", inverse=True)
    return (
        a_note(
            offer, "Yongbyon would close", a_block(said, citing), slug="closing", kind="dispute",
            relations=(contradicts,), people=("bo-kim",), author="M. Editor", confidence="moderate",
        ),
        a_note(offer, "would close. Nobody spoke", "No date was named.", slug="dates", kind="question"),
        a_note(reply, "We will not close it,", slug="refusal", kind="dispute", relations=(contradicted,)),
        a_note(record, "Ann Lee whispered", "We have read it.", slug="whisper"),
    )  # fmt: skip


@pytest.fixture
def people():
    envoy = Role(title="Envoy", org="Ministry", start=a_date("2016"), end=a_date("2019-01"))
    chief = Role(title="Chief", start=a_date("2019-02"))
    return (
        a_person(
            "ann-lee", "Ann Lee", sort_name="Lee, Ann", aliases=("A. Lee",), roles=(envoy, chief),
            summary="Speaks for the ministry", image="images/ann.jpg",
            prose=a_prose("Ann Lee studied physics. Bo Kim taught her."),
            links=(NamedLink(name="Wikidata", url="https://wikidata.example/Q1"),),
        ),
        a_person("bo-kim", "Bo Kim", sort_name="Kim, Bo", family_name="Kim"),
        a_person("cy-lee", "Cy Lee", sort_name="Lee, Cy"),
    )  # fmt: skip


@pytest.fixture
def briefing():
    first = "She called it modest: “The offer was modest” . Bo Kim refused ."
    second = "See the chief and the book."
    quote = CheckedQuotation(
        block=1, start=first.index("The offer"), end=at(first, "offer was modest"), article="offer",
        found=(Stretch(block=1, start=0, end=20),),
    )  # fmt: skip
    prose = a_prose(
        a_block(
            first,
            SiteCitation(
                start=at(first, "modest” "), end=at(first, "modest” "), ordinal=1,
                items=(Cited(article="offer", number=1, passage=1),),
            ),
            SiteCitation(
                start=at(first, "refused "), end=at(first, "refused "), ordinal=2,
                items=(Cited(article="reply", number=2, passage=1, note="refusal"), Cited(article="copy", number=3)),
            ),
        ),
        a_block("Then and now", kind="heading", level=2),
        a_block(
            second,
            mark_on(SiteLink, second, "the chief", ref=Ref(kind="person", id="ann-lee")),
            mark_on(SiteLink, second, "the book", ref=Ref(kind="article", id="record"), passage=1),
        ),
        a_block("", SiteEmbed(start=0, end=0, ref=Ref(kind="article", id="offer"), first=1, last=3)),
        a_block("", SiteEmbed(start=0, end=0, ref=Ref(kind="article", id="record"), first=1, last=1)),
        a_block("", SiteEmbed(start=0, end=0, ref=Ref(kind="note", id="reply#refusal"))),
    )  # fmt: skip
    mentions = (a_mention(prose, "Bo Kim", "bo-kim"),)
    return a_briefing(
        "before", prose=a_prose(*prose.blocks, mentions=mentions, quotations=(quote,)), title="Before the talks",
        date=a_date("2019-02-02"), bottom_line="Nothing was agreed.", sources=("offer", "reply", "copy"),
    )  # fmt: skip


@pytest.fixture
def talks(offer, copy, reply, record, notes, people, briefing) -> Site:
    first = briefing.prose.blocks[0].text
    definition = a_prose("A reactor; see the offer.")
    term = a_term(
        summary="A reactor site", see=("summit",), people=("bo-kim",),
        prose=a_prose(
            a_block(
                definition.blocks[0].text,
                mark_on(Emphasis, definition.blocks[0].text, "reactor", element="em"),
                mark_on(Hyperlink, definition.blocks[0].text, "offer", href="files/map 1.pdf"),
            )
        ),
    )  # fmt: skip
    summit = a_term(
        "summit", "The summit", kind="event", date=DateRange(start=a_date("2018-06"), end=a_date("2018-07"))
    )
    about = Page(
        id=PageId("about"), path=ContentPath("content/pages/about.md"), title="About", prose=a_prose("By editors.")
    )
    cite = Stretch(block=1, start=at(first, "modest” "), end=at(first, "modest” "))
    return a_site(
        config=SiteConfig(
            title="Talks",
            base_url="https://example.org/kim/",
            description="Two talks.",
            nav=(NavItem(title="Who we are", target="about"), NavItem(title="Code", target="https://example.com/")),
        ),
        articles=(copy, offer, record, reply),
        notes=notes,
        people=people,
        terms=(summit, term),
        briefings=(briefing,),
        pages=(about,),
        backlinks=(
            Backlink(
                target=Ref(kind="article", id="offer"), passage=1, source=briefing.ref, where=cite, how="citation"
            ),
            Backlink(
                target=Ref(kind="person", id="ann-lee"), source=briefing.ref,
                where=Stretch(block=3, start=4, end=13), how="link",
            ),
            Backlink(
                target=Ref(kind="article", id="reply"), passage=1, source=Ref(kind="note", id="offer#closing"),
                where=Stretch(block=1, start=24, end=24), how="citation",
            ),
            Backlink(
                target=Ref(kind="note", id="reply#refusal"), source=briefing.ref,
                where=Stretch(block=6, start=0, end=0), how="embed",
            ),
        ),
        redirects=(Redirect(old="anne-lee", ref=Ref(kind="person", id="ann-lee")),),
        groups=(TextGroup(articles=("copy", "offer")),),
        static=tuple(
            StaticFile(path=ContentPath(f"content/static/{name}"), target=SitePath(name))
            for name in ("files/map 1.pdf", "images/ann.jpg")
        ),
    )  # fmt: skip


@pytest.fixture
def pages(talks):
    """Every page of the site by its path."""
    return {page.path: page for page in PageMaker(talks).pages()}


@pytest.fixture
def a_sheet():
    """A sheet of a site, for a page of the given path."""

    def make(site, path="briefings/x/index.html", **more):
        return Sheet(SiteIndex(site), SitePath(path), **more)

    return make
