"""A small site with one of everything, for the exports' tests and for the examples in their documentation."""

import msgspec

from briefgen.model.config import SiteConfig
from briefgen.model.dates import DateRange
from briefgen.model.documents import NamedLink, Role
from briefgen.model.ids import NoteId, Ref
from briefgen.model.rich_text import Cited, Container, Emphasis, Hyperlink, SiteCitation, SiteEmbed, SiteLink
from briefgen.model.site import Article, Briefing, Note, NoteRelation, Person, Prose, Site, Term
from tests.builders import a_block
from tests.site_builders import (
    a_briefing,
    a_date,
    a_mention,
    a_note,
    a_person,
    a_prose,
    a_speech,
    a_stretch,
    a_term,
    an_article,
)

WITHHELD = ("zebra", "quagga", "okapi", "tapir")
"""Words of the two articles that are not shown in full, which no output may hold."""


def example_site(**more: object) -> Site:
    """Three articles under the three rights rules, three notes, two people, two terms, one briefing."""
    return Site(
        **{
            "config": SiteConfig(
                title="The second summit",
                base_url="https://example.org/kim/",
                description="Talks between Washington and Pyongyang, followed line by line.",
                author="The editors",
            ),
            "articles": (_envoy(), _excerpted(), _withheld()),
            "notes": (_offer_note(), _quoted_note(), _withheld_note()),
            "people": (_kim(), _lee()),
            "terms": (_committee(), _yongbyon()),
            "briefings": (_briefing(),),
            **more,
        }
    )


def _envoy() -> Article:
    prose = a_prose(
        "Kim Yong Chol saw the president on Friday. “We will close Yongbyon,” Kim told reporters 🎉.",
        "No date was named. Ann Lee, who was in the room, and Kim declined to say more.",
    )
    found = (
        a_mention(a_prose("Envoy Kim meets the president"), "Kim", candidates=("kim-jong-un", "kim-yong-chol")),
        a_mention(prose, "Kim Yong Chol", "kim-yong-chol"),
        a_mention(prose, "Yongbyon", "yongbyon", kind="term", reason="term"),
        a_mention(prose, "Ann Lee", "ann-lee", block=2),
        a_mention(prose, "Kim", "kim-yong-chol", block=2, reason="family name"),
    )
    headline = msgspec.structs.replace(found[0], block=0)
    return an_article(
        "2019-01-19-envoy",
        title="Envoy Kim meets the president",
        publisher="The Example Times",
        via="Example Wire",
        byline=("Ann Lee", "Example Wire"),
        date=a_date("2019-01-19T09:30+09:00"),
        url="https://times.example/envoy?id=1&lang=en",
        archive_url="https://archive.example/2019/envoy",
        summary="An envoy offers to close a reactor.",
        rights="© The Example Times",
        tags=("diplomacy", "R&D"),
        prose=msgspec.structs.replace(
            prose,
            mentions=(headline, *found[1:]),
            speeches=(a_speech(prose, "We will close Yongbyon,", "kim-yong-chol"),),
        ),
        notes=(NoteId("2019-01-19-envoy#offer"),),
    )


def _excerpted() -> Article:
    prose = a_prose(
        "The zebra paragraph says that Kim Yong Chol left early. It is not for us to print, Ann Lee said.",
        "“There was no deal,” Ann Lee said of the quagga.",
    )
    return an_article(
        "2019-01-20-excerpts",
        title="What was left unsaid",
        publisher="The Other Paper",
        byline=("Ludwig van Beethoven",),
        date=a_date("2019-01-20"),
        url="https://other.example/unsaid",
        publish="excerpts",
        shown=(a_stretch(prose, "Kim Yong Chol left early. It is"), a_stretch(prose, "There was no deal,", 2)),
        prose=msgspec.structs.replace(
            prose,
            mentions=(
                a_mention(prose, "Kim Yong Chol", "kim-yong-chol"),
                a_mention(prose, "Ann Lee", "ann-lee"),
                a_mention(prose, "Ann Lee", "ann-lee", block=2),
            ),
            speeches=(a_speech(prose, "There was no deal,", "ann-lee", block=2),),
        ),
    )


def _withheld() -> Article:
    prose = a_prose("The okapi met Ann Lee. “A tapir is no deal,” she said.")
    return an_article(
        "2019-01-21-reference",
        title="Unprinted",
        date=a_date("2019-01"),
        form="document",
        publish="reference",
        prose=msgspec.structs.replace(
            prose,
            mentions=(a_mention(prose, "Ann Lee", "ann-lee"),),
            speeches=(a_speech(prose, "A tapir is no deal,", "ann-lee"),),
        ),
    )


def _offer_note() -> Note:
    article = _envoy()
    said = a_prose(
        a_block(
            "Would that leave the second site? See the other paper.",
            Emphasis(start=11, end=16, element="em"),
            SiteLink(start=38, end=53, ref=Ref(kind="article", id="2019-01-20-excerpts"), passage=1),
        )
    )
    return a_note(
        article,
        "We will close Yongbyon",
        slug="offer",
        kind="question",
        anchor=(
            a_stretch(article.prose, "We will close Yongbyon"),
            a_stretch(article.prose, "Kim told reporters 🎉."),
            a_stretch(article.prose, "No date was named", 2),
        ),
        prose=said,
        author="M. Editor",
        date=a_date("2019-01-22"),
        confidence="moderate",
        people=("kim-yong-chol",),
        terms=("yongbyon",),
        tags=("offers",),
        relations=(NoteRelation(kind="contradicts", note=NoteId("2019-01-20-excerpts#no-deal")),),
    )


def _quoted_note() -> Note:
    article = _excerpted()
    return a_note(
        article,
        "There was no deal,",
        "A flat denial.",
        slug="no-deal",
        relations=(NoteRelation(kind="contradicts", note=NoteId("2019-01-19-envoy#offer"), inverse=True),),
    )


def _withheld_note() -> Note:
    return a_note(_withheld(), "A tapir is no deal", "We may not print it.", slug="unprinted", date=a_date("2019-02"))


def _kim() -> Person:
    return a_person(
        "kim-yong-chol",
        "Kim Yong Chol",
        family_name="Kim",
        sort_name="Kim Yong Chol",
        aliases=("Kim Yong-chol", "김영철"),
        also_known_as=("The General",),
        summary="North Korea's envoy",
        roles=(
            Role(title="Vice chairman", org="Central Committee", start=a_date("2016"), end=a_date("2019-04")),
            Role(title="General", start=a_date("1989")),
        ),
        born=a_date("1946"),
        links=(NamedLink(name="Wikidata", url="https://www.wikidata.org/wiki/Q484567"),),
        image="static/kim-yong-chol.jpg",
        prose=a_prose("A soldier first.", "Then an envoy."),
    )


def _lee() -> Person:
    return a_person("ann-lee", "Ann Lee", sort_name="Lee, Ann", short_name="Annie")


def _committee() -> Term:
    return a_term("central-committee", "Central Committee", kind="organisation", aliases=("the Committee",))


def _yongbyon() -> Term:
    return a_term(
        "yongbyon",
        "Yongbyon",
        aliases=("Nyongbyon",),
        summary="A site with a reactor.",
        date=DateRange(start=a_date("1979")),
        see=("central-committee",),
        people=("kim-yong-chol",),
    )


def _briefing() -> Briefing:
    envoy = Ref(kind="article", id="2019-01-19-envoy")
    cited = Cited(article="2019-01-19-envoy", number=1, passage=1)
    item, items = Container(element="li"), Container(element="ul")
    opening = "An envoy offered to close Yongbyon & more <soon>."
    text = (
        a_block("What happened", kind="heading", level=2),
        a_block(opening, SiteCitation(start=len(opening), end=len(opening), ordinal=1, items=(cited,))),
        a_block("", SiteEmbed(start=0, end=0, ref=envoy, first=2, last=2)),
        a_block("First, a date.", kind="item", opens=(items, item), closes=1),
        a_block(
            "Then, a treaty.",
            Hyperlink(start=8, end=14, href="https://treaty.example/?a=1&b=2"),
            kind="item",
            opens=(item,),
            closes=2,
        ),
        a_block("", SiteEmbed(start=0, end=0, ref=Ref(kind="article", id="2019-01-20-excerpts"), first=1, last=1)),
        a_block("", SiteEmbed(start=0, end=0, ref=Ref(kind="article", id="2019-01-21-reference"), first=1, last=1)),
    )
    prose = Prose(blocks=text)
    return a_briefing(
        "before-the-summit",
        title="Before the second summit",
        date=a_date("2019-01-21"),
        updated=a_date("2019-02-01"),
        author="M. Editor",
        bottom_line="Watch the site, not the date.",
        tags=("outlook",),
        sources=("2019-01-19-envoy",),
        prose=msgspec.structs.replace(
            prose, mentions=(a_mention(prose, "Yongbyon", "yongbyon", block=2, kind="term", reason="term"),)
        ),
    )
