from briefgen.resolve.suggestions.upkeep import due, single_sourced, undefined, unused
from tests.builders import a_briefing_document, a_note_document, a_person_document, some_annotations
from tests.folders import resolved
from tests.site_builders import a_date

FILES = {
    "articles/a.md": "---\ntitle: A\npublisher: One\n---\nAnna Vale left, and nobody knew why she had come.",
    "articles/b.md": "---\ntitle: B\npublisher: Two\n---\nNobody said anything about the plant at Halden.",
    "people/anna-vale.md": "---\nname: Anna Vale\nsummary: An envoy\n---\n",
    "people/tom-reyk.md": "---\nname: Tom Reyk\n---\nTom Reyk is a lawyer.",
    "glossary/freeze.md": "---\nterm: Freeze\n---\n",
    "glossary/halden.md": "---\nterm: Halden\nsee: [freeze]\n---\nA plant.",
    "briefings/b.md": "---\ntitle: B\n---\nShe left [@a]. Nobody spoke [@b; @a]. A sentence.\n\nAll was quiet [@b].",
}


def site(**more):
    return resolved(FILES | more).site


def test_a_person_whom_only_the_own_page_mentions_is_unused():
    assert [each.name for each in unused(site())] == ["Tom Reyk"]


def test_a_file_that_says_nothing_but_a_name_is_undefined():
    assert [each.name for each in undefined(site())] == ["Freeze"]


def test_a_sentence_with_one_source_is_told_with_it():
    assert [(each.name, each.detail) for each in single_sourced(site())] == [
        ("She left.", "a (One)"),
        ("All was quiet.", "b (Two)"),
    ]


def test_copies_of_one_text_are_one_source():
    words = " ".join(f"They talked of the {n}th condition for an hour and settled nothing at all." for n in range(12))
    copies = {f"articles/{n}.md": f"---\ntitle: {n}\n---\n{words}" for n in ("wire", "copy")}
    briefing = {"briefings/c.md": "---\ntitle: C\n---\nThey talked [@wire; @copy]."}

    details = [each.detail for each in single_sourced(resolved(FILES | copies | briefing).site)]

    assert "copy, wire" in details


def test_what_is_to_be_reviewed_is_told_when_all_days_it_can_mean_are_over():
    documents = (
        a_person_document("Anna Vale", review_after=a_date("2019-03")),
        a_briefing_document("b", review_after=a_date("2019-04-01")),
        some_annotations("a", a_note_document("words", slug="n", review_after=a_date("2018"))),
    )

    assert [each.name for each in due(documents, "2019-03-31")] == ["n"]
    assert [each.name for each in due(documents, "2019-04-01")] == ["anna-vale", "n"]
    assert [each.name for each in due(documents, "2019-04-02")] == ["anna-vale", "b", "n"]
