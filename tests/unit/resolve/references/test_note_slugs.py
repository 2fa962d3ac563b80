from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.ids import ContentPath
from briefgen.resolve.references.note_slugs import derive_slug, note_slugs
from briefgen.text.slugs import is_slug
from tests.builders import a_note_document

PATH = ContentPath("content/annotations/a.md")
OTHER = ContentPath("content/annotations/more.md")


def test_a_short_quotation_is_its_own_slug() -> None:
    assert derive_slug("No word yet on location") == "no-word-yet-on-location"


def test_a_long_quotation_keeps_its_first_words_and_a_digest_of_all() -> None:
    slug = derive_slug("no commitments to allow weapons inspections or dismantle its growing arsenal")

    assert slug.startswith("no-commitments-to-allow-weapons-inspections-")


def test_long_quotations_that_begin_alike_have_different_slugs() -> None:
    first = derive_slug("the second summit will be held in Hanoi, he said")
    second = derive_slug("the second summit will be held in Danang, he said")

    assert first != second


def test_where_no_word_may_be_shown_the_slug_has_none() -> None:
    slug = derive_slug("No word yet on location", wordless=True)

    assert slug.startswith("note-")
    assert not set(slug.split("-")) & {"no", "word", "yet", "on", "location"}
    assert slug == derive_slug("No word  yet\non location", wordless=True)
    assert slug != derive_slug("No word yet on the location", wordless=True)


def test_quotation_marks_and_line_breaks_do_not_change_a_slug() -> None:
    assert derive_slug("“Kim’s\noffer”") == derive_slug('"Kim\'s offer"')


def test_a_quotation_that_reads_like_a_passage_number_is_set_apart() -> None:
    assert derive_slug("P7").startswith("p7-")


def test_a_quotation_without_letters_still_has_a_slug() -> None:
    assert derive_slug("🙂").startswith("note-")


@given(st.text(min_size=1, max_size=300))
def test_every_derived_slug_is_a_slug(quotation: str) -> None:
    assert is_slug(derive_slug(quotation))


def test_another_note_changes_no_derived_slug() -> None:
    one, two = a_note_document("No word yet"), a_note_document("No place yet")

    assert note_slugs([(PATH, two), (PATH, one)]).slugs[1] == note_slugs([(PATH, one)]).slugs[0]


def test_accepting_new_words_changes_no_derived_slug() -> None:
    before, after = a_note_document("No word  yet"), a_note_document("Now a word", was="No word yet")

    assert note_slugs([(PATH, after)]).slugs == note_slugs([(PATH, before)]).slugs


def test_two_notes_with_one_id_are_an_error_and_still_have_two_slugs() -> None:
    notes = [(PATH, a_note_document("One", slug="venue")), (OTHER, a_note_document("Two", slug="venue"))]

    found = note_slugs(notes)

    assert [diagnostic.code for diagnostic in found.diagnostics] == ["BG308"]
    assert found.diagnostics[0].path == OTHER
    assert len(set(found.slugs)) == 2


def test_two_notes_on_the_same_words_need_ids() -> None:
    notes = [(PATH, a_note_document("No word yet")), (PATH, a_note_document("No word yet", kind="question"))]

    found = note_slugs(notes)

    assert [diagnostic.code for diagnostic in found.diagnostics] == ["BG309"]
    assert "{#no-word-yet-question}" in found.diagnostics[0].hint
    assert len(set(found.slugs)) == 2


def test_a_written_id_goes_before_a_derived_slug() -> None:
    notes = [(PATH, a_note_document("No word yet")), (PATH, a_note_document("Else", slug="no-word-yet"))]

    found = note_slugs(notes)

    assert found.slugs[1] == "no-word-yet"
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["BG309"]
