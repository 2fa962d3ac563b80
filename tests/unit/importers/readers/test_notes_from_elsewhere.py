"""Hypothesis, W3C Web Annotations, Zotero."""

import json

import pytest

from briefgen.importers.formats import RefusedError
from briefgen.importers.writing.prose import markdown_of
from tests.imports import read_here

WORLD = {"read": ["group:__world__"]}


def a_row(**more):
    return {
        "id": "r1",
        "created": "2019-01-21T09:30:00.123456+00:00",
        "user": "acct:ann@hypothes.is",
        "uri": "https://example.org/a",
        "text": "Said *of* it.",
        "tags": ["talks"],
        "permissions": WORLD,
        "hidden": False,
        "target": [
            {
                "source": "https://example.org/a",
                "selector": [
                    {"type": "TextPositionSelector", "start": 3, "end": 9},
                    {
                        "type": "TextQuoteSelector",
                        "exact": "went back to the table",
                        "prefix": "states ",
                        "suffix": " on",
                    },
                ],
            }
        ],
        **more,
    }


def notes(data, name="a.json", **more):
    return read_here(name, json.dumps(data), **more).drafts


class TestHypothesis:
    @pytest.mark.parametrize(
        "wrapped", [{"total": 1, "rows": [a_row()]}, {"client_version": "1", "annotations": [a_row()]}]
    )
    def test_what_its_api_answers_and_its_client_exports_are_notes(self, wrapped):
        (note,) = notes(wrapped)

        assert note.quotations == ("went back to the table",)
        assert (note.prefix, note.suffix) == ("states ", " on")
        assert (note.author, note.date, note.tags) == ("ann", "2019-01-21", ("talks",))
        assert note.addresses == ("https://example.org/a",)
        assert markdown_of(note.said) == "Said *of* it."

    def test_the_name_shown_wins_over_the_accounts(self):
        (note,) = notes({"rows": [a_row(user_info={"display_name": "Ann Lee"})]})

        assert note.author == "Ann Lee"

    @pytest.mark.parametrize(
        "private",
        [
            {"permissions": {"read": ["acct:ann@hypothes.is"]}},
            {"permissions": {"read": ["group:abc"]}},
            {"hidden": True},
            {"moderation_status": "DENIED"},
            {"permissions": None},
        ],
    )
    def test_private_and_hidden_notes_are_left_out_unless_asked_for(self, private):
        rows = {"rows": [a_row(), a_row(id="r2", text="A secret.", **private)]}

        read = read_here("a.json", json.dumps(rows))

        assert [markdown_of(note.said) for note in read.drafts] == ["Said *of* it."]
        assert read.remarks == ("1 private or hidden notes were left out; --private takes them in.",)
        assert len(notes(rows, private=True)) == 2

    def test_a_file_of_private_notes_alone_is_refused_and_says_how(self):
        with pytest.raises(RefusedError, match="--private"):
            notes({"rows": [a_row(hidden=True)]})

    def test_a_reply_stands_under_its_note(self):
        reply = a_row(id="r2", references=["r1"], text="I doubt it.", created="2019-01-22T00:00:00Z", user="acct:bob@h")

        (note,) = notes({"rows": [reply, a_row()]})

        assert markdown_of(note.said) == "Said *of* it.\n\n**bob**: I doubt it."

    def test_a_note_on_the_page_as_a_whole_has_no_quotation(self):
        (note,) = notes({"rows": [a_row(target=[{"source": "https://example.org/a"}])]})

        assert note.quotations == ()

    def test_markup_in_a_note_is_text(self):
        (note,) = notes({"rows": [a_row(text="<script>alert(1)</script><b>bold</b> [x](javascript:alert(1)) [[kim]]")]})

        assert markdown_of(note.said) == r"**bold** \[x](javascript:alert(1)) \[\[kim]]"


def an_annotation(**more):
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://notes.example/1",
        "type": "Annotation",
        "motivation": "questioning",
        "creator": {"type": "Person", "name": "Ann Lee"},
        "created": "2019-01-21T00:00:00Z",
        "body": [
            {
                "type": "TextualBody",
                "value": "<p>Said <em>of</em> it.</p>",
                "format": "text/html",
                "purpose": "commenting",
            },
            {"type": "TextualBody", "value": "talks", "purpose": "tagging"},
        ],
        "target": {
            "source": "https://example.org/a",
            "selector": {"type": "RangeSelector", "refinedBy": {"type": "TextQuoteSelector", "exact": "to the table"}},
        },
        **more,
    }


class TestWebAnnotations:
    def test_an_annotation_is_a_note(self):
        (note,) = notes(an_annotation(), "a.jsonld")

        assert (note.quotations, note.kind, note.author, note.date) == (
            ("to the table",),
            "question",
            "Ann Lee",
            "2019-01-21",
        )
        assert note.tags == ("talks",)
        assert markdown_of(note.said) == "Said *of* it."

    @pytest.mark.parametrize(
        "wrap",
        [
            lambda each: [each, each],
            lambda each: {"type": "AnnotationPage", "items": [each, each]},
            lambda each: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [each, each]}},
        ],
    )
    def test_lists_pages_and_collections_are_read(self, wrap):
        assert len(notes(wrap(an_annotation()))) == 2

    def test_bodies_and_targets_may_be_plain_texts(self):
        written = an_annotation(body="Said.", target="https://example.org/a", creator="https://example.org/people/ann")

        (note,) = notes(written)

        assert (note.addresses, note.author, markdown_of(note.said)) == (("https://example.org/a",), "ann", "Said.")

    def test_a_page_that_is_not_the_last_says_so(self):
        page = {"type": "AnnotationPage", "items": [an_annotation()], "next": "annotations-2.jsonld"}

        assert "annotations-2.jsonld" in read_here("a.jsonld", json.dumps(page)).remarks[0]


ZOTERO_HTML = """<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div class="zotero-notes">
<div class="zotero-note"><h1>Annotations<br>(21/01/2019, 09:30:00)</h1>
<p><span class="highlight">“went back to the table”</span> <span class="citation">(<a href="zotero://select/items/A">
<span class="citation-item">“Ferry talks”, 2020, p. 1</span></a>)</span> (<a href="zotero://open-pdf/items/B">pdf</a>)
Since when?</p><p>A thought of my own.</p><blockquote><p>“close is not there”</p></blockquote><p>Indeed.</p>
</div></div></body></html>"""
ZOTERO_MARKDOWN = (
    "# Annotations  \n(21/01/2019, 09:30:00)\n\n“went back to the table” "
    "([“Ferry talks”, 2020, p. 1](zotero://select/A)) "
    "([pdf](zotero://open-pdf/B?page=1)) Since when?\n\nA thought of my own.\n"
)


class TestZotero:
    def test_an_exported_note_is_its_highlights_with_what_was_said(self):
        first, second = read_here("a.html", ZOTERO_HTML).drafts

        assert first.quotations == ("went back to the table",)
        assert markdown_of(first.said) == "Since when?\n\nA thought of my own."
        assert second.quotations == ("close is not there",)
        assert markdown_of(second.said) == "Indeed."

    def test_one_exported_as_markdown_says_the_same(self):
        read = read_here("a.md", ZOTERO_MARKDOWN)

        assert [note.quotations for note in read.drafts if note.quotations] == [("went back to the table",)]
        assert markdown_of(read.drafts[-1].said) == "Since when?\n\nA thought of my own."

    @pytest.mark.parametrize(
        ("written", "day"),
        [
            ("21/01/2019, 09:30:00", "2019-01-21"),
            ("1/21/2019, 9:30:00 AM", "2019-01-21"),
            ("21.1.2019, 09:30:00", "2019-01-21"),
            ("2019-01-21, 09:30:00", "2019-01-21"),
            ("3/4/2019, 9:30:00 AM", ""),
        ],
    )
    @pytest.mark.parametrize(("name", "note"), [("a.html", ZOTERO_HTML), ("a.md", ZOTERO_MARKDOWN)])
    def test_the_day_is_that_of_the_heading_where_it_cannot_be_another(self, name, note, written, day):
        read = read_here(name, note.replace("21/01/2019, 09:30:00", written))

        assert {draft.date for draft in read.drafts} == {day}


@pytest.mark.parametrize(
    "data", ["", "[", "null", "3", "[]", "{}", '{"rows": []}', '[{"a": 1}]', '{"type": "Annotation"', "[" * 100_000]
)
def test_json_of_no_known_kind_is_refused(data):
    with pytest.raises(RefusedError):
        read_here("a.json", data)
