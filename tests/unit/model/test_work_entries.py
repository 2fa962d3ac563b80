import json

from briefgen.model.config import SiteConfig
from briefgen.model.work_entries import biblatex, csl_json, ris
from briefgen.model.works import cited_works
from tests.site_builders import a_briefing, a_date, a_note, a_site, an_article

ARTICLE = an_article(
    "envoy",
    "The envoy met the president.",
    title="Envoy & president",
    byline=("Ann Lee", "Example Wire"),
    publisher="The Example Times",
    via="Example Wire",
    date=a_date("2019-01"),
    url="https://times.example/a_b",
)
NOTE = a_note(ARTICLE, "met the president", slug="met", author="M. Editor", date=a_date("2019-01-22"))
BRIEFING = a_briefing("soon", title="Soon", date=a_date("2019-01-20"), updated=a_date("2019-02-01"))


def works(thing="envoy", **more):
    site = a_site(**{"articles": (ARTICLE,), "notes": (NOTE,), "briefings": (BRIEFING,), **more})
    return next([work for _, work in pairs] for ref, pairs in cited_works(site) if ref.id == thing)


def test_csl_json_has_the_source_and_the_notes_on_it():
    source, note = json.loads(csl_json(works()))

    assert source == {
        "id": "envoy",
        "type": "article-newspaper",
        "title": "Envoy & president",
        "author": [{"family": "Lee", "given": "Ann"}, {"literal": "Example Wire"}],
        "language": "en",
        "container-title": "The Example Times",
        "issued": {"date-parts": [[2019, 1]]},
        "URL": "https://times.example/a_b",
    }
    assert note == {
        "id": "envoy-met",
        "type": "webpage",
        "title": "Said of it (note on ‘Envoy & president’)",
        "author": [{"family": "Editor", "given": "M."}],
        "language": "en",
        "container-title": "Talks",
        "issued": {"date-parts": [[2019, 1, 22]]},
        "URL": "https://example.org/kim/articles/envoy/#note-met",
    }


def test_bibtex_is_escaped():
    assert biblatex(works()).startswith(
        "@article{envoy,\n"
        "  entrysubtype = {newspaper},\n"
        "  author = {Lee, Ann and {Example Wire}},\n"
        "  title = {{Envoy \\& president}},\n"
        "  journaltitle = {The Example Times},\n"
        "  date = {2019-01},\n"
        "  url = {https://times.example/a_b},\n"
        "}\n"
    )


def test_ris_has_one_record_a_work():
    text = ris(works())

    first, second, rest = text.split("ER  - \r\n")
    assert first.split("\r\n") == [
        *("TY  - NEWS", "AU  - Lee, Ann", "AU  - Example Wire", "TI  - Envoy & president"),
        *("T2  - The Example Times", "PY  - 2019", "DA  - 2019/01//", "LA  - en"),
        *("UR  - https://times.example/a_b", "ID  - envoy", ""),
    ]
    assert second.startswith("TY  - ELEC\r\nAU  - Editor, M.\r\n")
    assert rest == ""


def test_a_briefing_is_cited_by_the_day_it_was_last_changed_and_by_the_sites_author():
    config = SiteConfig(title="Talks", author="The editors")
    (item,) = json.loads(csl_json(works("soon", config=config)))

    assert item["issued"] == {"date-parts": [[2019, 2, 1]]}
    assert item["author"] == [{"literal": "The editors"}]
    assert "URL" not in item


def test_no_word_of_a_withheld_text_is_in_an_entry():
    withheld = an_article("envoy", "The okapi met the president.", publish="reference")
    note = a_note(withheld, "okapi met", slug="note-1")

    cited = works(articles=(withheld,), notes=(note,))
    assert not any("okapi" in write(cited) for write in (biblatex, ris, csl_json))
