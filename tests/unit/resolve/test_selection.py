from briefgen.resolve.selection import select
from tests.builders import a_note_document, a_person_document, an_article_document, some_annotations


def test_drafts_stay_out():
    draft, published = a_person_document("A", draft=True), a_person_document("B")

    selection = select((draft, published), drafts=False)

    assert (selection.published, selection.drafts) == ((published,), (draft,))


def test_drafts_come_in_where_they_are_asked_for():
    draft = a_person_document("A", draft=True)

    assert select((draft,), drafts=True).published == (draft,)


def test_a_draft_note_stays_out_of_a_file_that_is_none():
    kept, draft = a_note_document("One"), a_note_document("Two", draft=True)

    (file,) = select((some_annotations("summit", kept, draft),), drafts=False).published

    assert file.notes == (kept,)


def test_documents_come_in_the_order_of_their_paths_whatever_order_they_were_read_in():
    a, b = an_article_document("a"), an_article_document("b")

    assert select((b, a), drafts=False) == select((a, b), drafts=False)
