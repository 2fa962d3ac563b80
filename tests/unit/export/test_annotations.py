import json

import msgspec

from briefgen.export.annotations import CONTEXT, PAGE_SIZE, annotation_files, annotations_json_ld
from briefgen.model.config import SiteConfig
from briefgen.model.site import NoteRelation, Stretch
from tests.site_builders import a_date, a_note, a_prose, a_site, a_stretch, an_article

BASE = "https://example.org/kim/"
TEXT = a_prose("First there was nothing to say.", "🎉 The envoy left. No date was named.", "Last words.")
ARTICLE = an_article(prose=TEXT, url="https://source.example/a")


def collection(*notes, article=ARTICLE, **site):
    return json.loads(annotations_json_ld(a_site(articles=(article,), notes=notes, **site)))


def annotation(note, article=ARTICLE):
    (item,) = collection(note, article=article)["first"]["items"]
    return item


def on(*places, **more):
    return a_note(ARTICLE, "envoy", anchor=places, **more)


def test_a_note_is_found_by_its_words_and_by_their_place_in_the_joined_text() -> None:
    (target,) = annotation(on(a_stretch(TEXT, "No date", 2)))["target"]

    quote, position = target["selector"]
    joined = "\n\n".join(block.text for block in TEXT.blocks)
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "No date",
        "prefix": "🎉 The envoy left. ",
        "suffix": " was named.",
    }
    assert joined[position["start"] : position["end"]] == "No date"


def test_prefix_and_suffix_are_short() -> None:
    article = an_article(prose=a_prose("x" * 100 + " here " + "y" * 100))

    (target,) = annotation(a_note(article, "here"), article)["target"]

    quote = target["selector"][0]
    assert len(quote["prefix"]) == len(quote["suffix"]) == CONTEXT


def test_words_across_passages_are_one_range_of_the_joined_text() -> None:
    places = (a_stretch(TEXT, "No date was named.", 2), a_stretch(TEXT, "Last", 3))

    (target,) = annotation(on(*places))["target"]

    assert target["selector"][0]["exact"] == "No date was named.\n\nLast"


def test_words_left_out_make_several_targets() -> None:
    targets = annotation(on(a_stretch(TEXT, "envoy", 2), a_stretch(TEXT, "named", 2)))["target"]

    assert [target["selector"][0]["exact"] for target in targets] == ["envoy", "named"]


def test_words_of_the_headline_have_no_place_in_the_text() -> None:
    (target,) = annotation(on(Stretch(block=0, start=2, end=7)))["target"]

    assert [selector["type"] for selector in target["selector"]] == ["TextQuoteSelector"]
    assert target["selector"][0]["exact"] == "title"


def test_the_source_is_the_publishers_page_and_its_scope_ours() -> None:
    (target,) = annotation(on(a_stretch(TEXT, "envoy", 2)))["target"]

    assert (target["source"], target["scope"]) == ("https://source.example/a", f"{BASE}articles/a/")


def test_a_digest_is_not_the_publishers_text_and_so_the_source_is_our_page() -> None:
    article = msgspec.structs.replace(ARTICLE, form="digest")

    (target,) = annotation(a_note(article, "envoy"), article)["target"]

    assert target["source"] == f"{BASE}articles/a/"
    assert "scope" not in target


def test_context_outside_the_shown_words_is_withheld() -> None:
    shown = (a_stretch(TEXT, "No date", 2),)
    article = msgspec.structs.replace(ARTICLE, publish="excerpts", shown=shown)

    (target,) = annotation(a_note(article, "No date"), article)["target"]

    assert target["selector"][0] == {"type": "TextQuoteSelector", "exact": "No date"}


def test_a_note_on_a_reference_has_the_article_alone_for_its_target() -> None:
    article = msgspec.structs.replace(ARTICLE, publish="reference", shown=())

    found = annotation(a_note(article, "envoy"), article)

    assert found["target"] == [
        {"type": "SpecificResource", "source": "https://source.example/a", "scope": f"{BASE}articles/a/"}
    ]
    assert "envoy" not in json.dumps(found)


def test_what_the_note_says_is_html_and_its_kind_confidence_and_tags_are_bodies_too() -> None:
    note = on(
        a_stretch(TEXT, "envoy", 2),
        prose=a_prose("Who? <b>"),
        kind="dispute",
        confidence="high",
        tags=("who",),
        people=("ann-lee",),
        terms=("yongbyon",),
        author="M. Editor",
        date=a_date("2019-01-20"),
        reworded=a_date("2019-02-03"),
    )

    found = annotation(note)

    assert found["id"] == f"{BASE}articles/a/#note-n"
    assert found["motivation"] == "assessing"
    assert found["creator"] == {"type": "Person", "name": "M. Editor"}
    assert (found["created"], found["modified"]) == ("2019-01-20T00:00:00Z", "2019-02-03T00:00:00Z")
    assert [(body["purpose"], body.get("value") or body["source"]) for body in found["body"]] == [
        ("commenting", "<p>Who? &lt;b&gt;</p>"),
        ("classifying", "dispute"),
        ("assessing", "confidence: high"),
        ("tagging", "who"),
        ("tagging", f"{BASE}people/ann-lee/"),
        ("tagging", f"{BASE}glossary/yongbyon/"),
    ]


def test_a_contradiction_is_told_from_both_sides_and_other_relations_from_one() -> None:
    relations = (
        NoteRelation(kind="contradicts", note="b#x", inverse=True),
        NoteRelation(kind="supports", note="b#y"),
        NoteRelation(kind="updates", note="b#z", inverse=True),
    )

    found = annotation(on(a_stretch(TEXT, "envoy", 2), relations=relations))

    assert found["contradicts"] == [f"{BASE}articles/b/#note-x"]
    assert found["supports"] == [f"{BASE}articles/b/#note-y"]
    assert "updates" not in found


def test_without_notes_there_is_no_page_for_a_page_must_not_be_empty() -> None:
    assert collection() == {
        "@context": collection()["@context"],
        "id": f"{BASE}data/annotations.jsonld",
        "type": "AnnotationCollection",
        "label": "Talks",
        "total": 0,
    }


def test_a_long_collection_is_published_in_pages_that_lead_to_each_other() -> None:
    notes = tuple(a_note(ARTICLE, "envoy", slug=f"n{number:04}") for number in range(PAGE_SIZE * 2 + 1))

    files = annotation_files(a_site(articles=(ARTICLE,), notes=notes))

    whole, second, third = (json.loads(file.data) for file in files)
    first = whole["first"]
    assert [file.path for file in files[1:]] == ["data/annotations-2.jsonld", "data/annotations-3.jsonld"]
    assert [len(page["items"]) for page in (first, second, third)] == [PAGE_SIZE, PAGE_SIZE, 1]
    assert [page["startIndex"] for page in (first, second, third)] == [0, PAGE_SIZE, PAGE_SIZE * 2]
    assert (first["next"], second["prev"], second["next"]) == (second["id"], first["id"], third["id"])
    assert (whole["total"], whole["last"]) == (len(notes), third["id"])
    assert {page["partOf"] for page in (first, second, third)} == {whole["id"]}
    assert "next" not in third
    assert "@context" not in first


def test_the_command_writes_the_whole_collection_into_one_document() -> None:
    notes = tuple(a_note(ARTICLE, "envoy", slug=f"n{number:04}") for number in range(PAGE_SIZE + 1))

    whole = collection(*notes)

    assert len(whole["first"]["items"]) == whole["total"] == len(notes)
    assert whole["last"] == whole["first"]["id"]


def test_without_an_address_ids_are_relative_to_the_file() -> None:
    site = a_site(config=SiteConfig(title="Talks"), articles=(ARTICLE,), notes=(a_note(ARTICLE, "envoy"),))

    (item,) = json.loads(annotations_json_ld(site))["first"]["items"]

    assert item["id"] == "../articles/a/#note-n"
