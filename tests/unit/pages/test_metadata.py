import json

import msgspec
import pytest

from briefgen.model.cards import Card
from briefgen.model.config import SiteConfig
from briefgen.model.documents import NamedLink, Role
from briefgen.pages.index import SiteIndex
from briefgen.pages.metadata import MOST_QUOTATIONS, Heads
from tests.linked_data import expand
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

TEXT = a_prose("Ann Lee met Bo Ray. “We will talk,” Ann Lee said.")
TALK = msgspec.structs.replace(
    TEXT,
    mentions=(a_mention(TEXT, "Ann Lee", "ann-lee"), a_mention(TEXT, "Bo Ray", candidates=("bo-ray", "bob-ray"))),
    speeches=(a_speech(TEXT, "We will talk,", "ann-lee"),),
)
BASE = "https://example.org/kim/"


def graph(metadata):
    """The nodes of a page's JSON-LD by type, once an independent reader has accepted them."""
    document = json.loads(metadata.json_ld)
    expand(document)
    nodes = {}
    for node in document["@graph"]:
        kind = node["@type"] if isinstance(node["@type"], str) else node["@type"][0]
        nodes.setdefault(kind, []).append(node)
    return nodes


def tags(metadata):
    return {tag.key: tag.content for tag in metadata.tags}


def test_an_article_says_what_it_is_based_on_and_whom_it_mentions() -> None:
    article = an_article(
        prose=TALK, title="Talks", publisher="The Example", byline=("Ann Lee",), url="https://source.example/a"
    )

    (node,) = graph(Heads(SiteIndex(a_site(articles=(article,)))).article(article))["NewsArticle"]

    assert node["@id"] == f"{BASE}articles/a/#article"
    assert node["isBasedOn"] == "https://source.example/a"
    assert node["author"] == [{"@type": "Person", "name": "Ann Lee", "familyName": "Lee", "givenName": "Ann"}]
    assert node["mentions"] == [{"@id": f"{BASE}people/ann-lee/#person"}]


def test_who_wrote_the_original_is_not_said_to_have_written_the_digest() -> None:
    article = an_article(
        form="digest", title="Talks", byline=("Ann Lee",), date=a_date("2019-01-20"), url="https://source.example/a"
    )

    (node,) = graph(Heads(SiteIndex(a_site(articles=(article,)))).article(article))["Article"]

    assert "author" not in node
    assert node["isBasedOn"] == {
        "@type": "NewsArticle",
        "headline": "Talks",
        "url": "https://source.example/a",
        "author": [{"@type": "Person", "name": "Ann Lee", "familyName": "Lee", "givenName": "Ann"}],
        "datePublished": "2019-01-20",
    }


def test_an_article_carries_its_notes_as_comments() -> None:
    article = an_article(prose=TALK)
    note = a_note(article, "met", "Where?", author="M. Editor")

    (comment,) = graph(Heads(SiteIndex(a_site(articles=(article,), notes=(note,)))).article(article))["Comment"]

    assert comment == {
        "@type": "Comment",
        "@id": f"{BASE}articles/a/#note-n",
        "text": "Where?",
        "author": {"@type": "Person", "name": "M. Editor"},
        "about": {"@id": f"{BASE}articles/a/#article"},
    }


def test_a_full_copy_is_not_listed_and_points_at_the_publishers_page() -> None:
    article = an_article(url="https://source.example/a")

    metadata = Heads(SiteIndex(a_site(articles=(article,)))).article(article)

    assert (metadata.index, metadata.canonical) == (False, "https://source.example/a")
    assert tags(metadata)["og:url"] == f"{BASE}articles/a/"


def test_a_reference_is_listed_at_its_own_address() -> None:
    article = an_article(url="https://source.example/a", publish="reference")

    metadata = Heads(SiteIndex(a_site(articles=(article,)))).article(article)

    assert (metadata.index, metadata.canonical) == (True, f"{BASE}articles/a/")


def test_an_article_page_avoids_what_makes_zotero_take_it_for_something_else() -> None:
    article = an_article(publisher="The Example")

    found = tags(Heads(SiteIndex(a_site(articles=(article,)))).article(article))

    assert found["og:type"] == "article"
    assert found["DC.type"] == "newspaperArticle"
    assert "citation_journal_title" not in found


def test_of_an_excerpted_article_only_mentions_in_shown_words_are_told() -> None:
    article = an_article(prose=TALK, publish="excerpts", shown=(a_stretch(TEXT, "We will talk"),))

    (node,) = graph(Heads(SiteIndex(a_site(articles=(article,)))).article(article))["NewsArticle"]

    assert "mentions" not in node


def test_a_person_has_names_present_offices_and_words() -> None:
    person = a_person(
        aliases=("A. Lee",),
        roles=(
            Role(title="Envoy", org="Foreign Office", start=a_date("2018")),
            Role(title="Spy chief", end=a_date("2016")),
        ),
        born=a_date("1946"),
        links=(NamedLink(name="Wikidata", url="https://www.wikidata.org/wiki/Q1"),),
        image="static/ann.jpg",
    )
    article = an_article(prose=TALK)

    nodes = graph(Heads(SiteIndex(a_site(people=(person,), articles=(article,)))).person(person))

    (node,) = nodes["Person"]
    assert node["jobTitle"] == ["Envoy"]
    assert node["affiliation"] == [{"@type": "Organization", "name": "Foreign Office"}]
    assert (node["familyName"], node["givenName"], node["birthDate"]) == ("Lee", "Ann", "1946")
    assert node["sameAs"] == ["https://www.wikidata.org/wiki/Q1"]
    assert node["image"] == f"{BASE}static/ann.jpg"
    (quotation,) = nodes["Quotation"]
    assert quotation["text"] == "We will talk,"
    assert quotation["creator"] == {"@id": node["@id"]}
    assert quotation["url"] == f"{BASE}articles/a/#p1"


def test_of_a_person_who_has_died_no_office_is_present() -> None:
    person = a_person(roles=(Role(title="Envoy", start=a_date("2018")),), died=a_date("2019"))

    (node,) = graph(Heads(SiteIndex(a_site(people=(person,)))).person(person))["Person"]

    assert "jobTitle" not in node


def test_words_that_may_not_be_told_are_in_no_persons_head() -> None:
    person, article = a_person(), an_article(prose=TALK, publish="reference")

    metadata = Heads(SiteIndex(a_site(people=(person,), articles=(article,)))).person(person)

    assert "talk" not in metadata.json_ld


def test_a_head_holds_the_newest_quotations_only() -> None:
    articles = tuple(an_article(f"a{n}", prose=TALK, date=a_date(f"20{n:02}")) for n in range(MOST_QUOTATIONS + 1))
    person = a_person()

    quotations = graph(Heads(SiteIndex(a_site(people=(person,), articles=articles))).person(person))["Quotation"]

    assert len(quotations) == MOST_QUOTATIONS
    assert f"{BASE}articles/a0/#article" not in [quotation["isPartOf"]["@id"] for quotation in quotations]


def test_a_place_is_a_defined_term_and_a_place() -> None:
    term = a_term(summary="A nuclear site.", aliases=("Nyongbyon",))

    (node,) = graph(Heads(SiteIndex(a_site(terms=(term,)))).term(term))["DefinedTerm"]

    assert node["@type"] == ["DefinedTerm", "Place"]
    assert (node["name"], node["description"], node["termCode"]) == ("Yongbyon", "A nuclear site.", "yongbyon")
    assert node["inDefinedTermSet"] == {"@id": f"{BASE}glossary/#terms"}


def test_a_briefing_cites_its_sources() -> None:
    briefing = a_briefing(sources=("a",), date=a_date("2019-01-21"), bottom_line="Watch Hanoi.", author="M. Editor")
    metadata = Heads(SiteIndex(a_site(briefings=(briefing,)))).briefing(briefing)

    (node,) = graph(metadata)["AnalysisNewsArticle"]

    assert node["citation"] == [{"@id": f"{BASE}articles/a/#article"}]
    assert tags(metadata)["og:description"] == "Watch Hanoi."
    assert tags(metadata)["article:published_time"] == "2019-01-21"


def test_each_page_tells_the_way_to_it() -> None:
    term = a_term()

    (page,) = graph(Heads(SiteIndex(a_site(terms=(term,)))).term(term))["WebPage"]

    way = [(step["position"], step["name"], step["item"]) for step in page["breadcrumb"]["itemListElement"]]
    assert way == [(1, "Glossary", f"{BASE}glossary/"), (2, "Yongbyon", f"{BASE}glossary/yongbyon/")]


def test_a_list_is_a_web_site_to_open_graph_and_the_glossary_a_set_of_terms() -> None:
    metadata = Heads(SiteIndex(a_site())).listing("glossary/", "Glossary")

    assert tags(metadata)["og:type"] == "website"
    assert metadata.canonical == f"{BASE}glossary/"
    assert graph(metadata)["DefinedTermSet"][0]["@id"] == f"{BASE}glossary/#terms"


def test_without_an_address_nothing_pretends_to_be_absolute() -> None:
    article = an_article(prose=TALK)
    metadata = Heads(SiteIndex(a_site(config=SiteConfig(title="Talks"), articles=(article,)))).article(article)

    (node,) = graph(metadata)["NewsArticle"]

    assert metadata.canonical == ""
    assert "og:url" not in tags(metadata)
    assert node["@id"] == "../../articles/a/#article"


@pytest.mark.parametrize(
    "title", ["</script><script>alert(1)</script><!--<script>", "a & b", "line\u2028separator\u2029"]
)
def test_no_title_ends_the_script_it_stands_in(title: str) -> None:
    article = an_article(title=title)

    metadata = Heads(SiteIndex(a_site(articles=(article,)))).article(article)

    assert not set("<>&\u2028\u2029") & set(metadata.json_ld)
    assert graph(metadata)["NewsArticle"][0]["headline"] == title


def test_a_language_with_its_country_is_a_locale() -> None:
    metadata = Heads(SiteIndex(a_site(config=SiteConfig(title="Talks", language="en-gb")))).listing("", "Talks")

    assert tags(metadata)["og:locale"] == "en_GB"


def test_a_card_is_named_with_its_size_and_its_words():
    article = an_article("a", "Text.", title="A title")
    card = Card(ref=article.ref, alt="A title · The talks", texts=())
    config = SiteConfig(title="T", base_url="https://example.org/x/")

    tags = Heads(SiteIndex(a_site(config=config, articles=(article,), cards=(card,)))).article(article).tags

    told = {tag.key: tag.content for tag in tags if "image" in tag.key or "card" in tag.key}
    assert told == {
        "og:image": "https://example.org/x/articles/a/card.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "A title · The talks",
        "twitter:card": "summary_large_image",
    }
