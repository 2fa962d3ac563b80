from briefgen.model.rich_text import SiteCitation
from tests.folders import codes, resolved

SUMMIT = "---\ntitle: Summit\n---\nNo date was set.\n\nThe envoy called the talks “good and long.”\n"
OTHER = "---\ntitle: Other\n---\nThe venue remains open.\n"


def briefed(text):
    return resolved(
        {
            "articles/summit.md": SUMMIT,
            "articles/other.md": OTHER,
            "briefings/b.md": f"---\ntitle: B\n---\n{text}\n",
        }
    )


def cited(result):
    return [
        item
        for block in result.site.briefings[0].prose.blocks
        for mark in block.marks
        if isinstance(mark, SiteCitation)
        for item in mark.items
    ]


def test_a_quotation_gives_its_citation_the_passage_in_which_it_stands():
    result = briefed("They were “good and long” [@summit].")

    assert [item.passage for item in cited(result)] == [2]
    assert [backlink.passage for backlink in result.site.backlinks] == [2]


def test_a_quotation_is_found_in_whichever_source_of_its_citation_has_it():
    result = briefed("The “venue remains open” [@summit; @other].")

    assert [quotation.article for quotation in result.site.briefings[0].prose.quotations] == ["other"]
    assert [item.passage for item in cited(result)] == [None, 1]


def test_words_that_are_not_in_the_source_are_an_error_at_the_words():
    result = briefed("They were “good and short” [@summit].")

    (fault,) = [diagnostic for diagnostic in result.diagnostics if diagnostic.code.startswith("BG5")]
    assert fault.path == "content/briefings/b.md"
    assert fault.code == "BG511"
    assert result.site.briefings[0].prose.quotations == ()


def test_a_claim_without_quoted_words_is_not_checked():
    assert codes(briefed("Nothing is known of the date [@summit].")) == []


def test_a_block_quotation_is_checked_as_a_whole():
    result = briefed("> No date was set. [@summit]")

    (quotation,) = result.site.briefings[0].prose.quotations
    assert [stretch.block for stretch in quotation.found] == [1]
