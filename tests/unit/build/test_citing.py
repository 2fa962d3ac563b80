import pytest

from briefgen.build.citing import GROUP, with_citations
from briefgen.build.memo import Memory
from briefgen.build.store import MemoryStore, NoStore
from briefgen.model.ids import Ref
from tests.counting_workers import Counting
from tests.site_builders import a_briefing, a_date, a_note, a_site, an_article

pytest.importorskip("typst")


def some_articles(count):
    return tuple(
        an_article(f"a{number}", "Text.", title=f"Title {number}", byline=("Ann Lee",), date=a_date("2019"))
        for number in range(count)
    )


def test_articles_their_notes_and_briefings_are_cited():
    (article,) = some_articles(1)
    site = a_site(articles=(article,), notes=(a_note(article, "Text", slug="n"),), briefings=(a_briefing("b"),))

    cited = with_citations(site, Memory(NoStore(), Counting(), b""))

    refs = {thing.ref for thing in cited.citations}
    assert refs == {article.ref, Ref(kind="note", id="a0#n"), Ref(kind="briefing", id="b")}
    assert {citation.style for thing in cited.citations for citation in thing.citations} == {"Chicago", "APA"}


def test_a_new_article_costs_its_own_group_and_no_other():
    store, articles = MemoryStore(), some_articles(8 * GROUP + 5)
    first, second = Counting(), Counting()
    with_citations(a_site(articles=articles[1:]), Memory(store, first, b""))

    cited = with_citations(a_site(articles=articles), Memory(store, second, b""))

    assert first.computed >= 8
    assert second.computed == 1
    assert len(cited.citations) == len(articles)
