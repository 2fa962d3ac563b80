"""What other programs read of a whole site, held against the rules of each format and against the rights promise."""

import json
import re
import urllib.parse
from pathlib import Path

import feedparser
import jsonschema
import pytest
from lxml import etree
from msgspec.structs import replace
from pybtex.database import parse_string

from briefgen.export.annotations import annotation_files
from briefgen.export.exporters import EXPORTERS
from briefgen.export.site_files import export_site
from briefgen.model.config import SiteConfig
from briefgen.model.ids import note_id
from briefgen.model.site import Article, Site
from briefgen.model.work_entries import csl_json
from briefgen.model.works import cited_works
from briefgen.pages.plan import PageMaker
from docs.exports_examples import filled
from tests import schemas
from tests.example_site import WITHHELD, example_site
from tests.linked_data import expand

HERE = Path(__file__).parent
NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "a": "http://www.w3.org/2005/Atom"}
W3C_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
NOWHERE = SiteConfig(title="The second summit")


@pytest.fixture(params=["with an address", "without one"])
def site(request) -> Site:
    return example_site() if request.param == "with an address" else example_site(config=NOWHERE)


@pytest.fixture
def addressed() -> dict[str, bytes]:
    return files(example_site())


def files(site: Site) -> dict[str, bytes]:
    return {file.path: file.data for file in export_site(site)}


def lines(data: bytes) -> list[dict]:
    return [json.loads(line) for line in data.splitlines()]


def words(article: Article, row: dict) -> str:
    text = article.prose.blocks[row["passage"] - 1].text if row["passage"] else article.title
    return text[row["start"] : row["end"]]


@pytest.mark.parametrize(("export", "schema"), [("mentions", schemas.MENTION), ("quotes", schemas.QUOTE)])
def test_every_row_has_the_contracts_fields_and_its_surface_stands_at_its_place(site, export, schema) -> None:
    articles = {article.id: article for article in site.articles}

    rows = lines(files(site)[f"data/{export}.jsonl"])

    assert rows
    for row in rows:
        jsonschema.validate(row, schema)
        assert words(articles[row["article"]], row) == row["surface"]


def test_every_annotations_words_stand_at_its_position_between_its_prefix_and_suffix(site) -> None:
    joined = {article.id: "\n\n".join(block.text for block in article.prose.blocks) for article in site.articles}
    collection = json.loads(files(site)["data/annotations.jsonld"])
    found = 0

    for annotation in collection["first"]["items"]:
        text = joined[annotation["id"].split("/articles/")[1].split("/")[0]]
        for target in annotation["target"]:
            for quote, position in [target["selector"]] if "selector" in target else []:
                before, after = text[: position["start"]], text[position["end"] :]
                assert text[position["start"] : position["end"]] == quote["exact"]
                assert before.endswith(quote.get("prefix", ""))
                assert after.startswith(quote.get("suffix", ""))
                found += 1

    assert found == 3


def test_annotations_are_read_by_a_json_ld_processor_as_the_model_has_them(addressed) -> None:
    (collection,) = expand(json.loads(addressed["data/annotations.jsonld"]))

    assert collection["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollection"]
    (page,) = collection["http://www.w3.org/ns/activitystreams#first"]
    (items,) = page["http://www.w3.org/ns/activitystreams#items"]
    for item in items["@list"]:
        assert item["@type"] == ["http://www.w3.org/ns/oa#Annotation"]
        assert item["http://www.w3.org/ns/oa#hasTarget"]
        assert item["http://www.w3.org/ns/oa#motivatedBy"][0]["@id"].startswith("http://www.w3.org/ns/oa#")
    contradicted = [item.get("http://purl.org/spar/cito/disagreesWith") for item in items["@list"]]
    assert [bool(notes) for notes in contradicted] == [True, True, False]


def test_annotations_hold_to_the_model(site) -> None:
    jsonschema.validate(json.loads(files(site)["data/annotations.jsonld"]), schemas.ANNOTATIONS)


def test_every_page_of_a_long_collection_holds_to_the_model(site) -> None:
    note = site.notes[0]
    notes = tuple(replace(note, id=note_id(note.article, f"n{number}"), slug=f"n{number}") for number in range(1001))
    first, *others = (json.loads(file.data) for file in annotation_files(replace(site, notes=notes)))

    jsonschema.validate(first, schemas.ANNOTATIONS)
    for page in others:
        jsonschema.validate(page, schemas.ANNOTATION_PAGE)
    assert [len(page["items"]) for page in (first["first"], *others)] == [500, 500, 1]
    assert others[-1]["id"] == first["last"]


def test_the_glossary_is_read_by_a_json_ld_processor(addressed) -> None:
    (terms,) = expand(json.loads(addressed["data/glossary.jsonld"]))

    assert terms["@type"] == ["http://schema.org/DefinedTermSet"]
    names = [term["http://schema.org/name"][0]["@value"] for term in terms["http://schema.org/hasDefinedTerm"]]
    assert names == ["Central Committee", "Yongbyon"]


def test_what_cites_a_page_holds_to_the_schema(site) -> None:
    cited = [json.loads(csl_json([work for _, work in pairs])) for _, pairs in cited_works(site)]

    assert len(cited) == len(site.articles) + len(site.briefings)
    for items in cited:
        jsonschema.validate(items, schemas.CSL)


def test_every_page_is_read_by_a_json_ld_processor(site) -> None:
    """Every term is one of schema.org's, and the page is about one thing at most."""
    graphs = {page.path: page.metadata.json_ld for page in PageMaker(site).pages() if page.metadata.json_ld}

    assert len(graphs) > 15
    for graph in graphs.values():
        assert expand(json.loads(graph))


@pytest.mark.parametrize(
    ("path", "schema"),
    [("data/sources.json", schemas.CSL), ("data/people.json", schemas.POPOLO), ("feed.json", schemas.JSON_FEED)],
)
def test_json_formats_hold_to_their_schemas(site, path, schema) -> None:
    jsonschema.validate(json.loads(files(site)[path]), schema)


def test_every_organisation_of_a_membership_is_told(addressed) -> None:
    popolo = json.loads(addressed["data/people.json"])
    organizations = {organization["id"] for organization in popolo["organizations"]}

    memberships = [held for person in popolo["persons"] for held in person.get("memberships", ())]
    named = {held["organization_id"] for held in memberships if "organization_id" in held}
    assert named
    assert named <= organizations


@pytest.mark.parametrize("path", ["data/sources.bib", "data/sources.biblatex.bib"])
def test_the_bibliography_is_read_by_bibtex_and_has_every_source(site, path) -> None:
    entries = parse_string(files(site)[path].decode(), "bibtex").entries

    assert list(entries) == [article.id for article in site.articles]


def test_both_ends_of_every_edge_are_nodes(addressed) -> None:
    graph = json.loads(addressed["data/graph.json"])
    nodes = {node["id"] for node in graph["nodes"]}

    assert graph["edges"]
    assert all({edge["source"], edge["target"]} <= nodes for edge in graph["edges"])
    assert all(edge["weight"] == len(edge["where"]) for edge in graph["edges"])


@pytest.mark.parametrize("path", ["feed.xml", "people/ann-lee/feed.xml", "people/kim-yong-chol/feed.xml"])
def test_every_feed_holds_to_rfc_4287(site, path) -> None:
    schema = etree.RelaxNG(etree.parse(HERE / "schemas" / "atom.rng"))
    feed = etree.fromstring(files(site)[path])

    schema.assertValid(feed)
    ids = feed.xpath("a:entry/a:id/text()", namespaces=NAMESPACES)
    assert ids
    assert len(set(ids)) == len(ids)
    newest, *_ = updates = [entry.updated_parsed for entry in feedparser.parse(files(site)[path]).entries]
    assert updates == sorted(updates, reverse=True)
    assert feedparser.parse(files(site)[path]).feed.updated_parsed == newest


def test_feeds_are_of_the_same_entries(addressed) -> None:
    atom = feedparser.parse(addressed["feed.xml"]).entries

    assert [item["id"] for item in json.loads(addressed["feed.json"])["items"]] == [entry.id for entry in atom]


def test_the_sitemap_holds_to_its_protocol(addressed) -> None:
    root = etree.fromstring(addressed["sitemap.xml"])
    urls = root.xpath("s:url/s:loc/text()", namespaces=NAMESPACES)

    assert len(set(urls)) == len(urls) > 0
    for url in urls:
        assert url.startswith("https://example.org/kim/")
        assert len(url) < 2048
        assert url == urllib.parse.quote(url, safe=":/%")
    for date in root.xpath("s:url/s:lastmod/text()", namespaces=NAMESPACES):
        assert W3C_DATE.fullmatch(date)


def test_the_sitemap_tells_every_page_that_may_be_listed_and_no_other(addressed) -> None:
    root = etree.fromstring(addressed["sitemap.xml"])
    pages = [page for page in PageMaker(example_site()).pages() if page.metadata.index and page.kind != "search"]

    assert set(root.xpath("s:url/s:loc/text()", namespaces=NAMESPACES)) == {page.metadata.canonical for page in pages}


def test_no_output_holds_a_withheld_word(site) -> None:
    for path, data in files(site).items():
        for word in WITHHELD:
            assert word not in data.decode().lower(), path


def test_the_words_withheld_here_are_in_the_articles() -> None:
    texts = " ".join(block.text for article in example_site().articles for block in article.prose.blocks)

    assert all(word in texts for word in WITHHELD)


def test_the_same_site_is_the_same_bytes(site) -> None:
    assert files(site) == files(site)


@pytest.mark.parametrize("text", ["]]></content>", "</script>", "a\x00\x08b", "\u2028", "{ } \\ %$&#_^~", "🎉", '"'])
def test_hostile_text_in_every_field_leaves_every_file_readable(text: str) -> None:
    site = example_site(
        config=SiteConfig(title=text, description=text, author=text, base_url="https://example.org/kim/")
    )
    hostile = files(_with_titles(site, text))

    for path, data in hostile.items():
        if path.endswith((".json", ".jsonld")):
            json.loads(data)
        elif path.endswith(".jsonl"):
            lines(data)
        elif path.endswith(".xml"):
            etree.fromstring(data)
        elif path.endswith(".bib"):
            parse_string(data.decode(), "bibtex")
    etree.RelaxNG(etree.parse(HERE / "schemas" / "atom.rng")).assertValid(etree.fromstring(hostile["feed.xml"]))


def _with_titles(site: Site, text: str) -> Site:
    record = {"title": text, "publisher": text, "byline": (text,), "summary": text, "tags": (text,)}
    return replace(
        site,
        articles=tuple(replace(each, **record) for each in site.articles),
        people=tuple(replace(each, name=text, summary=text, aliases=(text,)) for each in site.people),
        terms=tuple(replace(each, term=text, summary=text) for each in site.terms),
        briefings=tuple(replace(each, title=text, bottom_line=text, author=text) for each in site.briefings),
        notes=tuple(replace(each, author=text, tags=(text,)) for each in site.notes),
    )


def test_the_documentation_shows_what_the_code_writes() -> None:
    page = (HERE.parent / "docs" / "exports.md").read_text(encoding="utf-8")

    assert filled(page) == page


def test_the_documentation_names_every_export_and_format() -> None:
    page = (HERE.parent / "docs" / "exports.md").read_text(encoding="utf-8")

    for exporter in EXPORTERS:
        for form in exporter.formats:
            assert f"| `{exporter.name}` | `{form.name}` | `{form.path}` | `{form.media_type}` |" in page
