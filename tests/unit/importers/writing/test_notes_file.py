from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.importers.drafts import NoteDraft, Piece, Run, paragraph
from briefgen.importers.writing.escaping import tidy
from briefgen.importers.writing.notes_file import NoteInFile, notes_text
from tests.imports import parsed

SIGNS = "ab 1.,-*_#>`~=%|[](){}<>!@&;^\\\"'“”…\n한"
words = st.text(SIGNS, min_size=1, max_size=30)
says_something = words.filter(lambda text: tidy(text).strip())


def one_line(text: str) -> str:
    return " ".join(tidy(text.replace("\n", " ")).split())


def read(text):
    return parsed(text, "annotations")


@settings(max_examples=400, deadline=None)
@given(says_something, words, words, words, words)
def test_a_note_reads_back_as_it_was(quotation, said, prefix, author, tag):
    draft = NoteDraft(origin="x", said=(paragraph(said),), author=author, tags=(tag,), date="2019-01-21", slug="own-id")
    other = NoteDraft(origin="x", author="B. Other", said=(Piece(kind="quotation", runs=(Run(text=said),)),))
    notes = [
        NoteInFile(draft_of=draft, quotation=quotation, prefix=prefix),
        NoteInFile(draft_of=other, quotation="other words", at=3, draft=True),
    ]

    first, second = read(notes_text("a", [], notes)).notes

    assert one_line(first.quotation) == one_line(quotation)
    assert (one_line(first.prefix), one_line(first.author)) == (one_line(prefix), one_line(author))
    assert " ".join(first.tags) == one_line(tag.replace(",", " "))
    assert [one_line(block.text) for block in first.body] == [one_line(said)] * bool(one_line(said))
    assert (first.slug, first.date.iso, second.at, second.draft) == ("own-id", "2019-01-21", 3, True)


def test_a_quotation_in_what_is_said_begins_no_note_of_its_own():
    draft = NoteDraft(origin="x", said=(paragraph("They said:"), Piece(kind="quotation", runs=(Run(text="No."),))))

    document = read(notes_text("a", [], [NoteInFile(draft_of=draft, quotation="words of it")]))

    assert [note.quotation for note in document.notes] == ["words of it"]
    assert document.notes[0].body[-1].text.endswith("No.")


def test_notes_on_the_whole_make_the_headnote():
    notes = [
        NoteDraft(origin="x", said=(paragraph("On the whole good."),), author="Ann"),
        NoteDraft(origin="x", said=(paragraph("I doubt it."),), author="Bob"),
    ]

    document = read(notes_text("a", notes, []))

    assert [block.text for block in document.body] == ["On the whole good.", "(Ann)", "I doubt it.", "(Bob)"]


def test_one_author_of_all_stands_at_the_top():
    note = NoteInFile(draft_of=NoteDraft(origin="x", author="Ann"), quotation="words of it")

    assert notes_text("a", [], [note]) == "---\narticle: a\nauthor: Ann\n---\n\n> words of it\n"
