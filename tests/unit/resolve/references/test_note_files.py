from briefgen.resolve.references.index import Index
from briefgen.resolve.references.note_files import note_files
from tests.builders import a_note_document, an_article_document, some_annotations

NOTHING = Index(())


def test_each_note_has_a_slug():
    index = Index((an_article_document("summit"),))

    (file,) = note_files((some_annotations("summit", a_note_document("No word yet")),), index, NOTHING).files

    assert (file.article, file.slugs) == ("summit", ("no-word-yet",))


def test_notes_on_an_article_that_is_not_there_are_an_error_with_the_nearest_one():
    index = Index((an_article_document("second-summit"),))

    found = note_files((some_annotations("second-sumit", a_note_document("No word yet")),), index, NOTHING)

    (fault,) = found.diagnostics
    assert found.files == ()
    assert (fault.code, fault.hint) == ("BG209", "Did you mean article: second-summit?")


def test_notes_on_a_draft_are_left_out_without_a_word():
    drafts = Index((an_article_document("summit", draft=True),))

    found = note_files((some_annotations("summit", a_note_document("No word yet")),), NOTHING, drafts)

    assert (found.files, found.diagnostics) == ((), ())


def test_the_notes_of_two_files_on_one_article_share_one_room_for_slugs():
    index = Index((an_article_document("summit"),))
    files = (
        some_annotations("summit", a_note_document("One", slug="venue")),
        some_annotations("summit", a_note_document("Two", slug="venue"), path="content/annotations/more.md"),
    )

    found = note_files(files, index, NOTHING)

    assert [diagnostic.code for diagnostic in found.diagnostics] == ["BG308"]
